"""Reads names of persons in scripts without capitals: by what is known, by family names, by how others are transcribed.

Items that the lexicon does not know are single characters in Chinese and words in Korean.
"""

from __future__ import annotations

from collections.abc import Sequence

from honglu.annotate.item import Item
from honglu.annotate.premodifiers import find_head
from honglu.lang.pack import NameRules

LONGEST_FOREIGN = 12  # characters of the longest foreign names in Chinese
KOREAN_WORDS = 4  # words of the longest foreign names in Korean
FAMILY_AND_GIVEN = 3  # characters of most names of the language itself
BETWEEN_POINTS = 7  # characters of the longest part of a foreign name
SHORTEST_NEIGHBOUR, LONGEST_NEIGHBOUR = 2, 5  # characters of Japanese names
CALLED = 3  # the lowest level of an office behind a family name alone
BRACKET = 9  # items of a bracket behind a name
HIGH = 2  # the lowest level of office before which a family name stands alone
PAIR = 2  # words of most foreign names
PARTING = frozenset("·•‧・")


def read_uncased(items: Sequence[Item], at: int, rules: NameRules, *, sure: bool) -> int:
    """The index after the name that begins at `at`, or `at` when there is none; `sure` as in `read_name`."""
    if at >= len(items) or not items[at].word or items[at].date:
        return at
    if rules.grammar.spacing == "none":
        end = _chinese(items, at, rules, sure=sure)
        return end + int(end > at and end < len(items) and "reign" in items[end].tags)  # "费利佩|六世"
    return _korean(items, at, rules, sure=sure)


def _chinese(items: Sequence[Item], at: int, rules: NameRules, *, sure: bool) -> int:
    if "person" in items[at].tags or (sure and _namesake(items, at, rules)):
        longer = _transcribed(items, at, rules, sure=True) if sure and _begins_longer(items, at, rules) else at
        return longer if longer > at + 1 else _parted(items, at + 1, rules)
    foreign = _transcribed(items, at, rules, sure=sure)
    if foreign < len(items) and "person" in items[foreign].tags and _is_parting(items, foreign - 1):
        return foreign + 1  # "弗拉基米尔·" before a known "普京"
    parted = any(item.low in PARTING for item in items[at:foreign])
    if parted:
        return foreign
    own = _own(items, at, rules, sure=sure)
    long = _letters(items, at, foreign)
    if long > _letters(items, at, own) and long > FAMILY_AND_GIVEN:
        return foreign
    if own > at:
        return own
    return foreign if long > 1 else at + _called(items, at, rules)


def _called(items: Sequence[Item], at: int, rules: NameRules) -> int:
    """1 where a family name alone stands before a high office: "江主席", "王外长"."""
    before = items[at - 1] if at else None
    if before is not None and before.end == items[at].start and not before.tags and before.low not in rules.never:
        return 0  # the last character of a word that nobody knows
    if not _free(items, at, rules) or items[at].low not in rules.surnames or at + 1 >= len(items):
        return 0
    after = items[at + 1]
    if read_uncased(items, at + 2, rules, sure=True) > at + 2:
        return 0  # "马最高元首易卜拉欣": a country's first character, and the name behind the office
    return int("head" in after.tags and after.start == items[at].end and after.tags["head"].level <= CALLED)


def _namesake(items: Sequence[Item], at: int, rules: NameRules) -> bool:
    """Whether what is otherwise a place is a name right behind a post: "联合国秘书长安南", "美国国防部长奥斯汀"."""
    item, before = items[at], items[at - 1] if at else None
    if "namesake" in item.tags:
        return True
    behind = before is not None and "head" in before.tags and before.end == item.start
    return behind and list(item.tags) == ["place"] and all(rules.syllable.fullmatch(letter) for letter in item.low)


def _letters(items: Sequence[Item], at: int, end: int) -> int:
    return items[end - 1].end - items[at].start if end > at else 0


def _own(items: Sequence[Item], at: int, rules: NameRules, *, sure: bool = False) -> int:
    """The index after a family name and one or two characters that are no words; `at` when none stands here."""
    double = at + 1 < len(items) and items[at].low + items[at + 1].low in rules.surnames
    family = 2 if double else 1
    if not double and items[at].low not in rules.surnames:
        return at
    end = at + family
    if sure and end + 1 < len(items) and list(items[end].tags) == ["short"] and _free(items, end + 1, rules):
        end += 1  # "田中光"
    while end < len(items) and end - at < family + 2 and _free(items, end, rules):
        end += 1
    return end if end > at + family else at


def read_neighbour(items: Sequence[Item], at: int, rules: NameRules) -> int:
    """The index after a name of a neighbour that no list tells ("岩屋毅"): unknown characters up to what is known.

    A post of the neighbour's must stand before.
    """
    end = at
    while end < len(items) and _free(items, end, rules):
        end += 1
    known = end == len(items) or bool(items[end].tags) or not items[end].word
    return end if known and SHORTEST_NEIGHBOUR <= end - at <= LONGEST_NEIGHBOUR else at


def _transcribed(items: Sequence[Item], at: int, rules: NameRules, *, sure: bool = False) -> int:
    """The index after a run of characters that foreign names are written with, and the points between their parts."""
    end = at
    while end < len(items) and _letters(items, at, end) < LONGEST_FOREIGN:
        if end > at and _is_parting(items, end):
            end += 1 + _between_points(items, end + 1)
        elif _syllables(items, end, rules) or _within(items, end, at, rules, sure=sure):
            end += 1
        else:
            break
    while end > at and _is_parting(items, end - 1) and not (end < len(items) and "person" in items[end].tags):
        end -= 1
    return end


def _within(items: Sequence[Item], at: int, start: int, rules: NameRules, *, sure: bool) -> bool:
    """Whether something else than a character of foreign names is part of one here: behind a point, within a name."""
    behind = at > start and _is_parting(items, at - 1)
    if start < at and any(_is_parting(items, n) for n in range(start, at)) and _free(items, at, rules):
        return True  # "彭尼·理查兹"
    if at == start and sure and len(items[at].low) == 1 and at + 1 < len(items) and _is_parting(items, at + 1):
        return items[at].word  # "让·皮埃尔"
    if not (sure or behind):
        return False
    return _short_within(items, at, start, rules) or _known_within(items, at, start, rules)


def _known_within(items: Sequence[Item], at: int, start: int, rules: NameRules) -> bool:
    """Whether an unusual character, or a known name or place, stands within a longer name: "科罗|切尼|亚"."""
    item, more = items[at], at + 1 < len(items) and _syllables(items, at + 1, rules)
    if at > start and _free(items, at, rules):
        return more
    names = bool(item.tags) and {"person", "place", "capital"}.issuperset(item.tags)
    spelled = names and all(rules.syllable.fullmatch(letter) for letter in item.low)
    joined = at == start or item.start == items[at - 1].end
    if at > start and joined and more and "state" in item.tags and item.end - item.start > 1:
        return all(rules.syllable.fullmatch(letter) for letter in item.low)  # "赞登|沙特|尔"
    return spelled and joined and (more or (at > start and "person" in item.tags))


def _begins_longer(items: Sequence[Item], at: int, rules: NameRules) -> bool:
    """Whether a known name is only the beginning of another that is spelled like foreign ones: "帕利|克"."""
    return at + 1 < len(items) and _known_within(items, at, at, rules)


def _between_points(items: Sequence[Item], at: int) -> int:
    """How many characters stand here up to the next point of the name, whatever they are; 0 when none follows."""
    for end in range(at + 1, min(len(items), at + BETWEEN_POINTS)):
        if _is_parting(items, end):
            return end - at
        if not items[end].word or items[end].end - items[end].start > 1:
            return 0
    return 0


def _syllables(items: Sequence[Item], at: int, rules: NameRules) -> bool:
    """Whether a character of foreign names stands here, or a term that is made of such and means nothing else."""
    item = items[at]
    if "syllables" in item.tags:
        return at == 0 or item.start == items[at - 1].end
    return _free(items, at, rules) and rules.syllable.fullmatch(item.low) is not None


def _short_within(items: Sequence[Item], at: int, start: int, rules: NameRules) -> bool:
    """Whether a country's short form is a character of a name here: "德" in "瓦德富尔", "阿萨德"."""
    item = items[at]
    if list(item.tags) != ["short"] or not rules.syllable.fullmatch(item.low) or item.start != items[at - 1].end:
        return False
    goes_on = at + 1 < len(items) and _syllables(items, at + 1, rules)
    return goes_on or (at > start + 1 and not (at + 1 < len(items) and "short" in items[at + 1].tags))


def _parted(items: Sequence[Item], end: int, rules: NameRules) -> int:
    """A known name goes on over a point: "金·卡尔"."""
    while end + 1 < len(items) and _is_parting(items, end):
        more = _transcribed(items, end + 1, rules)
        more = more if more > end + 1 else end + 2 if "person" in items[end + 1].tags else end
        if more <= end:
            break
        end = more
    return end


def _is_parting(items: Sequence[Item], at: int) -> bool:
    return items[at].low in PARTING


def _free(items: Sequence[Item], at: int, rules: NameRules) -> bool:
    """Whether the item is a character that the lexicon does not know, close behind the one before."""
    item = items[at]
    if item.tags or not item.word or item.date or item.low in rules.never or not item.low.isalpha():
        return False
    return at == 0 or item.start == items[at - 1].end


def _korean(items: Sequence[Item], at: int, rules: NameRules, *, sure: bool) -> int:
    """A known name, with the given name of a foreigner before it; else a run of words that a post follows.

    A run without a post is read a word at a time: others of the article tell which words belong together.
    """
    if _within_word(items, at, rules):
        return at
    if "person" in items[at].tags or is_family_name(items, at, rules):
        return at + 1
    end = _run(items, at, rules)
    if end == at:
        return at
    behind = skip_bracket(items, end)
    titled = "person" in items[end - 1].tags or find_head(items, behind, rules.grammar) is not None
    if len(items[at].low) == 1 and ((end == at + 1 and not titled) or _verb_before(items, at, end)):
        return at
    return end if sure or titled else at + 1


def _verb_before(items: Sequence[Item], at: int, end: int) -> bool:
    """ "결정권을 쥔 마크 카니 총리": whether the first word is a verb, between its object and a name."""
    words = sum(len(item.low.split()) for item in items[at:end])
    return words > PAIR and at > 0 and {"object", "particle"} <= items[at - 1].tags.keys()


def _within_word(items: Sequence[Item], at: int, rules: NameRules) -> bool:
    """Whether the item only ends a word ("방한한 또 럼", "4강 특사") or verb ("간담회를 연 조 장관")."""
    if at and items[at].start == items[at - 1].end and _goes_on_from(items[at - 1]):
        return True
    return len(items[at].low) == 1 and at + 1 < len(items) and is_family_name(items, at + 1, rules)


def _run(items: Sequence[Item], at: int, rules: NameRules) -> int:
    """The index after the words that can be one name: up to one that is a whole name by itself."""
    end = at
    while end < len(items) and end - at < KOREAN_WORDS and _may_name(items, end, at, rules):
        end = _numbered(items, end + 1, rules)
        if _hyphen(items, end) and _may_name(items, end + 1, at, rules):
            end += 2
        if "person" in items[end - 1].tags or is_own(rules, items[end - 1].low):
            break
    return end


def _goes_on_from(before: Item) -> bool:
    return before.low.isdigit() or (before.word and before.low[-1:] >= "\uac00")


def read_behind_title(items: Sequence[Item], at: int, rules: NameRules) -> int:
    """The index after a name behind a title, where it mostly stands before: "로씨야련방 외무상 쎄르게이 라브로브동지".

    An honorific behind it shows it, or a particle where the words are more than one or known.
    """
    if not 0 < at < len(items) or items[at].start - items[at - 1].end != 1:
        return at
    stop = read_uncased(items, at, rules, sure=True)
    after = items[stop] if at < stop < len(items) else None
    if after is None or after.start != items[stop - 1].end:
        return at
    whole = stop - at > 1 or "person" in items[at].tags or is_own(rules, items[at].low)
    return stop if "honorific" in after.tags or ("particle" in after.tags and whole) else at


def skip_bracket(items: Sequence[Item], at: int) -> int:
    """The index after a bracket with an age, a party or a spelling right behind a name; `at` when there is none."""
    if at >= len(items) or items[at].low != "(":
        return at
    closed = (n for n in range(at + 1, min(len(items), at + BRACKET)) if items[n].low == ")")
    return next(closed, at - 1) + 1


def is_family_name(items: Sequence[Item], at: int, rules: NameRules) -> bool:
    """ "시 주석", "이 대통령": a family name alone before a high office, also one that is a word elsewhere."""
    item, after = items[at], items[at + 1] if at + 1 < len(items) else None
    if item.low not in rules.surnames or after is None or "head" not in after.tags or "modifier" in item.tags:
        return False
    near = after.start - item.end == 1 or (after.start == item.end and not item.tags)
    return near and after.tags["head"].level <= HIGH


def _numbered(items: Sequence[Item], at: int, rules: NameRules) -> int:
    """ "찰스 3세": the index after a number and the word behind it that count kings and popes."""
    if at + 1 < len(items) and items[at].low.isdigit() and items[at + 1].low in rules.particles:
        return at + 2
    return at


def _hyphen(items: Sequence[Item], at: int) -> bool:
    """ "칼-울르프": whether a hyphen joins the words on both sides of the index."""
    if at + 1 >= len(items) or items[at].low != "-":
        return False
    return items[at - 1].end == items[at].start and items[at].end == items[at + 1].start


def _may_name(items: Sequence[Item], at: int, first: int, rules: NameRules) -> bool:
    """Whether the item can be a word of a name that begins at `first`."""
    item = items[at]
    if at > first and item.start - items[at - 1].end > 1:
        return False
    return (at > first and "person" in item.tags) or _name_word(item, rules)


def is_own(rules: NameRules, word: str) -> bool:
    """Whether the word is a whole name of the language itself: family name and a given name of two syllables."""
    return len(word) == FAMILY_AND_GIVEN and word[0] in rules.surnames


def _name_word(item: Item, rules: NameRules) -> bool:
    if list(item.tags) == ["lookalike"]:
        return is_own(rules, item.low)
    if item.tags or not item.word or item.date:
        return False
    if item.low in rules.common or item.low in rules.never:
        return item.low in rules.surnames
    return item.low in rules.surnames or rules.syllable.fullmatch(item.low) is not None
