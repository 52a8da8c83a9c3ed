"""How dispatches of an agency name people and journeys in one sentence, in the Chinese press."""

from __future__ import annotations

import pytest

from tests.extract.chinese import told

CASES = {
    "unusual-characters-behind-the-point": (
        "王毅8月2日在北京会见英国驻华大使彭尼·理查兹。",
        ["meeting, held 2024-08-02 in CN: 王毅 CN host, 彭尼·理查兹 GB guest"],
    ),
    "known-name-is-a-part": (
        "王毅8月2日在北京会见独联体秘书长科罗切尼亚。",
        ["meeting, held 2024-08-02 in CN: 王毅 CN host, 科罗切尼亚 CIS guest"],
    ),
    "unusual-character-within": (
        "王毅8月2日在北京会见白俄罗斯外长瓦廖夫。",
        ["meeting, held 2024-08-02 in CN: 王毅 CN host, 瓦廖夫 BY guest"],
    ),
    "fields-of-one-office": (
        "王毅8月2日在北京同贝宁外交和合作部长巴卡里举行会谈。",
        ["talks, held 2024-08-02 in CN: 王毅 CN host, 巴卡里 BJ guest"],
    ),
    "head-of-a-company": (
        "李强8月2日在北京会见荷兰皇家斯莫克公司董事长巴尔特。",
        ["meeting, held 2024-08-02 in CN: 李强 CN host, 巴尔特 NL guest"],
    ),
    "comes-to-who-talks-with-him": (
        "越南外长裴青山8月1日同来访的老挝外长沙伦赛举行会谈。",
        [
            "talks, held 2024-08-01 in VN: 裴青山 VN host, 沙伦赛 LA guest",
            "visit, held 2024-08-01 in VN: 裴青山 VN host, 沙伦赛 LA guest",
        ],
    ),
    "is-visiting": (
        "正在老挝访问的越南外长裴青山8月1日说，越老关系发展良好。",
        ["visit, held 2024-08-01 in LA: 老挝 LA host, 裴青山 VN guest"],
    ),
    "list-before-the-journey": (
        "王毅结束对泰国、缅甸和老挝的访问，8月1日回到北京。",
        [
            "visit, held 2024-08-01 in TH: 王毅 CN guest, 泰国 TH host",
            "visit, held 2024-08-01 in MM: 王毅 CN guest, 缅甸 MM host",
            "visit, held 2024-08-01 in LA: 王毅 CN guest, 老挝 LA host",
        ],
    ),
    "envoy-of": (
        "8月1日，王毅在北京会见俄罗斯总统普京的特使拉夫罗。",
        ["meeting, held 2024-08-01 in CN: 王毅 CN host, 拉夫罗 RU guest"],
    ),
    "senders-before": (
        "8月1日，泰国外长玛里和老挝外长沙伦赛向王毅发来了慰问电。",
        ["message, held 2024-08-01 in None: 玛里 TH sender, 沙伦赛 LA sender, 王毅 CN recipient"],
    ),
    "senders-behind": (
        "向李强总理发来慰问电的还有：越南总理范明政、泰国总理赛塔和老挝总理宋赛。",
        ["message, held None in None: 李强 CN recipient, 范明政 VN sender, 赛塔 TH sender, 宋赛 LA sender"],
    ),
    "invited-by": (
        "巴尔特一行是应中国人民外交学会的邀请来华访问的。",
        ["visit, held None in CN: 巴尔特 None guest, 中国人民外交学会 CN host"],
    ),
    "came-invited": (
        "泰国客人应外交部邀请，于8月1日抵京对中国进行访问。",
        ["visit, held 2024-08-01 in CN: 泰国客人 TH guest, 中国 CN host"],
    ),
    "upon-appointment": (
        "8月1日下午，国家主席习近平应约同法国总统马克龙通电话。",
        ["call, held 2024-08-01 in None: 习近平 CN party, 马克龙 FR party"],
    ),
    "several-sign": (
        "8月1日，法国外长巴罗、德国外长瓦德富尔和波兰外长西科尔斯基在巴黎签署宣言。",
        ["signing, held 2024-08-01 in FR: 巴罗 FR party, 瓦德富尔 DE party, 西科尔斯基 PL party"],
    ),
    "to-what-is-held": (
        "李强8月1日向第八届东盟峰会致贺电。",
        ["message, held 2024-08-01 in None: 李强 CN sender, 东盟 ASEAN recipient"],
    ),
    "state-within-a-name": (
        "李强8月1日在北京会见蒙古国外长巴登沙特尔。",
        ["meeting, held 2024-08-01 in CN: 李强 CN host, 巴登沙特尔 MN guest"],
    ),
}

NOTHING = {
    "where-others-were": "王毅在老挝同记者谈及访问的意义。",
    "company-alone": "荷兰皇家斯莫克公司8月2日发表声明。",
    "invited-at-home": "全国劳模一行应邀来京参观。",
    "nobody-sent": "向灾区发来慰问电的有许多群众。",
}


@pytest.mark.parametrize(("text", "contacts"), CASES.values(), ids=CASES)
def test_contacts(text: str, contacts: list[str]) -> None:
    """Each case gives these contacts and no other."""
    assert sorted(told(text, "2024-08-04")) == sorted(contacts)


@pytest.mark.parametrize("text", NOTHING.values(), ids=NOTHING)
def test_no_contact(text: str) -> None:
    """What looks like a contact and is none."""
    assert told(text, "2024-08-04") == []


def test_the_title_is_of_the_day_of_the_lead() -> None:
    """A contact that only the title tells is dated by the sentence that it sums up."""
    lines = told("8月3日，国家主席习近平致电表示祝贺。", "2024-08-04", "习近平向新任老挝总理宋赛致贺电")
    assert lines == ["message, held 2024-08-03 in None: 习近平 CN sender, 宋赛 LA recipient"]
