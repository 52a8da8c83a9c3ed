"""How high somebody stands, by posts in any language that a pack knows."""

from __future__ import annotations

import pytest

from honglu.model.claim import Participant
from honglu.model.contact import Party
from honglu.resolve.levels import level_of


@pytest.mark.parametrize(
    ("posts", "level"),
    [
        ({"vi": ("Chủ tịch nước",)}, 1),
        ({"vi": ("Ủy viên Bộ Chính trị", "Bộ trưởng Ngoại giao")}, 2),
        ({"vi": ("cựu Thủ tướng",)}, None),
        ({"en": ("Minister of Foreign Affairs",), "ko": ("외무상",)}, 2),
        ({"zh": ("外交部副部长",)}, 3),
        ({"ja": ("外務大臣",)}, None),
        ({}, None),
    ],
)
def test_the_highest_post_that_is_held_tells(posts: dict[str, tuple[str, ...]], level: int | None) -> None:
    assert level_of(Party(Participant("…", "person", "VN", "host"), ("…",), posts)) == level
