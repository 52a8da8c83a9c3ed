"""Decoders for the code pages in which Vietnamese was written before Unicode."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Mapping
from functools import cache
from importlib import resources

import regex

Decoder = Callable[[bytes], str]


def from_windows_1258(raw: bytes) -> str:
    """windows-1258, whose tones are combining marks, in NFC; raises `UnicodeDecodeError` for bytes it leaves open."""
    return unicodedata.normalize("NFC", raw.decode("cp1258"))


def from_viscii(raw: bytes) -> str:
    """VISCII, which uses every byte from 0x80 up and six control characters."""
    return raw.decode("latin-1").translate(_letters("viscii"))


def from_tcvn3(raw: bytes) -> str:
    """TCVN3, the code page of the .VnTime fonts; raises `UnicodeDecodeError` for bytes it leaves open."""
    return tcvn3_seen_as_latin(raw.decode("cp1252"))


def from_vni(raw: bytes) -> str:
    """VNI for Windows; raises `UnicodeDecodeError` for bytes it leaves open."""
    return vni_seen_as_latin(raw.decode("cp1252"))


def tcvn3_seen_as_latin(text: str) -> str:
    """What was meant by TCVN3 bytes that were read as Latin letters ("ViÖt Nam")."""
    return text.translate(_letters("tcvn3"))


def vni_seen_as_latin(text: str) -> str:
    """What was meant by VNI bytes that were read as Latin letters ("Vieät Nam")."""
    letters = _pairs()
    singles = _letters("vni")
    return _vni_units().sub(lambda m: letters.get(m.group()) or m.group().translate(singles), text)


LEGACY: Mapping[str, Decoder] = {
    "windows-1258": from_windows_1258,
    "tcvn3": from_tcvn3,
    "vni": from_vni,
    "viscii": from_viscii,
}
"""Decoders by name of code page; where two fit equally well, the earlier is taken."""

SEEN_AS_LATIN: Mapping[str, Callable[[str], str]] = {"tcvn3": tcvn3_seen_as_latin, "vni": vni_seen_as_latin}
"""Repairs of text whose bytes were read in the wrong code page, by name of the right one."""


@cache
def letter_table() -> list[dict[str, str]]:
    """The rows of encodings_letters.tsv by column: "letter", and for each code page its bytes in hexadecimal or "-"."""
    file = resources.files("honglu.text") / "encodings_letters.tsv"
    rows = [line.split("\t") for line in file.read_text(encoding="utf-8").splitlines() if not line.startswith("#")]
    return [dict(zip(rows[0], row, strict=True)) for row in rows[1:]]


@cache
def _forms(page: str) -> dict[str, str]:
    """The letters of a code page by its bytes, these seen as Latin-1 characters."""
    return {bytes.fromhex(row[page]).decode("latin-1"): row["letter"] for row in letter_table() if row[page] != "-"}


@cache
def _letters(page: str) -> dict[int, str]:
    return {ord(form): letter for form, letter in _forms(page).items() if len(form) == 1}


@cache
def _pairs() -> dict[str, str]:
    pairs = {form: letter for form, letter in _forms("vni").items() if len(form) == 2}
    # A capital at the beginning of a word is often typed with the small letter's mark.
    mixed = {form[0] + form[1].lower(): letter for form, letter in pairs.items() if form[0].isupper()}
    return mixed | pairs


@cache
def _vni_units() -> regex.Pattern[str]:
    bases, marks = ("".join(sorted({form[i] for form in _pairs()})) for i in (0, 1))
    singles = "".join(map(chr, sorted(_letters("vni"))))
    return regex.compile(f"[{bases}][{marks}]|[{singles}]")
