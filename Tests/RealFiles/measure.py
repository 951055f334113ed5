#!/usr/bin/env python3
"""Measures what tools make of the files in cases/, and writes README.md from it.

    python3 Tests/RealFiles/measure.py --bhxh .build/debug/bhxh [--peers]

cases.json says, for each file, the question, the right answer (decided by hand) and what bhxh must
say. With --peers, Miller (mlr), csvkit (csvstat, in2csv) and DuckDB (duckdb, or Python's duckdb) are
asked too, as they are found on PATH, and their answers are kept in peers.json; without it the page
is written from the answers kept there. Only the standard library is used.
"""
import argparse
import csv
import io
import json
import pathlib
import re
import shutil
import subprocess
import sys

HERE = pathlib.Path(__file__).resolve().parent
CASES = HERE / "cases"
PEERS = ["Miller", "csvkit", "DuckDB"]
DUCKDB = "import duckdb, sys; print(duckdb.sql(sys.argv[1]).fetchall()[0][0])"


def run(command, **options):
    return subprocess.run(
        command, cwd=CASES, stdin=subprocess.DEVNULL, capture_output=True, timeout=60, **options)


def text(data):
    return data.decode("utf-8", "replace")


def bhxh_outcome(binary, case):
    """The cells that were asked for, or the first error; the messages beside it."""
    done = run([binary, *case["command"].split(), "--format", "csv", "--lang", "en", case["file"]],
               env={})
    messages = [line.replace("bhxh: ", "", 1).replace(case["file"] + ":", "", 1).replace(":  ", ": ", 1)
                for line in text(done.stderr).splitlines()]
    if done.returncode:
        return next((m for m in messages if m.startswith("error: ")), f"status {done.returncode}"), messages
    rows = [row for row in csv.DictReader(io.StringIO(text(done.stdout)))
            if all(row.get(key) == value for key, value in case.get("where", {}).items())]
    shown = [" ".join(row[name] for name in case["show"].split(",") if row.get(name)) for row in rows]
    return "; ".join(shown) or "no rows", messages


def check(case, answer, messages):
    """What is wrong with bhxh's answer; empty where it is right."""
    right = (answer.startswith("error: " + case["expected"]) if answer.startswith("error: ")
             else answer == case["expected"])
    if not right:
        return f"{case['name']}: {answer!r}, not {case['expected']!r}"
    warns = case.get("warns")
    if warns and not any(m.startswith("warning: " + warns) for m in messages):
        return f"{case['name']}: no warning {warns!r}"
    return ""


def one_line(done):
    """The last thing that was printed, or the heart of the error."""
    lines = [line.strip() for line in text(done.stdout).splitlines() if line.strip()]
    if done.returncode == 0 and lines:
        return lines[-1]
    lines = [line.strip() for line in text(done.stderr).splitlines() if line.strip()]
    lines = [line for line in lines if not line.startswith("/")]
    telling = [line for line in lines if "Error" in line] or lines[-1:] or ["nothing"]
    return "error: " + re.sub(r"^[\w.]+(Exception|Error): ", "", telling[0])[:80]


def miller(case):
    kind = pathlib.Path(case["file"]).suffix
    options = (["--ijsonl" if case["name"] == "ndjson" else "--ijson"] if kind == ".json"
               else ["--icsv", "--ifs", case["delimiter"]])
    done = run(["mlr", *options, "--ojson", "stats1", "-a", "sum", "-f", case["column"], case["file"]])
    answer = text(done.stdout)
    found = re.search(r'_sum":\s*("?[^,}\n]*)', answer)
    if done.returncode == 0:
        return found.group(1).strip('" ') if found else "no sum"
    return one_line(done)


def csvkit(case):
    if case["file"].endswith(".json"):
        kind = "ndjson" if case["name"] == "ndjson" else "json"
        first = run(["in2csv", "-f", kind, case["file"]])
        if first.returncode:
            return one_line(first)
        done = subprocess.run(["csvstat", "--sum", "-c", case["column"]], input=first.stdout,
                              capture_output=True, timeout=60)
    else:
        done = run(["csvstat", "--sum", "-c", case["column"], case["file"]])
    return one_line(done)


def duckdb(case):
    reader = "read_json" if case["file"].endswith(".json") else "read_csv"
    query = f"select sum(\"{case['column']}\") from {reader}('{case['file']}')"
    if shutil.which("duckdb"):
        return one_line(run(["duckdb", "-noheader", "-list", "-c", query]))
    return one_line(run([shutil.which("python") or sys.executable, "-c", DUCKDB, query]))


def versions():
    python = shutil.which("python") or sys.executable
    return {
        "Miller": text(run(["mlr", "--version"]).stdout).split()[-1],
        "csvkit": text(run(["csvstat", "--version"]).stdout).split()[-1],
        "DuckDB": text(run([python, "-c", "import duckdb; print(duckdb.__version__)"]).stdout).strip(),
    }


def verdict(case, answer):
    """right, wrong or none: whether a tool's number is the answer; where there is none, silence is right."""
    number = re.fullmatch(r"-?[\d,]*\.?\d+(?:e[+-]?\d+)?", answer, re.I)
    if not number:
        return "none"
    try:
        return "right" if float(answer.replace(",", "")) == float(case["answer"]) else "wrong"
    except ValueError:
        return "wrong"


def cell(words):
    return words.replace("|", "\\|").replace("\n", " ").replace("<", "&lt;")


def page(cases, outcomes, peers):
    marks = {"right": "{}", "wrong": "**{}**", "none": "{}"}
    verdicts = {name: [verdict(case, peers["answers"][case["name"]][name]) for case in cases] for name in PEERS}
    lines = [
        "# What tools make of the files that people have",
        "",
        f"{len(cases)} small files in `cases`, each with one thing that real files have. Every tool was asked the same",
        "question: the sum of a column, by the name in its header (`mlr stats1 -a sum`, `csvstat --sum`,",
        "`select sum(…)`); nobody asked them about units, periods or schemes, which they cannot know. Miller was told",
        "the delimiter, the others find it. `bhxh` was asked by the command in `cases.json`, and no option told it",
        "anything about the file.",
        "",
        "| of %d files | the right number | **another number, without a word** | no number |" % len(cases),
        "| --- | --: | --: | --: |",
    ]
    for name in PEERS:
        count = {kind: verdicts[name].count(kind) for kind in marks}
        lines.append(f"| {name} {peers['versions'][name]} | {count['right']} | {count['wrong']} | {count['none']} |")
    refused = sum(answer.startswith("error: ") for answer, _ in outcomes)
    lines += [
        f"| bhxh | {len(cases) - refused} | 0 | {refused}, each with what would be right |",
        "",
        "General tools are not wrong to read `17.452` as seventeen and a half: that is what it means in most of the",
        "world. This page shows why figures of Vietnamese offices need a reader that knows them.",
        "`measure.py` wrote it; a test runs bhxh's column again.",
        "",
        "| file | what it has | Miller | csvkit | DuckDB | bhxh |",
        "| --- | --- | --- | --- | --- | --- |",
    ]
    for case, (answer, messages) in zip(cases, outcomes):
        told = [m for m in messages if case.get("warns") and m.startswith("warning: " + case["warns"])]
        cells = [marks[verdict(case, given)].format(cell(given))
                 for given in (peers["answers"][case["name"]][name] for name in PEERS)]
        shown = cell("; ".join([answer] + told[:1]))
        link = f"[{case['name']}](cases/{case['file']})"
        lines.append("| " + " | ".join([link, cell(case["about"]), *cells, shown]) + " |")
    return "\n".join(lines) + "\n"


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--bhxh", default=str(HERE.parent.parent / ".build/debug/bhxh"))
    parser.add_argument("--peers", action="store_true", help="ask Miller, csvkit and DuckDB too")
    arguments = parser.parse_args()
    binary = str(pathlib.Path(arguments.bhxh).resolve())
    cases = json.loads((HERE / "cases.json").read_text())
    outcomes = [bhxh_outcome(binary, case) for case in cases]
    wrong = [problem for case, (answer, messages) in zip(cases, outcomes)
             if (problem := check(case, answer, messages))]
    if wrong:
        sys.exit("\n".join(wrong))
    kept = HERE / "peers.json"
    if arguments.peers:
        answers = {case["name"]: {"Miller": miller(case), "csvkit": csvkit(case), "DuckDB": duckdb(case)}
                   for case in cases}
        kept.write_text(json.dumps({"versions": versions(), "answers": answers},
                                   ensure_ascii=False, indent=1) + "\n")
    (HERE / "README.md").write_text(page(cases, outcomes, json.loads(kept.read_text())))


if __name__ == "__main__":
    main()
