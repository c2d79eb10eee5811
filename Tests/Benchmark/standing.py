"""What a solver has reached, and when: scores and bounds over time."""

from dataclasses import dataclass
from math import inf


@dataclass(frozen=True)
class Standing:
    """The best score and bound known at one moment; infinite where there is none."""

    seconds: float
    score: float = inf
    bound: float = -inf

    @property
    def gap(self) -> float:
        return gap(self.score, self.bound)


def gap(score: float, bound: float) -> float:
    """(score - bound) / max(1, |score|), as lungang defines it; infinite where one of them is missing."""
    if score == inf or bound == -inf:
        return inf
    return max(0.0, score - bound) / max(1.0, abs(score))


def best_so_far(trace: list[Standing]) -> list[Standing]:
    """The same trace with what was reached never lost again: logs print the figures of one node or one heuristic."""
    best: list[Standing] = []
    score, bound = inf, -inf
    for point in sorted(trace, key=lambda point: point.seconds):
        score, bound = min(score, point.score), max(bound, point.bound)
        best.append(Standing(point.seconds, score, bound))
    return best


def seconds_to_plan(trace: list[Standing]) -> float | None:
    """When the first plan stood."""
    return next((point.seconds for point in best_so_far(trace) if point.score < inf), None)


def seconds_to_gap(trace: list[Standing], goal: float) -> float | None:
    """When the solver's own gap was first at most `goal`."""
    return next((point.seconds for point in best_so_far(trace) if point.gap <= goal), None)


def one_after_another(traces: list[list[Standing]], seconds: list[float]) -> list[Standing]:
    """The trace of parts solved one after another: sums, once every part has a plan; a part not begun is bounded by 0.

    Nothing in a score is ever below 0, so that is the bound of whatever is not solved yet.
    """
    scores = [inf] * len(traces)
    bounds = [0.0] * len(traces)
    whole: list[Standing] = []
    before = 0.0
    for part, (trace, duration) in enumerate(zip(traces, seconds)):
        for point in best_so_far(trace):
            scores[part] = point.score
            bounds[part] = max(bounds[part], point.bound)
            whole.append(Standing(before + point.seconds, sum(scores), sum(bounds)))
        before += duration
    return whole
