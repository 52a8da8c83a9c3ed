"""The HTTP API, version 1: one resource a module, each of which has `routes`, which `web.app` mounts."""
