"""The posts of a person as the article words them."""

from __future__ import annotations

from honglu.annotate.document import Document
from honglu.annotate.posts import Post
from honglu.annotate.referents import Referent


def posts_of(document: Document, referent: Referent) -> tuple[str, ...]:
    """The posts of a person, each once in its fullest wording, in order of mention."""
    text = document.layer.text
    chosen: list[Post] = []
    told = [post for post in referent.posts if not post.delegation] or referent.posts
    for post in told:
        same = next((at for at, other in enumerate(chosen) if _one_post(document, post, other)), None)
        if same is None:
            chosen.append(post)
        elif _fullness(document, post) > _fullness(document, chosen[same]):
            chosen[same] = post
    if not chosen and referent.counterpart:
        return (text[referent.counterpart[0] : referent.counterpart[1]],)  # "người đồng cấp Nga"
    words = [text[p.start : p.end] for p in chosen]
    if document.pack.grammar.spacing == "none":
        words = [w for w in words if not any(o != w and o.endswith(w) for o in words)]
    return tuple(words)


def _one_post(document: Document, one: Post, other: Post) -> bool:
    """Whether two wordings name one post: the same office, and the words of the shorter stand in the longer."""
    if (
        one.office == other.office
        and one.single
        and other.single
        and {one.represents, other.represents} & {None, one.represents}
    ):
        return one.represents == other.represents or None in {one.represents, other.represents}
    if document.pack.grammar.spacing != "words" and _ends_alike(document, one, other):
        return True
    mine, theirs = _core(document, one), _core(document, other)
    if one.office != other.office:
        return (mine == set(one.head.split()) and mine <= theirs) or (
            theirs == set(other.head.split()) and theirs <= mine
        )
    return mine <= theirs or theirs <= mine


def _ends_alike(document: Document, one: Post, other: Post) -> bool:
    """Whether one wording is what the other ends with: "주석" in "국가주석"; their words are not set apart."""
    mine, theirs = (document.layer.folded[p.start : p.end].replace(" ", "") for p in (one, other))
    return mine.endswith(theirs) or theirs.endswith(mine)


def _core(document: Document, post: Post) -> set[str]:
    """The words of a post without modifiers and country."""
    words = document.layer.folded[post.start : post.end]
    return set(words[words.find(post.head) :].split()) - _state_words(document, post.represents)


def _state_words(document: Document, code: str | None) -> set[str]:
    state = document.states.get(code) if code else None
    return set(state.name.lower().split()) if state else set()


def _fullness(document: Document, post: Post) -> tuple[bool, int]:
    """Wordings without modifiers first, then the longer."""
    wording = document.layer.folded[post.start : post.end]
    headed = document.pack.grammar.complement == "before" or wording.startswith(post.head)
    return headed, len(wording)
