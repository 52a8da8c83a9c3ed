"""PDF documents: the text comes out whole in four languages, in paragraphs, without what stands around it."""

from __future__ import annotations

import io
import re
import unicodedata
from collections.abc import Sequence
from pathlib import Path

import pypdf
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.cidfonts import UnicodeCIDFont
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

from honglu.model.article import Article
from honglu.sources import Fault, read_sources
from honglu.sources.pdf_lines import paragraphs

FONTS = Path("/usr/share/fonts/truetype")

TEXTS = {
    "vi": """THÔNG CÁO BÁO CHÍ
Sáng 26/3, tại Hà Nội, Trưởng Ban Đối ngoại Trung ương đã tiếp đoàn đại biểu Đảng Lao động Triều Tiên do \
ông Kim Song-nam, Trưởng Ban Quốc tế, dẫn đầu, nhân dịp đoàn thăm và làm việc tại Việt Nam.
Hai bên trao đổi ý kiến về tình hình mỗi đảng, mỗi nước và quan hệ hai nước trong thời gian tới.""",
    "en": """PRESS RELEASE
The Minister of Foreign Affairs received the special envoy on Tuesday at the Government Guesthouse in Hanoi, \
where the two sides discussed the cooperation of their ministries and the situation in the region.
They agreed to hold the next round of consultations in the first quarter of the coming year.""",
    "zh": """新闻公报
3月26日，对外联络部部长在北京会见由中央国际部部长率领的代表团，双方就两党关系和共同关心的\
国际与地区问题深入交换了意见，并出席了有关活动。
双方一致同意，继续保持各层级交往，落实好两国最高领导人达成的重要共识，推动双边关系不断向前发展。""",
    "ko": """공동보도문
국제부장을 단장으로 하는 대표단이 26일 하노이에서 중앙위원회 비서를 만나 담화를 나누었으며 두 당 \
사이의 친선협조관계를 더욱 발전시킬 데 대하여 의견을 교환하였다.
쌍방은 앞으로도 여러 단위의 래왕을 계속하기로 하였으며 지역의 평화와 안정을 위하여 협력하기로 하였다.""",
}
OWN = {  # fonts that every reader of PDF has: no file is needed, and none lies in the document
    "en": "Times-Roman",
    "zh": "STSong-Light",
    "ko": "HYSMyeongJo-Medium",
}
LAID_IN = {
    "vi": FONTS / "dejavu/DejaVuSerif.ttf",
    "en": FONTS / "dejavu/DejaVuSerif.ttf",
    "zh": FONTS / "wqy/wqy-microhei.ttc",
    "ko": FONTS / "nanum/NanumGothic.ttf",
}


def font_of(language: str, *, laid_in: bool) -> str:
    if not laid_in:
        if language in ("zh", "ko"):
            pdfmetrics.registerFont(UnicodeCIDFont(OWN[language]))
        return OWN[language]
    if not LAID_IN[language].exists():
        pytest.skip(f"no font to lay in: {LAID_IN[language]} is absent")
    pdfmetrics.registerFont(TTFont(f"laid-in-{language}", LAID_IN[language]))
    return f"laid-in-{language}"


def lines_of(text: str, width: int) -> list[str]:
    """The text broken into lines, at spaces where it has some."""
    parts = re.findall(r"\S+\s*", text) if " " in text else list(text)
    lines = [""]
    for part in parts:
        if len((lines[-1] + part).rstrip()) > width:
            lines.append("")
        lines[-1] += part
    return [line.rstrip() for line in lines]


def document(paragraphs: Sequence[str], font: str, width: int = 60, on_page: int = 6) -> bytes:
    """A document with a running head, and a number on each page."""
    lines = [line for paragraph in paragraphs for line in lines_of(paragraph, width)]
    out = io.BytesIO()
    canvas = Canvas(out, invariant=1)
    for number, start in enumerate(range(0, len(lines), on_page), 1):
        canvas.setFont(font, 11)
        canvas.drawString(60, 800, "No. 26/2024")
        for row, line in enumerate(lines[start : start + on_page]):
            canvas.drawString(60, 760 - 18 * row, line)
        canvas.drawString(300, 40, f"- {number} -")
        canvas.showPage()
    canvas.save()
    return out.getvalue()


def read(raw: bytes) -> list[Article | Fault]:
    return list(read_sources(["-"], stdin=io.BytesIO(raw)))


@pytest.mark.parametrize(
    ("language", "laid_in"),
    [("en", False), ("zh", False), ("ko", False), ("vi", True), ("en", True), ("zh", True), ("ko", True)],
)
def test_every_letter_comes_out_in_paragraphs(language: str, laid_in: bool) -> None:
    font = font_of(language, laid_in=laid_in)
    (article,) = read(document(TEXTS[language].splitlines(), font, 36 if language in ("zh", "ko") else 80, 4))
    assert isinstance(article, Article)
    assert unicodedata.normalize("NFC", article.text) == TEXTS[language]


def test_a_document_in_a_folder_and_in_an_archive(tmp_path: Path) -> None:
    (tmp_path / "a.pdf").write_bytes(document(TEXTS["en"].splitlines(), "Times-Roman"))
    (article,) = read_sources([str(tmp_path)])
    assert isinstance(article, Article)
    assert article.title is None


def test_a_document_without_text_and_one_that_is_locked() -> None:
    writer = pypdf.PdfWriter(clone_from=io.BytesIO(document(TEXTS["en"].splitlines(), "Times-Roman")))
    writer.encrypt("secret", algorithm="RC4-128")
    out = io.BytesIO()
    writer.write(out)
    (fault,) = read(out.getvalue())
    assert isinstance(fault, Fault)
    assert "locked" in fault.reason
    writer = pypdf.PdfWriter()
    writer.add_blank_page(100, 100)
    writer.write(out := io.BytesIO())
    (fault,) = read(out.getvalue())
    assert isinstance(fault, Fault)
    assert "without text" in fault.reason


@settings(deadline=None, max_examples=40)
@given(st.randoms(use_true_random=False), st.integers(1, 30))
def test_no_damage_stops_the_reading(chance: object, hits: int) -> None:
    raw = bytearray(document(TEXTS["en"].splitlines(), "Times-Roman"))
    for _ in range(hits):
        raw[chance.randrange(5, len(raw))] = chance.randrange(256)  # type: ignore[attr-defined]
    for item in read(bytes(raw)):
        assert isinstance(item, Article) or (item.reason and item.hint)


def test_lines_that_go_on_over_the_end_of_a_page() -> None:
    first = ["BỘ NGOẠI GIAO", "Hai bên nhất trí tăng cường trao đổi đoàn các", "1"]
    second = ["BỘ NGOẠI GIAO", "cấp, và sẽ gặp lại nhau vào tháng sau tại thủ", "đô.", "Hết.", "2"]
    assert paragraphs([first, second]) == [
        "Hai bên nhất trí tăng cường trao đổi đoàn các cấp, và sẽ gặp lại nhau vào tháng sau tại thủ đô.",
        "Hết.",
    ]


def test_hyphens_and_letters_without_spaces() -> None:
    wide = "x" * 30
    assert paragraphs([[f"{wide} Kim Song-", f"nam {wide}"]]) == [f"{wide} Kim Song-nam {wide}"]
    assert paragraphs([["co\u00adoperation and coop\u00ad", "eration and so on"]]) == [
        "co\u00adoperation and cooperation and so on"
    ]
    assert paragraphs([["双方就两党关系交换了意见，并", "同意保持交往"]]) == [
        "双方就两党关系交换了意见，并同意保持交往"
    ]


@given(
    st.lists(
        st.lists(st.text(st.characters(exclude_categories=["Cs", "Zs", "Cc"]), max_size=9), max_size=6), max_size=4
    )
)
def test_joining_adds_no_letter(pages: list[list[str]]) -> None:
    told = "".join(paragraphs(pages)).replace(" ", "")
    letters = iter("".join(line for page in pages for line in page))
    assert all(letter in letters for letter in told)
