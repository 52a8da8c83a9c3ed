"""A file of plain text → one article."""

from __future__ import annotations

from typing import BinaryIO

from honglu.model.article import Article, article_id
from honglu.sources.fault import Fault
from honglu.text.encodings import UnknownEncodingError, decode, mojibake_of, repair


def read_plain(stream: BinaryIO, file: str, limit: int) -> Article | Fault:
    """The whole stream as the text of one article, without a title; nothing in it is changed but the encoding.

    `limit` is the most bytes that are read. Raises what reading the stream raises.
    """
    raw = stream.read(limit + 1)
    if len(raw) > limit:
        return Fault(file, None, f"the article is over {limit // 1024**2} MB", "split it, or leave it out")
    try:
        text = decode(raw).text
    except UnknownEncodingError as error:
        return Fault(file, None, str(error), "save it as UTF-8; leave it out if it is no text")
    if not text.strip():
        return Fault(file, None, "the file is empty", "leave it out, or fill it")
    if "\0" in text:
        return Fault(file, None, "a binary file (it has NUL bytes)", "leave it out, or save its text as UTF-8")
    text = repair(text, mojibake_of(text))
    return Article(article_id(text), text)
