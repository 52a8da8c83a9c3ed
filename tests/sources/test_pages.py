"""Pages become articles: the text without what stands around it, and what the page tells of it."""

from __future__ import annotations

import gzip
from datetime import date
from pathlib import Path

import pytest

from honglu.model.article import Article, article_id
from honglu.sources import Fault, read_sources
from honglu.sources.page import MOST_BYTES, read_page
from honglu.sources.page_body import DEEPEST, MOST_TAGS
from tests.text.legacy import encode
from tools.score_pages import FIELDS, Page, pages, right_fields

SENTENCES = [
    "Sáng 26/3, tại Hà Nội, hai bên đã hội đàm và trao đổi về quan hệ song phương trong thời gian tới.",
    "Hai bên nhất trí tăng cường trao đổi đoàn các cấp, mở rộng thương mại và đầu tư giữa hai nước.",
    "Kết thúc hội đàm, hai bên chứng kiến lễ ký các văn kiện hợp tác giữa hai bộ.",
]
BODY = "".join(f"<p>{sentence}</p>" for sentence in SENTENCES)


def page(head: str = "", body: str = BODY, before: str = "", root: str = "<html>") -> str:
    return f"<!DOCTYPE html>{root}<head>{head}</head><body><h1>Hai bên hội đàm</h1>{before}<article>{body}</article>"


def read(text: str | bytes, url: str | None = None, charset: str | None = None) -> Article:
    data = text.encode() if isinstance(text, str) else text
    found = read_page(data, url=url, charset=charset, file="page.html")
    assert isinstance(found, Article), found
    return found


def fault(data: bytes) -> Fault:
    found = read_page(data, file="page.html")
    assert isinstance(found, Fault)
    assert found.file == "page.html"
    assert found.hint
    return found


@pytest.mark.parametrize("one", pages(), ids=lambda one: one.name)
def test_every_page_of_the_set_is_told_rightly(one: Page) -> None:
    article = one.read()
    assert article
    assert set(right_fields(one, article)) == set(FIELDS)
    assert article.id == article_id(article.text)


def test_a_page_is_read_wherever_it_comes_from(tmp_path: Path) -> None:
    raw = page().encode()
    for name, content in {"a.html": raw, "b.htm": b"<p>" + raw, "c.txt": raw, "d.html.gz": gzip.compress(raw)}.items():
        (tmp_path / name).write_bytes(content)
    found = list(read_sources([str(tmp_path)]))
    assert [getattr(item, "text", item) for item in found] == ["\n".join(SENTENCES)] * 4


@pytest.mark.parametrize(
    "start",
    ["<html>", "\n<!-- x --><!DOCTYPE HTML>", '<?xml version="1.0"?><!DOCTYPE html>', "<meta charset=utf-8>", "<HEAD>"],
)
def test_a_page_is_known_by_its_beginning(tmp_path: Path, start: str) -> None:
    (tmp_path / "page").write_text(start + page(), encoding="utf-8")
    (found,) = read_sources([str(tmp_path / "page")])
    assert isinstance(found, Article)
    assert found.text == "\n".join(SENTENCES)


@pytest.mark.parametrize(
    "charset", ["gb18030", "euc-kr", "big5", "utf-16", "utf-8-sig", "shift_jis", "cp1258", "utf-8"]
)
def test_charsets(charset: str) -> None:
    sentences = {
        "gb18030": "两国外长谈到铁路、口岸和留学生，商定秋天再次会谈。",
        "big5": "雙方就共同關心的國際和地區問題深入交換了意見，達成廣泛共識。",
        "shift_jis": "両国の外相は東京で会談し、地域の情勢について意見を交わした。",
        "euc-kr": "두 나라 외교장관은 서울에서 회담하고 지역 정세를 논의하였다.",
    }
    text = sentences.get(charset, "The two ministers met in the capital and discussed trade between both countries.")
    raw = (
        page(body=f"<p>{text}</p>", head=f'<meta charset="{charset}">').replace("Hai bên hội đàm", "X").encode(charset)
    )
    assert read(raw).text == text
    assert read(raw.replace(charset.encode(), b"nonsense"), charset=charset.upper()).text == text
    assert read(raw, charset="latin-1").text == text


EASTERN = {
    "gb18030": "两国外长谈到铁路、口岸和留学生，商定秋天再次会谈，并签署了有关文件。",
    "big5": "兩國外長談到鐵路、口岸和留學生，商定秋天再次會談，並簽署了有關文件。",
    "cp949": "두 나라 외교장관은 서울에서 만나 철도와 유학생 문제를 논의하고, 가을에 다시 만나기로 뜻을 모았다.",
}


@pytest.mark.parametrize("claimed", ["", '<meta charset="utf-8">', '<meta charset="iso-8859-1">', "<meta charset=x>"])
@pytest.mark.parametrize("charset", EASTERN)
def test_eastern_pages_need_no_charset(charset: str, claimed: str) -> None:
    text = EASTERN[charset]
    bare = page(claimed, f"<p>{text}</p>").replace("Hai bên hội đàm", text[:8])
    assert read(bare.encode(charset)).text == text
    far = f"{claimed}<style>{'a {} ' * 50_000}</style>"
    assert read(page(far, f"<p>{text}</p>").replace("Hai bên hội đàm", text[:8]).encode(charset)).text == text


@pytest.mark.parametrize("name", ["cp949", "MS949", "ks_c_5601-1987"])
def test_names_of_the_korean_charset_that_the_standard_lacks(name: str) -> None:
    text = EASTERN["cp949"].replace("만나", "똠방각하")  # "똠" is only in the wider one
    raw = page(f'<meta charset="{name}">', f"<p>{text}</p>").replace("Hai bên hội đàm", "X").encode("cp949")
    assert read(raw).text == text


@pytest.mark.parametrize("claimed", ["euc-kr", "gb2312", "big5", "shift_jis", "utf-8"])
def test_accented_letters_are_no_eastern_words(claimed: str) -> None:
    text = "Le ministre a été reçu à l'Élysée, où les deux délégations ont dîné."
    sparse = "The minister met Ambassador André Lefèvre in Paris and discussed trade between the two countries."
    for written in (text, sparse):
        raw = page(f'<meta charset="{claimed}">', f"<p>{written}</p>").replace("Hai bên hội đàm", "X").encode("cp1252")
        assert read(raw).text == written


def test_eastern_quotation_marks_around_english_are_what_the_page_claims() -> None:
    text = "The spokesman said the visit was “a success”, and that both sides would meet again in autumn."
    raw = page('<meta charset="gb2312">', f"<p>{text}</p>").replace("Hai bên hội đàm", "X").encode("gb18030")
    assert read(raw).text == text


def test_utf_8_with_a_broken_byte_is_utf_8_whatever_is_claimed() -> None:
    text = EASTERN["gb18030"] * 3
    raw = page('<meta charset="gb2312">', f"<p>{text}</p>").encode()
    assert read(raw.replace("铁".encode(), b"\xe9\x93", 1)).text == text.replace("铁", "\ufffd", 1)


@pytest.mark.parametrize("legacy", ["tcvn3", "vni", "windows-1258", "viscii"])
@pytest.mark.parametrize("claimed", ["", '<meta charset="utf-8">', '<meta charset="iso-8859-1">'])
def test_old_vietnamese_pages_need_no_charset(legacy: str, claimed: str) -> None:
    assert read(encode(page(head=claimed), legacy)).text == "\n".join(SENTENCES)


@pytest.mark.parametrize(
    "spoiled",
    [
        page().encode().replace(b"<p>", b"<p>\0"),
        page().encode().replace("chứng".encode(), "ch\0ứng".encode()),
        b"\0\0" + page().encode() + b"\0" * 100,
        page().encode().replace(b"<!DOCTYPE", b"<!DOC\0TYPE").replace(b"<article", b"<art\0icle"),
        page().encode().replace("Hai bên hội đàm".encode(), "Hai bên\0 hội đàm".encode()),
        page().encode("utf-16-le"),
        page().encode("utf-16-be"),
    ],
)
def test_nul_bytes_are_passed_over_as_browsers_do(tmp_path: Path, spoiled: bytes) -> None:
    (tmp_path / "a").write_bytes(spoiled)
    (found,) = read_sources([str(tmp_path / "a")])
    assert isinstance(found, Article)
    assert found.text == "\n".join(SENTENCES)
    assert found.title == "Hai bên hội đàm"


@pytest.mark.parametrize("name", ["a", "a.html"])
@pytest.mark.parametrize("raw", [b"\0\1\2" * 500, b"<?php\0\1", b"<\0\0\0" * 50, b"MZ\0\0<html><p>a</p>"])
def test_what_has_nul_bytes_and_is_no_page_is_binary(tmp_path: Path, name: str, raw: bytes) -> None:
    (tmp_path / name).write_bytes(raw)
    (found,) = read_sources([str(tmp_path / name)])
    assert isinstance(found, Fault)
    assert "NUL bytes" in found.reason


def test_no_nul_comes_out_of_json() -> None:
    head = '<script type="application/ld+json">{"@type":"NewsArticle","publisher":{"name":"A\\u0000"}}</script>'
    assert read(page(head)).outlet == "A\ufffd"


def test_a_broken_byte_costs_one_character() -> None:
    raw = page().encode().replace("chứng".encode(), b"ch\xe1ng")
    assert read(raw).text == "\n".join(SENTENCES).replace("chứng", "ch\ufffdng")


def test_the_lead_is_the_first_paragraph_wherever_it_stands() -> None:
    lead = "Hội đàm diễn ra trong không khí hữu nghị"
    assert read(page(before=f'<h2 class="detail-sapo">{lead}</h2>')).text.split("\n") == [lead, *SENTENCES]
    inside = f'<p class="sapo">{SENTENCES[0]}</p>'
    assert read(page(before=inside)).text.split("\n") == SENTENCES


def test_a_lead_without_a_name_is_known_as_a_sentence_under_the_headline() -> None:
    lead = "Hội đàm diễn ra trong không khí hữu nghị, tin cậy và hiểu biết lẫn nhau."
    head = '<meta property="og:title" content="Hai bên hội đàm">'
    assert read(page(head, before=f"<div>Thứ ba, 26/3/2024</div><div>{lead}</div>")).text.split("\n")[0] == lead


@pytest.mark.parametrize(
    ("head", "before", "day"),
    [
        ('<meta property="article:published_time" content="2024-03-26T23:30:00+07:00">', "", date(2024, 3, 26)),
        ('<meta property="article:published_time" content="2024-03-26T18:30:00Z">', "", date(2024, 3, 26)),
        (
            '<meta property="article:published_time" content="2024-03-26T18:30:00Z">',
            "27/03/2024 01:30",
            date(2024, 3, 27),
        ),
        (
            '<meta property="article:published_time" content="2024-03-26T18:30:00Z">',
            "29/03/2024 01:30",
            date(2024, 3, 26),
        ),
        ('<meta property="article:published_time" content="never">', "27/03/2024 01:30", date(2024, 3, 27)),
        ("", '<time datetime="2024-03-22">hôm qua</time>', date(2024, 3, 22)),
        ("", "Thứ sáu, 22/03/2024 14:05 GMT+7", date(2024, 3, 22)),
        ("", "Thứ Sáu, ngày 22 tháng 3 năm 2024", date(2024, 3, 22)),
        ("", "입력 2024.03.22. 오후 2:05", date(2024, 3, 22)),
        ("", "수정 2024.03.23. 00:10 입력 2024.03.22. 14:05", date(2024, 3, 22)),
        ("", "2024년 3월 22일 14:05", date(2024, 3, 22)),
        ("", "2024年03月22日14:05 来源：某网", date(2024, 3, 22)),
        ("", "March 22, 2024", date(2024, 3, 22)),
        ("", "Updated 14:05, 22-Mar-2024", date(2024, 3, 22)),
        ("", "22nd Sept. 2024", date(2024, 9, 22)),
        ("", "www.kcna.kp (Juche113.3.22.)", date(2024, 3, 22)),
        ("", "99/99/2024", None),
        ("", "", None),
    ],
)
def test_the_day_is_the_one_that_the_page_writes(head: str, before: str, day: date | None) -> None:
    title = '<meta property="og:title" content="Hai bên hội đàm">'
    assert read(page(title + head, before=f"<div>{before}</div>")).published == day


def test_a_day_that_may_be_two_is_none_in_english() -> None:
    body = "".join(
        f"<p>The two ministers met in the capital, and discussed trade between both countries, part {n}.</p>"
        for n in "ab"
    )
    english = page(body=body, before="<div>03/04/2024</div>", root='<html lang="en">').replace(
        "Hai bên hội đàm", "Ministers meet"
    )
    assert read(english).published is None
    assert read(english.replace("03/04", "03/24")).published == date(2024, 3, 24)


def test_the_day_in_the_address_is_the_last_resort() -> None:
    assert read(page(), url="https://example.org/2024/03/22/talks").published == date(2024, 3, 22)
    assert read(page(), url="https://example.vn/hoi-dam-20240322140512345.htm").published == date(2024, 3, 22)
    assert read(page(), url="https://example.org/2024/13/41/talks").published is None


@pytest.mark.parametrize(
    ("root", "head", "language"),
    [
        ('<html lang="vi-VN">', "", "vi"),
        ('<html lang="vn">', "", "vi"),
        ("<html>", '<meta property="og:locale" content="vi_VN">', "vi"),
        ("<html>", '<meta http-equiv="content-language" content="vi">', "vi"),
        ('<html lang="en">', "", None),
        ('<html lang="ko">', "", None),
        ('<html lang="zh">', "", None),
        ('<html lang="fr">', "", "fr"),
        ('<html lang="{{ lang }}">', "", None),
        ("<html>", "", None),
    ],
)
def test_a_language_is_believed_where_the_letters_allow_it(root: str, head: str, language: str | None) -> None:
    assert read(page(head, root=root)).language == language


@pytest.mark.parametrize(
    ("canonical", "url"),
    [
        ("https://example.org/a", "https://example.org/a"),
        ("/a", "https://example.org/a"),
        ("javascript:alert(1)", "https://example.org/b?x=1"),
        ("http://[broken", "https://example.org/b?x=1"),
        ("https://example.org/\u202ea", "https://example.org/b?x=1"),
    ],
)
def test_the_address_is_one_of_the_web(canonical: str, url: str) -> None:
    assert read(page(f'<link rel="canonical" href="{canonical}">'), url="https://example.org/b?x=1").url == url


def test_the_outlet_is_the_publisher_the_site_the_title_the_host() -> None:
    publisher = '<script type="application/ld+json">{"@type":"NewsArticle","publisher":{"name":"A"}}</script>'
    site = '<meta property="og:site_name" content="B">'
    title = "<title>Hai bên hội đàm | Thế giới | C</title>"
    for head, outlet in ((publisher + site + title, "A"), (site + title, "B"), (title, "C"), ("", "example.org")):
        assert read(page(head), url="https://www.example.org/x").outlet == outlet


def test_scripts_styles_and_what_is_hidden_are_no_text() -> None:
    junk = "<script>var a='<p>Hai bên đã ký hiệp định hòa bình.</p>'</script><style>p{}</style>"
    junk += "<p hidden>Không ai thấy câu này cả.</p>"
    assert read(page(body=junk + BODY)).text == "\n".join(SENTENCES)


def test_what_is_left_out_parts_the_words_around_it() -> None:
    one, other = SENTENCES[0], SENTENCES[1]
    assert read(page(body=f'{one}<div class="related">Bài khác</div>{other}')).text == f"{one}\n{other}"


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "the page is empty"),
        (b"<html><body><p>Menu</p></body></html>", "no article is found"),
        (b"x" * (MOST_BYTES + 1), "the page is over 5 MB"),
        (b"<div>" * (DEEPEST + 5) + b"x", "elements nested more than"),
        (b"<br>" * (MOST_TAGS + 1), "the page has more than 50,000 tags"),
    ],
)
def test_what_is_no_article(data: bytes, reason: str) -> None:
    assert fault(data).reason.startswith(reason)


def test_half_characters_of_json_do_not_come_through() -> None:
    head = '<script type="application/ld+json">{"@type":"NewsArticle","publisher":{"name":"A\\ud800"}}</script>'
    assert read(page(head)).outlet == "A\ufffd"


def test_an_article_that_only_json_has() -> None:
    linked = f'{{"@type":["Report","NewsArticle"],"headline":"T","articleBody":"{" ".join(SENTENCES)}"}}'
    app = f'<html><head><script type="application/ld+json">{linked}</script></head><body><div id="root"></div></body>'
    assert read(app).text == " ".join(SENTENCES)
    assert read(app).title == "T"


def test_a_page_wrapped_in_a_form_is_read() -> None:
    assert read(f"<form>{page()}</form>".replace("<body>", '<body><form id="form1">')).text == "\n".join(SENTENCES)


def test_tags_of_the_article_in_class_names_are_no_junk() -> None:
    wrapped = f'<div class="post type-post hentry tag-popular category-social">{BODY}</div>'
    assert read(page(body=wrapped)).text == "\n".join(SENTENCES)


def test_captions_shares_teasers_comments_and_tags_go() -> None:
    around = "".join(
        f'<div class="{name}"><p>Câu này không thuộc về bài viết, mà về trang của nó.</p></div>'
        for name in ("image-caption", "social-share", "box-related", "comments", "tags", "newsletter")
    )
    assert read(page(body=BODY + around)).text == "\n".join(SENTENCES)
