"""Whether text is plausible as Vietnamese: how many of its accented words are spelled as its syllables are."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from functools import cache
from importlib import resources
from itertools import islice

import regex
import yaml

TONES = "\u0300\u0301\u0303\u0309\u0323"
_CHECKED_TONES = frozenset("\u0301\u0323")
"""The tones that a syllable ending in a stop may have."""

_WORDS_LOOKED_AT = 4000

# What stands together: letters, marks, and the symbols and controls that a wrong code page makes of letters. Quotation
# marks, dashes and dots of print stand between words in every code page.
_WORD = regex.compile(r"[A-Za-z\x00-\x08\x0e-\x1f\x7f-\x9f\xa1-\u2009\u2028-\U0010ffff]+")
_AROUND = "«»·°§©®²³"


@dataclass(frozen=True, slots=True)
class Plausibility:
    """How many words have letters beyond ASCII (`accented`), and how many of them are syllables (`valid`)."""

    accented: int
    valid: int

    @property
    def share(self) -> float:
        """The share of valid words among the accented, 0 where there are none."""
        return self.valid / self.accented if self.accented else 0.0


def plausibility(text: str) -> Plausibility:
    """Judge the first few thousand words; those of one letter tell nothing, as chance makes them too."""
    words = [match.group().strip(_AROUND) for match in islice(_WORD.finditer(text), _WORDS_LOOKED_AT)]
    accented = [word for word in words if len(word) > 1 and not (word.isascii() and word.isprintable())]
    return Plausibility(len(accented), sum(map(is_syllable, accented)))


def is_syllable(word: str) -> bool:
    """Whether `word` is spelled as one syllable of Vietnamese, in any case and any composition."""
    if len(word) > 12:
        return False
    decomposed = unicodedata.normalize("NFD", word.lower())
    tones = [c for c in decomposed if c in TONES]
    bare = unicodedata.normalize("NFC", "".join(c for c in decomposed if c not in TONES))
    return len(tones) <= 1 and bare in _syllables() and (bare[-1] not in "cpt" or _fits_stop(bare, tones))


def _fits_stop(bare: str, tones: list[str]) -> bool:
    return bool(tones) and tones[0] in _CHECKED_TONES and len(bare) > 1


@cache
def _syllables() -> frozenset[str]:
    file = resources.files("honglu.text") / "encodings_syllables.yaml"
    parts = yaml.safe_load(file.read_text(encoding="utf-8"))
    return frozenset(onset + rime for onset in ("", *parts["onsets"]) for rime in parts["rimes"])
