"""Fixtures of several rooms."""

pytest_plugins = ["tests.site.fixture"]
