"""Visits, messages and signings as the Chinese press tells them."""

from __future__ import annotations

import pytest

from tests.extract.chinese import told

CASES = {
    "announced": (
        "应国家主席习近平邀请，越共中央总书记、国家主席苏林将于8月18日至20日对中国进行国事访问。",
        ["state visit, planned 2024-08-18/2024-08-20 in CN: 习近平 CN host, 苏林 VN guest"],
    ),
    "several-countries": (
        "8月22日至24日，国务院副总理丁薛祥将对老挝、柬埔寨进行访问。",
        [
            "visit, planned 2024-08-22/2024-08-24 in LA: 丁薛祥 CN guest, 老挝 LA host",
            "visit, planned 2024-08-22/2024-08-24 in KH: 丁薛祥 CN guest, 柬埔寨 KH host",
        ],
    ),
    "whom-the-clause-describes": (
        "应邀对韩国进行正式访问的国务院总理李强圆满结束了在首尔的活动。",
        ["official visit, held None in KR: 韩国 KR host, 李强 CN guest"],
    ),
    "comes-here": (
        "越南外长裴青山8月1日在河内会见来访的老挝外长沙伦赛。",
        [
            "meeting, held 2024-08-01 in VN: 裴青山 VN host, 沙伦赛 LA guest",
            "visit, held 2024-08-01 in VN: 裴青山 VN host, 沙伦赛 LA guest",
        ],
    ),
    "whom-you-means": (
        "习近平8月1日在京会见意大利总理梅洛尼。习近平指出，去年9月你访问中国。",
        [
            "meeting, held 2024-08-01 in CN: 习近平 CN host, 梅洛尼 IT guest",
            "visit, held 2023-09 in CN: 梅洛尼 IT guest, 中国 CN host",
        ],
    ),
    "accepted": (
        "越南国会主席陈青敏接受中国全国人大常委会委员长赵乐际的邀请，将于近期访华。",
        ["visit, planned None in CN: 陈青敏 VN guest, 赵乐际 CN host"],
    ),
    "telegram": (
        "8月3日，国家主席习近平致电苏林，祝贺他当选越共中央总书记。",
        ["message, held 2024-08-03 in None: 习近平 CN sender, 苏林 VN recipient"],
    ),
    "to-before": (
        "习近平8月3日向越共中央总书记苏林致贺电。",
        ["message, held 2024-08-03 in None: 习近平 CN sender, 苏林 VN recipient"],
    ),
    "passed-on": (
        "李强转达习近平主席对普京总统的亲切问候。普京请李强转达对习近平主席的良好祝愿。",
        [
            "message, held None in None: 习近平 CN sender, 普京 RU recipient",
            "message, held None in None: 普京 RU sender, 习近平 CN recipient",
        ],
    ),
    "signing-after": (
        "李强8月1日在北京同意大利总理梅洛尼举行会谈。\n会谈后，双方共同见证签署合作文件。",
        [
            "talks, held 2024-08-01 in CN: 李强 CN host, 梅洛尼 IT guest",
            "signing, held 2024-08-01 in None: 李强 CN party, 梅洛尼 IT party",
        ],
    ),
}


@pytest.mark.parametrize("name", CASES)
def test_what_is_told_is_read(name: str) -> None:
    text, lines = CASES[name]
    assert told(text, "2024-08-04") == lines


def test_who_is_welcome_in_general_visits_nobody() -> None:
    assert told("欢迎更多越南游客来华旅游。", "2024-08-10") == []
