"""What the API answers is what it says that it answers, on the samples."""

from __future__ import annotations

import csv
import io
from typing import Any

import pytest
from pydantic import BaseModel
from starlette.testclient import TestClient

from honglu.ledger import contact_to_json, read_from
from honglu.query import search as search_contacts
from honglu.query.filters import Filter
from honglu.web.api import models, pages

TOUR = "/contacts?text=Kim Song-nam&country=VN"
ANSWERS: list[tuple[str, type[BaseModel]]] = [
    (TOUR, pages.Contacts),
    (f"{TOUR}&view=summary", pages.Contacts),
    ("/contacts?limit=100", pages.Contacts),
    ("/actors?q=金成男", pages.Actors),
    ("/posts?text=국제부장", pages.Posts),
    ("/pairs?country=VN", pages.Pairs),
    ("/pairs/KP/VN?today=2024-03-20", models.Pair),
    ("/articles?language=vi", pages.Articles),
    ("/articles/kim-song-nam-ha-noi", models.Article),
    ("/search?text=Wang Huning", models.Found),
    ("/sources", pages.Outlets),
    ("/decisions", pages.Decisions),
]


@pytest.mark.parametrize(("address", "model"), ANSWERS, ids=[address for address, _ in ANSWERS])
def test_an_answer_has_the_described_form(api: TestClient, address: str, model: type[BaseModel]) -> None:
    answer = api.get(address)
    assert answer.status_code == 200, answer.text
    model.model_validate_json(answer.content)


def items(api: TestClient, address: str) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = api.get(address).json()["items"]
    return found


def test_who_received_kim_song_nam_in_hanoi_when_in_what_post_and_according_to_whom(api: TestClient) -> None:
    (met,) = items(api, f"{TOUR}&kind=meeting&since=2024-03&until=2024-03")
    host, guest = met["participants"]
    assert (met["date"], met["place"]["name"]) == ("2024-03-26", "Hà Nội")
    assert (host["name"], host["posts"]) == ("Trương Thị Mai", ["Thường trực Ban Bí thư"])
    assert guest["name"] == "Kim Song-nam"
    assert set(met["sources"]) == {"kim-song-nam-ha-noi", "kim-song-nam-hanoi-en", "kim-song-nam-hanoi-ko"}
    assert met["evidence"][0]["quote"] in api.get(f"/articles/{met['evidence'][0]['article']}").json()["text"]


def test_a_list_of_contacts_is_what_the_command_line_prints(api: TestClient, samples: Any) -> None:
    with read_from(samples) as reader:
        told = {one.id: contact_to_json(one) for one in search_contacts(reader, Filter(countries=("VN",)))}
    found = items(api, "/contacts?country=VN&limit=100")
    assert {one["id"]: one for one in found} == told
    assert api.get(f"/contacts/{found[0]['id']}").json() == found[0]


def test_the_same_name_in_any_script_finds_the_same(api: TestClient) -> None:
    one, *others = (
        items(api, f"/contacts?text={name}") for name in ("Kim Song-nam", "김성남", "金成男", "KIM SONG NAM")
    )
    assert len(one) == 9
    assert others == [one] * 3


def test_an_actor_has_names_posts_and_when_it_was_seen(api: TestClient) -> None:
    (listed,) = items(api, "/actors?q=song nam&type=person&country=kp")
    kim = api.get(f"/actors/{listed['id']}").json()
    assert {"Kim Song-nam", "김성남", "金成男"} <= {one["name"] for one in kim["names"]}
    assert (kim["first_seen"], kim["contacts"]) == ("2024-03-21", 9)
    assert min(post["since"] for post in kim["posts"]) == "2024-03-21"
    held = items(api, "/posts?country=KP&limit=100")
    assert [one for one in held if one["holder"]["id"] == kim["id"]] == [
        {**post, "holder": {name: kim[name] for name in ("id", "name", "represents")}} for post in kim["posts"]
    ]
    assert items(api, "/actors?q=nobody of this name") == items(api, "/actors?q=…") == []


def test_posts_are_asked_for_by_words_and_time(api: TestClient) -> None:
    assert {one["holder"]["name"] for one in items(api, "/posts?text=ban quoc te")} == {"Kim Song-nam"}
    assert items(api, "/posts?text=ban quoc te&since=2024-05") == []
    assert len(items(api, "/posts?text=ban quoc te&since=2024-03-30&until=2024-04")) == 1


def test_pairs_count_what_is_asked_for(api: TestClient) -> None:
    counts = {(one["one"], one["other"]): one["contacts"] for one in items(api, "/pairs?country=KP")}
    assert counts["KP", "VN"] == len(items(api, "/contacts?country=KP&country=VN"))
    record = api.get("/pairs/vn/kp?today=2024-03-20").json()
    assert record["contacts"] == counts["KP", "VN"]
    assert record["kinds"]["2024"]["talks"] == 1


def test_an_article_tells_which_contacts_its_claims_are_of(api: TestClient) -> None:
    told = api.get("/articles/kim-song-nam-ha-noi").json()
    assert {claim["kind"] for claim in told["claims"]} >= {"meeting", "talks", "visit"}
    for claim in told["claims"]:
        assert told["id"] in api.get(f"/contacts/{claim['contact']}").json()["sources"]
        assert all(told["text"][one["start"] : one["end"]] == one["quote"] for one in claim["evidence"])


def test_search_finds_of_each_kind(api: TestClient) -> None:
    found = api.get("/search?text=王沪宁&limit=5").json()
    assert found["contacts_total"] >= 1
    assert [one["represents"] for one in found["actors"]] == ["CN"]
    assert {one["language"] for one in found["articles"]} == {"vi", "en", "ko", "zh"} or len(found["articles"]) == 5
    assert api.get("/search?text=…").json()["actors_total"] == 0


@pytest.mark.parametrize("address", ["/contacts/none", "/actors/none", "/articles/a/b", "/decisions/x", "/pairs/VN/vn"])
def test_what_is_not_there_is_told_as_a_problem(api: TestClient, address: str) -> None:
    answer = api.get(address)
    assert (answer.status_code, answer.headers["content-type"]) == (404, "application/problem+json")
    assert answer.json()["detail"]


@pytest.mark.parametrize(
    "query",
    ["kind=x", "contry=VN", "limit=0", "limit=101", "limit=" + "9" * 5000, "since=2024-02-30", "country=V N", "year=x"],
)
def test_what_cannot_be_asked_is_told_as_a_problem(api: TestClient, query: str) -> None:
    answer = api.get(f"/contacts?{query}")
    assert (answer.status_code, answer.headers["content-type"]) == (422, "application/problem+json")
    assert answer.json()["errors"][0]["in"].startswith("query.")


def test_csv_is_had_by_asking_for_it(api: TestClient) -> None:
    answer = api.get(TOUR, headers={"Accept": "text/csv"})
    assert answer.headers["content-type"] == "text/csv; charset=utf-8; header=present"
    rows = list(csv.DictReader(io.StringIO(answer.text)))
    assert [row["id"] for row in rows] == [one["id"] for one in items(api, TOUR)]
    assert rows[0]["participants"].split("; ") == [one["name"] for one in items(api, TOUR)[0]["participants"]]


@pytest.mark.parametrize(
    ("accept", "media"),
    [
        ("", "application/json"),
        ("*/*", "application/json"),
        ("application/*;q=0.5, text/csv;q=0.4", "application/json"),
        ("text/csv;q=0.9, application/json;q=0.8", "text/csv"),
        ("text/*, application/json;q=0.1", "text/csv"),
        ("text/csv;q=0, */*", "application/json"),
        ("text/html", None),
        ("text/csv;q=x", None),
        ("application/json;q=0", None),
    ],
)
def test_the_form_is_the_one_liked_best(api: TestClient, accept: str, media: str | None) -> None:
    answer = api.get("/pairs", headers={"Accept": accept})
    assert answer.status_code == (200 if media else 406)
    assert answer.headers["content-type"].startswith(media or "application/problem+json")


def test_one_thing_is_had_as_json_only(api: TestClient) -> None:
    assert api.get("/articles/kim-song-nam-ha-noi", headers={"Accept": "text/csv"}).status_code == 406


@pytest.mark.parametrize("address", [address for address, _ in ANSWERS])
def test_an_answer_that_has_not_changed_is_not_sent_again(settled: TestClient, address: str) -> None:
    tag = settled.get(address).headers["etag"]
    again = settled.get(address, headers={"If-None-Match": tag})
    assert (again.status_code, again.content) == (304, b"")
    assert settled.get(address, headers={"If-None-Match": tag, "Accept": "*/*;q=0.1"}).status_code == 200


def test_what_changes_with_the_day_has_no_tag(settled: TestClient) -> None:
    assert "etag" not in settled.get("/pairs/KP/VN").headers


def test_only_head_is_sent_where_only_head_is_asked_for(api: TestClient) -> None:
    answer = api.head("/contacts")
    assert (answer.status_code, answer.content) == (200, b"")
