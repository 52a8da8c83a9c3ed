"""The description of the API: valid, its examples true, and every fault a problem."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from starlette.testclient import TestClient

from honglu.web.api.described import examples
from tools.api_examples import examples as answered


@pytest.fixture(scope="module")
def described(api: TestClient) -> dict[str, Any]:
    told: dict[str, Any] = api.get("/openapi.json").json()
    return told


def operations(described: dict[str, Any]) -> list[dict[str, Any]]:
    return [one for path in described["paths"].values() for one in path.values()]


def test_examples_are_what_the_samples_answer(samples: Path) -> None:
    assert answered(samples) == examples(), "run tools/api_examples.py"


def test_every_list_and_thing_has_an_example(described: dict[str, Any]) -> None:
    without = {
        path
        for path, methods in described["paths"].items()
        for one in methods.values()
        if not path.startswith("/api/v1/decisions")
        and "examples" not in one["responses"]["200"]["content"]["application/json"]
    }
    assert without == set()


def test_every_field_asked_for_is_described(described: dict[str, Any]) -> None:
    for one in operations(described):
        assert one["description"]
        bare = [
            given["name"]
            for given in one.get("parameters", ())
            if given["in"] == "query" and not given.get("description")
        ]
        assert bare == []


def test_every_fault_is_a_problem(described: dict[str, Any]) -> None:
    for one in operations(described):
        assert {"401", "406", "422", "429", "503"} <= set(one["responses"])
        for status, told in one["responses"].items():
            assert status.startswith("2") or list(told["content"]) == ["application/problem+json"]


def test_what_is_referred_to_is_there(described: dict[str, Any]) -> None:
    text = json.dumps(described)
    names = {part.partition('"')[0] for part in text.split('"#/components/schemas/')[1:]}
    assert names == set(described["components"]["schemas"])
