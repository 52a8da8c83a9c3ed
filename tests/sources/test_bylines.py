"""Who signs an article is kept as written, wherever it is told, and changes nothing else of it."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pyarrow as pa
import pytest
from pyarrow import parquet

from honglu import read
from honglu.ledger import article_digest
from honglu.model.article import Article
from honglu.model.codec import article_from_json, article_to_json
from honglu.sources import read_sources
from honglu.sources.page import read_page

SENTENCES = [
    "Sáng 26/3, tại Hà Nội, hai bên đã hội đàm và trao đổi về quan hệ song phương trong thời gian tới.",
    "Hai bên nhất trí tăng cường trao đổi đoàn các cấp, mở rộng thương mại và đầu tư giữa hai nước.",
    "Kết thúc hội đàm, hai bên chứng kiến lễ ký các văn kiện hợp tác giữa hai bộ.",
]


def page(head: str = "", around: str = "", first: str = SENTENCES[0], last: str = "") -> Article:
    body = f"<p>{first}</p><p>{SENTENCES[1]}</p><p>{SENTENCES[2]}</p>{last}"
    html = f"<!DOCTYPE html><html><head>{head}</head><body><h1>Hai bên hội đàm</h1>{around}<article>{body}</article>"
    found = read_page(html.encode(), url="https://tin.example/a", file="a.html")
    assert isinstance(found, Article)
    return found


def linked(author: object, publisher: str = "Báo Ví Dụ") -> str:
    node = {"@type": "NewsArticle", "publisher": {"name": publisher}, "author": author}
    return f'<script type="application/ld+json">{json.dumps(node)}</script>'


@pytest.mark.parametrize(
    ("head", "byline"),
    [
        (linked({"@type": "Person", "name": "Minh Thư"}), "Minh Thư"),
        (linked([{"name": "Minh Thư"}, {"name": "Thu Hà"}, {"url": "/x"}]), "Minh Thư, Thu Hà"),
        (linked("Minh Thư"), "Minh Thư"),
        (linked({"name": "BÁO VÍ DỤ"}), None),
        (linked({"name": "Báo Ví Dụ"}) + '<meta name="author" content="Minh Thư">', "Minh Thư"),
        (linked(7), None),
        ('<meta name="author" content="By Ann  Li">', "Ann Li"),
        ('<meta property="article:author" content="https://social.example/annli">', None),
        ('<meta name="author" content="@annli"><meta name="dc.creator" content="Ann Li">', "Ann Li"),
        (f'<meta name="author" content="{"Ann " * 60}">', None),
        ('<meta name="author" content="ann@tin.example">', None),
        ("", None),
    ],
)
def test_what_a_page_says_outside_its_text(head: str, byline: str | None) -> None:
    assert page(head).byline == byline


@pytest.mark.parametrize(
    ("around", "byline"),
    [
        ('<a rel="author" href="/x">Ann Li</a>', "Ann Li"),
        ('<div><a rel="author">Ann Li</a> and <a rel="author">Tom Ray</a></div>', "Ann Li, Tom Ray"),
        ('<div class="author-name"><b>Hoài Thu</b></div>', "Hoài Thu"),
        ('<p class="author">Tác giả: Hoài Thu</p>', "Hoài Thu"),
        ('<div class="reporter"><b>홍길동</b> <span>기자</span> hong@tin.example</div>', "홍길동 기자"),
        ('<p class="author">2024</p><p>By Ann Li</p>', "Ann Li"),
        ("<p>홍길동 기자 (hong@tin.example)</p>", "홍길동 기자"),
    ],
)
def test_what_a_page_shows_beside_its_text(around: str, byline: str | None) -> None:
    found = page(around=around)
    assert found.byline == byline
    assert found.text == "\n".join(SENTENCES)


@pytest.mark.parametrize(
    ("opening", "byline"),
    [
        ("(서울=예시통신) 홍길동 기자 = ", "홍길동 기자"),
        ("[서울=예시] 홍길동 특파원 = ", "홍길동 특파원"),
        ("本报河内3月26日电（记者李明）", "记者李明"),
        ("（例社記者王小明台北26日電）", "例社記者王小明台北26日電"),
        ("(Hà Nội) ", None),
    ],
)
def test_a_dateline_that_names_its_author_stays_in_the_text(opening: str, byline: str | None) -> None:
    found = page(first=opening + SENTENCES[0])
    assert found.byline == byline
    assert found.text.startswith(opening)


def test_lines_and_tables_tell_it(tmp_path: Path) -> None:
    node = {"text": "\n".join(SENTENCES), "byline": "Minh Thư"}
    (tmp_path / "a.jsonl").write_text(json.dumps(node), encoding="utf-8")
    (tmp_path / "b.csv").write_text(f'Author,text\nMinh Thư,"{SENTENCES[0]}"\n', encoding="utf-8")
    parquet.write_table(pa.table({"authors": [["Minh Thư", "Thu Hà"]], "text": SENTENCES[:1]}), tmp_path / "c.parquet")
    found = [item for item in read_sources([str(tmp_path)]) if isinstance(item, Article)]
    assert [article.byline for article in found] == ["Minh Thư", "Minh Thư", "Minh Thư, Thu Hà"]
    (tmp_path / "b.csv").write_text(f'ký tên,text\nMinh Thư,"{SENTENCES[0]}"\n', encoding="utf-8")
    (row,) = read_sources([str(tmp_path / "b.csv")], columns={"byline": "ký tên"})
    assert isinstance(row, Article)
    assert row.byline == "Minh Thư"


def test_it_is_part_of_the_article_and_of_no_claim() -> None:
    text = "Ngày 21/3/2024, tại Bắc Kinh, ông Vương Hộ Ninh, Chủ tịch Chính hiệp Trung Quốc, đã tiếp ông Kim Song-nam, "
    text += "Trưởng Ban Quốc tế Đảng Lao động Triều Tiên."
    plain = Article("a", text, language="vi")
    signed = replace(plain, byline="KCNA")
    assert read(signed).claims == read(plain).claims
    assert read(plain).claims
    assert article_from_json(article_to_json(signed)) == signed
    assert article_digest(signed) != article_digest(plain)


def test_a_line_that_a_pack_knows_for_a_byline_is_kept_where_none_is_told() -> None:
    text = f"{SENTENCES[0]}\n{SENTENCES[1]}\nNGUYỄN VĂN AN"
    plain = read(Article("a", text, language="vi")).article
    assert (plain.byline, plain.text) == ("NGUYỄN VĂN AN", f"{SENTENCES[0]}\n{SENTENCES[1]}\n")
    assert read(Article("a", text, language="vi", byline="Minh Thư")).article.byline == "Minh Thư"
    assert read(Article("a", f"{SENTENCES[0]}\nan@tin.example", language="vi")).article.byline is None
