"""Rules, locks and licence are what the project says they are."""

from __future__ import annotations

import re
import tomllib
from typing import Any

import pytest

from tests.shared import PROJECT

LOCKS = ("base", "dev", "bench")
RULES = {
    "A",
    "ARG",
    "B",
    "C4",
    "C90",
    "D1",
    "E",
    "F",
    "I",
    "N",
    "PL",
    "PTH",
    "RET",
    "RUF",
    "S",
    "SIM",
    "T20",
    "UP",
    "W",
}


def settings() -> dict[str, Any]:
    return tomllib.loads((PROJECT / "pyproject.toml").read_text(encoding="utf-8"))


def pins(lock: str) -> dict[str, str]:
    text = (PROJECT / "requirements" / f"{lock}.lock").read_text(encoding="utf-8")
    return dict(re.findall(r"^([a-z0-9-]+)==(\S+) \\$", text, re.MULTILINE))


def test_the_rules_are_pinned() -> None:
    tools = settings()["tool"]
    assert set(tools["ruff"]["lint"]["select"]) >= RULES
    assert tools["mypy"]["strict"] is True
    assert tools["pytest"]["ini_options"]["filterwarnings"] == ["error"]


@pytest.mark.parametrize("lock", LOCKS)
def test_a_lock_names_no_place_of_the_machine_it_was_made_on(lock: str) -> None:
    text = (PROJECT / "requirements" / f"{lock}.lock").read_text(encoding="utf-8")
    assert not re.search(r"://|^--|file:/|/(home|opt|root|tmp)/", text, re.MULTILINE)
    assert text.count("==") <= text.count("--hash=sha256:")


@pytest.mark.parametrize("lock", LOCKS)
def test_a_lock_pins_all_that_the_package_needs(lock: str) -> None:
    needed = {re.split(r"[<>=]", name)[0].lower() for name in settings()["project"]["dependencies"]}
    assert needed <= pins(lock).keys()


def test_the_locks_agree() -> None:
    base = pins("base")
    for lock in LOCKS:
        assert {name: version for name, version in pins(lock).items() if base.get(name, version) != version} == {}


def test_the_licence_is_there() -> None:
    assert settings()["project"]["license"] == "Apache-2.0"
    assert "Apache License\n" in (PROJECT / "LICENSE").read_text(encoding="utf-8")
