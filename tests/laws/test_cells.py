"""Laws of cells: nothing that a spreadsheet runs, nothing that breaks a row, and the words can be had back."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from honglu.query.tables.cells import bare, guarded, one_line, writable

WORDS = st.text() | st.from_regex(r"[\s=+\-@'＝0-9.]{0,4}.{0,5}")


@given(WORDS)
def test_no_guarded_cell_begins_as_a_formula_does(text: str) -> None:
    assert not guarded(text).lstrip().startswith(("=", "+", "-", "@", "＝", "＋", "－", "＠"))
    assert not guarded(text).startswith(("\t", "\r", "\n"))


@given(WORDS)
def test_one_apostrophe_taken_off_gives_the_words_back(text: str) -> None:
    assert guarded(text).removeprefix("'") == text


@given(WORDS)
def test_a_bare_cell_is_one_cell_of_one_line(text: str) -> None:
    cell = bare(text)
    assert len(cell.splitlines()) <= 1
    assert "\t" not in cell
    assert cell.removeprefix("'") == one_line(text) or cell == one_line(text)


@given(WORDS)
def test_what_is_written_has_as_many_letters(text: str) -> None:
    assert len(writable(text)) == len(text)
    assert writable(writable(text)) == writable(text)
