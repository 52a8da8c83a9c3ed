"""What a contact shows of claims that differ, and why."""

from __future__ import annotations

from honglu.model.claim import Place
from tests.resolve.telling import article, claim, contacts

KIM, WANG = "KP Kim Song-nam", "CN Vương Hộ Ninh"
DAY = "2024-03-21"


def test_what_more_lines_of_sources_tell_stands_first() -> None:
    kinds = {"a": "meeting", "b": "talks", "c": "talks"}
    told = [article(name, claim(KIM, WANG, DAY, kind, sentence=f"tin {name}")) for name, kind in kinds.items()]
    [one] = contacts(*told)
    assert one.kind == "talks"
    assert one.choices["kind"] == "told by 2 of 3 lines of sources"
    assert one.disputed == {"kind": {"meeting": ("a",), "talks": ("b", "c")}}


def test_an_agency_is_one_line_however_many_papers_quote_it() -> None:
    quoted = [article(name, claim(KIM, WANG, DAY, attributed_to=("KCNA",), sentence=f"tin {name}")) for name in "abc"]
    [one] = contacts(*quoted, *(article(name, claim(KIM, WANG, DAY, "talks", sentence=f"tin {name}")) for name in "de"))
    assert one.kind == "talks"
    assert [source.id for source in one.sources] == ["a", "b", "c", "d", "e"]
    assert one.attributed_to == ("KCNA",)
    assert one.confidence == 1.0


def test_the_same_article_told_once_keeps_its_confidence() -> None:
    [one] = contacts(article("a", claim(KIM, WANG, DAY)))
    assert one.confidence == 0.9
    assert one.disputed == {}


def test_a_day_within_the_month_told_elsewhere_is_no_dispute() -> None:
    [one] = contacts(article("a", claim(KIM, WANG, "2024-03")), article("b", claim(KIM, WANG, DAY)))
    assert one.date == DAY
    assert one.choices["date"] == "the most exact of those told"
    assert "date" not in one.disputed


def test_a_visit_shows_the_whole_stay() -> None:
    [one] = contacts(
        article("a", claim(KIM, "VN đoàn", "2024-03-25", "visit")),
        article("b", claim(KIM, "VN đoàn", "2024-03-25/2024-03-28", "visit")),
    )
    assert one.date == "2024-03-25/2024-03-28"


def test_a_place_is_one_of_the_country_shown() -> None:
    named = {"a": Place("Bắc Kinh", "CN"), "b": Place("Bắc Kinh", "CN"), "c": Place("Điếu Ngư Đài", "CN")}
    [one] = contacts(*(article(name, claim(KIM, WANG, DAY, place=place)) for name, place in named.items()))
    assert one.place == Place("Bắc Kinh", "CN")
    assert one.place_names == ("Bắc Kinh", "Điếu Ngư Đài")


def test_posts_are_gathered_by_language_and_shown_in_one() -> None:
    [one] = contacts(
        article("a", claim(f"{KIM}: Trưởng Ban Quốc tế", WANG, DAY)),
        article("b", claim(f"{KIM}: Trưởng Ban Quốc tế Trung ương Đảng; Ủy viên dự khuyết", WANG, DAY)),
        article("c", claim("KP 김성남: 국제부장", WANG, DAY), language="ko"),
    )
    kim = one.parties[0]
    assert kim.participant.posts == ("Trưởng Ban Quốc tế Trung ương Đảng", "Ủy viên dự khuyết")
    assert kim.posts == {"ko": ("국제부장",), "vi": kim.participant.posts}


def test_people_of_one_article_are_never_taken_for_one_another() -> None:
    told = claim("KP Kim Song-nam", WANG, DAY)
    twice = claim("KP Kim Song-nam", WANG, DAY, participants=(*told.participants, told.participants[0]))
    [one] = contacts(article("a", twice), article("b", told))
    assert [party.participant.name for party in one.parties] == ["Kim Song-nam", "Vương Hộ Ninh", "Kim Song-nam"]
