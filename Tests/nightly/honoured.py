#!/usr/bin/env python3
"""Reads the ledgers and plans of several rounds and finds every promise that was not kept.

    honoured.py FOLDER ROUNDS

FOLDER holds year-1, plan-1, year-2, … as six-semesters leaves them. Nothing of lungang is used: this reads postings.csv,
plan.csv, roster dates and policy.toml, with English or Chinese headings, and follows every stay over all rounds.
"""
import csv
import re
import sys
import tomllib

HEADINGS = {
    "教师编号": "teacher", "教职工号": "teacher", "方式": "mode", "学校编号": "school", "岗位编号": "post",
    "起始学期": "since", "截止学期": "until", "每周天数": "days", "休整至": "rest_until", "上次交流结束": "last_exchange_until",
    "类型": "kind",
}


def text(path):
    data = open(path, "rb").read()
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return data.decode("gb18030")


def rows(path):
    try:
        lines = list(csv.reader(text(path).splitlines()))
    except FileNotFoundError:
        return []
    if not lines:
        return []
    header = [HEADINGS.get(name.strip().lstrip("*"), name.strip().lstrip("*")) for name in lines[0]]
    return [dict(zip(header, line)) for line in lines[1:] if any(line)]


def semester(word):
    """Semesters counted from the year 0, so that they can be compared and subtracted."""
    if match := re.fullmatch(r"(\d{4})-(fall|spring)", word):
        year, term = int(match[1]), match[2]
        return 2 * year if term == "fall" else 2 * year - 1
    if match := re.fullmatch(r"(\d{4})-\d{4}(?:-|学年第)([12一二])(?:学期)?", word):
        return 2 * int(match[1]) + (match[2] in "2二")
    raise ValueError(word)


def main(folder, rounds):
    faults = []
    stays = {}
    seen = {"postings": 0, "visits": 0, "posts": 0, "published": 0, "finished": 0, "begun later": 0}
    for number in range(1, rounds + 1):
        policy = tomllib.loads(text(f"{folder}/year-{number}/policy.toml"))
        modes = policy["modes"]
        labels = {mode.get("label", key): key for key, mode in modes.items()}
        start = semester(policy["start"])
        plan = rows(f"{folder}/plan-{number}/plan.csv")
        after = tomllib.loads(text(f"{folder}/year-{number + 1}/policy.toml"))
        next_start = semester(after["start"])
        ledger = {
            (row["teacher"], labels.get(row["mode"], row["mode"]), row["school"], semester(row["since"])): row
            for row in rows(f"{folder}/year-{number + 1}/postings.csv")
        }
        following = {
            (row["teacher"], row["mode"], row["host"], semester(row["since"])): row
            for row in rows(f"{folder}/plan-{number + 1}/plan.csv")
        } if number < rounds else None
        roster = {row["teacher"]: row for row in rows(f"{folder}/year-{number + 1}/teachers.csv")}
        running = set()
        for row in plan:
            key = (row["teacher"], row["mode"], row["host"], semester(row["since"]))
            since, until = key[3], semester(row["until"])
            mode = modes[row["mode"]]
            where = f"round {number}, {row['teacher']} by {row['mode']} at {row['host']} since {row['since']}"
            is_visit = mode["kind"] == "visiting"
            seen["visits" if is_visit else "posts" if mode["kind"] == "post" else "postings"] += 1
            if not is_visit and until - since + 1 < mode["min_semesters"]:
                faults.append(f"{where}: until {row['until']}, before the minimum of {mode['min_semesters']}")
            # What was ever published to last until some semester never ends before it.
            if since < next_start or row["firm"] == "firm":
                if key in stays and until < stays[key]:
                    faults.append(f"{where}: ends in {row['until']}, earlier than was published")
            if row["firm"] == "firm":
                seen["published"] += 1
                stays[key] = max(until, stays.get(key, until))
            if since >= next_start:
                if row["firm"] == "firm" and following is not None:
                    seen["begun later"] += 1
                    if key not in following:
                        faults.append(f"{where}: published as firm, and not in the plan of round {number + 1}")
                continue
            if until >= next_start:
                running.add(key)
                entry = ledger.get(key)
                if entry is None:
                    faults.append(f"{where}: not in the ledger of round {number + 1}")
                elif semester(entry["until"]) != until or (entry.get("post") or "") != row["post"]:
                    faults.append(f"{where}: stands otherwise in the ledger of round {number + 1}")
                elif is_visit and entry.get("days") != row["days"]:
                    faults.append(f"{where}: other days in the ledger of round {number + 1}")
            elif not is_visit:
                seen["finished"] += 1
                teacher = roster[row["teacher"]]
                last, rest = teacher.get("last_exchange_until") or "", teacher.get("rest_until") or ""
                if not last or semester(last) < until:
                    faults.append(f"{where}: came home, and last_exchange_until is {last!r}")
                owed = until + mode.get("rest_semesters", 0)
                if owed >= next_start and (not rest or semester(rest) < owed):
                    faults.append(f"{where}: came home, and rest_until is {rest!r}")
        # Whatever any round so far has published and is not over yet is in the ledger, for as long as was said.
        for key, until in stays.items():
            if key[3] < next_start <= until and (key not in ledger or semester(ledger[key]["until"]) < until):
                faults.append(f"round {number + 1}: {key} was to stay until semester {until}")
        for key in set(ledger) - running:
            faults.append(f"round {number + 1}: the ledger has {key}, which no plan knows")
        if next_start <= start:
            faults.append(f"round {number + 1}: starts no later than round {number}")
    print(", ".join(f"{name} {count}" for name, count in seen.items()))
    for fault in faults:
        print(fault)
    print(f"{len(stays)} stays over {rounds} rounds: " + (f"{len(faults)} faults" if faults else "every one kept"))
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], int(sys.argv[2])))
