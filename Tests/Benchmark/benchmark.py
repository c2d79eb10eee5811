#!/usr/bin/env python3
"""Measures lungang against other solvers: the same program, the same threads, the same seconds.

    python Tests/Benchmark/benchmark.py --out results luohe ziyang:group=3 path/to/folder

README.md beside this file says what is measured and how.
"""

import argparse
import os
import platform
import shutil
import sys
import time
from collections.abc import Callable
from math import inf
from pathlib import Path

import instances
from lungang import Failed, Lungang, Part
from peers import PEERS, Answer, Peer
from standing import Standing, one_after_another
from table import Row, row, write_csv, write_markdown


class Benchmark:
    """One run: every instance, every limit, every solver, in one go, so that ratios mean something."""

    def __init__(self, options: argparse.Namespace):
        self.options = options
        self.lungang = Lungang(options.lungang)
        self.out: Path = options.out
        self.rows: list[Row] = []
        self.memory_limit = int(options.memory * 2**30) if options.memory else None
        self.facts = [
            f"{options.threads} threads of {os.cpu_count()} processors, {platform.machine()}, {platform.system()}",
            f"begun {time.strftime('%Y-%m-%d %H:%M:%S %Z')}; load then {os.getloadavg()[0]:.2f}",
            self.lungang.ask("--version").strip().join(["lungang ", ""]),
            "score: as the verifier replays it; bound: as the solver claims it; times from the start of the solver",
        ]

    def measure(self, word: str) -> None:
        instance = instances.named(word, self.lungang, self.out)
        scratch = self.out / "runs" / instance.folder.name
        shutil.rmtree(scratch, ignore_errors=True)
        scratch.mkdir(parents=True)
        peers = [peer for peer in PEERS if peer.name in self.options.solvers]
        program, parts = scratch / "whole.mps", []
        if peers:
            self.lungang.export(instance.folder, program)
            parts = self.lungang.export_parts(instance.folder, scratch / "parts")
        open_parts = [part for part in parts if part.teachers > 0]
        constant = sum(self.worth(part, scratch / "constant") for part in parts if part.teachers == 0)
        for limit in self.options.limits:
            folder = scratch / f"{limit:g}"
            if "lungang" in self.options.solvers:
                self.measure_lungang(instance, limit, folder)
            for peer in peers:
                if self.options.given != "parts":
                    answers = [self.solve(peer, program, limit, folder / peer.name)]
                    self.add(instance, limit, peer, "whole", answers, folder / f"{peer.name}-plan")
                if self.options.given != "whole" and len(open_parts) > 1:
                    answers = [Answer([Standing(0.0, constant, constant)])]
                    answers += self.solve_parts(peer, open_parts, limit, folder / f"{peer.name}-parts")
                    self.add(instance, limit, peer, "parts", answers, folder / f"{peer.name}-parts-plan")

    def measure_lungang(self, instance: instances.BenchmarkInstance, limit: float, folder: Path) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        plan = folder / "lungang-plan"
        answer = self.lungang.plan(
            instance.folder, plan, limit, self.options.threads, self.grace(limit), self.memory_limit)
        score, status_quo, note = None, None, answer.note
        if plan.exists():
            score, status_quo, note = self.replay(instance, plan, note, self.options.check_bound)
        self.note(
            row(
                instance.name, limit, "lungang", "whole", self.options.threads, answer.trace, answer.last, score,
                status_quo, answer.seconds, answer.peak_bytes, note))

    def worth(self, part: Part, folder: Path) -> float:
        """What a part in which nobody decides anything is worth: a linear program, for which no peer is timed."""
        highs = next(peer for peer in PEERS if peer.name == "highs")
        return self.solve(highs, part.program, 60, folder).last.score

    def solve(self, peer: Peer, program: Path, seconds: float, folder: Path) -> Answer:
        return peer.solve(
            program, seconds, self.options.threads, folder, self.grace(seconds), self.memory_limit)

    def solve_parts(self, peer: Peer, parts: list[Part], limit: float, folder: Path) -> list[Answer]:
        """The parts one after another, smallest first; what one leaves of its share is shared among those that follow."""
        answers = []
        left, size_left = limit, sum(part.size for part in parts)
        for part in sorted(parts, key=lambda part: part.size):
            share = max(0.1, left * part.size / size_left)
            answer = self.solve(peer, part.program, share, folder)
            answers.append(answer)
            left, size_left = left - answer.seconds, size_left - part.size
        return answers

    def add(
        self, instance: instances.BenchmarkInstance, limit: float, peer: Peer, given: str, answers: list[Answer],
        plan: Path,
    ) -> None:
        """Brings a peer's answers back as one plan, lets it be replayed, and notes the row."""
        trace = one_after_another([a.trace for a in answers], [a.seconds for a in answers])
        seconds = sum(answer.seconds for answer in answers)
        last = answers[0].last if len(answers) == 1 else Standing(seconds, *self.sums(answers))
        note = "; ".join(dict.fromkeys(answer.note for answer in answers if answer.note))
        score, status_quo = None, None
        solutions = [answer.solution for answer in answers if answer.solution]
        if last.score < inf:
            try:
                self.lungang.bring_back(instance.folder, solutions, plan)
                score, status_quo, note = self.replay(instance, plan, note)
            except Failed as failure:
                note += f"; its answer is no plan: {str(failure).splitlines()[1:2]}"
        self.note(
            row(
                instance.name, limit, peer.name, given, peer.threads or self.options.threads, trace, last, score,
                status_quo, seconds, max(answer.peak_bytes for answer in answers), note))

    @staticmethod
    def sums(answers: list[Answer]) -> tuple[float, float]:
        """Score and bound of all parts; a part without a bound is bounded by 0, below which no score ever is."""
        return sum(a.last.score for a in answers), sum(max(0.0, a.last.bound) for a in answers)

    def replay(
        self, instance: instances.BenchmarkInstance, plan: Path, note: str, checks_bound: bool = False
    ) -> tuple[float | None, float | None, str]:
        try:
            replayed = self.lungang.replay(instance.folder, plan, checks_bound)
            return replayed.score, replayed.status_quo, note
        except Failed as failure:
            return None, None, f"{note}; does not hold: {str(failure).splitlines()[1:2]}"

    def grace(self, seconds: float) -> float:
        """How long a solver may take to stop: reading and presolving large programs take some of them long."""
        return max(self.options.grace, seconds)

    def note(self, entry: Row) -> None:
        """Writes the tables after each run, so that nothing is lost if the next one is cut short."""
        self.rows.append(entry)
        write_csv(self.rows, self.out / "results.csv")
        write_markdown(self.rows, self.facts, self.out / "results.md")
        show = lambda value: "–" if value is None else f"{value:.1f}"
        print(
            f"{entry.instance}  {entry.limit:g} s  {entry.solver} ({entry.given}): score {show(entry.score)}, "
            f"bound {show(entry.bound)}, {entry.seconds:.1f} s, {entry.peak_mib:.0f} MiB  {entry.note}", flush=True)


def listed(kind: type) -> Callable[[str], list]:
    """Reads values parted by commas."""
    return lambda text: [kind(item) for item in text.split(",")]


def main() -> None:
    names = ["lungang", *(peer.name for peer in PEERS)]
    usual = [name for name in names if name != "scip-race"]
    here = Path(__file__).resolve().parents[2]
    parser = argparse.ArgumentParser(description="Measures lungang against other solvers.")
    parser.add_argument("instances", nargs="*", help="a folder, a folder of folders, or a sample such as ziyang:group=3 "
                        f"(default: {' '.join(instances.SUITE)})")
    parser.add_argument("--out", type=Path, default=Path("benchmark"), help="the folder for tables, logs and plans")
    parser.add_argument("--limits", type=listed(float), default=[10, 60, 300], metavar="S,S", help="seconds")
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--solvers", type=listed(str), default=usual, metavar="NAME,NAME", help=", ".join(names))
    parser.add_argument("--given", choices=["both", "whole", "parts"], default="both",
                        help="whether peers get the program whole, by parts, or once each (default)")
    parser.add_argument("--check-bound", action="store_true",
                        help="let lungang's bounds be checked by their certificates; what claims branch and bound is "
                        "solved again, which may take long")
    parser.add_argument("--grace", type=float, default=20, metavar="S",
                        help="seconds after the limit before a solver is killed; never less than the limit again")
    parser.add_argument("--memory", type=float, default=12, metavar="GIB", help="address space for each; 0: no limit")
    parser.add_argument("--lungang", type=Path, default=here / ".build/release/lungang", help="the built program")
    options = parser.parse_args()
    if strangers := set(options.solvers) - set(names):
        parser.error(f"--solvers: there is no {', '.join(sorted(strangers))}; there are {', '.join(names)}")
    if not options.lungang.exists():
        sys.exit(f"{options.lungang} is not there: swift build -c release --product lungang, or name it with --lungang")
    for program in {"cbc", "glpsol"} & set(options.solvers):
        if shutil.which(program) is None:
            sys.exit(f"{program} is not installed; install it or leave it out of --solvers")
    options.out.mkdir(parents=True, exist_ok=True)
    options.out = options.out.resolve()
    benchmark = Benchmark(options)
    for word in options.instances or instances.SUITE:
        path = Path(word)
        is_shelf = path.is_dir() and not (path / "policy.toml").exists()
        for found in instances.below(path) if is_shelf else [word]:
            benchmark.measure(str(found))


if __name__ == "__main__":
    main()
