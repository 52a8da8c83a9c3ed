"""The list of sources, a YAML file → sources; whatever is wrong is told with its line and entry."""

from __future__ import annotations

import difflib
import re
from collections.abc import Callable, Iterator
from typing import Any

import yaml

from honglu.lang.loader import languages
from honglu.sources.web.target import target_of
from honglu.sources.web.trouble import Trouble
from honglu.watch.source import Source

_SECONDS = {"s": 1, "m": 60, "h": 3600, "d": 86400}
_SHORTEST, _LONGEST = 60.0, 365 * 86400.0
_MOST_BYTES = 10 * 1024**2
_KEYS = ("name", "url", "every", "pages", "links", "language", "silence")


class RollError(Exception):
    """The list cannot be used; the message has a line for each thing that is wrong: file, line, entry, what to do."""


def read_roll(text: str, file: str) -> tuple[Source, ...]:
    """The sources in a list; `file` is its name, for what is told. Raises `RollError`."""
    if len(text) > _MOST_BYTES:
        raise RollError(f"{file}: longer than {_MOST_BYTES:,} characters: no list of sources")
    try:
        node = yaml.compose(text, Loader=yaml.SafeLoader)
    except yaml.MarkedYAMLError as error:
        line = f":{error.problem_mark.line + 1}" if error.problem_mark else ""
        raise RollError(f"{file}{line}: no valid YAML ({error.problem}): mend it there or just before") from error
    except (yaml.YAMLError, RecursionError) as error:
        raise RollError(f"{file}: no valid YAML ({str(error)[:200]})") from error
    return _Roll(file).sources(node)


class _Roll:
    def __init__(self, file: str) -> None:
        self._file = file
        self._wrong: list[str] = []
        self._seen: dict[tuple[str, str], int] = {}

    def sources(self, node: yaml.Node | None) -> tuple[Source, ...]:
        """All of them, or `RollError` with all that is wrong."""
        entries = self._entries(node)
        found = [source for number, entry in enumerate(entries, 1) for source in self._source(entry, number)]
        if self._wrong:
            raise RollError("\n".join(self._wrong))
        return tuple(found)

    def _entries(self, node: yaml.Node | None) -> list[yaml.Node]:
        fields = dict(_pairs(node)) if isinstance(node, yaml.MappingNode) else {}
        listed = next((value for key, value in fields.items() if key.value == "sources"), None)
        if len(fields) != 1 or not isinstance(listed, yaml.SequenceNode) or not listed.value:
            self._tell(
                node, "", "a list of sources is one key, `sources:`, and below it a `- name: …`, `url: …` for each"
            )
            return []
        return list(listed.value)

    def _source(self, node: yaml.Node, number: int) -> Iterator[Source]:
        if not isinstance(node, yaml.MappingNode):
            self._tell(node, f"source {number}", "give `name: …` and `url: …`")
            return
        names = [value.value for key, value in _pairs(node) if key.value == "name"]
        label = f"source {number}" + (f" ({names[0]})" if names and isinstance(names[0], str) else "")
        before, given = len(self._wrong), dict[str, Any]()
        for key, value in _pairs(node):
            self._take(given, label, key, value)
        for needed in ("name", "url"):
            if needed not in given and len(self._wrong) == before:
                self._tell(node, label, f"it has no {needed}: give `{needed}: …`")
        if len(self._wrong) == before:
            yield Source(**given)

    def _take(self, given: dict[str, Any], label: str, key: yaml.Node, value: yaml.Node) -> None:
        name = key.value if isinstance(key, yaml.ScalarNode) else ""
        if name not in _KEYS:
            close = difflib.get_close_matches(name, _KEYS, 1)
            hint = f"did you mean {close[0]}?" if close else f"known are {', '.join(_KEYS)}"
            self._tell(key, label, f"unknown key {name!r}: {hint}")
        elif name in given:
            self._tell(key, label, f"{name} is given twice")
        elif not isinstance(value, yaml.ScalarNode) or not value.value.strip():
            self._tell(value, label, f"{name} needs one value")
        else:
            try:
                given[name] = _VALUES[name](value.value.strip())
            except ValueError as error:
                self._tell(value, label, f"{name}: {error}")
            else:
                self._once(label, name, value)

    def _once(self, label: str, name: str, value: yaml.ScalarNode) -> None:
        if name in ("name", "url"):
            first = self._seen.setdefault((name, value.value.strip()), value.start_mark.line + 1)
            if first != value.start_mark.line + 1:
                self._tell(value, label, f"the {name} {value.value!r} is that of the source in line {first} as well")

    def _tell(self, node: yaml.Node | None, label: str, what: str) -> None:
        line = node.start_mark.line + 1 if node else 1
        self._wrong.append(f"{self._file}:{line}: " + (f"{label}: " if label else "") + what)


def _pairs(node: yaml.Node) -> list[tuple[yaml.Node, yaml.Node]]:
    return list(node.value)


def seconds(text: str) -> float:
    """A time as "90s", "15m", "2h" or "1d"; raises `ValueError`."""
    found = re.fullmatch(r"([0-9]{1,6})\s*([smhd])", text)
    if not found:
        raise ValueError(f"{text!r} is no time: give one as 15m, 2h or 1d")
    length = float(int(found[1]) * _SECONDS[found[2]])
    if not _SHORTEST <= length <= _LONGEST:
        raise ValueError(f"{text} is not between a minute and a year")
    return length


def _name(text: str) -> str:
    if len(text) > 100 or not text.isprintable():
        raise ValueError("give a name of at most 100 plain characters")
    return text


def _url(text: str) -> str:
    try:
        return target_of(text).url
    except Trouble as trouble:
        raise ValueError(f"{trouble.reason}: {trouble.hint}") from trouble


def _pages(text: str) -> int:
    if not re.fullmatch(r"[1-9][0-9]{0,4}", text):
        raise ValueError(f"{text!r} is no number of pages: give one from 1 to 99999")
    return int(text)


def _language(text: str) -> str:
    if text not in languages():
        raise ValueError(f"no pack for language {text!r}; packs: {', '.join(languages())}")
    return text


_VALUES: dict[str, Callable[[str], Any]] = {
    "name": _name,
    "url": _url,
    "every": seconds,
    "pages": _pages,
    "links": str,
    "language": _language,
    "silence": seconds,
}
