"""Runs one program as a child: its lines with the time they came, a limit on seconds and memory, and its peak memory."""

import os
import resource
import signal
import subprocess
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True)
class Ended:
    """How a child ended."""

    status: int
    seconds: float
    peak_bytes: int
    was_killed: bool


def run(
    command: list[str],
    on_line: Callable[[float, str], None] = lambda seconds, line: None,
    kill_after: float | None = None,
    memory_limit: int | None = None,
    folder: str | None = None,
) -> Ended:
    """Runs a command to its end, or kills it and its children after so many seconds.

    The clock begins with the process, or with a line `@begin`, which a Python program prints when it has loaded its
    libraries: nobody should be slower for the language that runs him.
    """

    def limit_memory() -> None:
        if memory_limit:
            resource.setrlimit(resource.RLIMIT_AS, (memory_limit, memory_limit))

    began = time.monotonic()
    child = subprocess.Popen(
        command, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True,
        errors="replace", cwd=folder, start_new_session=True, preexec_fn=limit_memory,
    )
    killed = threading.Event()

    def kill() -> None:
        killed.set()
        try:
            os.killpg(child.pid, signal.SIGKILL)
        except ProcessLookupError:
            pass

    timer = threading.Timer(kill_after, kill) if kill_after else None
    if timer:
        timer.start()
    try:
        with child.stdout:
            for line in child.stdout:
                if line.startswith("@begin"):
                    began = time.monotonic()
                else:
                    on_line(time.monotonic() - began, line.rstrip("\n"))
        _, status, usage = os.wait4(child.pid, 0)
        child.returncode = os.waitstatus_to_exitcode(status)
    finally:
        if timer:
            timer.cancel()
        if child.returncode is None:
            kill()
            child.wait()
    # Linux counts in kibibytes.
    return Ended(child.returncode, time.monotonic() - began, usage.ru_maxrss * 1024, killed.is_set())
