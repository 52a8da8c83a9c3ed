"""Who acts for whom, by the forms of names in one language: the tables of office holders and of names, joined."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from honglu.knowledge.holders import Tenure, read_rows
from honglu.knowledge.names_table import NameRow, read_names

COLUMNS = {"en": ("en",), "ko": ("ko",), "zh": ("zh-Hans", "zh-Hant")}
"""The columns of the table of names that hold a language's forms."""

_JOINING = ("en", "vi")  # columns whose forms the table of office holders has


def known_people(language: str) -> Iterator[tuple[str, Tenure]]:
    """Forms of names in the language, each with an office of who bears it; of no known office, with an open tenure.

    In Vietnamese these are the rows of the table of office holders as it is.
    """
    if language not in COLUMNS:
        yield from read_rows()
        return
    offices: dict[str, list[Tenure]] = defaultdict(list)
    for name, tenure in read_rows():
        offices[name.casefold()].append(tenure)
    for row in read_names(("person",)):
        forms = dict.fromkeys(form for column in COLUMNS[language] for form in row.forms.get(column, ()))
        tenures = _tenures(row, offices) if forms else ()
        yield from ((form, tenure) for form in forms for tenure in tenures)


def _tenures(row: NameRow, offices: dict[str, list[Tenure]]) -> tuple[Tenure, ...]:
    names = dict.fromkeys(form.casefold() for column in _JOINING for form in row.forms.get(column, ()))
    held = dict.fromkeys(t for name in names for t in offices.get(name, ()) if t.code in row.codes)
    return tuple(held) or tuple(Tenure(code, "", "", "") for code in row.codes[:1])
