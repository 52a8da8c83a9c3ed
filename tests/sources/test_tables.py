"""Tables of articles: columns by their usual names or as told, rows in order, and a bad row costs that row only."""

from __future__ import annotations

import csv
import io
from datetime import UTC, date, datetime
from pathlib import Path

import pyarrow as pa
import pytest
from hypothesis import given
from hypothesis import strategies as st
from pyarrow import parquet

from honglu.model.article import Article, article_id
from honglu.sources import Fault, read_sources
from tests.sources.memory import count_and_peak

TEXT = 'Hai bên đã hội đàm tại thủ đô, và "nhất trí".\nBuổi lễ kết thúc lúc trưa.'


def read(path: Path, raw: bytes, limit: int = 1 << 20, **columns: str) -> list[Article | Fault]:
    path.write_bytes(raw)
    return list(read_sources([str(path)], limit=limit, columns=columns))


def written(*rows: list[str], delimiter: str = ",") -> bytes:
    out = io.StringIO()
    csv.writer(out, delimiter=delimiter).writerows(rows)
    return out.getvalue().encode()


def in_parquet(columns: dict[str, list[object]], path: Path) -> list[Article | Fault]:
    parquet.write_table(pa.table(columns), path)
    return list(read_sources([str(path)]))


FULL = Article("7", TEXT, "Tin", "vi", date(2024, 3, 22), "Báo", "https://a.example/7")


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
@pytest.mark.parametrize("name", ["a.csv", "a.tsv", "a.txt", "a"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_a_table_whatever_its_form(tmp_path: Path, name: str, delimiter: str, encoding: str) -> None:
    head = ["ID", "Headline", "Body", "publish_date", "Lang", "Source", "Link"]
    row = ["7", "Tin", TEXT, "2024-03-22 08:30:00", "vi", "Báo", "https://a.example/7"]
    raw = written(head, row, [], row, delimiter=delimiter).decode().encode(encoding)
    assert read(tmp_path / name, raw) == [FULL, FULL]


def test_names_of_columns_in_other_languages(tmp_path: Path) -> None:
    for head in (["Nội dung", "Ngày đăng"], ["正文", "日期"], ["본문", "날짜"]):
        (article,) = read(tmp_path / "a.csv", written(head, [TEXT, "2024-03-22"]))
        assert article == Article(article_id(TEXT), TEXT, published=date(2024, 3, 22))


def test_columns_that_are_told(tmp_path: Path) -> None:
    raw = written(["text", "story", "day"], ["no", TEXT, "22/03/2024"])
    (article,) = read(tmp_path / "a.csv", raw, text="story", published="day:%d/%m/%Y")
    assert article == Article(article_id(TEXT), TEXT, published=date(2024, 3, 22))
    (fault,) = read(tmp_path / "a.csv", raw, text="storey")
    assert isinstance(fault, Fault)
    assert fault.reason == 'no column is named "storey"; columns: text, story, day'


def test_a_table_without_text(tmp_path: Path) -> None:
    (fault,) = read(tmp_path / "a.csv", written(["name", "date"], ["x", "2024-03-22"]))
    assert isinstance(fault, Fault)
    assert (fault.line, fault.reason) == (1, "no column has the text; columns: name, date")
    assert "--columns text=" in fault.hint


def test_plain_text_with_commas_is_no_table(tmp_path: Path) -> None:
    for text in ("Sáng nay, tại Hà Nội, hai bên hội đàm.\nHết.", "Text, source: the ministry said.\n", "text\nbody\n"):
        assert read(tmp_path / "a.txt", text.encode()) == [Article(article_id(text), text)]


def test_a_bad_row_costs_that_row_only(tmp_path: Path) -> None:
    good = ["1", TEXT, "2024-03-22"]
    rows = [["id", "text", "date"], good, ["2", " ", ""], ["3"], ["4", TEXT, "22.3.2024"], ["5", "x" * 2000, ""], good]
    before, empty, short, told, article, long, after = read(tmp_path / "a.csv", written(*rows), limit=1000)
    assert before == after == Article("1", TEXT, published=date(2024, 3, 22))
    assert isinstance(article, Article)
    assert (article.id, article.published) == ("4", None)
    faults = [fault for fault in (empty, short, told, long) if isinstance(fault, Fault)]
    assert [fault.line for fault in faults] == [4, 5, 6, 8]  # rows of two lines stand before


def test_broken_letters_cost_their_row_only(tmp_path: Path) -> None:
    found = read(tmp_path / "a.csv", b"id,text\n1,a\n2,\xff\n3,c\n")
    assert [getattr(item, "id", None) for item in found] == ["1", None, "3"]
    (fault,) = read(tmp_path / "b.csv", b"text,\xc4\n1,a\n")
    assert isinstance(fault, Fault)
    assert "UTF-8" in fault.reason


def test_a_quotation_mark_that_is_not_closed_ends_the_table(tmp_path: Path) -> None:
    raw = b'id,text\n1,a\n2,"b\n' + b"3,c\n" * 5000
    *articles, fault = read(tmp_path / "a.csv", raw, limit=1000)
    assert [item.id for item in articles if isinstance(item, Article)] == ["1"]
    assert isinstance(fault, Fault)
    assert fault.line == 3


def test_a_table_cut_short_and_one_packed(tmp_path: Path) -> None:
    (article,) = read(tmp_path / "a.csv", b'id,text\n1,"abc')
    assert isinstance(article, Article)
    assert article.text == "abc"
    assert read(tmp_path / "b.csv", b"text\n") == []
    (fault,) = read(tmp_path / "c.csv", b"")
    assert isinstance(fault, Fault)


@given(st.lists(st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\r\0"), min_size=1), min_size=1))
def test_what_was_written_is_read(texts: list[str]) -> None:
    raw = written(["text", "id"], *([text, str(number)] for number, text in enumerate(texts)))
    found = list(read_sources(["-"], stdin=io.BytesIO(raw)))
    assert [item.text for item in found if isinstance(item, Article)] == [text for text in texts if text.strip()]


@given(st.binary(max_size=300))
def test_no_bytes_stop_the_reading(raw: bytes) -> None:
    for item in read_sources(["-"], stdin=io.BytesIO(b"text,date\n" + raw)):
        assert isinstance(item, Article) or item.reason


@given(st.binary(max_size=300), st.binary(max_size=50))
def test_no_bytes_of_parquet_stop_the_reading(raw: bytes, foot: bytes) -> None:
    end = len(foot).to_bytes(4, "little")
    (fault,) = read_sources(["-"], stdin=io.BytesIO(b"PAR1" + raw + foot + end + b"PAR1"))
    assert isinstance(fault, Fault)


def test_a_parquet_table(tmp_path: Path) -> None:
    columns: dict[str, list[object]] = {
        "id": [7, 8],
        "title": ["Tin", None],
        "maintext": [TEXT, TEXT],
        "date_publish": [date(2024, 3, 22), None],
        "language": ["vi", None],
        "source_domain": ["Báo", None],
        "url": ["https://a.example/7", None],
    }
    assert in_parquet(columns, tmp_path / "a.parquet") == [FULL, Article("8", TEXT)]
    columns["date_publish"] = [datetime(2024, 3, 22, 23, tzinfo=UTC), None]
    assert in_parquet(columns, tmp_path / "a") == [FULL, Article("8", TEXT)]


def test_a_bad_row_of_parquet(tmp_path: Path) -> None:
    fault, article = in_parquet({"id": [1.0, 2.0], "text": [None, TEXT]}, tmp_path / "a.parquet")
    assert isinstance(fault, Fault)
    assert (fault.line, fault.reason) == (1, "no text")
    assert article == Article("2", TEXT)
    (fault,) = in_parquet({"name": ["x"]}, tmp_path / "a.parquet")
    assert isinstance(fault, Fault)
    assert "columns: name" in fault.reason


def test_a_parquet_table_cut_short_or_in_a_pipe(tmp_path: Path) -> None:
    path = tmp_path / "a.parquet"
    in_parquet({"text": [TEXT] * 500}, path)
    raw = path.read_bytes()
    hit = raw[:40] + b"\xff" * 20 + raw[60:]
    for broken in (raw[:-10], hit):
        *_, fault = read(path, broken)
        assert isinstance(fault, Fault)
        assert fault.reason.startswith("a broken Parquet table")
    pipe = io.BytesIO(raw)
    pipe.seekable = lambda: False  # type: ignore[method-assign]
    (fault,) = read_sources(["-"], stdin=pipe)
    assert isinstance(fault, Fault)
    assert "pipe" in fault.reason


def repeated(text: str, rows: int) -> pa.Array:
    return pa.DictionaryArray.from_arrays(pa.array([0] * rows, pa.int32()), [text])


@pytest.mark.parametrize(
    ("columns", "form"),
    [
        ({"text": ["a" * (20 << 20)]}, {"use_dictionary": False}),
        ({"text": repeated("a b " * (2 << 20), 2000)}, {}),
        ({"text": repeated("a", 1_000_000)}, {}),
    ],
)
def test_a_parquet_table_that_unpacks_without_measure_is_refused(
    columns: dict[str, object], form: dict[str, bool], tmp_path: Path
) -> None:
    parquet.write_table(pa.table(columns), tmp_path / "a.parquet", compression="zstd", **form)
    del columns
    before = pa.total_allocated_bytes()
    items, peak = count_and_peak(read_sources([str(tmp_path / "a.parquet")]), 0)
    assert (items, peak < 1 << 20) == (1, True)
    assert pa.total_allocated_bytes() <= before


def test_a_text_that_all_rows_of_parquet_have_is_held_once(tmp_path: Path) -> None:
    form = {"compression": "none", "dictionary_pagesize_limit": 16 << 20}
    parquet.write_table(pa.table({"text": repeated("a b " * (1 << 17), 64)}), tmp_path / "a.parquet", **form)
    items, peak = count_and_peak(read_sources([str(tmp_path / "a.parquet")]), 0)
    assert (items, peak < 10 << 20) == (64, True)


def test_columns_of_parquet_that_are_no_fields_are_not_read(tmp_path: Path) -> None:
    row = {"a": [repeated("x" * (8 << 20), 1)[0].as_py()], "text": [TEXT], "b": [{"c": 1}], "title": ["Tin"]}
    parquet.write_table(pa.table(row), tmp_path / "a.parquet", compression="zstd")
    (article,) = read_sources([str(tmp_path / "a.parquet")])
    assert isinstance(article, Article)
    assert (article.title, article.text) == ("Tin", TEXT)


def test_texts_of_parquet_that_are_not_utf_8_are_refused_in_their_row(tmp_path: Path) -> None:
    texts = pa.array([b"\xff", TEXT.encode(), None], pa.binary())
    for form in (True, False):
        parquet.write_table(pa.table({"text": texts.view(pa.string())}), tmp_path / "a.parquet", use_dictionary=form)
        first, article, last = read_sources([str(tmp_path / "a.parquet")])
        assert isinstance(first, Fault)
        assert isinstance(last, Fault)
        assert (first.line, last.line) == (1, 3)
        assert isinstance(article, Article)


def test_many_rows_take_no_more_memory_than_a_few(tmp_path: Path) -> None:
    raw = written(["id", "text"], *([str(number), TEXT * 5] for number in range(20_000)))
    (tmp_path / "a.csv").write_bytes(raw)
    rows = read_sources([str(tmp_path / "a.csv")])
    count, peak = count_and_peak(rows, 1)
    assert count == 19_999
    assert peak < 1_000_000
