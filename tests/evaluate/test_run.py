import json
from pathlib import Path

import pytest

from honglu.evaluate import evaluate
from honglu.evaluate.run import load_articles, load_readings


def write(path: Path, *lines: str) -> Path:
    path.write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")
    return path


def test_articles_are_read_and_scored(tmp_path: Path) -> None:
    gold = write(tmp_path / "gold.jsonl", '{"article": {"id": "a"}, "contacts": []}', "")
    articles = write(tmp_path / "articles.jsonl", json.dumps({"id": "a", "text": "Hai nước có chung biên giới."}))
    scores = evaluate(gold, articles)
    assert (scores.articles, scores.missing, scores.by_article) == (1, (), {"a": 1.0})


def test_an_article_needs_only_its_text(tmp_path: Path) -> None:
    path = write(tmp_path / "articles.jsonl", '{"text": "x", "published": "2021-05-04", "case": 3}')
    (article,) = load_articles(path)
    assert article.published is not None
    assert (article.text, article.title, len(article.id)) == ("x", None, 16)


@pytest.mark.parametrize("line", ["{", '{"contacts": []}', "[]"])
def test_a_faulty_gold_line_is_named(tmp_path: Path, line: str) -> None:
    path = write(tmp_path / "gold.jsonl", "", line)
    with pytest.raises(ValueError, match=r"gold\.jsonl:2: "):
        load_readings(path)


@pytest.mark.parametrize("line", ["{", '{"id": "a"}', "[]", '{"text": "x", "published": "hôm qua"}'])
def test_a_faulty_article_is_named(tmp_path: Path, line: str) -> None:
    path = write(tmp_path / "articles.jsonl", line)
    with pytest.raises(ValueError, match=r"articles\.jsonl:1: "):
        list(load_articles(path))
