"""The other solvers: how each is run on an MPS file, how its log is read, and how its answer becomes plain text."""

import math
import re
import shutil
import sys
from collections.abc import Callable
from dataclasses import dataclass, field
from math import inf
from pathlib import Path

import child
from standing import Standing, best_so_far

HERE = Path(__file__).parent


@dataclass
class Answer:
    """What a solver came to on one program."""

    trace: list[Standing] = field(default_factory=list)
    solution: Path | None = None
    seconds: float = 0.0
    peak_bytes: int = 0
    note: str = ""

    @property
    def last(self) -> Standing:
        points = best_so_far(self.trace)
        return points[-1] if points else Standing(0.0)


@dataclass(frozen=True)
class Peer:
    """A solver: its command, what one line of its log says, and how what it wrote becomes names and values.

    The last gives score and bound once more, as its own file tells them, or nothing where there is no solution.
    """

    name: str
    command: Callable[[Path, float, int, Path], list[str]]
    read: Callable[[str], tuple[float, float] | None]
    rewrite: Callable[[Path, Path], tuple[float, float] | None] = lambda program, solution: (inf, -inf)
    prepare: Callable[[Path], Path] = lambda program: program
    threads: int | None = None

    def solve(
        self, program: Path, seconds: float, threads: int, folder: Path, grace: float, memory_limit: int | None
    ) -> Answer:
        """Runs the solver on one program; what it writes stands in `folder`."""
        folder.mkdir(parents=True, exist_ok=True)
        solution = folder / f"{program.stem}.sol"
        answer = Answer()
        log = open(folder / f"{program.stem}.log", "w")

        def on_line(moment: float, line: str) -> None:
            log.write(f"{moment:9.3f} {line}\n")
            if line.startswith("@ended "):
                answer.note = line.removeprefix("@ended ")
            elif found := self.read(line):
                answer.trace.append(Standing(moment, *found))

        with log:
            ended = child.run(
                self.command(self.prepare(program), seconds, self.threads or threads, solution), on_line,
                kill_after=seconds + grace, memory_limit=memory_limit,
            )
        answer.seconds, answer.peak_bytes = ended.seconds, ended.peak_bytes
        if ended.was_killed:
            answer.note = "killed: did not stop in time"
        elif ended.status != 0:
            answer.note = f"failed with status {ended.status}"
        if solution.exists() and (last := self.rewrite(program, solution)):
            answer.trace.append(Standing(ended.seconds, *last))
            answer.solution = solution
        return answer


def figures(line: str) -> tuple[float, float] | None:
    """`@ score bound`, as our own scripts print it."""
    if not line.startswith("@ "):
        return None
    score, bound = (float(text) for text in line[2:].split())
    return (score if score < 1e20 else inf), (bound if bound > -1e20 else -inf)


# MARK: CBC

CBC_SOLUTION = re.compile(r"^Cbc\d+I Integer solution of (\S+) found")
CBC_NODES = re.compile(r"^Cbc0010I After .* (\S+) best solution, best possible (\S+) ")
CBC_ROOT = re.compile(r"^Cbc0013I At root node, .* changed objective from \S+ to (\S+) in")
CBC_LAST = re.compile(r"^(Objective value|Lower bound):\s+(\S+)")


def read_cbc(line: str) -> tuple[float, float] | None:
    if match := CBC_SOLUTION.match(line):
        return float(match[1]), -inf
    if match := CBC_NODES.match(line):
        score = float(match[1])
        return (score if score < 1e20 else inf), float(match[2])
    if match := CBC_ROOT.match(line):
        return inf, float(match[1])
    if match := CBC_LAST.match(line):
        return (float(match[2]), -inf) if match[1].startswith("Obj") else (inf, float(match[2]))
    return None


def free_format(program: Path) -> Path:
    """CBC takes some lines of free MPS for fixed columns unless the first one says what they are."""
    marked = program.with_suffix(".free.mps")
    if not marked.exists():
        with open(program) as file, open(marked, "w") as copy:
            copy.write(file.readline().rstrip("\n") + " FREE\n")
            shutil.copyfileobj(file, copy)
    return marked


def rewrite_cbc(program: Path, solution: Path) -> tuple[float, float] | None:
    """From `number name value cost` below a heading to `name value`."""
    heading, *lines = solution.read_text().splitlines()
    if "nfeasible" in heading or "no integer solution" in heading:
        return None
    fields = (line.replace("**", "").split() for line in lines)
    solution.write_text("".join(f"{entry[1]} {entry[2]}\n" for entry in fields))
    score = float(heading.split()[-1])
    return score, (score if heading.startswith("Optimal") else -inf)


# MARK: glpsol

GLPSOL_LINE = re.compile(r"^\+\s*\d+: (?:mip =|>>>>>)\s+(not found yet|tree is empty|\S+)\s+[<>]=\s+(\S+)")


def read_glpsol(line: str) -> tuple[float, float] | None:
    match = GLPSOL_LINE.match(line)
    if not match:
        return None
    score = inf if match[1].startswith(("not", "tree")) else float(match[1])
    try:
        return score, float(match[2])
    except ValueError:
        return score, -inf


def rewrite_glpsol(program: Path, solution: Path) -> tuple[float, float] | None:
    """From GLPK's numbered columns to `name value`; the columns come in the order of the MPS file."""
    lines = solution.read_text().splitlines()
    status = next((line.split() for line in lines if line.startswith("s mip ")), None)
    if status is None or status[4] not in ("f", "o"):
        return None
    names: list[str] = []
    with open(program) as file:
        in_columns = False
        for row in file:
            if not row.startswith(" "):
                in_columns = row.startswith("COLUMNS")
            elif in_columns and "'MARKER'" not in row:
                name = row.split(maxsplit=1)[0]
                if not names or names[-1] != name:
                    names.append(name)
    entries = (line.split() for line in lines if line.startswith("j "))
    solution.write_text("".join(f"{names[int(e[1]) - 1]} {e[2]}\n" for e in entries if float(e[2]) != 0))
    score = float(status[5])
    return score, (score if status[4] == "o" else -inf)


# MARK: All

def script(name: str, *leading: str) -> Callable[[Path, float, int, Path], list[str]]:
    return lambda program, seconds, threads, solution: [
        sys.executable, str(HERE / name), *leading, str(program), str(seconds), str(threads), str(solution)
    ]


# Programs of C hold their lines back when nobody looks; stdbuf makes them speak at once.
PEERS = [
    Peer("highs", script("run_highs.py"), figures),
    # With more threads SCIP only races copies of itself and says nothing on the way; alone it does better.
    Peer("scip", script("run_ortools.py", "scip"), figures, threads=1),
    Peer("scip-race", script("run_ortools.py", "scip"), figures),
    Peer("cpsat", script("run_ortools.py", "cpsat"), figures),
    Peer(
        "cbc",
        lambda program, seconds, threads, solution: [
            "stdbuf", "-oL", "cbc", str(program), "-seconds", str(seconds), "-timeMode", "elapsed", "-threads",
            str(threads), "-ratioGap", "0", "-solve", "-solu", str(solution),
        ],
        read_cbc, rewrite_cbc, free_format,
    ),
    Peer(
        "glpsol",
        lambda program, seconds, threads, solution: [
            "stdbuf", "-oL", "glpsol", "--freemps", str(program), "--tmlim", str(math.ceil(seconds)), "-w",
            str(solution),
        ],
        read_glpsol, rewrite_glpsol, threads=1,
    ),
]
