"""What SCIP and CP-SAT print while they work, as scores and bounds."""

import re
from math import inf


class ScipLog:
    """Reads the table that SCIP prints, whose header says which column is which."""

    def __init__(self):
        self.columns: tuple[int, int] | None = None

    def read(self, line: str) -> tuple[float, float] | None:
        fields = [field.strip() for field in line.split("|")]
        if "dualbound" in fields:
            self.columns = fields.index("primalbound"), fields.index("dualbound")
        elif self.columns and len(fields) > max(self.columns):
            score, bound = self.columns
            return number(fields[score], inf), number(fields[bound], -inf)
        return None


class SatLog:
    """Reads the lines that CP-SAT prints at each improvement."""

    LINE = re.compile(r"best:\s*(\S+)\s+next:\s*\[([^,\]]+)")

    def read(self, line: str) -> tuple[float, float] | None:
        match = self.LINE.search(line)
        return (number(match[1], inf), number(match[2], -inf)) if match else None


def number(text: str, missing: float) -> float:
    """A number, or what stands for it where none is printed."""
    try:
        return float(text)
    except ValueError:
        return missing
