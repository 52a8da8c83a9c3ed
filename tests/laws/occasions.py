"""Readings of a small world, in which articles often speak of the same occasions."""

from __future__ import annotations

from datetime import date, timedelta

from hypothesis import strategies as st

from honglu.model.article import Article
from honglu.model.claim import Claim, Evidence, Kind, Participant, Place, Reading, Role, Status

PEOPLE = {
    "KP": ["Kim Song-nam", "Kim Song Nam", "김성남"],
    "CN": ["Vương Hộ Ninh", "王沪宁", "Wang Huning", "Lưu Kiến Siêu"],
    "VN": ["Lê Hoài Trung", "Le Hoai Trung", "Tô Lâm"],
}
FIRST = date(2024, 3, 18)

days = st.integers(0, 4).map(lambda n: FIRST + timedelta(n))
dates = st.none() | days.map(date.isoformat) | st.sampled_from(["2024-03", "2024-03-20/2024-03-22"])
kinds: st.SearchStrategy[Kind] = st.sampled_from(["meeting", "meeting", "talks", "visit", "message"])
statuses: st.SearchStrategy[Status] = st.sampled_from(["held", "held", "held", "planned", "cancelled"])


def participant(side: str, name: str, role: Role) -> Participant:
    named = name in PEOPLE[side]
    return Participant(name, "person" if named else "organization", side, role, ("Trưởng Ban",) if named else ())


@st.composite
def claims(draw: st.DrawFn, number: int) -> Claim:
    guest, host = draw(
        st.sampled_from([("KP", "CN"), ("KP", "CN"), ("KP", "CN"), ("CN", "KP"), ("KP", "VN"), ("VN", "CN")])
    )
    names = [draw(st.sampled_from([*PEOPLE[side], f"đoàn {side}"])) for side in (guest, host)]
    kind = draw(kinds)
    roles: tuple[Role, Role] = {"call": ("party", "party"), "message": ("sender", "recipient")}.get(
        kind, ("guest", "host")
    )
    words = draw(
        st.sampled_from(["hai bên hội đàm về hợp tác trong năm nay và năm sau tại thủ đô", "gặp", "họ gặp nhau"])
    )
    return Claim(
        id=f"c{number}",
        kind=kind,
        rank=None,
        status=draw(statuses),
        date=draw(dates),
        place=draw(st.none() | st.just(Place(None, host))),
        participants=tuple(
            participant(side, name, role) for side, name, role in zip((guest, host), names, roles, strict=True)
        ),
        part_of=None,
        attributed_to=draw(st.sampled_from([(), ("KCNA",)])),
        evidence=(Evidence(10 * number, 10 * number + 9, words),),
        confidence=0.9,
    )


@st.composite
def printed(draw: st.DrawFn) -> str:
    """A text that others print too, edited here and there, cut, or with something added."""
    root = draw(st.sampled_from(["mot", "hai"]))
    words = [f"{root}{chr(97 + n // 26)}{chr(97 + n % 26)}" for n in range(120)]
    for _ in range(draw(st.integers(0, 4))):
        words[draw(st.integers(0, len(words) - 1))] = draw(st.sampled_from(["ba", "bon", "Nam", "5"]))
    return " ".join(words[draw(st.integers(0, 60)) : draw(st.integers(60, 120))])


@st.composite
def readings(draw: st.DrawFn, number: int) -> Reading:
    published = draw(st.none() | days)
    article = Article(
        f"a{number}",
        draw(printed()),
        title=None,
        published=published,
        language=draw(st.sampled_from(["vi", "en"])),
        url=draw(st.sampled_from([None, None, "https://a.example/mot-1000001.html", "https://b.example/hai"])),
    )
    told = [draw(claims(n)) for n in range(draw(st.integers(0, 3)))]
    return Reading(article, tuple(told))


@st.composite
def worlds(draw: st.DrawFn, most: int = 10) -> list[Reading]:
    return [draw(readings(number)) for number in range(draw(st.integers(0, most)))]
