#!/usr/bin/env python3
"""Measures what each piece of the search is worth: plans made without it, beside the plan with all of them.

    python Tests/Benchmark/ablation.py --out ablation --seconds 20 ziyang:group=3 path/to/folder

README.md beside this file says how to read the table.
"""

import argparse
import csv
import re
import shutil
from dataclasses import dataclass
from pathlib import Path

import instances
from lungang import Failed, Lungang
from standing import gap


@dataclass(frozen=True)
class Trial:
    """One plan: of which instance, without which piece (empty: with all), from which seed, and what it came to."""

    instance: str
    without: str
    seed: int
    score: float
    bound: float
    seconds: float
    stopped_by: str


def pieces(lungang: Lungang) -> list[str]:
    """The pieces that the program can do without, by its own help."""
    text = " ".join(lungang.ask("plan", "--help-hidden").split())
    listed = re.search(r"--without <\S+> .*?\(values: ([^)]*)\)", text)
    if not listed:
        raise Failed("lungang plan --help-hidden lists no pieces for --without")
    return listed[1].split(", ")


def attempt(
    lungang: Lungang, instance: instances.BenchmarkInstance, without: str, seed: int, options: argparse.Namespace
) -> Trial:
    plan = options.out / "runs" / instance.folder.name / f"{without or 'whole'}-{seed}"
    shutil.rmtree(plan, ignore_errors=True)
    plan.parent.mkdir(parents=True, exist_ok=True)
    extra = ["--seed", str(seed), *(["--without", without] if without else [])]
    answer = lungang.plan(
        instance.folder, plan, options.seconds, options.threads, max(20, options.seconds), None, extra)
    score = lungang.replay(instance.folder, plan).score
    return Trial(instance.name, without, seed, score, answer.last.bound, answer.seconds, answer.note)


def mean(values: list[float]) -> float:
    return sum(values) / len(values)


def markdown(trials: list[Trial], seconds: float) -> str:
    """A table for each instance: means over the seeds, the changes against all pieces, and how many were proven."""
    lines: list[str] = []
    for name in dict.fromkeys(trial.instance for trial in trials):
        own = [trial for trial in trials if trial.instance == name]
        lines += [f"## {name}, {seconds:g} seconds", "", "| without | score | change | bound | change | gap | seconds | proven |",
                  "|---|---:|---:|---:|---:|---:|---:|---:|"]
        whole = [trial for trial in own if not trial.without]
        for without in dict.fromkeys(trial.without for trial in own):
            block = [trial for trial in own if trial.without == without]
            score, bound = mean([t.score for t in block]), mean([t.bound for t in block])
            changes = [
                f"{100 * (value / base - 1):+.2f} %" if without and base else ""
                for value, base in [(score, mean([t.score for t in whole])), (bound, mean([t.bound for t in whole]))]]
            proven = sum(t.stopped_by == "gap" for t in block)
            lines.append(
                f"| {without or '(nothing)'} | {score:.1f} | {changes[0]} | {bound:.1f} | {changes[1]} "
                f"| {100 * gap(score, bound):.2f} % | {mean([t.seconds for t in block]):.1f} | {proven} of {len(block)} |")
        lines.append("")
    return "\n".join(lines)


def main() -> None:
    here = Path(__file__).resolve().parents[2]
    parser = argparse.ArgumentParser(description="Measures what each piece of the search is worth.")
    parser.add_argument("instances", nargs="+", help="a folder, or a sample such as ziyang:group=3")
    parser.add_argument("--out", type=Path, default=Path("ablation"), help="the folder for tables and plans")
    parser.add_argument("--seconds", type=float, default=20)
    parser.add_argument("--seeds", type=int, default=1, help="how many seeds, from 1 on")
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--pieces", help="pieces parted by commas (default: all)")
    parser.add_argument("--lungang", type=Path, default=here / ".build/release/lungang", help="the built program")
    options = parser.parse_args()
    lungang = Lungang(options.lungang)
    trials: list[Trial] = []
    for word in options.instances:
        instance = instances.named(word, lungang, options.out)
        for without in ["", *(options.pieces.split(",") if options.pieces else pieces(lungang))]:
            for seed in range(1, options.seeds + 1):
                trial = attempt(lungang, instance, without, seed, options)
                trials.append(trial)
                print(f"{trial.instance}  without {without or 'nothing'}, seed {seed}: {trial.score:.1f} / "
                      f"{trial.bound:.1f}, {trial.seconds:.1f} s, {trial.stopped_by}", flush=True)
                (options.out / "ablation.md").write_text(markdown(trials, options.seconds))
                with open(options.out / "ablation.csv", "w", newline="") as file:
                    writer = csv.writer(file)
                    writer.writerow(Trial.__dataclass_fields__)
                    writer.writerows(vars(entry).values() for entry in trials)


if __name__ == "__main__":
    main()
