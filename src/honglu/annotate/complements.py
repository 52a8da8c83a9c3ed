"""Reads what completes a post or body: institutions, fields of work, places, the country."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from honglu.annotate.items import Item
from honglu.lang.pack import NameRules, PostHead

LONGEST = 28  # items of the longest complement
UNSETTLED = 4  # items that may stand open until a word shows that they belong to it
OPEN_WORDS = 7  # unknown words after "about" or "in charge of"
LONGEST_ACRONYM = 12
OWN_NAME = 4  # words of a body's own name between its country and the word for what it is
PAIR = 3  # items of "Việt - Nga"
PERSON_PARTS = 2  # capitals that a person's name has at least, after a body's own
_PARTS = ("body", "place", "this-country", "outlet")
_JOINERS = ("join-of", "join-about", "join-in", "join-and", "join-for")
_TOPICS = ("join-about", "join-for")
_DASHES = {"-", "–"}
_ENDS = {",", ".", ")", ";", ":", "-", "–", "”", '"'}


def read_complement(
    items: Sequence[Item], at: int, rules: NameRules, *, apposition: bool, head: PostHead | None = None
) -> tuple[int, str | None]:
    """The index after the complement that begins at `at`, and the country or organization that it names.

    `head` is that of the post, None for a body. After a name (`apposition`) unknown capitals may belong to it.
    """
    reader = _Reader(items, at, rules, head, apposition=apposition)
    while reader.step():
        pass
    return reader.end, reader.represents or reader.located_in


def code_of(item: Item) -> str | None:
    """The country or organization that an item names, if it does; pair forms and capitals included."""
    for tag in ("state", "org", "short", "seat", "capital"):
        if tag in item.tags:
            code: str = item.tags[tag]
            return code
    return None


def plain_name(item: Item) -> bool:
    """Whether the item is a capitalized word that the lexicon does not know."""
    return item.cap and item.word and not item.tags


class _Reader:
    """Reads one complement item by item; `end` is where it is settled to reach."""

    def __init__(
        self, items: Sequence[Item], at: int, rules: NameRules, head: PostHead | None, *, apposition: bool
    ) -> None:
        self.items = items
        self.first = self.at = self.end = at
        self.rules = rules
        self.head = head
        self.apposition = apposition
        self.represents: str | None = None
        self.located_in: str | None = None

    def step(self) -> bool:
        """Takes in what stands next, if it belongs to the complement."""
        at = self.at
        if at >= len(self.items) or at - self.end >= UNSETTLED or at - self.first >= LONGEST:
            return False
        item = self.items[at]
        code = code_of(item)
        if code is not None and not (self.represents and not self._attached()):
            return self._country(code)
        if self._names_person():
            return False
        if not (owned := self._owned()) and any(tag in item.tags for tag in _PARTS):
            attached = self._attached() or "particle" in self._before()
            return not (self.represents and not attached) and self._settle_part(item)
        if not owned and (self._possessive() or (not self._pair() and self._joiner())):
            self.at += 1
            return True
        taken = (
            owned
            or self._bracket()
            or self._pair()
            or self._office()
            or self._listed()
            or self._topic()
            or self._unknown()
        )
        return bool(taken) and self._settle(taken)

    def _pair(self) -> int:
        """ "Hội hữu nghị Việt - Nga": the second of two countries joined by a dash; the first has the post."""
        around = self.items[self.at - 1 : self.at + 2]
        if self.at == self.first or len(around) < PAIR:
            return 0
        both = self.rules.grammar.complement == "both"
        named = all("short" in around[n].tags or (both and code_of(around[n]) is not None) for n in (0, 2))
        paired = around[1].low in _DASHES and named
        return 2 if paired else 0

    def _possessive(self) -> bool:
        """ "secretary of its Central Committee", "chairman of the parliament's lower house": a body follows."""
        tags = self.items[self.at].tags
        if "possessive" not in tags or "particle" not in tags:
            return "possessive" in tags and "join-of" in self._before()
        after = self.items[self.at + 1 : self.at + 2]
        return self.at > self.first and "body" in self._before() and bool(after) and "body" in after[0].tags

    def _owned(self) -> int:
        """A body of the country just named, where its own name may stand before: "of the German Football Union"."""
        items, run = self.items, self.at
        if self.rules.grammar.complement != "both" or run == self.first or code_of(items[run - 1]) is None:
            return 0
        while run < len(items) and run - self.at < OWN_NAME and plain_name(items[run]):
            run += 1
        stop = run
        while stop < len(items) and "body" in items[stop].tags and "head" not in items[stop].tags:
            stop += 1
        return stop - self.at if stop > run else 0

    def _settle(self, count: int) -> bool:
        self.at += count
        self.end = self.at
        return True

    def _names_person(self) -> bool:
        """Whether a body word is a name here: nobody at the top heads a mere "Trường" ("Tổng Bí thư Trường Chinh")."""
        items, at = self.items, self.at
        if "delegation" in items[at].tags and self._native_name():
            return True  # "Thứ trưởng Ngoại giao Đoàn Xuân Hưng"
        if at != self.first or self.head is None or self.head.level > 1 or at + 1 >= len(items):
            return False
        single = items[at].cap and "body" in items[at].tags and " " not in items[at].low
        return single and plain_name(items[at + 1]) and self.rules.syllable.fullmatch(items[at + 1].low) is not None

    def _native_name(self) -> bool:
        """Whether a family name and two given ones stand here."""
        item, after = self.items[self.at], self.items[self.at + 1 : self.at + 3]
        own = all(plain_name(i) and self.rules.syllable.fullmatch(i.low) for i in after)
        return item.cap and item.low in self.rules.surnames and len(after) == PERSON_PARTS and own

    def _settle_part(self, item: Item) -> bool:
        """A part of the post; a town or province tells the country when nothing else does."""
        if "join-in" not in self._before():
            place = item.tags["place"][0] if "place" in item.tags else None
            self.located_in = self.located_in or item.tags.get("whose") or place
        return self._settle(1)

    def _country(self, code: str) -> bool:
        """A country; it is whom the post acts for unless the words before make it its subject or its seat."""
        before = self._before()
        if self._family_name():
            return False
        about = "join-about" in before or ("join-for" in before and self.head is not None and self.head.located)
        seat = "join-in" in before and self.head is not None
        if self.represents is None and not about and not seat:
            self.represents = code
        return self._settle(1)

    def _family_name(self) -> bool:
        """Whether the country's short name is a family name here: "Xã trưởng Thái Danh Chiếu"."""
        return "short" in self.items[self.at].tags and self._native_name()

    def _before(self) -> Mapping[str, object]:
        return self.items[self.at - 1].tags

    def _joined(self) -> bool:
        """Whether the item before is a joiner, so that what follows still belongs to the post."""
        tags = self._before()
        return any(tag in tags for tag in _JOINERS)

    def _attached(self) -> bool:
        """Whether the item before joins this one to a post that already names its country."""
        return self._joined() and "join-and" not in self._before()

    def _joiner(self) -> bool:
        """Whether the item joins what stands before it to a further part of the post."""
        tags = self.items[self.at].tags
        if self.at + 1 >= len(self.items) or not any(tag in tags for tag in _JOINERS):
            return False
        after = self.items[self.at + 1]
        if "possessive" in after.tags and self.at + 2 < len(self.items):
            after = self.items[self.at + 2]  # "secretary of its Central Committee"
        if self.head is not None and not _takes(self.head, tags):
            return False
        if "join-and" in tags:
            return "body" in after.tags and "head" not in after.tags
        if "join-of" in tags and "head" in after.tags:
            return self.apposition
        named = plain_name(after) and self.apposition and "infinitive" not in tags
        known = any(tag in after.tags for tag in ("body", "place", "outlet")) or code_of(after) is not None
        return known or named or bool(self._topic_length(self.at + 1, tags))

    def _bracket(self) -> int:
        """ "(JICA)" after a body, "(Nga)" after a part of one."""
        at = self.at
        if at + 2 >= len(self.items) or self.items[at].low != "(" or self.items[at + 2].low != ")":
            return 0
        inner = self.items[at + 1]
        code = code_of(inner)
        short = inner.end - inner.start <= LONGEST_ACRONYM and "outlet" not in inner.tags
        if not (inner.word and inner.cap) or not (code or short):
            return 0
        self.represents = self.represents or code
        return 3

    def _office(self) -> int:
        """Another's office: "văn phòng của Thủ tướng", "trợ lý Tổng thống"."""
        if "head" not in self.items[self.at].tags:
            return 0
        serving = self.head is not None and self.head.serves and self.at == self.first
        return 1 if serving or (self.at > self.first and "join-of" in self._before()) else 0

    def _listed(self) -> int:
        """Further fields of a ministry, up to the last after "and" or to a country: "Văn hóa, Thể thao và Du lịch"."""
        items, at = self.items, self.at
        if items[at].low != "," or "body" not in self._before() or self.represents:
            return 0
        while at + 1 < len(items) and items[at].low == "," and "field" in items[at + 1].tags:
            at += 2
        if at == self.at or at + 1 >= len(items):
            return 0
        if "join-and" in items[at].tags and "field" in items[at + 1].tags:
            return at + 2 - self.at
        return at - self.at if code_of(items[at]) is not None else 0

    def _topic(self) -> int:
        """Unknown words after "về" or "phụ trách", as far as the phrase plainly ends: "về phát triển bền vững"."""
        return self._topic_length(self.at, self._before())

    def _topic_length(self, at: int, before: Mapping[str, object]) -> int:
        if not any(tag in before for tag in _TOPICS):
            return 0
        run = at
        while run < len(self.items) and run - at < OPEN_WORDS and _unknown_word(self.items[run]):
            run += 1
        ended = run == len(self.items) or self.items[run].low in _ENDS or plain_name(self.items[run])
        return run - at if ended else 0

    def _unknown(self) -> int:
        item = self.items[self.at]
        if (company := _company(self.items, self.at, self.rules)) and self._may_own():
            return company
        own = self.rules.grammar.complement == "both" and self.apposition and "join-of" in self._before()
        if self.represents and not own:
            return 0  # but "of the Indonesian Party of Struggle"
        if item.acronym:
            return 1
        if not plain_name(item):
            return 0
        before = self._before()
        if "institution" in before and self._two_syllables():
            return 2
        return 1 if self._own_name() else 0

    def _may_own(self) -> bool:
        """Whether a company's name can stand here: after the head, a body or a joiner."""
        return self.at == self.first or self._joined() or "body" in self._before()

    def _two_syllables(self) -> bool:
        """A word of which only the first syllable has a capital is no person: "Bộ Công chính"."""
        first, *rest = self.items[self.at : self.at + 2]
        if not rest or rest[0].cap or not rest[0].word or rest[0].tags:
            return False
        native = self.rules.syllable.fullmatch(first.low) and self.rules.syllable.fullmatch(rest[0].low)
        return bool(native) and first.low not in self.rules.surnames and rest[0].low not in self.rules.never

    def _own_name(self) -> bool:
        """Whether an unknown capitalized word is part of a body's own name ("Tập đoàn Canon", "Đảng Công Minh").

        Before a person's name only one word can be; after it the whole run is, unless it looks like a name.
        """
        before, item = self.items[self.at - 1], self.items[self.at]
        if not self.apposition:
            return "named" in before.tags and self._room_for_person()
        if "named" in before.tags or self._joined() or (before.cap and not before.tags):
            return True
        native = self.rules.syllable.fullmatch(item.low) is not None
        family = item.low in self.rules.surnames or item.low in self.rules.shared
        return "body" in before.tags and native and not family

    def _room_for_person(self) -> bool:
        """Whether a person's name can follow this capitalized word: more capitals, or an honorific."""
        run = self.at
        while run < len(self.items) and plain_name(self.items[run]):
            run += 1
        honorific = run < len(self.items) and any(tag.startswith("honorific") for tag in self.items[run].tags)
        return run - self.at > PERSON_PARTS or (honorific and run - self.at == 1)


def _takes(head: PostHead, tags: Mapping[str, object]) -> bool:
    """Whether a place or topic after the post can belong to it: nobody is president "tại" or "về" something."""
    if "join-in" in tags:
        return head.located
    return "join-about" not in tags or (head.level > 1 and not head.single)


def _company(items: Sequence[Item], at: int, rules: NameRules) -> int:
    """The length of a run of capitals that names a company ("Asia Group"); 0 when it names none."""
    run = at
    while run < len(items) and items[run].cap and items[run].word and (not items[run].tags or run > at):
        run += 1
        if items[run - 1].low in rules.companies:
            return run - at
    return 0


def names_company(items: Sequence[Item], at: int, rules: NameRules) -> bool:
    """Whether the run of capitals that begins at `at` names a company."""
    return _company(items, at, rules) > 1


def _unknown_word(item: Item) -> bool:
    """A lower-case word of no other use in the sentence; what only joins or completes is of none."""
    return item.word and not item.cap and all(tag in {"body", "field", "join-and", "and"} for tag in item.tags)
