"""A file at an address is read as it would be from a disk, whatever the site says that it is."""

from __future__ import annotations

import gzip
import io
import json
import zipfile
from pathlib import Path

import pyarrow as pa
import pytest
from pyarrow import parquet

from honglu.model.article import Article
from honglu.sources import Fault, Page, read_sources
from honglu.sources.shapes import Items, Limits
from honglu.sources.web.reading import Web
from honglu.sources.web.settings import Limits as WebLimits
from honglu.sources.web.settings import Settings
from tests.site.pages import TEXT, rss
from tests.site.pages import page as site_page
from tests.site.server import Site, redirect, reply
from tests.site.simulated import SimulatedClock, client
from tests.sources.archives import dispatch, news, page, warc
from tests.sources.test_pdf import TEXTS, document

UNTOLD = "application/octet-stream"


def zipped(**files: bytes) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, raw in files.items():
            archive.writestr(name.replace("_", "."), raw)
    return out.getvalue()


def table() -> bytes:
    out = io.BytesIO()
    parquet.write_table(pa.table({"text": [dispatch(1), dispatch(2)], "title": ["A", "B"]}), out)
    return out.getvalue()


LINES = "\n".join(json.dumps({"text": dispatch(n)}, ensure_ascii=False) for n in (1, 2)).encode()
CSV = f'title,text\nA,"{dispatch(1)}"\nB,"{dispatch(2)}"\n'.encode()
WARC = [*news(1), *news(2)]
FILES = {
    "a.zip": zipped(a_html=page(dispatch(1)), b_html=page(dispatch(2))),
    "a.warc": warc(WARC, packed=False),
    "a.warc.gz": warc(WARC),
    "a.jsonl": LINES,
    "a.jsonl.gz": gzip.compress(LINES),
    "a.csv": CSV,
    "a.csv.gz": gzip.compress(CSV),
    "a.parquet": table(),
    "a.pdf": document(TEXTS["en"].splitlines(), "Times-Roman"),
    "a.html.gz": gzip.compress(page(dispatch(1))),
}
TYPES = {
    "a.zip": "application/zip",
    "a.warc": "application/warc",
    "a.warc.gz": "application/gzip",
    "a.jsonl": "application/x-ndjson",
    "a.jsonl.gz": "application/gzip",
    "a.csv": "text/csv; charset=utf-8",
    "a.csv.gz": "application/x-gzip",
    "a.parquet": "application/vnd.apache.parquet",
    "a.pdf": "application/pdf",
    "a.html.gz": "application/gzip",
}


def found(site: Site, clock: SimulatedClock, path: str, files: Limits | None = None, **web: object) -> Items:
    settings = Settings(**web)  # type: ignore[arg-type]
    return Web(settings, client(clock, limits=settings.limits), limits=files).read(site.url(path))


def read(site: Site, clock: SimulatedClock, path: str, **web: object) -> list[Article | Fault]:
    return [
        one for item in found(site, clock, path, **web) for one in (item.read() if isinstance(item, Page) else [item])
    ]


def from_disk(folder: Path, name: str) -> list[str]:
    (folder / name).write_bytes(FILES[name])
    return [item.text for item in read_sources([str(folder / name)]) if isinstance(item, Article)]


@pytest.mark.parametrize("name", FILES)
@pytest.mark.parametrize("told", [True, False])
def test_it_is_read_as_from_a_disk(site: Site, clock: SimulatedClock, tmp_path: Path, name: str, *, told: bool) -> None:
    path = "/get?file=1" if told and not name.endswith(".csv.gz") else f"/files/{name}?session=1"
    site.put(path, reply(FILES[name], media=TYPES[name] if told else UNTOLD))
    got = read(site, clock, path)
    assert [item.text for item in got if isinstance(item, Article)] == from_disk(tmp_path, name)
    assert len(got) == (1 if name in ("a.pdf", "a.html.gz") else 2)


def test_a_document_tells_its_address_and_rows_do_not(site: Site, clock: SimulatedClock) -> None:
    site.put("/old.pdf", redirect("/a.pdf"))
    for name in ("a.pdf", "a.csv"):
        site.put(f"/{name}", reply(FILES[name], media=UNTOLD))
    (document,) = read(site, clock, "/old.pdf")
    assert isinstance(document, Article)
    assert document.url == site.url("/a.pdf")
    assert [row.url for row in read(site, clock, "/a.csv") if isinstance(row, Article)] == [None, None]


def test_a_table_is_known_by_its_columns_as_plain_text_and_never_as_a_page(site: Site, clock: SimulatedClock) -> None:
    site.put("/a", reply(CSV, media="text/plain"))
    assert len(read(site, clock, "/a")) == 2
    site.put("/a", reply(CSV, media="text/html"))
    assert len(read(site, clock, "/a")) == 1
    site.put("/a", reply("cột,bài\nA,Hai bên đã hội đàm.", media="text/csv"))
    limits = Limits(columns={"text": "bài", "title": "cột"})
    (row,) = found(site, clock, "/a", limits)
    assert isinstance(row, Article)
    assert (row.title, row.text) == ("A", "Hai bên đã hội đàm.")


def test_pages_of_an_archive_are_only_found_and_keep_their_mark(site: Site, clock: SimulatedClock) -> None:
    marks = []
    for path in ("/a.warc.gz", "/moved.warc.gz"):
        site.put(path, reply(FILES["a.warc.gz"], media="application/gzip"))
        marks.append([item.mark for item in found(site, clock, path) if isinstance(item, Page)])
    assert len(marks[0]) == 2
    assert marks[0] == marks[1]


def test_what_is_broken_is_told_of_the_address(site: Site, clock: SimulatedClock) -> None:
    broken = {
        "/a.zip": (FILES["a.zip"][:-30], "a broken ZIP archive"),
        "/b.zip": (zipped(a_html=page(dispatch(1)), b_html=b"<html>" + b" " * (8 << 20)), "unpacks to over"),
        "/a.parquet": (FILES["a.parquet"][:-5], "a broken Parquet table"),
        "/a.pdf": (FILES["a.pdf"][:40], "a broken PDF document"),
        "/a.warc.gz": (FILES["a.warc.gz"][:-40], "a broken record"),
        "/a.csv": (b"a,b\n1,2\n", "no column has the text"),
        "/a.jsonl": (b'{"title": "A"}\n', "no text"),
        "/a.csv.gz": (FILES["a.csv.gz"][:-20], "cut off"),
        "/bomb.csv.gz": (gzip.compress(b"title,text\n" + b"a,b\n" * 8_000_000), "more than 20 MB"),
    }
    for path, (raw, reason) in broken.items():
        site.put(path, reply(raw, media=UNTOLD))
        faults = [item for item in read(site, clock, path) if isinstance(item, Fault)]
        assert len(faults) == 1, path
        assert faults[0].file.startswith(site.url(path))
        assert reason in faults[0].reason


def test_a_file_has_the_limits_of_a_page_and_robots_is_obeyed(site: Site, clock: SimulatedClock) -> None:
    site.put("/robots.txt", reply("User-agent: *\nDisallow: /private/"))
    site.put("/private/a.pdf", reply(FILES["a.pdf"]))
    (fault,) = read(site, clock, "/private/a.pdf")
    assert isinstance(fault, Fault)
    assert "robots.txt does not allow it" in fault.reason
    site.put("/a.zip", reply(FILES["a.zip"]))
    (fault,) = read(site, clock, "/a.zip", limits=WebLimits(packed=100))
    assert isinstance(fault, Fault)
    assert fault.reason == "more than 100 bytes"
    assert site.asked() == ["/a.zip"]


def test_a_feed_leads_to_pages_and_not_to_files(site: Site, clock: SimulatedClock) -> None:
    site.put("/a.pdf", reply(FILES["a.pdf"]))
    site.put("/1", reply(site_page(1)))
    site.put("/rss.gz", reply(gzip.compress(rss([site.url("/a.pdf"), site.url("/1")])), media="application/gzip"))
    fault, article = read(site, clock, "/rss.gz")
    assert isinstance(fault, Fault)
    assert "a PDF document, and no page" in fault.reason
    assert isinstance(article, Article)
    assert TEXT in article.text
