"""The API: each module has `routes`, which `web.app` mounts under /api/v1."""
