"""Laws of what comes in, on bytes and texts of every shape."""

from __future__ import annotations

import io
import json
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from honglu.model.article import Article
from honglu.sources import Fault, read_sources
from honglu.text.encodings import UnknownEncodingError, decode, mojibake_of
from honglu.text.encodings_legacy import LEGACY, SEEN_AS_LATIN, letter_table
from honglu.text.furniture import strip_furniture
from tests.text.furniture_of_vi import NODE, RULES
from tests.text.legacy import SAMPLE, encode

EXAMPLES = [line for section in NODE if section != "outlet-names" for e in NODE[section] for line in e["examples"]]
SENTENCES = [*SAMPLE.splitlines(), "Ông nói ngắn.", "Một đầu đề không có dấu chấm", "MỘT ĐẦU ĐỀ", "", " ", "\x0b"]
PAGES = st.lists(
    st.tuples(st.sampled_from(EXAMPLES) | st.sampled_from(SENTENCES), st.sampled_from(["\n", "\n\n", "\r\n"])),
    max_size=25,
).map(lambda lines: "".join(line + end for line, end in lines))
WRITTEN = [row["letter"] for row in letter_table() if row["tcvn3"] != "-"]


def of_stdin(raw: bytes) -> list[Article | Fault]:
    return list(read_sources(["-"], stdin=io.BytesIO(raw), limit=10_000))


@given(st.binary(max_size=2000) | st.binary(max_size=500).map(lambda raw: b'{"text": "a"}\n' + raw))
def test_no_bytes_stop_the_reading(raw: bytes) -> None:
    found = of_stdin(raw)
    assert found
    assert all(isinstance(item, Article) or (item.reason and item.hint and item.file == "-") for item in found)


@given(st.sampled_from([b"\x1f\x8b\x08\0", b"\xff\xfe", b"\xfe\xff", b'\xff\xfe{\0"\0', b"\xef\xbb\xbf{"]), st.binary())
def test_no_bytes_behind_a_mark_stop_the_reading(mark: bytes, raw: bytes) -> None:
    assert of_stdin(mark + raw)


@given(st.recursive(st.none() | st.booleans() | st.floats() | st.text(), st.lists, max_leaves=5))
def test_no_value_of_a_field_stops_the_reading(value: object) -> None:
    for name in ("text", "id", "title", "published", "language", "outlet", "url"):
        assert of_stdin(json.dumps({"text": "a", name: value}).encode())


@given(st.text())
def test_utf_8_is_never_altered(text: str) -> None:
    raw = text.encode("utf-8")
    assert decode(raw).text == raw.decode("utf-8-sig")
    assert mojibake_of(text) is None


@given(st.text(min_size=1, max_size=500).filter(str.strip))
def test_the_text_of_json_lines_is_never_altered(text: str) -> None:
    (article,) = of_stdin(json.dumps({"text": text}).encode())
    assert isinstance(article, Article)
    assert article.text == text


@pytest.mark.parametrize("page", LEGACY)
@given(st.lists(st.sampled_from([*SAMPLE.split(), *WRITTEN]), max_size=30))
def test_code_pages_come_back_as_they_were(page: str, words: list[str]) -> None:
    text = SAMPLE + " ".join(words)
    decoded = decode(encode(text, page))
    assert (decoded.encoding, decoded.text) == (page, unicodedata.normalize("NFC", text))
    if page in SEEN_AS_LATIN:
        assert SEEN_AS_LATIN[page](encode(text, page).decode("latin-1")) == text


@given(st.binary(min_size=1).filter(lambda raw: b"\0" in raw and raw[:2] not in (b"\xff\xfe", b"\xfe\xff")))
def test_what_has_nul_bytes_becomes_no_text_by_a_code_page(raw: bytes) -> None:
    try:
        assert decode(raw).encoding == "utf-8"
    except UnknownEncodingError as error:
        assert 0 <= error.offset < len(raw)


@given(PAGES | st.text())
def test_stripping_twice_is_stripping_once(text: str) -> None:
    once = strip_furniture(text, RULES).text
    assert strip_furniture(once, RULES).text == once


@given(PAGES | st.text())
def test_stripping_takes_whole_lines_and_changes_none(text: str) -> None:
    rest = strip_furniture(text, RULES).text
    lines = iter(io.StringIO(text, newline="\n"))
    assert all(line in lines for line in io.StringIO(rest, newline="\n"))  # in order, each once


@given(st.text().map(lambda text: text.replace("\n", " ")))
def test_one_line_is_never_touched(text: str) -> None:
    assert strip_furniture(text, RULES).text == text
