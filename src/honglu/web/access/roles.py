"""What a person may do: each role may also do what those before it may."""

from __future__ import annotations

from typing import Literal, get_args

from honglu.web.access.errors import AccessError

Role = Literal["reader", "reviewer", "admin"]

ROLES: tuple[Role, ...] = get_args(Role)
"""Least first."""


def suffices(role: Role | None, needed: Role) -> bool:
    """Whether who has `role` may do what takes `needed`."""
    return role is not None and ROLES.index(role) >= ROLES.index(needed)


def lesser(one: Role, other: Role) -> Role:
    """The role of the two that may do less."""
    return min(one, other, key=ROLES.index)


def role_of(text: str) -> Role:
    """The role of that name; raises `AccessError` where it is none."""
    for role in ROLES:
        if role == text:
            return role
    raise AccessError(f"{text!r} is no role: name one of {', '.join(ROLES)}")
