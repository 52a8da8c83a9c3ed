"""Language tags as articles carry them, and the packs that they ask for."""

from __future__ import annotations

import re

_UNDETERMINED = "und"


def primary(tag: str | None) -> str | None:
    """The language of a tag, without script, region or case: zh-Hant, zh_CN and ZH are zh.

    None where there is no tag, and for "und", which says that nobody determined the language.
    """
    language = re.split("[-_]", (tag or "").strip(), maxsplit=1)[0].strip().lower()
    return language if language not in ("", _UNDETERMINED) else None
