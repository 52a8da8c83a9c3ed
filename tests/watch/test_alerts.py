"""Alerts: what is new or changed is sent, once, whatever happens."""

from __future__ import annotations

import json
from dataclasses import replace
from email.utils import formatdate
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from honglu.extract import read_article
from honglu.ledger import reread
from honglu.ledger.alerting import Alert, AlertBook, Message
from honglu.model.article import Article
from honglu.model.claim import Reading
from honglu.query import Filter
from honglu.query.saved import filter_from_json, filter_to_json
from honglu.watch.sending import append, identity_of
from tests.site.pages import TEXT, page, rss
from tests.site.server import Hit, Site, endless, in_turn, redirect, reply
from tests.watch.asking import Sink, again, ask, lines, noted
from tests.watch.harness import Killed, Watch


def test_a_contact_is_told_once_and_again_when_it_changed(watch: Watch, site: Site, tmp_path: Path) -> None:
    out = tmp_path / "out.jsonl"
    ask(watch, "file", str(out))
    watch.once()
    (first,) = lines(out)
    assert first["news"] == "new"
    assert first["contact"]["date"] == "2024-03-21"
    assert "21 Mar 2024" in first["text"]
    again(watch, site, "/2")
    assert len(lines(out)) == 1, "another paper that tells the same is no news"
    again(watch, site, "/3")
    assert [one["news"] for one in lines(out)] == ["new", "new"]
    with watch.desk() as desk:
        kept = {article.url: article.id for article, _ in desk.reader.articles()}
        desk.writer.remove(kept[site.url("/1")])
    again(watch, site, "/2")
    assert len(lines(out)) == 2
    assert len({one["id"] for one in lines(out)}) == 2


def test_a_change_is_told(watch: Watch, site: Site, tmp_path: Path) -> None:
    out = tmp_path / "out.jsonl"
    ask(watch, "file", str(out))
    before = page(4, published="2024-03-20T08:30:00+07:00").replace(TEXT, TEXT.replace("đã tiếp", "sẽ tiếp"))
    site.put("/4", reply(before))
    again(watch, site, "/4")
    again(watch, site, "/4", "/1")
    told = [(one["news"], one["contact"]["status"]) for one in lines(out)]
    assert told == [("new", "planned"), ("changed", "held")]
    again(watch, site, "/4", "/2")
    assert len(lines(out)) == 2


def test_a_page_that_was_edited_is_one_article_and_tells_only_what_changed(
    watch: Watch, site: Site, tmp_path: Path
) -> None:
    out = tmp_path / "out.jsonl"
    ask(watch, "file", str(out))
    watch.once()
    longer = page(1).replace(TEXT, "Tin cho hay như sau. " + TEXT)  # which moves every offset
    edits = (longer, longer.replace(TEXT, TEXT.replace("21/3", "20/3")), page(1))
    for text, hours in zip(edits, (2, 8, 32), strict=True):
        site.put("/1", reply(text))
        watch.clock.sleep(hours * 3600.0)
        site.put("/rss", reply(rss([]).replace(b"</channel>", dated("/1", watch.clock.now()))))
        watch.once()
    assert [(one["news"], one["contact"]["date"]) for one in lines(out)] == [
        ("new", "2024-03-21"),
        ("changed", "2024-03-20"),
        ("changed", "2024-03-21"),
    ]
    assert watch.urls() == [site.url("/1")]
    with watch.desk() as desk:
        assert len({article.id for article, _ in desk.reader.articles()}) == 1


def dated(path: str, time: float) -> bytes:
    return f"<item><link>{path}</link><pubDate>{formatdate(time)}</pubDate></item></channel>".encode()


def test_another_spelling_is_no_news(watch: Watch, site: Site, tmp_path: Path) -> None:
    out = tmp_path / "out.jsonl"
    ask(watch, "file", str(out))
    watch.once()
    site.put("/5", reply(page(5).replace("Kim Song-nam", "Kim Song Nam").replace("Trưởng Ban Quốc tế", "Trưởng ban")))
    again(watch, site, "/5")
    assert len(lines(out)) == 1
    with watch.desk() as desk:
        (contact,) = desk.reader.contacts()
        assert len(contact.sources) == 2
        assert {"Kim Song-nam", "Kim Song Nam"} <= {name for party in contact.parties for name in party.names}


def test_reading_all_anew_is_no_news(watch: Watch, site: Site, tmp_path: Path) -> None:
    out = tmp_path / "out.jsonl"
    ask(watch, "file", str(out))
    site.put("/1", reply(page(1)))
    watch.once()
    with watch.desk() as desk:
        list(reread(desk.reader, desk.writer, otherwise, version="99"))
    watch.clock.sleep(60.0)
    watch.once()
    assert len(lines(out)) == 1


def otherwise(article: Article) -> Reading:
    """As a program reads that finds the posts otherwise, so that every claim gets another id."""
    reading = read_article(article)
    claims = [
        replace(claim, participants=tuple(replace(one, posts=("Ủy viên",)) for one in claim.participants))
        for claim in reading.claims
    ]
    return replace(reading, claims=tuple(claims))


def test_what_is_known_when_it_is_asked_for_and_what_was_not_asked_are_no_news(
    watch: Watch, site: Site, tmp_path: Path
) -> None:
    out = tmp_path / "out.jsonl"
    watch.once()
    ask(watch, "file", str(out), known=True)
    again(watch, site, "/2")
    assert lines(out) == []
    with watch.desk() as desk:
        desk.alerts.remove("ab")
        assert desk.alerts.all() == []
    ask(watch, "file", str(out), filter_to_json(Filter(countries=("FR",))))
    again(watch, site, "/3")
    assert lines(out) == []


def test_a_webhook_gets_it_once_also_when_it_fails_first(watch: Watch, site: Site) -> None:
    bodies: list[Hit] = []
    ask(watch, "webhook", site.url("/hook"))
    site.put("/hook", in_turn(reply(status=503, Retry_After="600"), noted(bodies)))
    watch.once()
    assert watch.actions("not sent")[0]["again_in"] == 600
    watch.once()
    assert bodies == []
    watch.clock.sleep(600.0)
    watch.once()
    watch.once()
    (hit,) = bodies
    assert hit.headers["content-type"] == "application/json"
    assert hit.headers["idempotency-key"].startswith("abc-1-")
    assert int(hit.headers["content-length"]) > 100


def test_a_webhook_that_is_away_is_asked_once_a_round_and_gets_all_in_the_end(watch: Watch, site: Site) -> None:
    hits: list[Hit] = []
    ask(watch, "webhook", site.url("/hook"))
    site.put("/rss", reply(rss(["/1", "/3"])))
    site.put("/hook", reply(status=500))
    watch.once()
    assert site.asked().count("/hook") == 1
    watch.clock.sleep(60.0)
    watch.once()
    assert site.asked().count("/hook") == 2
    site.put("/hook", noted(hits))
    watch.clock.sleep(3600.0)
    watch.once()
    assert sorted(hit.headers["idempotency-key"].split("-")[1] for hit in hits) == ["1", "2"]


def test_a_webhook_s_answer_is_not_read(watch: Watch, site: Site) -> None:
    ask(watch, "webhook", site.url("/hook"))
    site.put("/hook", endless(b"HTTP/1.1 200 OK\r\n\r\n", b"a" * 1000, site.leaving))
    watch.once()
    assert watch.actions("sent")


@pytest.mark.parametrize(
    ("target", "reason"),
    [
        ("http://10.0.0.1/hook", "not on the public internet"),
        ("http://169.254.169.254/latest", "not on the public internet"),
        ("/moved", "it redirects"),
        ("/absent", "status 404"),
    ],
)
def test_a_webhook_goes_by_the_rules_of_the_client(watch: Watch, site: Site, target: str, reason: str) -> None:
    site.put("/moved", redirect("/1"))
    ask(watch, "webhook", site.url(target) if target.startswith("/") else target)
    watch.once()
    (told,) = watch.actions("not sent")
    assert reason in str(told["reason"])
    assert watch.urls() == [site.url("/1")]


@pytest.mark.parametrize("way", ["file", "webhook", "mail"])
def test_killed_between_the_sending_and_the_noting(  # noqa: PLR0913, PLR0917  # fixtures
    watch: Watch, site: Site, sink: Sink, tmp_path: Path, way: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A file has it once; others get it twice under one id, rather than never."""
    out, hits = tmp_path / "out.jsonl", list[Hit]()
    site.put("/hook", noted(hits))
    ask(watch, way, {"file": str(out), "webhook": site.url("/hook"), "mail": "desk@example.org"}[way])
    with monkeypatch.context() as patch:
        patch.setattr(AlertBook, "sent", lambda *_: (_ for _ in ()).throw(Killed()))
        with pytest.raises(Killed):
            watch.once()
    watch.once()
    watch.once()
    ids = {
        "file": [one["id"] for one in lines(out)],
        "webhook": [hit.headers["idempotency-key"] for hit in hits],
        "mail": [str(mail["Message-ID"]) for mail in sink.mails],
    }[way]
    assert len(ids) == (1 if way == "file" else 2)
    assert len(set(ids)) == 1


def test_killed_at_any_step_a_file_has_each_contact_once(site: Site, watch: Watch, tmp_path: Path) -> None:
    out = tmp_path / "out.jsonl"
    days = [f"{day}/{month}" for month in (1, 2) for day in range(1, 29, 3)]
    for number, day in enumerate(days):
        site.put(f"/d{number}", reply(page(number).replace(TEXT, TEXT.replace("21/3", day))))
    site.put("/rss", reply(rss([f"/d{number}" for number in range(len(days))])))
    ask(watch, "file", str(out))
    watch.run(20_000.0, deadly=0.03)
    watch.run(24_000.0)
    assert watch.kills > 3
    told = [one["contact"]["date"] for one in lines(out) if one["news"] == "new"]
    assert len(told) == len(set(told)) == len(days)


def message(number: int, text: str = "x") -> Message:
    return Message(number, Alert("abc", "{}", "file", "f"), {"news": "new", "text": text, "contact": {"id": "1"}}, 0)


@settings(deadline=None)
@given(st.integers(0, 200), st.text(max_size=20))
def test_a_line_torn_by_a_kill_is_written_anew(tmp_path_factory: pytest.TempPathFactory, cut: int, text: str) -> None:
    path = tmp_path_factory.mktemp("a") / "out.jsonl"
    one, two = message(1, text), message(2, text)
    for each in (one, two):
        append(path, identity_of(each), each)
    whole = path.read_bytes()
    path.write_bytes(whole[: max(len(whole) - cut, whole.index(b"\n") + 1)])
    append(path, identity_of(two), two)
    append(path, identity_of(two), two)
    assert path.read_bytes() == whole


def test_what_others_wrote_into_the_file_stays(tmp_path: Path) -> None:
    path = tmp_path / "out.jsonl"
    path.write_bytes(b"a note without an end")
    append(path, identity_of(message(1)), message(1))
    first, second = path.read_bytes().splitlines()
    assert first == b"a note without an end"
    assert json.loads(second)["id"].startswith("abc-1-")


names = st.lists(st.text(max_size=5), max_size=2).map(tuple)
filters = st.builds(
    Filter,
    persons=names,
    countries=names,
    between=st.none() | st.just(("KP", "VN")),
    kinds=names,
    statuses=names,
    since=st.none() | st.dates(),
    until=st.none() | st.dates(),
)


@settings(deadline=None)
@given(filters)
def test_a_question_is_saved_whole(wanted: Filter) -> None:
    assert filter_from_json(filter_to_json(wanted)) == wanted


def test_a_question_of_a_newer_program_is_told_and_stops_nothing(watch: Watch, site: Site, tmp_path: Path) -> None:
    ask(watch, "file", str(tmp_path / "out.jsonl"), '{"weather": ["fair"]}')
    watch.once()
    assert watch.actions("alert not understood")
    assert watch.urls() == [site.url("/1")]
