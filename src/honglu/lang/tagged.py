"""The terms of a pack before they become a lexicon, each with the file that it comes from."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Any

from honglu.lang import terms
from honglu.lang.folder import PLACES, Folder

_MAKERS: dict[str, Callable[[Any], Iterable[terms.Tagged]]] = {
    "states": terms.state_terms,
    "organizations": terms.organization_terms,
    "outlets": terms.outlet_terms,
    "posts": terms.post_terms,
    "bodies": terms.body_terms,
    "acts": terms.act_terms,
    "grammar": terms.word_terms,
}
FileTerm = tuple[str, str, str, Any, bool]  # file, form, tag, fact, proper


def tagged_terms(folder: Folder) -> Iterator[FileTerm]:
    """Every term of the pack, in the order in which the lexicon takes them."""
    for form, tag, fact, proper in terms.place_terms(folder.places):
        yield PLACES, form, tag, fact, proper
    for name, make in _MAKERS.items():
        for form, tag, fact, proper in make(folder.nodes[name]):
            yield f"{name}.yaml", form, tag, fact, proper
