"""The results as a table: CSV for programs, Markdown for people."""

import csv
from dataclasses import dataclass, fields
from math import inf
from pathlib import Path

from standing import Standing, gap, seconds_to_gap, seconds_to_plan

GAPS = [0.10, 0.05, 0.02, 0.01]


@dataclass(frozen=True)
class Row:
    """One solver on one instance within one limit."""

    instance: str
    limit: float
    solver: str
    given: str
    threads: int
    score: float | None
    claimed_score: float | None
    bound: float | None
    gap: float | None
    open_gain: float | None
    first_plan: float | None
    to_10: float | None
    to_5: float | None
    to_2: float | None
    to_1: float | None
    seconds: float
    peak_mib: float
    note: str


def row(
    instance: str, limit: float, solver: str, given: str, threads: int, trace: list[Standing], last: Standing,
    score: float | None, status_quo: float | None, seconds: float, peak_bytes: int, note: str,
) -> Row:
    """A row; the gap is that between the score as replayed and the bound as claimed."""
    bound = last.bound if last.bound > -inf else None
    own = gap(inf if score is None else score, last.bound)
    open_gain = None
    if None not in (score, bound, status_quo):
        open_gain = max(0.0, score - bound) / max(1.0, status_quo - bound)
    return Row(
        instance, limit, solver, given, threads, score, last.score if last.score < inf else None, bound,
        own if own < inf else None, open_gain, seconds_to_plan(trace),
        *(seconds_to_gap(trace, goal) for goal in GAPS), seconds, peak_bytes / 2**20, note,
    )


def write_csv(rows: list[Row], path: Path) -> None:
    with open(path, "w", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(field.name for field in fields(Row))
        for entry in rows:
            writer.writerow(cell(getattr(entry, field.name)) for field in fields(Row))


def cell(value: object) -> str:
    if value is None:
        return ""
    return f"{value:.6f}".rstrip("0").rstrip(".") if isinstance(value, float) else str(value)


def write_markdown(rows: list[Row], facts: list[str], path: Path) -> None:
    """One table for each instance, one block of rows for each limit; the best score and bound of a block are bold."""
    lines = ["# Benchmark", "", *(f"- {fact}" for fact in facts)]
    for instance in dict.fromkeys(entry.instance for entry in rows):
        own = [entry for entry in rows if entry.instance == instance]
        lines += ["", f"## {instance}", "", "| " + " | ".join(HEADER) + " |",
                  "|---|---|" + "---:|" * (len(HEADER) - 3) + "---|"]
        for limit in dict.fromkeys(entry.limit for entry in own):
            block = [entry for entry in own if entry.limit == limit]
            best_score = min((entry.score for entry in block if entry.score is not None), default=None)
            best_bound = max((entry.bound for entry in block if entry.bound is not None), default=None)
            lines += [markdown(entry, best_score, best_bound) for entry in block]
    path.write_text("\n".join(lines) + "\n")


HEADER = [
    "limit", "solver", "score", "bound", "gap", "open gain", "first plan", "10 %", "5 %", "2 %", "1 %", "ended", "MiB",
    "note",
]


def markdown(entry: Row, best_score: float | None, best_bound: float | None) -> str:
    def points(value: float | None, best: float | None) -> str:
        if value is None:
            return "–"
        return f"**{value:.1f}**" if abs(value - best) <= 1e-6 * max(1.0, abs(best)) else f"{value:.1f}"

    def share(value: float | None) -> str:
        return "–" if value is None else f"{100 * value:.2f} %"

    def seconds(value: float | None) -> str:
        return "–" if value is None else f"{value:.1f} s"

    solver = entry.solver if entry.given == "whole" else f"{entry.solver}, by parts"
    cells = [
        f"{entry.limit:g} s", solver, points(entry.score, best_score), points(entry.bound, best_bound),
        share(entry.gap), share(entry.open_gain), seconds(entry.first_plan), seconds(entry.to_10),
        seconds(entry.to_5), seconds(entry.to_2), seconds(entry.to_1), seconds(entry.seconds),
        f"{entry.peak_mib:.0f}", entry.note.replace("|", "/"),
    ]
    return "| " + " | ".join(cells) + " |"
