"""Event rows: the columns are GDELT's and POLECAT's, the codes are those of the codebooks."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any, get_args

import pytest
import yaml

from honglu.export.events import coding as coding_module
from honglu.export.events import gdelt, polecat
from honglu.export.events.coding import coding
from honglu.export.events.sides import dyads_of, sides_of
from honglu.ledger import Contact, Party
from honglu.model.claim import Kind, Participant, Place, Role, Status
from tests.export.hostile import exported

CODING: dict[str, Any] = yaml.safe_load(
    Path(coding_module.__file__).with_name("coding.yaml").read_text(encoding="utf-8")
)


def party(side: str | None, role: Role, name: str = "Somebody") -> Party:
    return Party(Participant(f"{name} of {side}", "person", side, role), (f"{name} of {side}",))


def contact(kind: Kind, *parties: Party, status: Status = "held", country: str | None = None) -> Contact:
    place = Place(None, country) if country else None
    return Contact("0" * 16, kind, None, status, "2024-03-21", place, (), parties, None, (), (), 0.9, (), ())


VISITED = (party("KP", "guest"), party("VN", "host"))


def code(given: Contact) -> tuple[str, str, str | None]:
    found = coding(given, sides_of(given))
    return found.cameo, found.event, found.mode


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        (contact("visit", *VISITED), ("042", "CONSULT", "visit")),
        (contact("visit", party("VN", "host")), ("043", "CONSULT", "visit")),
        (contact("visit", *VISITED, status="planned"), ("036", "AGREE", None)),
        (contact("visit", *VISITED, status="cancelled"), ("125", "REJECT", "meet")),
        (contact("meeting", *VISITED), ("042", "CONSULT", "visit")),
        (
            contact("meeting", party("KP", "party"), party("VN", "party"), country="SG"),
            ("044", "CONSULT", "third-party"),
        ),
        (contact("meeting", party("KP", "party"), party("VN", "party")), ("040", "CONSULT", None)),
        (contact("talks", party("KP", "party"), party("VN", "party")), ("046", "CONSULT", None)),
        (
            contact("talks", party("IL", "party"), party("PS", "party"), party("QA", "mediator")),
            ("045", "CONSULT", "third-party"),
        ),
        (contact("call", party("KP", "party"), party("VN", "party")), ("041", "CONSULT", "phone")),
        (contact("message", party("KP", "sender"), party("VN", "recipient")), ("040", "CONSULT", "phone")),
        (contact("signing", party("KP", "party"), party("VN", "party")), ("057", "SUPPORT", None)),
        (contact("signing", party("KP", "party"), party("VN", "party"), status="planned"), ("030", "AGREE", None)),
    ],
)
def test_codes(given: Contact, expected: tuple[str, str, str | None]) -> None:
    assert code(given) == expected


def test_every_kind_and_status_has_a_code_that_the_table_knows() -> None:
    for kind in get_args(Kind):
        for status in get_args(Status):
            found = coding(given := contact(kind, *VISITED, status=status), sides_of(given))
            assert found.goldstein == CODING["codes"][found.cameo]["goldstein"]


def test_every_rule_can_be_looked_up() -> None:
    kinds, statuses = get_args(Kind), get_args(Status)
    for rule in CODING["rules"]:
        assert set(rule) <= {"kind", "status", "where", "cameo", "plover", "mode"}
        assert rule["cameo"] in CODING["codes"]
        assert rule["plover"] in CODING["quad"]
        assert " ".join(filter(None, [rule["plover"], rule.get("mode")])) in CODING["scores"]
        assert set(rule.get("kind", ())) <= set(kinds)
        assert set(rule.get("status", ())) <= set(statuses)


def test_the_visitor_acts_and_the_host_receives() -> None:
    sides = sides_of(contact("meeting", party("VN", "host"), party("KP", "guest"), party("LA", "party")))
    assert [side.code for side in sides.actors] == ["KP", "LA"]
    assert [side.code for side in sides.recipients] == ["VN"]


def test_who_passes_a_message_on_is_no_side() -> None:
    sides = sides_of(contact("message", party("KP", "sender"), party("CN", "mediator"), party("LA", "recipient")))
    assert [side.code for side in (*sides.actors, *sides.recipients)] == ["KP", "LA"]


def test_dyads_of_a_gathering_are_each_pair_once() -> None:
    there = [party(side, "party") for side in ("ID", "KH", "UN", "ID")]
    pairs = [(one.actors[0].code, one.recipients[0].code) for one in dyads_of(sides_of(contact("conference", *there)))]
    assert pairs == [("ID", "KH"), ("ID", "UN"), ("KH", "UN")]


def test_columns_are_those_of_the_codebooks() -> None:
    assert len(gdelt.COLUMNS) == len(set(gdelt.COLUMNS)) == 61
    assert (gdelt.COLUMNS[26], gdelt.COLUMNS[30], gdelt.COLUMNS[52], gdelt.COLUMNS[60]) == (
        *("EventCode", "GoldsteinScale", "ActionGeo_FullName", "SOURCEURL"),
    )
    assert len(polecat.COLUMNS) == len(set(polecat.COLUMNS)) == 40
    assert (polecat.COLUMNS[7], polecat.COLUMNS[15], polecat.COLUMNS[27]) == ("Actor Name", "Recipient Name", "Country")


@pytest.fixture(scope="module")
def gdelt_frame(tmp_path_factory: pytest.TempPathFactory) -> Any:
    pandas = pytest.importorskip("pandas")
    out = exported("gdelt", tmp_path_factory.mktemp("gdelt"))
    return pandas.read_csv(out, sep="\t", header=None, names=gdelt.COLUMNS, quoting=3, dtype={"EventCode": str})


@pytest.fixture(scope="module")
def polecat_frame(tmp_path_factory: pytest.TempPathFactory) -> Any:
    pandas = pytest.importorskip("pandas")
    out = exported("plover", tmp_path_factory.mktemp("plover"))
    return pandas.read_csv(out, sep="\t", quoting=3, na_values=["None"], keep_default_na=False)


def test_pandas_reads_gdelt_rows_one_a_contact(gdelt_frame: Any) -> None:
    visit = gdelt_frame[gdelt_frame["SQLDATE"] == 20240325].iloc[0]
    assert (visit["Actor1Code"], visit["Actor2Code"], visit["EventCode"]) == ("PRK", "VNM", "042")
    assert visit["Actor1Name"] == "Kim Song-nam; Ri Chang-sik"
    assert (visit["ActionGeo_Type"], visit["ActionGeo_FullName"], visit["ActionGeo_CountryCode"]) == (
        *(4, "Hà Nội, Vietnam", "VM"),
    )
    assert visit["FractionDate"] == pytest.approx(2024 + 85 / 365, abs=1e-4)
    assert gdelt_frame["GLOBALEVENTID"].is_unique
    assert gdelt_frame["QuadClass"].isin([1, 2, 3, 4]).all()


def test_gdelt_tells_no_day_where_articles_tell_a_month(gdelt_frame: Any) -> None:
    (planned,) = (row for _, row in gdelt_frame.iterrows() if row["EventCode"] == "036")
    assert (planned["MonthYear"], planned["Year"]) == (202405, 2024)
    assert planned[["SQLDATE", "FractionDate"]].isna().all()


def test_gdelt_marks_organizations_by_their_known_group(gdelt_frame: Any) -> None:
    (summit,) = (row for _, row in gdelt_frame.iterrows() if "UNO" in str(row["Actor2Code"]))
    assert (summit["Actor1Code"], summit["Actor2Code"]) == ("IDN", "KHM; IGOUNO")
    assert (summit["Actor2KnownGroupCode"], summit["Actor2Type1Code"]) == ("UNO", "IGO")


def test_pandas_reads_polecat_rows(polecat_frame: Any) -> None:
    assert tuple(polecat_frame.columns) == polecat.COLUMNS
    visit = polecat_frame[polecat_frame["Event Date"] == "2024-03-25"].iloc[0]
    assert (visit["Event Type"], visit["Event Mode"], visit["Intensity"]) == ("CONSULT", "visit", 4.0)
    assert (visit["Actor Country"], visit["Actor COW"], visit["Recipient Country"]) == ("PRK", "731", "VNM")
    summit = polecat_frame[polecat_frame["Event Mode"] == "multilateral"].iloc[0]
    assert summit["Actor Country"] == "IDN; KHM; IGO"
    assert summit["Recipient Name"] != summit["Recipient Name"]  # nobody: not a number equals nothing


@pytest.mark.parametrize("name", ["gdelt", "plover"])
def test_dyads_on_request(tmp_path: Path, name: str) -> None:
    rows = exported(name, tmp_path, dyads=True).read_text(encoding="utf-8").splitlines()
    place = 0
    ids = [row.split("\t")[place] for row in rows]
    assert len(ids) == len(set(ids))
    jakarta = [row for row in rows if "Jakarta" in row]
    assert len(jakarta) == 3


@pytest.mark.parametrize("name", ["gdelt", "plover"])
def test_no_cell_breaks_a_row(tmp_path: Path, name: str) -> None:
    rows = exported(name, tmp_path).read_bytes().decode("utf-8").split("\n")
    width = {"gdelt": 61, "plover": 40}[name]
    assert {len(row.split("\t")) for row in rows[:-1]} == {width}
    starts = {cell[:1] for row in rows[:-1] for cell in row.split("\t") if not cell.replace(".", "").isdigit()}
    assert not starts & set("=+-@")


def test_a_side_that_is_not_told_has_no_code() -> None:
    unknown = contact("meeting", party(None, "guest"), party("VN", "host"), country="SG")
    assert code(unknown) == ("042", "CONSULT", "visit")
    assert code(replace(unknown, parties=())) == ("040", "CONSULT", None)


def test_an_organization_meets_nobody_in_a_third_country() -> None:
    assert code(contact("meeting", party("VN", "party"), party("UN", "party"), country="US")) == (
        "040",
        "CONSULT",
        None,
    )
