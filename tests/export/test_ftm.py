"""FollowTheMoney entities, checked with FollowTheMoney itself."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from honglu.export import FORMATS, write
from honglu.query import Filter
from tests.export.hostile import exported, ledger, material

pytest.importorskip("followthemoney")

from followthemoney import model
from followthemoney.cli.cli import cli

Node = dict[str, Any]


def nodes_in(path: Path) -> list[Node]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return exported("ftm", tmp_path_factory.mktemp("ftm"))


@pytest.fixture(scope="module")
def nodes(path: Path) -> list[Node]:
    return nodes_in(path)


def of(nodes: list[Node], schema: str) -> list[Node]:
    return [node for node in nodes if node["schema"] == schema]


def test_the_tool_finds_nothing_to_mend(path: Path, tmp_path: Path) -> None:
    done = CliRunner().invoke(cli, ["validate", "-i", str(path), "-o", str(tmp_path / "valid.json")])
    assert done.exit_code == 0, done.output
    valid = {node["id"]: node for node in nodes_in(tmp_path / "valid.json")}
    assert list(valid) == [node["id"] for node in nodes_in(path)]
    for node in nodes_in(path):
        told = {name: sorted(values) for name, values in valid[node["id"]]["properties"].items()}
        assert told == node["properties"]


def test_the_model_takes_every_entity_and_misses_no_required_property(nodes: list[Node]) -> None:
    for node in nodes:
        proxy = model.get_proxy(node)
        assert proxy.id
        proxy.schema.validate(node)
        assert set(proxy.schema.required) <= set(node["properties"])


def test_ids_are_unique_and_every_reference_leads_somewhere(nodes: list[Node]) -> None:
    ids = [node["id"] for node in nodes]
    assert len(ids) == len(set(ids))
    for node in nodes:
        for values in node["properties"].values():
            assert {value for value in values if value.startswith("honglu-")} <= set(ids)


def test_a_meeting_its_people_and_its_sentences(nodes: list[Node]) -> None:
    by_id = {node["id"]: node for node in nodes}
    (meeting,) = [node for node in of(nodes, "Event") if len(node["properties"]["proof"]) == 2]
    people = [by_id[one]["properties"] for one in meeting["properties"]["involved"]]
    assert {name for person in people for name in person["name"]} >= {"Vương Hộ Ninh"}
    assert {country for person in people for country in person["country"]} == {"cn", "kp"}
    notes = [node for node in of(nodes, "Note") if node["properties"]["entity"] == [meeting["id"]]]
    assert len(notes) == 2
    assert meeting["properties"]["country"] == ["cn"]


def test_a_visit_has_first_and_last_day_and_what_is_part_of_it(nodes: list[Node]) -> None:
    (visit,) = [node for node in of(nodes, "Event") if "startDate" in node["properties"]]
    assert (visit["properties"]["startDate"], visit["properties"]["endDate"]) == (["2024-03-25"], ["2024-03-28"])
    assert visit["id"] in {link["properties"]["object"][0] for link in of(nodes, "UnknownLink")}


def test_posts_are_held_by_persons_on_the_days_they_were_seen(nodes: list[Node]) -> None:
    by_id = {node["id"]: node for node in nodes}
    held = of(nodes, "Occupancy")
    assert held
    for one in held:
        assert by_id[one["properties"]["holder"][0]]["schema"] == "Person"
        assert "startDate" not in one["properties"]


def test_an_export_of_a_part_refers_to_nothing_outside_it(tmp_path: Path) -> None:
    out = tmp_path / "signings.ftm.json"
    with material(ledger(tmp_path / "ledger.db"), Filter(kinds=("signing",))) as given:
        write(FORMATS["ftm"], given, out)
    nodes = nodes_in(out)
    assert len(of(nodes, "Event")) == 1
    test_ids_are_unique_and_every_reference_leads_somewhere(nodes)
