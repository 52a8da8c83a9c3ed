"""Ways to give bytes to what reads texts: charsets, languages, the engine, and packs."""

from __future__ import annotations

from contextlib import suppress

import honglu
from honglu.lang.check import check_folder
from honglu.lang.folder import read_folder
from honglu.lang.recognition import recognize
from honglu.model.article import Article
from honglu.sources.page_charset import decode_page
from honglu.sources.web.charset import text_of
from honglu.text.encodings import UnknownEncodingError, decode
from tests.fuzz.files import Read, room
from tests.lang.small_pack import FILES, write
from tests.validator import faults_of

_LONGEST_LABEL = 40


def labelled(data: bytes) -> tuple[str | None, bytes]:
    """The first line, where it is short, and the rest."""
    label, found, rest = data.partition(b"\n")
    return (label.decode("latin-1"), rest) if found and len(label) <= _LONGEST_LABEL else (None, data)


def charset(data: bytes) -> None:
    """Finds the characters of bytes whose first line is what a header says of them."""
    label, data = labelled(data)
    decode_page(data, label)
    text_of(data, label)
    with suppress(UnknownEncodingError):
        decode(data).text.encode("utf-8")


def recognition(data: bytes) -> None:
    """Recognizes the language of a text whose first line is its title."""
    title, text = _titled(data)
    code = recognize(title, text)
    assert code is None or code.isascii()


def language(code: str) -> Read:
    """Reads the contacts of an article in a language, whose first line is its title."""

    def read(data: bytes) -> None:
        title, text = _titled(data)
        assert faults_of(honglu.read(Article("any", text, title=title, language=code))) == []

    return read


def _titled(data: bytes) -> tuple[str, str]:
    title, _, text = data.decode("utf-8", "replace").partition("\n")
    return title, text


def pack(data: bytes) -> None:
    """Checks a pack of which one file, named by the first line, holds something else."""
    name, _, content = data.partition(b"\n")
    file = name.decode("latin-1")
    if file not in FILES:
        return
    made = room() / "pack"
    made.mkdir(exist_ok=True)
    write(made)
    (made / file).write_bytes(content)
    for finding in check_folder(read_folder(made)):
        assert str(finding)
