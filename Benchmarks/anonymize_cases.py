#!/usr/bin/env python3
"""Runs `testimonio anonymize` on reference cases and compares outcome, time and memory with known ones.

Usage: anonymize_cases.py BINARY FOLDER [PATTERN]

BINARY   the program, or "testimonio anonymize" in quotes
FOLDER   holds expected-dev.json and a folder with data.csv and hierarchies/ for each data set
PATTERN  regular expression for the ids of the cases to run

The reference figures were measured by others, with another program on another machine in another run: the ratio says
how far apart the two are, not which program is faster on your machine. Runs on a busy machine take longer; user time
is less disturbed. Ends with 1 when any outcome differs.
"""
import json
import os
import re
import shlex
import subprocess
import sys
import tempfile


def arguments(case, folder):
    result = [
        "--input", f"{folder}/data.csv", "--hierarchies", f"{folder}/hierarchies",
        "--quasi", ",".join(case["quasi"]), "--k", str(case["k"]),
        "--suppression", str(case["suppression"]), "--metric", case["metric"],
    ]
    if case["aggregate"] != "none":
        result += ["--aggregate", case["aggregate"]]
    if "sensitive" in case:
        result += ["--sensitive", case["sensitive"]]
    if "distinct_l" in case:
        result += ["--distinct-l", str(case["distinct_l"])]
    if "entropy_l" in case:
        result += ["--entropy-l", str(case["entropy_l"])]
    if "t_equal_distance" in case:
        result += ["--t", str(case["t_equal_distance"])]
    return result


def is_same(report, expected):
    return (
        [report["levels"][name] for name in expected["quasi_order"]] == expected["levels"]
        and abs(report["score"] - expected["score"]) <= 1e-9 * max(1, abs(expected["score"]))
        and all(report[key] == expected[key] for key in ("suppressed_rows", "classes", "min_class"))
    )


def run(binary, case, folder, scratch):
    """Returns the report, wall and user seconds, and the peak memory in MB."""
    command = shlex.split(binary) + arguments(case, folder)
    command += ["--output", f"{scratch}/out.csv", "--report", f"{scratch}/report.json"]
    done = subprocess.run(["/usr/bin/time", "-f", "%e %U %M"] + command, capture_output=True, text=True)
    if done.returncode:
        raise SystemExit(f"{case['id']}: {done.stderr.strip()}")
    wall, user, kilobytes = done.stderr.strip().split("\n")[-1].split()
    with open(f"{scratch}/report.json") as file:
        return json.load(file), float(wall), float(user), int(kilobytes) / 1024


def main():
    if len(sys.argv) < 3:
        raise SystemExit(__doc__)
    binary, root = sys.argv[1:3]
    pattern = sys.argv[3] if len(sys.argv) > 3 else ""
    with open(f"{root}/expected-dev.json") as file:
        cases = json.load(file)
    different = 0
    print("reference figures: another machine, another run; read the last column as a ratio only")
    print(f"{'case':22} same {'wall s':>7} {'user s':>7} {'MB':>5} {'search s':>8} | {'ref. s':>7} {'ref. MB':>7} | ratio")
    with tempfile.TemporaryDirectory() as scratch:
        for case in cases:
            folder = f"{root}/{case['dataset']}"
            if not re.search(pattern, case["id"]):
                continue
            if not os.path.exists(f"{folder}/data.csv"):
                print(f"{case['id']:22} no {folder}/data.csv, left out")
                continue
            report, wall, user, memory = run(binary, case, folder, scratch)
            same = is_same(report, case["expected"])
            different += not same
            reference = case["arx"]
            print(
                f"{case['id']:22} {'yes ' if same else 'NO  '} {wall:7.2f} {user:7.2f} {memory:5.0f} "
                f"{report['search_seconds']:8.3f} | {reference['cold_process_s']:7.2f} "
                f"{reference['peak_rss_mb'] or '-':>7} | {reference['cold_process_s'] / wall:5.1f}", flush=True)
    sys.exit(1 if different else 0)


main()
