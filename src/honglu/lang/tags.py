"""Language tags as articles carry them, and the packs that they ask for."""

from __future__ import annotations

import re
from dataclasses import replace

from honglu.model.article import Article

_UNDETERMINED = "und"


def primary(tag: str | None) -> str | None:
    """The language of a tag, without script, region or case: zh-Hant, zh_CN and ZH are zh.

    None where there is no tag, and for "und", which says that nobody determined the language.
    """
    language = re.split("[-_]", (tag or "").strip(), maxsplit=1)[0].strip().lower()
    return language if language not in ("", _UNDETERMINED) else None


def in_language(article: Article, language: str | None) -> Article:
    """The article in the language that it tells, or else in this one, if any is given."""
    return replace(article, language=primary(article.language) or language) if language else article
