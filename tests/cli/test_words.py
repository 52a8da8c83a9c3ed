"""Contacts in words: who only passes a message on stands behind those it is between."""

from __future__ import annotations

from datetime import date

import honglu
from honglu.cli.words import who_words
from honglu.ledger import contacts_of, kept_claims

RELAYED = (
    "Tại Viêng Chăn, Trưởng Ban Quốc tế Đảng Lao động Triều Tiên Kim Song-nam đã chuyển lời thăm hỏi của "
    "nhà lãnh đạo Triều Tiên Kim Jong-un tới Chủ tịch nước Lào Thongloun Sisoulith."
)


def test_who_passes_a_message_on_is_no_further_recipient() -> None:
    reading = honglu.read(honglu.Article("relayed", RELAYED, language="vi", published=date(2024, 3, 30)))
    [contact] = contacts_of(kept_claims(reading))
    assert who_words(contact) == (
        "Kim Jong-un (KP, sender) → Thongloun Sisoulith (LA, recipient), through Kim Song-nam (KP, mediator)"
    )
