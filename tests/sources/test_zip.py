"""ZIP archives: what is in them is read in order, nothing leaves them, and bombs do not go off."""

from __future__ import annotations

import io
import json
import os
import random
import zipfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from honglu.model.article import Article
from honglu.sources import Fault, Page, find_sources, read_sources
from honglu.sources.zipped import ZipLimits, read_zip
from tests.sources.archives import dispatch, page, record, warc
from tests.sources.memory import count_and_peak

LINE = json.dumps({"id": "line", "text": "Hai bên hội đàm."}).encode()


def packed(files: dict[str, bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return out.getvalue()


def found(raw: bytes) -> list[Article | Fault | Page]:
    return list(find_sources(["-"], stdin=io.BytesIO(raw)))


def reasons(raw: bytes) -> list[str]:
    return [item.reason for item in found(raw) if isinstance(item, Fault)]


FILES = {
    "b/page.html": page(dispatch(1)),
    "a/lines.jsonl": LINE + b"\n{broken\n",
    "a/text.txt": "Hai bên hội đàm tại Hà Nội.".encode(),
    "index.php?id=5": page(dispatch(2)),
    "table.csv": "text,id\nHội đàm.,row\n".encode(),
    "style.css": b"body {}",
    "logo.png": b"\x89PNG\r\n",
    ".hidden.txt": b"x",
    "__MACOSX/b/page.html": page("x"),
    "news.warc": record("https://a.example/", b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n" + page("w")),
    "news.warc.gz": warc(
        [record("https://b.example/", b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n" + page("w"))]
    ),
}


def test_files_in_the_order_of_the_archive(tmp_path: Path) -> None:
    (tmp_path / "a.zip").write_bytes(packed(FILES))
    items = list(find_sources([str(tmp_path / "a.zip")]))
    named = [item.url or item.file if isinstance(item, Page) else getattr(item, "id", item) for item in items]
    file = str(tmp_path / "a.zip")
    assert named[:2] == [f"{file}:b/page.html", "line"]
    assert isinstance(named[2], Fault)
    assert (named[2].file, named[2].line) == (f"{file}:a/lines.jsonl", 2)
    assert named[4:] == [f"{file}:index.php?id=5", "row", "https://a.example/", "https://b.example/"]
    assert all(isinstance(item, Article | Fault) for item in read_sources([str(tmp_path)]))


@pytest.mark.parametrize("name", ["../../x.txt", "/etc/x.txt", "a/../../x.txt", "..\\x.txt", "C:\\x.txt"])
def test_no_file_lies_outside(name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    raw = packed({"one.txt": b"Mot.", name: b"x", "two.txt": b"Hai."})
    assert reasons(raw) == ["a name that leads out of the archive"]
    assert len(found(raw)) == 3
    assert list(tmp_path.iterdir()) == []


def test_links_and_locked_files_are_refused() -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        link = zipfile.ZipInfo("link.txt")
        link.external_attr = 0o120777 << 16
        archive.writestr(link, "/etc/passwd")
        archive.writestr("locked.txt", "abc")
    raw = bytearray(out.getvalue())
    raw[raw.rindex(b"PK\x01\x02") + 8] |= 1
    assert reasons(bytes(raw)) == ["a link", "locked with a password"]


def test_bombs_do_not_go_off() -> None:
    bomb = packed({"one.txt": b"Mot.", "bomb.txt": b"x" * (80 << 20), "bomb.html": b"<html>" + b"x" * (80 << 20)})
    assert len(bomb) < 200_000
    assert len(found(bomb)) == 3
    assert all(" over " in reason for reason in reasons(bomb))
    lines = packed({"bomb.jsonl": b" " * (80 << 20), "two.txt": b"Hai."})
    assert reasons(lines) == ["it unpacks to over 250 times its size"]
    nested = packed({"a.zip": packed({"b.zip": packed({"c.txt": b"x"})}), "two.txt": b"Hai."})
    assert reasons(nested) == ["a ZIP archive within a pipe or another packing"]
    assert len(found(nested)) == 2


@pytest.mark.parametrize("form", [zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA])
def test_what_unpacks_without_measure_is_refused(form: int) -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", form) as archive:
        archive.writestr("bomb.txt", b" " * (80 << 20))
        archive.writestr("two.txt", b"Hai.", zipfile.ZIP_STORED)
    items, peak = count_and_peak(find_sources(["-"], stdin=io.BytesIO(out.getvalue())), 0)
    assert (items, peak < 60 << 20) == (2, True)
    assert "which is not read" in reasons(out.getvalue())[0]


def test_a_fault_stays_short_whatever_the_names() -> None:
    raw = packed({"b" * 5000 + ".txt": b"Mot.", "two.txt": b"Hai."}).replace(b"bbb.txt", b"bxb.txt", 1)
    (reason,) = reasons(raw)
    assert reason.startswith("it cannot be unpacked (File name in directory")
    assert len(reason) < 300


def test_a_broken_lzma_stream_costs_its_file_only() -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_LZMA) as archive:
        archive.writestr("one.txt", b"Mot. " * 50)
        archive.writestr("two.txt", b"Hai.", zipfile.ZIP_STORED)
    raw = bytearray(out.getvalue())
    raw[60] ^= 0xFF
    assert len(found(bytes(raw))) == 2


def drained(stream: io.BufferedIOBase, name: str) -> list[str]:
    return [name + str(len(stream.read()))]


def test_the_limits_of_an_archive() -> None:
    raw = packed({f"{number}.txt": os.urandom(1000) for number in range(50)})

    def told(limits: ZipLimits) -> list[str | Fault]:
        return list(read_zip(io.BytesIO(raw), "a", drained, limits))  # type: ignore[arg-type]

    assert len(told(ZipLimits())) == 50
    for limits in (ZipLimits(files=49), ZipLimits(directory=1000), ZipLimits(total=5500)):
        fault = told(limits)[-1]
        assert isinstance(fault, Fault)
        assert fault.file == "a"
    assert len(told(ZipLimits(total=5500))) == 7


def test_office_documents_are_told_as_such() -> None:
    assert reasons(packed({"[Content_Types].xml": b"<x/>", "word/document.xml": b"<x/>"}))[0].startswith("an office")
    assert reasons(packed({"mimetype": b"application/epub+zip"}))[0].startswith("an office")
    assert found(packed({})) == []


def test_one_broken_file_costs_that_file_only() -> None:
    raw = bytearray(packed({"one.txt": b"Mot. " * 50, "two.txt": b"Hai. " * 50, "three.txt": b"Ba. " * 50}))
    at = raw.index(b"two.txt") + 12
    raw[at] ^= 0xFF
    assert len(reasons(bytes(raw))) == 1
    assert [item.text[:2] for item in found(bytes(raw)) if isinstance(item, Article)] == ["Mo", "Ba"]


@settings(deadline=None)
@given(st.randoms(use_true_random=False), st.integers(1, 20))
def test_no_damage_stops_the_reading(chance: random.Random, hits: int) -> None:
    raw = bytearray(packed(FILES))
    for _ in range(hits):
        raw[chance.randrange(len(raw))] = chance.randrange(256)
    if chance.random() < 0.2:
        del raw[chance.randrange(len(raw)) :]
    for item in read_sources(["-"], stdin=io.BytesIO(bytes(raw))):
        assert isinstance(item, Article) or item.reason
