"""Claims and decisions into actors and contacts; every score says why."""
