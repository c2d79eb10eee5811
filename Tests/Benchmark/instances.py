"""The instances of the benchmark: folders, and samples written anew."""

from dataclasses import dataclass
from pathlib import Path

from lungang import Lungang

SUITE = ["ziyang:group=3", "luohe", "ziyang", "dongguan:groups=5", "dongguan:groups=20", "dongguan:groups=70"]


@dataclass(frozen=True)
class BenchmarkInstance:
    """A name for tables, and the folder to read."""

    name: str
    folder: Path


def named(word: str, lungang: Lungang, scratch: Path) -> BenchmarkInstance:
    """A folder by its path, or a sample by its name, such as `luohe`, `ziyang:group=3` or `dongguan:groups=20`."""
    path = Path(word)
    if path.is_dir():
        return BenchmarkInstance(path.resolve().name, path.resolve())
    name, _, option = word.partition(":")
    folder = scratch / "instances" / word.replace(":", "-").replace("=", "-")
    if not folder.exists():
        folder.parent.mkdir(parents=True, exist_ok=True)
        lungang.ask("sample", name, folder, *([f"--{option}"] if option else []))
    return BenchmarkInstance(word, folder)


def below(folder: Path) -> list[Path]:
    """The instances in a folder of instances, by name."""
    return sorted(path for path in folder.iterdir() if (path / "policy.toml").exists())
