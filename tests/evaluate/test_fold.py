import pytest

from honglu.evaluate.fold import fold, same_post, same_source


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Kim Song-nam", "KIM SONG NAM"),
        ("Đỗ Mười", "Do Muoi"),
        ("Xéc-gây V.Mi-khai-lốp", "Xec gay V. Mi khai lop"),
        ("Hoà Bình", "Hòa Bình"),
        ("Vientiane", "Vientiane"),
    ],
)
def test_spelling_habits_do_not_count(one: str, other: str) -> None:
    assert fold(one) == fold(other)
    assert same_source(one, other)


def test_letters_of_other_scripts_stay() -> None:
    assert fold("金成男") != fold("김성남") != ""
    assert fold("…") == ""


@pytest.mark.parametrize(
    ("gold", "pred", "same"),
    [
        ("Bộ trưởng Ngoại giao", "bộ trưởng ngoại giao", True),
        ("Bộ trưởng Bộ Ngoại giao Lào", "Bộ trưởng Ngoại giao Lào", True),
        ("Bộ trưởng Ngoại giao", "Thứ trưởng Quốc phòng", False),
        ("外交部长", "外交部部长", True),
        ("外交部长", "国务委员", False),
        ("", "", False),
    ],
)
def test_posts_agree_when_most_of_their_words_do(gold: str, pred: str, same: bool) -> None:
    assert same_post(gold, pred) is same
