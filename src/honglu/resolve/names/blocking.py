"""Keys that two names must share before they are compared."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from honglu.resolve.names.folding import bare
from honglu.resolve.names.parsing import Form
from honglu.resolve.names.readings import SYSTEMS, Reading
from honglu.resolve.names.sounds import Sounds
from honglu.resolve.names.spelling import skeleton


def keys_of(form: Form, sounds: Sounds) -> Iterator[str]:
    """The keys of one form of a name: what it is looked up by, how it may begin, and the consonants of its words."""
    yield f"={form.key}"
    yield f"={form.bare_key}"
    for reading in form.readings:
        yield from _of_reading(reading, sounds)
    for word in form.wording.words:
        bones = skeleton(word)
        yield f"~{bones}" if len(bones) > 1 else f"~{word}"


def _of_reading(reading: Reading, sounds: Sounds) -> Iterator[str]:
    """Number of syllables, and how a character behind the first one sounds in Mandarin; or the syllable itself."""
    length = len(reading.values)
    system = SYSTEMS[reading.writing]
    pinyin: Iterable[str] = reading.values[0] if system == "zh" else ()
    for character in reading.chars[0]:
        yield from (f"{length}{sound}" for sound in sounds.pinyin[character])
    yield from (f"{length}{sound}" for sound in pinyin)
    if system == "ko":
        yield from (f"{length}{value}" for value in reading.values[0])
    elif system not in {"zh", "han"}:
        yield from (f"{length}vi {bare(value)}" for value in reading.values[0])
