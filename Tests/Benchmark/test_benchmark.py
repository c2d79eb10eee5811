"""Tests of what the benchmark reads and sums up: python -m unittest discover Tests/Benchmark"""

import sys
import tempfile
import unittest
from math import inf
from pathlib import Path

import ablation
import child
import peers
from run_logs import SatLog, ScipLog
from standing import Standing, gap, one_after_another, seconds_to_gap, seconds_to_plan


class Standings(unittest.TestCase):
    trace = [Standing(1, inf, 40), Standing(2, 100, 50), Standing(3, 120, 96), Standing(4, 98, 10)]

    def test_what_was_reached_is_never_lost(self):
        self.assertEqual(seconds_to_plan(self.trace), 2)
        self.assertEqual(seconds_to_gap(self.trace, 0.5), 2)
        self.assertEqual(seconds_to_gap(self.trace, 0.05), 3)
        self.assertEqual(seconds_to_gap(self.trace, 0.03), 4)
        self.assertIsNone(seconds_to_gap(self.trace, 0.01))

    def test_a_gap_needs_both(self):
        self.assertEqual(gap(inf, 5), inf)
        self.assertEqual(gap(5, -inf), inf)
        self.assertEqual(gap(0.5, 0), 0.5)
        self.assertEqual(gap(10, 11), 0)

    def test_parts_have_a_plan_when_each_has_one(self):
        whole = one_after_another([[Standing(1, 10, 4)], [Standing(1, inf, 2), Standing(2, 20, 15)]], [5, 5])
        self.assertEqual(whole, [Standing(1, inf, 4), Standing(6, inf, 6), Standing(7, 30, 19)])


class Logs(unittest.TestCase):
    def test_cbc(self):
        read = peers.read_cbc
        self.assertEqual(
            read("Cbc0012I Integer solution of 17127.302 found by DiveCoefficient after 3457 iterations and 0 nodes"),
            (17127.302, -inf))
        self.assertEqual(
            read("Cbc0010I After 0 nodes, 1 on tree, 1e+50 best solution, best possible 15329.6 (5.17 seconds)"),
            (inf, 15329.6))
        self.assertEqual(
            read("Cbc0013I At root node, 233 cuts changed objective from 13812.803 to 15329.6 in 19 passes"),
            (inf, 15329.6))
        self.assertEqual(read("Lower bound:                    15329.600"), (inf, 15329.6))
        self.assertIsNone(read("Cbc0038I Pass  30: suminf.    4.54602 (20) obj. 16539.6 iterations 337"))

    def test_glpsol(self):
        read = peers.read_glpsol
        self.assertEqual(read("+  2827: mip =     not found yet >=              -inf        (1; 0)"), (inf, -inf))
        self.assertEqual(
            read("+  5085: >>>>>   2.129843500e+04 >=   1.380909043e+04  35.2% (189; 0)"), (21298.435, 13809.09043))
        self.assertIsNone(read("*  2827: obj =   1.374365615e+04 inf =   1.191e-14 (0) 13"))

    def test_scip(self):
        log = ScipLog()
        self.assertIsNone(log.read(" time | node  | left  |  dualbound   | primalbound  |  gap   | compl. "))
        self.assertEqual(
            log.read("r 3.3s|     1 |     0 | 7.613387e+03 |      --      |   Inf  | unknown"), (inf, 7613.387))
        self.assertEqual(
            log.read("  3.3s|     1 |     0 | 7.613387e+03 | 7.613720e+03 |   0.00%| unknown"), (7613.72, 7613.387))

    def test_cpsat(self):
        log = SatLog()
        self.assertEqual(log.read("#27  9.01s best:3333.1 next:[689.1675,3333.0975] graph_var_lns"), (3333.1, 689.1675))
        self.assertEqual(log.read("#Bound  0.02s best:inf   next:[5.5,900] am1_presolve"), (inf, 5.5))
        self.assertIsNone(log.read("status: FEASIBLE"))


class Answers(unittest.TestCase):
    def setUp(self):
        self.folder = Path(self.enterContext(tempfile.TemporaryDirectory()))

    def written(self, name, text):
        path = self.folder / name
        path.write_text(text)
        return path

    def test_cbc(self):
        text = "Stopped on time - objective value 16.5\n   0 stay(T1,0)  1   -236\n** 3 days(T1,1,0,2)  2   0\n"
        solution = self.written("a.sol", text)
        self.assertEqual(peers.rewrite_cbc(solution, solution), (16.5, -inf))
        self.assertEqual(solution.read_text(), "stay(T1,0) 1\ndays(T1,1,0,2) 2\n")
        solution = self.written("b.sol", "Stopped on time (no integer solution - continuous used) - objective value 9\n")
        self.assertIsNone(peers.rewrite_cbc(solution, solution))

    def test_glpsol(self):
        program = self.written(
            "a.mps", "NAME model\nROWS\n N COST\n E r\nCOLUMNS\n M0 'MARKER' 'INTORG'\n a COST 1\n a r 1\n b r 1\n"
            " M0 'MARKER' 'INTEND'\n c r 2\nRHS\n RHS r 1\nENDATA\n")
        solution = self.written("a.sol", "c Problem: model\nc\ns mip 1 3 o 7\ni 1 1\nj 1 0\nj 2 1\nj 3 0.5\ne o f\n")
        self.assertEqual(peers.rewrite_glpsol(program, solution), (7, 7))
        self.assertEqual(solution.read_text(), "b 1\nc 0.5\n")
        solution = self.written("b.sol", "s mip 1 3 u 0\n")
        self.assertIsNone(peers.rewrite_glpsol(program, solution))


class Ablation(unittest.TestCase):
    def test_means_and_changes(self):
        trial = lambda without, seed, score, bound, why: ablation.Trial("a", without, seed, score, bound, 3.0, why)
        trials = [
            trial("", 1, 100, 90, "gap"), trial("", 2, 102, 92, "time"),
            trial("dives", 1, 111.1, 91, "time"), trial("dives", 2, 111.1, 91, "time"),
        ]
        lines = ablation.markdown(trials, 20).splitlines()
        self.assertIn("| (nothing) | 101.0 |  | 91.0 |  | 9.90 % | 3.0 | 1 of 2 |", lines)
        self.assertIn("| dives | 111.1 | +10.00 % | 91.0 | +0.00 % | 18.09 % | 3.0 | 0 of 2 |", lines)


class Children(unittest.TestCase):
    def test_lines_memory_and_status_are_told(self):
        lines = []
        ended = child.run(
            [sys.executable, "-c", "x = b'x' * (50 << 20); print('@begin'); print('a'); exit(3)"],
            lambda seconds, line: lines.append(line))
        self.assertEqual((lines, ended.status, ended.was_killed), (["a"], 3, False))
        self.assertGreater(ended.peak_bytes, 50 << 20)

    def test_whoever_does_not_stop_is_killed(self):
        ended = child.run([sys.executable, "-c", "import time; time.sleep(60)"], kill_after=0.2)
        self.assertTrue(ended.was_killed)
        self.assertLess(ended.seconds, 30)


if __name__ == "__main__":
    unittest.main()
