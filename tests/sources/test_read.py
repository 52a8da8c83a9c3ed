"""Articles come out of every shape of input; what cannot be read is told with its place, a reason and what to do."""

from __future__ import annotations

import gzip
import io
import json
import os
from datetime import date
from pathlib import Path

import pytest

from honglu.model.article import Article, article_id
from honglu.sources import Fault, read_sources
from tests.text.legacy import SAMPLE, encode

TEXT = "Hai bên đã hội đàm tại thủ đô.\nBuổi lễ kết thúc lúc trưa."
LINE = json.dumps({"text": TEXT}, ensure_ascii=False).encode()
PLAIN = Article(article_id(TEXT), TEXT)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path


def read(folder: Path, content: bytes, name: str = "a.txt", limit: int = 1 << 20) -> list[Article | Fault]:
    path = folder / name
    path.write_bytes(content)
    return list(read_sources([str(path)], limit=limit))


def fault(folder: Path, content: bytes, name: str = "a.jsonl") -> Fault:
    (found,) = read(folder, content, name)
    assert isinstance(found, Fault)
    assert found.file == str(folder / name)
    assert found.reason
    assert found.hint
    return found


def test_a_text_file_is_one_article(folder: Path) -> None:
    assert read(folder, TEXT.encode()) == [PLAIN]


def test_every_field(folder: Path) -> None:
    fields = {"id": "x", "title": "T", "language": "vi", "outlet": "O", "url": "U"}
    line = json.dumps({**fields, "text": TEXT, "published": "2024-03-22", "other": [1]}).encode()
    assert read(folder, line, "a.jsonl") == [Article(text=TEXT, published=date(2024, 3, 22), **fields)]


def test_absent_fields_are_absent(folder: Path) -> None:
    line = json.dumps({"text": TEXT, "title": None, "id": "", "published": None}).encode()
    assert read(folder, line, "a.jsonl") == [PLAIN]


@pytest.mark.parametrize("name", ["a.jsonl", "a.ndjson", "a.json", "a.txt", "a"])
@pytest.mark.parametrize("content", [LINE, b"\xef\xbb\xbf" + LINE + b"\r\n", b"\n\n " + LINE + b"\n\n"])
def test_json_lines_whatever_the_name(folder: Path, name: str, content: bytes) -> None:
    assert read(folder, content, name) == [PLAIN]
    assert read(folder, gzip.compress(content), name + ".gz") == [PLAIN]
    assert read(folder, gzip.compress(content), name) == [PLAIN]


def test_utf_16_as_some_shells_write_it(folder: Path) -> None:
    assert read(folder, TEXT.encode("utf-16")) == [PLAIN]
    assert read(folder, (LINE.decode() + "\r\n").encode("utf-16"), "a.jsonl") == [PLAIN]


def test_legacy_code_pages_and_misread_ones(folder: Path) -> None:
    raw = encode(SAMPLE, "tcvn3")
    expected = [Article(article_id(SAMPLE), SAMPLE)]
    assert read(folder, raw) == expected
    assert read(folder, raw.decode("latin-1").encode()) == expected
    assert read(folder, json.dumps({"text": raw.decode("latin-1")}).encode(), "a.jsonl") == expected


def test_standard_input_is_looked_at() -> None:
    for content in (LINE, TEXT.encode(), gzip.compress(LINE)):
        assert list(read_sources(["-"], stdin=io.BytesIO(content))) == [PLAIN]
    (found,) = read_sources(["-"], stdin=io.BytesIO(b""))
    assert isinstance(found, Fault)
    assert (found.file, found.reason) == ("-", "the file is empty")


def test_a_pipe_is_read_as_it_is_written() -> None:
    reading, writing = os.pipe()
    with os.fdopen(reading, "rb") as stdin, os.fdopen(writing, "wb", buffering=0) as out:
        articles = read_sources(["-"], stdin=stdin)
        for _ in range(3):
            out.write(LINE + b"\n")
            assert next(articles) == PLAIN


def test_a_folder_in_order_of_name(folder: Path) -> None:
    for name in ("b.txt", "a.jsonl", ".hidden.txt", "c/d.txt", "notes.md"):
        (folder / name).parent.mkdir(exist_ok=True)
        (folder / name).write_text(json.dumps({"text": name}) if name.endswith("l") else name, encoding="utf-8")
    found = [item.text for item in read_sources([str(folder)]) if isinstance(item, Article)]
    assert found == ["a.jsonl", "b.txt", "c/d.txt"]


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        (b"{broken", "broken JSON"),
        (b"[1, 2]", "not an object but a list"),
        (b"12", "not an object but a number"),
        (b"null", "not an object but null"),
        (b"{}", "no text"),
        (b'{"text": null}', "no text"),
        (b'{"text": 5}', "text is a number"),
        (b'{"text": " \\n"}', "text is empty"),
        (b'{"text": "a\\ud800"}', "lone surrogate"),
        (b'{"text": "a\xff"}', "broken UTF-8 (byte 0xff at column 12)"),
        (b"[" * 100_000, "cannot be read"),
        (b'{"text": "a", "n": ' + b"9" * 5000 + b"}", "cannot be read"),
    ],
    ids=lambda value: value[:20] if isinstance(value, bytes) else "",
)
def test_a_bad_line_costs_that_line_only(folder: Path, line: bytes, reason: str) -> None:
    before, found, after = read(folder, b"\n".join([LINE, line, LINE]), "a.jsonl")
    assert before == after == PLAIN
    assert isinstance(found, Fault)
    assert found.line == 2
    assert reason in found.reason


@pytest.mark.parametrize("name", ["id", "title", "language", "outlet", "url", "published"])
@pytest.mark.parametrize("value", [7, True, ["x"], {}, "\ud800"])
def test_a_wrong_field_is_told_and_the_article_read_without_it(folder: Path, name: str, value: object) -> None:
    told, article = read(folder, json.dumps({"text": TEXT, name: value}).encode(), "a.jsonl")
    assert isinstance(told, Fault)
    assert (told.line, told.reason.split()[0]) == (1, name)
    assert article == PLAIN


@pytest.mark.parametrize(
    "value", ["2024-03-22", "2024-03-22T23:30:00+07:00", "2024-03-22T08:30:00Z", "2024-03-22 08:30", "20240322"]
)
def test_dates_are_days_as_written(folder: Path, value: str) -> None:
    (article,) = read(folder, json.dumps({"text": TEXT, "published": value}).encode(), "a.jsonl")
    assert isinstance(article, Article)
    assert article.published == date(2024, 3, 22)


@pytest.mark.parametrize("value", ["22/3/2024", "2024-02-30", "2024-03", "hôm qua", "x" * 500])
def test_what_is_no_date_is_told(folder: Path, value: str) -> None:
    told, article = read(folder, json.dumps({"text": TEXT, "published": value}).encode(), "a.jsonl")
    assert isinstance(told, Fault)
    assert "published is no date" in told.reason
    assert len(told.reason) < 100
    assert article == PLAIN


def test_control_characters_in_text_are_kept(folder: Path) -> None:
    text = "a\x00\x07\x85\u2028b\r\n"
    (article,) = read(folder, json.dumps({"text": text}).encode(), "a.jsonl")
    assert isinstance(article, Article)
    assert article.text == text


@pytest.mark.parametrize(
    ("content", "name", "reason"),
    [
        (b"", "a.txt", "the file is empty"),
        (b"", "a.jsonl", "the file is empty"),
        (b" \n\n", "a.txt", "the file is empty"),
        (b"\n \n", "a.jsonl", "the file is empty"),
        (b"\xef\xbb\xbf", "a.jsonl", "the file is empty"),
        (b"abc\x00def", "a.txt", "a binary file"),
        (b"x" * 70_000 + b"\x00", "a.txt", "a binary file"),
        (b"%PDF-1.7\n", "a.txt", "a broken PDF document"),
        (b"{\\rtf1 a}", "a.txt", "an RTF file"),
        (b"PK\x03\x04..", "a.txt", "a broken ZIP archive"),
        (b"<!DOCTYPE html><p>", "a.txt", "no article is found in the page"),
        (b"", "a.html", "the file is empty"),
        (TEXT.encode()[:-1] + b"\xff", "a.txt", "not UTF-8 (byte 0xff at offset"),
        (b'{\n "text": "a"\n}', "a.json", "one JSON value over many lines"),
        (gzip.compress(TEXT.encode())[:-9], "a.txt.gz", "broken gzip data"),
        (b"\x1f\x8bnonsense", "a.txt.gz", "broken gzip data"),
    ],
)
def test_what_is_no_article(folder: Path, content: bytes, name: str, reason: str) -> None:
    assert fault(folder, content, name).reason.startswith(reason)


def test_broken_gzip_keeps_the_lines_before(folder: Path) -> None:
    packed = gzip.compress((LINE + b"\n") * 50_000)
    *articles, last = read(folder, packed[: len(packed) // 2], "a.jsonl.gz")
    assert set(articles) == {PLAIN}
    assert isinstance(last, Fault)


def test_paths_that_cannot_be_read(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (folder / "empty").mkdir()
    (folder / "a.txt").write_text(TEXT, encoding="utf-8")
    (folder / "link.txt").symlink_to(folder / "nowhere")
    paths = [folder / "none.txt", "a\0b", folder / "empty", folder / "link.txt", folder / "a.txt" / "b"]
    reasons = [
        item.reason for item in read_sources([*map(str, paths), str(folder / "a.txt")]) if isinstance(item, Fault)
    ]
    assert [reason.split(" (")[0] for reason in reasons] == [
        "no such file",
        "it cannot be opened",
        "a folder without articles",
        "no such file",
        "it cannot be read",
    ]

    def refuse(*_: object) -> None:
        raise PermissionError(13, "denied")

    monkeypatch.setattr(Path, "open", refuse)
    assert [item.reason for item in read_sources([str(folder / "a.txt")]) if isinstance(item, Fault)] == [
        "it may not be read"
    ]


def test_articles_over_the_limit_are_told_and_passed_over(folder: Path) -> None:
    long = json.dumps({"text": "x" * 2000}).encode()
    longer = json.dumps({"text": "x" * 200_000}).encode()
    found = read(folder, b"\n".join([long, LINE, longer, LINE, longer]), "a.jsonl", limit=1000)
    assert [item.line if isinstance(item, Fault) else item for item in found] == [1, PLAIN, 3, PLAIN, 5]
    assert isinstance(read(folder, b"x" * 1001, limit=1000)[0], Fault)
    assert isinstance(read(folder, b"x" * 1000, limit=1000)[0], Article)


def test_ten_megabytes_are_read_by_default(folder: Path) -> None:
    text = "Hai bên hội đàm. " * 500_000
    path = folder / "a.jsonl"
    path.write_text(json.dumps({"text": text}), encoding="utf-8")
    (article,) = read_sources([str(path)])
    assert isinstance(article, Article)
    assert article.text == text
