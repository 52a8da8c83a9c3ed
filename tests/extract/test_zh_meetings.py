"""Meetings, talks and calls as the Chinese press tells them."""

from __future__ import annotations

import pytest

from tests.extract.chinese import posts, told

CASES = {
    "receives": (
        "国家主席习近平12月13日下午在北京人民大会堂会见越南总理范明政。",
        ["meeting, held 2023-12-13 in CN: 习近平 CN host, 范明政 VN guest"],
    ),
    "beside-with": (
        "12月12日，习近平在河内同越共中央总书记阮富仲举行会谈。",
        ["talks, held 2023-12-12 in VN: 习近平 CN guest, 阮富仲 VN host"],
    ),
    "whom-a-clause-describes": (
        "外交部长王毅10日在北京会见来华进行正式访问的老挝外长沙伦赛。",
        [
            "meeting, held 2023-12-10 in CN: 王毅 CN host, 沙伦赛 LA guest",
            "official visit, held 2023-12-10 in CN: 王毅 CN host, 沙伦赛 LA guest",
        ],
    ),
    "sat-beside": (
        "李强11日在京会见泰国总理赛塔。\n吴政隆、王文涛等参加会见。",
        ["meeting, held 2023-12-11 in CN: 李强 CN host, 赛塔 TH guest, 吴政隆 CN host, 王文涛 CN host"],
    ),
    "one-sitting": (
        "李强11日在北京会见泰国总理赛塔和外交部长班比。",
        ["meeting, held 2023-12-11 in CN: 李强 CN host, 赛塔 TH guest, 班比 TH guest"],
    ),
    "one-by-one": (
        "李强11日在北京分别会见泰国总理赛塔、柬埔寨首相洪玛奈。",
        [
            "meeting, held 2023-12-11 in CN: 李强 CN host, 赛塔 TH guest",
            "meeting, held 2023-12-11 in CN: 李强 CN host, 洪玛奈 KH guest",
        ],
    ),
    "in-passing": (
        "李强11日在京会见德国外长贝尔伯克时表示，去年11月，习近平主席同朔尔茨总理在巴厘岛成功会晤。",
        [
            "meeting, held 2023-12-11 in CN: 李强 CN host, 贝尔伯克 DE guest",
            "meeting, held 2022-11 in ID: 习近平 CN party, 朔尔茨 DE party",
        ],
    ),
    "call": (
        "王毅11日应约同美国国务卿布林肯通电话。",
        ["call, held 2023-12-11 in None: 王毅 CN party, 布林肯 US party"],
    ),
    "adjectives-before-the-noun": (
        "11日，王毅同老挝外长沙伦赛在琅勃拉邦举行富有成果的会见。",
        ["meeting, held 2023-12-11 in LA: 王毅 CN guest, 沙伦赛 LA host"],
    ),
    "dateline": (
        "新华社北京6月11日电 国务院总理李鹏今天上午在人民大会堂会见越南外长阮孟琴。",
        ["meeting, held 1997-06-11 in CN: 李鹏 CN host, 阮孟琴 VN guest"],
    ),
    "guests-by-a-common-noun": (
        "王毅11日在京会见日本经济界友好人士。",
        ["meeting, held 2023-12-11 in CN: 王毅 CN host, 日本经济界友好人士 JP guest"],
    ),
    "name-that-begins-with-a-country": (
        "王毅11日在京会见塞内加尔总统法耶。\n会见前，王毅在人民大会堂为法耶举行欢迎仪式。",
        [
            "meeting, held 2023-12-11 in CN: 王毅 CN host, 法耶 SN guest",
            "ceremony, held 2023-12-11 in CN: 王毅 CN host, 法耶 SN guest",
        ],
    ),
    "namesake-of-a-place": (
        "联合国秘书长安南11日在日内瓦同伊拉克副总理阿齐兹举行会谈。",
        ["talks, held 2023-12-11 in CH: 安南 UN party, 阿齐兹 IQ party"],
    ),
    "will-before-the-verb": (
        "国家主席习近平将会见老挝总理宋赛。",
        ["meeting, planned None in CN: 习近平 CN host, 宋赛 LA guest"],
    ),
    "each-host-alone": (
        "越共中央总书记阮富仲、国家主席武文赏12日在河内分别会见习近平。",
        [
            "meeting, held 2023-12-12 in VN: 阮富仲 VN host, 习近平 CN guest",
            "meeting, held 2023-12-12 in VN: 武文赏 VN host, 习近平 CN guest",
        ],
    ),
    "which-of-a-name": (
        "国家主席习近平11日在北京会见西班牙国王费利佩六世。",
        ["meeting, held 2023-12-11 in CN: 习近平 CN host, 费利佩六世 ES guest"],
    ),
    "whom-we-means": (
        "习近平11日在北京会见德国总理朔尔茨。习近平指出，去年11月，我们在巴厘岛成功会晤。",
        [
            "meeting, held 2023-12-11 in CN: 习近平 CN host, 朔尔茨 DE guest",
            "meeting, held 2022-11 in ID: 习近平 CN party, 朔尔茨 DE party",
        ],
    ),
    "delegation-by-its-leader": (
        "王毅11日在北京会见由总书记阿里率领的埃塞俄比亚繁荣党代表团。",
        ["meeting, held 2023-12-11 in CN: 王毅 CN host, 阿里 ET guest"],
    ),
    "traditional": (
        "總統賴清德10日在總統府接見日本前首相麻生太郎。",
        ["meeting, held 2023-12-10 in TW: 賴清德 TW host, 麻生太郎 JP guest"],
    ),
}
NOTHING = {
    "wish": "中方愿同越方加强对话，密切高层交往。",
    "habit": "双方将继续加强沟通磋商。",
    "home": "国务院总理李强11日在京会见全国劳动模范代表。",
    "own-region": "习近平18日在澳门会见澳门特别行政区行政长官岑浩辉。",
    "council": "国务院总理李强11日主持召开国务院常务会议。",
}


@pytest.mark.parametrize("name", CASES)
def test_a_meeting_is_read(name: str) -> None:
    text, lines = CASES[name]
    published = "1998-01-20" if name == "dateline" else "2023-12-14"
    outlet = "中央社" if name == "traditional" else None
    assert told(text, published, outlet=outlet) == lines


@pytest.mark.parametrize("name", NOTHING)
def test_no_meeting_is_read(name: str) -> None:
    assert told(NOTHING[name], "2024-12-19") == []


def test_posts_joined_in_one_phrase_are_two() -> None:
    text = "国务委员兼国防部长李尚福11日在京会见越南国防部长潘文江大将。"
    assert posts(text, "2023-07-12") == {"李尚福": ("国务委员", "国防部长"), "潘文江": ("越南国防部长",)}
