"""lungang as the benchmark uses it: exporting programs, planning, bringing answers back, replaying plans."""

import csv
import json
import subprocess
from collections.abc import Sequence
from dataclasses import dataclass
from math import inf
from pathlib import Path

import child
from peers import Answer
from standing import Standing


class Failed(Exception):
    """A command of lungang that did not do what it should, with what it said."""


@dataclass(frozen=True)
class Part:
    """One independent part of a program, as another solver gets it."""

    program: Path
    teachers: int
    size: int


@dataclass(frozen=True)
class Replayed:
    """What the verifier found a plan to be worth, and what it says of the status quo."""

    score: float
    status_quo: float


class Lungang:
    """The built program."""

    def __init__(self, binary: Path):
        self.binary = str(binary)

    def ask(self, *arguments: str | Path, accept: tuple[int, ...] = (0,)) -> str:
        """Runs a verb to its end and gives what it says."""
        done = subprocess.run(
            [self.binary, *map(str, arguments)], stdin=subprocess.DEVNULL, capture_output=True, text=True)
        if done.returncode not in accept:
            raise Failed(f"lungang {' '.join(map(str, arguments))}: status {done.returncode}\n{done.stderr.strip()}")
        return done.stdout

    def export(self, instance: Path, program: Path) -> None:
        self.ask("export", instance, "--mps", program)

    def export_parts(self, instance: Path, folder: Path) -> list[Part]:
        """The parts in which somebody decides something, and those that only have a worth."""
        self.ask("export", instance, "--parts", folder)
        with open(folder / "parts.csv", newline="") as file:
            return [
                Part(folder / row["file"], int(row["teachers"]), int(row["variables"])) for row in csv.DictReader(file)
            ]

    def plan(
        self, instance: Path, plan: Path, seconds: float, threads: int, grace: float, memory_limit: int | None,
        extra: Sequence[str] = (),
    ) -> Answer:
        """Plans, with extra options if any, and reads from `run.json` how score and bound came to be."""
        said: list[str] = []
        ended = child.run(
            [self.binary, "plan", str(instance), "-o", str(plan), "--time", str(seconds), "--threads", str(threads),
             "--quiet", *extra],
            lambda moment, line: said.append(line), kill_after=seconds + grace, memory_limit=memory_limit,
        )
        answer = Answer(seconds=ended.seconds, peak_bytes=ended.peak_bytes)
        if ended.was_killed or ended.status not in (0, 2):
            answer.note = "killed: did not stop in time" if ended.was_killed else f"status {ended.status}: {said[-1:]}"
            return answer
        with open(plan / "run.json") as file:
            for point in json.load(file)["progress"]:
                score, bound = point["score"], point["bound"]
                answer.trace.append(
                    Standing(
                        point["seconds"], inf if score is None else score, -inf if bound is None else bound))
        with open(plan / "summary.json") as file:
            summary = json.load(file)
        answer.trace.append(Standing(ended.seconds, summary["score"], summary["bound"]))
        answer.note = summary["stopped_by"]
        return answer

    def bring_back(self, instance: Path, solutions: list[Path], plan: Path) -> None:
        """Makes a plan of another solver's answer."""
        self.ask("import", instance, *solutions, "-o", plan)

    def replay(self, instance: Path, plan: Path, checks_bound: bool = False) -> Replayed:
        """Lets the verifier recompute a plan from its files, and its bound from the certificate; what fails raises."""
        self.ask("verify", instance, plan, *(["--bound"] if checks_bound else []))
        with open(plan / "summary.json") as file:
            summary = json.load(file)
        return Replayed(summary["score"], summary["status_quo_score"])
