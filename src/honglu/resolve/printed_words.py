"""The words of a text as they are compared: without case and accents, and of letters where a script has no spaces."""

from __future__ import annotations

import re
import unicodedata
from itertools import pairwise

_ACCENTS = re.compile("[\u0300-\u036f]+")
_WORD = re.compile(r"\w+")
# Scripts that do not part words by spaces: Thai, Lao, Burmese, Khmer, kana, and Han.
_UNSPACED = re.compile("[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]+")


def words(text: str) -> list[str]:
    """The words in order; where most letters are of a script without spaces, all pairs of neighbouring letters."""
    found = _WORD.findall(folded(text))
    joined = "".join(found)
    return list(map("".join, pairwise(joined))) if _is_unspaced(joined) else found


def written(text: str) -> list[str]:
    """The words, one for one, as the text writes them."""
    found = _WORD.findall(text)
    joined = "".join(found)
    return list(map("".join, pairwise(joined))) if _is_unspaced(joined) else found


def folded(text: str) -> str:
    """The text without case and accents."""
    return _ACCENTS.sub("", unicodedata.normalize("NFD", text.casefold()))


def _is_unspaced(letters: str) -> bool:
    return 2 * sum(map(len, _UNSPACED.findall(letters))) > len(letters)
