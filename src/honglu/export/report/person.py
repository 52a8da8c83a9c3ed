"""What a report tells of a person: names, posts over time, counterparts."""

from __future__ import annotations

from honglu.export.format import Material
from honglu.export.report.axis import WIDTH, Axis
from honglu.ledger import LedgerError
from honglu.model import edtf
from honglu.model.actor import Actor, Held
from honglu.query.markup import Markup, element, separated
from honglu.query.people import Person, find_person
from honglu.query.telling import when

_ROW = 20
_MOST = 40
_LONGEST = 48


def person_of(material: Material) -> Person | None:
    """The person that was asked for; nobody where the name is that of several, or of none."""
    if len(material.persons) != 1:
        return None
    try:
        return find_person(material.reader, material.persons[0])
    except LedgerError:
        return None


def person_section(person: Person) -> Markup:
    """Names in every script, posts as far as they were seen, and whom it met."""
    names = [
        element("li", element("b", name.name), f" ({', '.join(name.languages)})" if name.languages else None)
        for name in person.actor.names
    ]
    return element(
        "section",
        element("h2", "Who it is", id="who"),
        element("ul", *names, class_="names"),
        _posts(person.actor),
        _counterparts(person),
        aria_labelledby="who",
    )


def _posts(actor: Actor) -> Markup | None:
    if not actor.posts:
        return None
    items = [element("li", held.post, element("span", f" {_seen(held)}", class_="note")) for held in actor.posts]
    head = element("h3", "Posts, from the first to the last day on which it was seen in them")
    return element("div", head, _bars(actor), element("ul", *items))


def _seen(held: Held) -> str:
    if held.since is None or held.until is None:
        return "undated"
    days = when(held.since) if held.since == held.until else f"{when(held.since)} to {when(held.until)}"
    return f"{days} ({held.observed}×)"


def _bars(actor: Actor) -> Markup | None:
    spans = [
        (held, edtf.earliest(held.since), edtf.latest(held.until)) for held in actor.posts if held.since and held.until
    ][:_MOST]
    if len(spans) < 2:
        return None
    axis = Axis(min(first for _, first, _ in spans), max(last for *_, last in spans), WIDTH / 2)
    height = _ROW * len(spans) + 24
    rows = []
    for row, (held, first, last) in enumerate(spans):
        start, wide = axis.stretch(first, last)
        words = held.post if len(held.post) <= _LONGEST else f"{held.post[: _LONGEST - 1]}…"
        rows.append(element("text", words, class_="row", x=0, y=_ROW * row + 14, font_size=12))
        rows.append(element("rect", class_="bar", x=start, y=_ROW * row + 4, width=wide, height=12, rx=2))
    title = element("title", "Posts over time", id="posts-title")
    return element(
        "svg",
        title,
        axis.marks(height),
        *rows,
        class_="chart",
        xmlns="http://www.w3.org/2000/svg",
        viewBox=f"0 0 {WIDTH:.0f} {height}",
        role="img",
        aria_labelledby="posts-title",
    )


def _counterparts(person: Person) -> Markup | None:
    if not person.counterparts:
        return None
    head = element("tr", *(element("th", name, scope="col") for name in ("Met", "For", "Times", "First", "Last")))
    rows = [
        element(
            "tr",
            *(
                element("td", cell)
                for cell in (one.name, one.represents or "", str(one.times), _day(one.first), _day(one.last))
            ),
        )
        for one in person.counterparts[:_MOST]
    ]
    more = len(person.counterparts) - _MOST
    note = element("p", f"and {more} more", class_="note") if more > 0 else None
    table = element("table", element("thead", head), element("tbody", *rows))
    return element("div", separated("", element("h3", "Whom it met"), table, note))


def _day(value: str | None) -> str:
    return when(value) if value else ""
