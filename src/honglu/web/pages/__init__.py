"""The pages: each module has `routes`, which `web.app` mounts."""
