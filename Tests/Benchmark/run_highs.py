"""Solves an MPS file with HiGHS: run_highs.py MPS SECONDS THREADS SOLUTION. Prints `@ score bound` as they improve."""

import sys

import highspy


def main(program: str, seconds: float, threads: int, solution: str) -> None:
    print("@begin", flush=True)
    highs = highspy.Highs()
    highs.setOptionValue("output_flag", False)
    highs.readModel(program)
    highs.setOptionValue("time_limit", seconds)
    highs.setOptionValue("threads", threads)
    highs.setOptionValue("mip_rel_gap", 0.0)

    def tell(kind, message, seen, answer, data):
        print(f"@ {seen.mip_primal_bound!r} {seen.mip_dual_bound!r}", flush=True)

    highs.setCallback(tell, None)
    highs.startCallback(highspy.cb.HighsCallbackType.kCallbackMipImprovingSolution)
    highs.startCallback(highspy.cb.HighsCallbackType.kCallbackMipLogging)
    highs.run()
    info, status = highs.getInfo(), highs.getModelStatus()
    print("@ended", highs.modelStatusToString(status))
    # A program without whole numbers has no bound of its tree; solved, its value is its bound.
    is_solved = status == highspy.HighsModelStatus.kOptimal
    bound = info.objective_function_value if is_solved else info.mip_dual_bound
    if info.primal_solution_status == 2:
        print(f"@ {info.objective_function_value!r} {bound!r}")
        values, names = highs.getSolution().col_value, highs.getLp().col_names_
        with open(solution, "w") as file:
            file.writelines(f"{name} {value!r}\n" for name, value in zip(names, values) if abs(value) > 1e-9)
    else:
        print(f"@ inf {bound!r}")


if __name__ == "__main__":
    main(sys.argv[1], float(sys.argv[2]), int(sys.argv[3]), sys.argv[4])
