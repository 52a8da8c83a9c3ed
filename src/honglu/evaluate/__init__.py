"""How well the program reads: the measure, and its report."""

from honglu.evaluate.report import render_text, to_json
from honglu.evaluate.run import evaluate
from honglu.evaluate.score import Scores, score

__all__ = ["Scores", "evaluate", "render_text", "score", "to_json"]
