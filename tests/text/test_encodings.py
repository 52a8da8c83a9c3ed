"""Unicode stays as it is, older code pages are read, and nothing else becomes text."""

from __future__ import annotations

import pytest

from honglu.text.encodings import UnknownEncodingError, decode, mojibake_of, repair
from honglu.text.encodings_legacy import LEGACY, SEEN_AS_LATIN, letter_table
from honglu.text.encodings_plausible import is_syllable
from tests.text.legacy import SAMPLE, encode


@pytest.mark.parametrize("page", LEGACY)
def test_a_code_page_is_recognised_and_read(page: str) -> None:
    decoded = decode(encode(SAMPLE, page))
    assert (decoded.encoding, decoded.text) == (page, SAMPLE)


@pytest.mark.parametrize("page", SEEN_AS_LATIN)
def test_bytes_misread_as_latin_are_read_again(page: str) -> None:
    misread = encode(SAMPLE, page).decode("latin-1")
    assert mojibake_of(misread) == page
    assert repair(misread, page) == SAMPLE


def test_a_capital_may_have_a_small_mark_in_vni() -> None:
    raw = encode(SAMPLE, "vni") + b"A\xf9 A\xf8 \xd4\xfb"
    assert decode(raw).text == SAMPLE + "Á À Ở"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_unicode_comes_out_to_the_letter(encoding: str) -> None:
    decomposed = "e\u0302\u0323 ệ \u200b\r\n"
    assert decode(decomposed.encode(encoding)).text == decomposed


@pytest.mark.parametrize("text", ["Müller à Genève, où l'été fut très doux, déjà.", "Æ ø å ñ ö", "会见", "Hội đàm Ö"])
def test_other_text_with_latin_letters_was_not_misread(text: str) -> None:
    assert mojibake_of(text) is None


def test_text_with_vietnamese_letters_is_never_repaired() -> None:
    assert repair("ViÖt Nam và Việt Nam", "tcvn3") == "ViÖt Nam và Việt Nam"


@pytest.mark.parametrize(
    "raw",
    [
        b"\x89PNG\r\n\x1a\n\x00\x00\xff\xe1",
        bytes(range(1, 256)) * 20,
        "Été à Genève, où Müller est déjà allé très tôt.".encode("cp1252"),
        "Hội đàm tại Hà Nội, hai bên nhất trí hợp tác".encode()[:-1] + b"\xff",
        b"\xff\xfe\x00",
        b"\xe1",
    ],
    ids=["image", "every byte", "French", "broken UTF-8", "broken UTF-16", "one byte"],
)
def test_what_is_not_plausible_is_refused(raw: bytes) -> None:
    with pytest.raises(UnknownEncodingError, match="byte 0x"):
        decode(raw)


def test_the_table_has_every_letter_once() -> None:
    letters = [row["letter"] for row in letter_table()]
    assert len(letters) == len(set(letters)) == 134
    for page in ("tcvn3", "viscii", "vni"):
        forms = [row[page] for row in letter_table() if row[page] != "-"]
        assert len(forms) == len(set(forms))


@pytest.mark.parametrize("word", ["Việt", "NGHIÊNG", "quốc", "giữa", "ý", "on", "được", "quyết", "vie\u0302\u0323t"])
def test_syllables(word: str) -> None:
    assert is_syllable(word)


@pytest.mark.parametrize("word", ["Viöt", "hộì", "cần\u0301", "cac", "càc", "straße", "", "ằế", "nghiêngg"])
def test_no_syllables(word: str) -> None:
    assert not is_syllable(word)
