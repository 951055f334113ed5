#!/usr/bin/env python3
"""Runs bhxh and its peers on the same file and question: compare.py PROGRAM FOLDER [--case A/coverage]… [--page FILE]

FOLDER holds the files of generate.py. For each case the answers are compared row by row first: a speed is told only of equal answers. Then
all tools run in turn, `--repeat` times, so that what else the machine does meets all of them. Told are medians of the wall time, the
processor time and the peak memory (as the kernel counts them for the process: `wait4`), and the median of the ratios to the best peer in
the same turn. Run it with the Python that has DuckDB and Polars; Miller and `wc` are taken from the path, where they are there.
"""

import argparse
import csv
import multiprocessing
import os
import platform
import re
import shutil
import signal
import statistics
import sys
import threading
import time
from pathlib import Path

import generate

HERE = Path(__file__).resolve().parent
FILES = {"A": "A.csv", "B": "B.csv", "C": "C.ndjson", "D": "D.csv", "E": "E.csv", "E-pipe": "E.csv",
         "F": "F.csv", "G": "G.csv", "H": "H.json"}
QUESTIONS = {
    "coverage": ["coverage"], "provinces": ["coverage", "--by", "province,year"], "growth": ["growth"], "plan": ["plan"],
    "parts": ["coverage", "--by", "sex,period,scheme"], "unit-parts": ["coverage", "--by", "unit,sex,period,scheme"],
    "ages": ["coverage", "--by", "age_group,period,scheme"], "province-parts": ["coverage", "--by", "province,sex,year"],
    "sheet": ["coverage"], "check": ["check"], "convert": ["convert"], "formats": ["coverage"],
}
# What tells the rows of an answer apart, and which numbers they have.
KEYS = {"provinces": ["province", "year", "scheme"], "parts": ["sex", "period", "scheme"], "unit-parts": ["unit", "sex", "period", "scheme"],
        "ages": ["age_group", "period", "scheme"], "province-parts": ["province", "sex", "year", "scheme"]}
NUMBERS = {"growth": ["participants", "previous", "percent"], "plan": ["participants", "target", "percent"], "sheet": ["participants"]}
# Of what differs by nature only the times are compared: `check` says more than whether keys repeat, `convert` names its columns otherwise.
NOT_COMPARED = ["check", "convert", "formats"]
CASES = [
    "A/coverage", "A/provinces", "A/province-parts", "A/parts", "A/ages", "A/unit-parts", "A/growth", "A/plan", "A/check", "A/convert", "A/formats",
    "B/coverage", "C/coverage",
    "D/coverage", "E/coverage", "E-pipe/coverage", "F/sheet", "G/sheet", "H/coverage",
]
PEERS = ["duckdb", "polars"]
# What one peer alone is asked.
OF_DUCKDB = ["sheet", "check", "convert"]
# What stands beside the other formats of one answer.
PLAIN = "bhxh, csv"
FORMATS = ["csv", "json", "ndjson", "markdown", "text"]


def commands(case, program, folder, result):
    """The tools of a case: name → (arguments, whether the file comes through a pipe, whether the result is standard output)."""
    name, question = case.split("/")
    file, targets = str(folder / FILES[name]), str(folder / "targets.csv")
    if question == "formats":
        asked = [program] + QUESTIONS[question] + ["--quiet", file, "--format"]
        return {f"bhxh, {form}": (asked + [form], None, True) for form in FORMATS}
    mine = [program] + QUESTIONS[question] + ["--format", "csv", "--quiet"]
    if name == "E-pipe":
        return {"bhxh": (mine, file, True)}
    files = [file, targets] if question == "plan" else [file]
    tools = {"bhxh": (mine + files, None, True)}
    if case == "A/coverage":
        tools["bhxh, one core"] = (["taskset", "-c", "0"] + mine + files, None, True)
    for peer in PEERS[:1] if question in OF_DUCKDB or name == "H" else PEERS:
        tools[peer] = ([sys.executable, str(HERE / "peers.py"), peer, question, file, targets, result], None, False)
    if question == "coverage" and name in "ABC" and shutil.which("mlr"):
        form = "--ijson" if name == "C" else "--icsv"
        tools["miller"] = (
            ["mlr", form.replace("json", "jsonl"), "--ocsv", "stats1", "-a", "sum", "-f", "participants,base", "-g",
             "unit,period,scheme", file], None, True)
    tools["wc -l"] = (["wc", "-l", file], None, True)
    return tools


def run(arguments, piped, to_output, result, limit):
    """Wall seconds, processor seconds, peak bytes of one run; None where it failed or took too long."""
    feeder = None
    source = os.open("/dev/null", os.O_RDONLY)
    if piped:
        source, end = os.pipe()
        os.set_inheritable(source, True)
        feeder = os.posix_spawnp("cat", ["cat", piped], os.environ, file_actions=[(os.POSIX_SPAWN_DUP2, end, 1)])
        os.close(end)
    target = os.open(result if to_output else "/dev/null", os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o644)
    actions = [(os.POSIX_SPAWN_DUP2, source, 0), (os.POSIX_SPAWN_DUP2, target, 1)]
    start = time.monotonic()
    child = os.posix_spawnp(arguments[0], arguments, os.environ, file_actions=actions)
    os.close(source)
    os.close(target)
    status, usage = wait(child, limit)
    wall = time.monotonic() - start
    if feeder:
        os.waitpid(feeder, 0)
    if status != 0:
        return None
    return wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss * 1024


def wait(child, limit):
    """Waits for the end of a process; after `limit` seconds it is ended."""
    timer = threading.Timer(limit, os.kill, (child, signal.SIGKILL))
    timer.start()
    try:
        return os.wait4(child, 0)[1:]
    finally:
        timer.cancel()


def answers(path, question):
    """The rows of a result: key → numbers, as text without trailing signs of the tool that wrote them."""
    spoken = {}
    for unit in generate.units():
        if unit[2]:
            spoken[f"{unit[1]}/{unit[2]}"] = unit[0]
    schemes = dict(zip(generate.SPOKEN_SCHEMES, generate.SCHEMES))
    numbers = NUMBERS.get(question, ["participants", "base", "percent"])
    keys = KEYS.get(question, ["unit", "period", "scheme"])
    rows = {}
    with open(path, encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            key = [row[key] for key in keys]
            key = (spoken.get(key[0], key[0]), *key[1:-1], schemes.get(key[-1], key[-1]))
            if question == "sheet":
                # The sum of both parts, which the sheet itself does not say.
                if key[-1] == "bhxh":
                    continue
                values = (row.get("p") or row["participants"],)
            elif "p" in row:
                percent = row["percent"]
                values = (row["p"], row.get("b", row.get("q")), percent)
            elif "participants_sum" in row:
                p, b = int(row["participants_sum"]), int(row["base_sum"])
                values = (str(p), str(b), str((20000 * p + b) // (2 * b)))
            else:
                percent = row[numbers[2]]
                if percent:
                    percent = str(int(percent.replace(".", "")))
                values = (row[numbers[0]], row[numbers[1]], percent)
            if key in rows:
                sys.exit(f"{path}: {key} stands there twice")
            rows[key] = values
    return rows


def check(question, mine, theirs, peer):
    """Ends the process with 1 where two results differ."""
    left, right = answers(mine, question), answers(theirs, question)
    if left == right:
        print(f"  {len(left)} rows, equal to those of {peer}", file=sys.stderr)
        sys.exit(0)
    different = [key for key in sorted(left.keys() | right.keys()) if left.get(key) != right.get(key)]
    print(f"  {len(different)} of {len(left)} rows differ from those of {peer}:", file=sys.stderr)
    for key in different[:5]:
        print("   ", *key, "bhxh", left.get(key), peer, right.get(key), file=sys.stderr)
    sys.exit(1)


def measure(case, arguments):
    """Runs one case; the table lines of it."""
    print(case, file=sys.stderr)
    folder, question = arguments.folder, case.split("/")[1]
    first = {}
    tools = commands(case, arguments.program, folder, str(folder / "result"))
    equal = True
    for name in tools:
        result = str(folder / f"result-{len(first)}")
        runs = commands(case, arguments.program, folder, result)
        first[name] = run(*runs[name], result, arguments.limit)
        print(f"  {name}: {tell(first[name])}", file=sys.stderr)
        if name != "bhxh" and name != "wc -l" and question not in NOT_COMPARED and first["bhxh"] and first[name]:
            # In a process of its own: the kernel counts what this one holds to the peak of those that it starts.
            checking = multiprocessing.Process(target=check, args=(question, str(folder / "result-0"), result, name))
            checking.start()
            checking.join()
            equal = equal and checking.exitcode == 0
    turns = {name: [] for name in tools if first[name]}
    for turn in range(arguments.repeat):
        for name in list(turns) if turn % 2 == 0 else list(turns)[::-1]:
            # One run is enough of what is many times slower, and would only warm the machine.
            once = name == "miller" or first[name][0] > arguments.limit / 4
            turns[name].append(first[name] if once else run(*tools[name], str(folder / "result"), arguments.limit))
    for leftover in folder.glob("result*"):
        leftover.unlink()
    return equal, lines(case, turns)


def tell(figures):
    return "did not end well" if figures is None else f"{figures[0]:.2f} s, {figures[1]:.2f} s, {figures[2] / 2**20:.0f} MiB"


def lines(case, turns):
    peers = [name for name in turns if name in PEERS] or [name for name in turns if name == PLAIN]
    told = []
    for name, runs in turns.items():
        cells = []
        for index, (scale, digits) in enumerate([(1, 2), (1, 2), (2**20, 0)]):
            median = statistics.median(figures[index] for figures in runs) / scale
            ratio = ""
            if peers and name not in peers:
                against = [min(turns[peer][turn][index] for peer in peers) for turn in range(len(runs))]
                ratio = f"{statistics.median(figures[index] / best for figures, best in zip(runs, against)):.2f}"
            cells += [f"{median:.{digits}f}", ratio]
        told.append(f"| {case} | {name} | " + " | ".join(cells) + " |")
    return told


def machine():
    with open("/proc/cpuinfo") as file:
        models = re.findall(r"model name\s*: (.*)", file.read())
    with open("/proc/meminfo") as file:
        memory = int(re.search(r"MemTotal:\s*(\d+)", file.read())[1]) / 2**20
    import duckdb
    import polars

    versions = [f"DuckDB {duckdb.__version__}", f"Polars {polars.__version__}", f"Python {platform.python_version()}"]
    return f"{len(os.sched_getaffinity(0))} cores of {models[0] if models else platform.machine()}, {memory:.0f} GiB, " + ", ".join(versions)


def main():
    parser = argparse.ArgumentParser(description="Runs bhxh and its peers on the same files and questions.")
    parser.add_argument("program", help="a release build of bhxh")
    parser.add_argument("folder", type=Path, help="where generate.py wrote the files")
    parser.add_argument("--case", action="append", help="A/coverage, A/growth … (all)")
    parser.add_argument("--repeat", type=int, default=5)
    parser.add_argument("--limit", type=float, default=900, help="seconds after which a run is ended (900)")
    parser.add_argument("--page", type=Path, help="a page whose part below `## Results` is replaced")
    arguments = parser.parse_args()
    arguments.program = os.path.abspath(arguments.program)
    told, equal = [], True
    for case in arguments.case or CASES:
        same, more = measure(case, arguments)
        equal = equal and same
        told += more
    size = arguments.folder.joinpath("A.csv").stat().st_size
    text = (
        f"## Results\n\n{machine()}; A has {size:,} bytes; medians of {arguments.repeat} runs in turn. "
        "Ratios are to the better of DuckDB and Polars in the same turn, those of formats to CSV.\n\n"
        "| case | tool | wall, s | ratio | processor, s | ratio | peak, MiB | ratio |\n|---|---|---|---|---|---|---|---|\n"
        + "\n".join(told) + "\n"
    )
    if arguments.page:
        page = arguments.page.read_text(encoding="utf-8").split("## Results\n")[0]
        arguments.page.write_text(page + text, encoding="utf-8")
    print(text)
    sys.exit(0 if equal else 1)


if __name__ == "__main__":
    main()
