"""What the tables and the rules together say of two names."""

from __future__ import annotations

from honglu.resolve.names.blocking import keys_of
from honglu.resolve.names.comparison import SAME, Comparison, Kind, because
from honglu.resolve.names.entities import Entities, Entity, loosened
from honglu.resolve.names.folding import script_of
from honglu.resolve.names.parsing import Parsed, Parser
from honglu.resolve.names.rules import NOTHING, Rules
from honglu.resolve.names.sounds import Sounds

Sides = tuple[str | None, str | None]

BY_TABLE = 0.97
BY_LOOSE_FORM = 0.85
AMBIGUOUS = 0.6
OTHER_FORM = 0.6
OTHER_MARKS = 0.45
SPELLED_WITH_MARKS = frozenset({"VN"})
"""The states whose people's own names are written in Latin letters with marks for the tones."""
OTHER_SIDES = 0.45
ONE_SIDE = 0.05


class Tables:
    """Decides by rows where the tables know the names, else by rule."""

    def __init__(self, entities: Entities, rules: Rules, parser: Parser) -> None:
        self._entities = entities
        self._rules = rules
        self._parser = parser
        self._of: dict[str, tuple[Entity, ...]] = {}
        self._forms: dict[int, tuple[Parsed, ...]] = {}
        self._keys: dict[int, frozenset[str]] = {}

    def entities_of(self, parsed: Parsed) -> tuple[Entity, ...]:
        """The entities that a name is a form of: as written, else without its title, else without marks."""
        found = self._of.get(parsed.name)
        if found is None:
            if len(self._of) > 200_000:
                self._of.clear()
            found = self._of[parsed.name] = self._look_up(parsed)
        return found

    def keys_of(self, entity: Entity, sounds: Sounds) -> frozenset[str]:
        """The blocking keys of all an entity's forms."""
        found = self._keys.get(entity.number)
        if found is None:
            forms = (form for parsed in self._parsed(entity) for form in parsed.forms)
            found = self._keys[entity.number] = frozenset(key for form in forms for key in keys_of(form, sounds))
        return found

    def decide(self, left: Parsed, right: Parsed, sides: Sides, kind: Kind | None) -> Comparison:
        """The comparison of two names."""
        ours, theirs = self._of_kind(left, sides[0], kind), self._of_kind(right, sides[1], kind)
        if ours and theirs:
            return self._by_rows(left, right, ours, theirs)
        person = kind in (None, "person")
        found = self._rules.compare(left, right, person=person)
        for entity in (*ours, *theirs)[:3]:
            found = max(found, self._by_forms(entity, right if ours else left, person=person), key=lambda c: c.score)
            found = self._contradicted(found, entity, right if ours else left)
        return _with_sides(found, sides, person=person)

    def _look_up(self, parsed: Parsed) -> tuple[Entity, ...]:
        for form in parsed.forms:
            if found := self._entities.by_key(form.key):
                return found
        for form in parsed.forms:
            if form.key == form.bare_key and (found := self._entities.by_loose_key(loosened(form.key))):
                return found
        return ()

    def _of_kind(self, parsed: Parsed, side: str | None, kind: Kind | None) -> tuple[Entity, ...]:
        found = self.entities_of(parsed)
        if kind is not None:
            found = tuple(entity for entity in found if entity.kind == kind)
        on_side = tuple(entity for entity in found if side in entity.codes)
        return on_side or found

    def _by_rows(self, left: Parsed, right: Parsed, ours: tuple[Entity, ...], theirs: tuple[Entity, ...]) -> Comparison:
        shared = [entity for entity in ours if entity in theirs]
        if not shared:
            one, other = ours[0].rows[0].source, theirs[0].rows[0].source
            return because(0.02, f"two rows of the tables: {one} and {other}")
        source = shared[0].rows[0].source
        if len(ours) == len(theirs) == 1:
            return because(BY_TABLE, f"both are forms of one row: {source}")
        by_rule = self._rules.compare(left, right, person=shared[0].kind == "person")
        if by_rule.score >= SAME:
            return by_rule
        return because(AMBIGUOUS, f"both may be {source}, but other rows have such a form too")

    def _by_forms(self, entity: Entity, other: Parsed, *, person: bool) -> Comparison:
        best = NOTHING
        for form in self._parsed(entity):
            found = self._rules.compare(form, other, person=person)
            if found.score > best.score:
                best = Comparison(found.score, (f"as {form.name} ({entity.rows[0].source})", *found.reasons))
        return best

    def _contradicted(self, found: Comparison, entity: Entity, other: Parsed) -> Comparison:
        """A name that agrees by sound only, where the tables write the same name otherwise in its own script."""
        if found.score >= BY_TABLE:
            return found
        if any(_other_marks(form, other) for form in self._parsed(entity)) and not self._also_read(entity, other):
            return found.capped(OTHER_MARKS, f"{entity.rows[0].source} writes it with other marks")
        if script_of(other.name) != "han":
            return found
        written = [form for form in self._parsed(entity) if form.forms[0].script == "han"]
        lengths = {len(form.key) for form in written}
        if len(other.forms[-1].key) not in lengths:
            return found
        if any(self._rules.compare(form, other, person=True).score >= SAME for form in written):
            return found
        return found.capped(OTHER_FORM, f"{entity.rows[0].source} writes it with other characters")

    def _also_read(self, entity: Entity, other: Parsed) -> bool:
        """Whether a name with marks is another reading of the characters that the tables have for it: 沪 is Hộ and Hỗ.

        Whose own names are written with marks has but the one.
        """
        written = [form for form in self._parsed(entity) if form.forms[0].script == "han"]
        readings = (self._rules.compare(form, other, person=True).score >= SAME for form in written)
        return not entity.codes & SPELLED_WITH_MARKS and any(readings)

    def _parsed(self, entity: Entity) -> tuple[Parsed, ...]:
        found = self._forms.get(entity.number)
        if found is None:
            found = self._forms[entity.number] = tuple(map(self._parser.parse, entity.forms))
        return found


def _other_marks(one: Parsed, other: Parsed) -> bool:
    """Whether two names are of the same letters, and both marked, but differently: Nam is not Năm."""
    return any(
        a.bare_key == b.bare_key and a.key not in {b.key, a.bare_key} and b.key != b.bare_key
        for a in one.forms
        for b in other.forms
        if a.script == b.script == "latin"
    )


def _with_sides(found: Comparison, sides: Sides, *, person: bool) -> Comparison:
    if not person or None in sides or not found.score:
        return found
    if sides[0] != sides[1]:
        return found.capped(OTHER_SIDES if found.score >= SAME else 0.2, f"one acts for {sides[0]}, one for {sides[1]}")
    return found.raised(ONE_SIDE, f"both act for {sides[0]}")
