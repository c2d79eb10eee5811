"""Solves an MPS file with SCIP or CP-SAT: run_ortools.py scip|cpsat MPS SECONDS THREADS SOLUTION.

Prints `@ score bound` as they improve. CP-SAT knows whole numbers only: periods are counted in twentieths for it, without
which it would round them to whole ones.
"""

import sys
from datetime import timedelta

from ortools.math_opt.io.python import mps_converter
from ortools.math_opt.python import mathopt
from ortools.sat import sat_parameters_pb2

from run_logs import SatLog, ScipLog

PARTS_OF_A_PERIOD = 20


def main(solver, program, seconds, threads, solution):
    print("@begin", flush=True)
    with open(program) as file:
        model = mathopt.Model.from_model_proto(mps_converter.mps_to_model_proto(file.read()))
    log = ScipLog() if solver == "scip" else SatLog()

    def tell(lines):
        for line in lines:
            if found := log.read(line):
                print(f"@ {found[0]!r} {found[1]!r}", flush=True)

    parameters = mathopt.SolveParameters(
        time_limit=timedelta(seconds=seconds), threads=threads, relative_gap_tolerance=0.0,
        cp_sat=sat_parameters_pb2.SatParameters(mip_var_scaling=PARTS_OF_A_PERIOD),
    )
    kind = mathopt.SolverType.GSCIP if solver == "scip" else mathopt.SolverType.CP_SAT
    result = mathopt.solve(model, kind, params=parameters, msg_cb=tell)
    bounds = result.termination.objective_bounds
    print("@ended", result.termination.reason.name)
    print(f"@ {result.objective_value() if result.has_primal_feasible_solution() else float('inf')!r} "
          f"{bounds.dual_bound!r}")
    if result.has_primal_feasible_solution():
        with open(solution, "w") as file:
            for variable, value in result.variable_values().items():
                if abs(value) > 1e-9:
                    file.write(f"{variable.name} {value!r}\n")


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2], float(sys.argv[3]), int(sys.argv[4]), sys.argv[5])
