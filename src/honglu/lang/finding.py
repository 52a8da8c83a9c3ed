"""What a check of a pack has to say."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Finding:
    """A fault in a pack's data: the file, the entry in it, what is wrong there and what to do about it."""

    file: str
    entry: str
    what: str
    hint: str = ""

    def __str__(self) -> str:
        return f"{self.file}: {self.entry}: {self.what}" + (f" ({self.hint})" if self.hint else "")
