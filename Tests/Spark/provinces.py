#!/usr/bin/env python3
"""Divides a table by province over a Spark cluster, asks `bhxh` on each part, and joins the parts by a second run.

    provinces.py [--master URL] PROGRAM INPUT COMMAND PARTS WHOLE [OPTION…]

COMMAND is coverage, growth or plan; PARTS the keys of the parts (`province,period,scheme`), WHOLE those of the joined result
(`national,period,scheme`). INPUT is one CSV file with a header in its first line, without line breaks inside fields, whose column `unit` holds
paths. PROGRAM has to stand at that path on every worker.

A row that `bhxh` refuses fails the job, named with the file and the line where it stands there, not in its part.
"""

import argparse
import csv
import re
import subprocess
import sys

from pyspark import TaskContext
from pyspark.sql import SparkSession

#: What begins a message about a line of standard input, in either language.
PLACE = re.compile(r"^(bhxh: [^:]+: )-:(\d+)(?=:)")


def ask(program, words, lines, places, file):
    """Runs `bhxh` on lines; its exit code is checked, and places in what it says are those of the file."""
    done = subprocess.run([program, *words], input="\n".join(lines) + "\n", capture_output=True, text=True, encoding="utf-8")
    if done.returncode != 0:
        def place(match):
            row = int(match.group(2))
            return f"{match.group(1)}{file}:{places[row - 1] if row <= len(places) else row}"
        said = "\n".join(PLACE.sub(place, line) for line in done.stderr.split("\n"))
        raise RuntimeError(f"bhxh ended with {done.returncode}:\n{said}")
    return done.stdout.split("\n")[:-1]


def province(line, column):
    return next(csv.reader([line]))[column].split("/")[0]


def lose_worker_once():
    """For the test: ends the worker under a task that is tried for the first time."""
    import os
    import signal
    context = TaskContext.get()
    if context.attemptNumber() == 0 and context.partitionId() == 0:
        daemon = os.getppid()
        with open(f"/proc/{daemon}/stat", encoding="ascii") as status:
            os.kill(int(status.read().rsplit(")", 1)[1].split()[1]), signal.SIGKILL)


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    parser.add_argument("--master", default="local-cluster[2,1,1024]")
    parser.add_argument("--lose-worker", action="store_true", help="for the test: end a worker on the way")
    parser.add_argument("program")
    parser.add_argument("input")
    parser.add_argument("command")
    parser.add_argument("parts")
    parser.add_argument("whole")
    parser.add_argument("options", nargs="*")
    arguments, further = parser.parse_known_args()
    options = arguments.options + further
    spark = SparkSession.builder.master(arguments.master).appName("bhxh").config("spark.ui.enabled", "false").getOrCreate()
    spark.sparkContext.setLogLevel("OFF")
    program, file, loses = arguments.program, arguments.input, arguments.lose_worker
    words = [arguments.command, "-", "--format", "csv", "--lang", "en", "--by", arguments.parts, *options]
    with open(file, encoding="utf-8") as opened:
        header = opened.readline().rstrip("\r\n")
    column = next(csv.reader([header])).index("unit")
    numbered = spark.sparkContext.textFile(file).zipWithIndex()
    rows = numbered.filter(lambda row: row[1] > 0 and row[0]).map(lambda row: (province(row[0], column), (row[1] + 1, row[0])))
    parts = rows.groupByKey(numPartitions=spark.sparkContext.defaultParallelism * 2)

    def part(group):
        if loses:
            lose_worker_once()
        told = sorted(group[1])
        return ask(program, words, [header] + [line for _, line in told], [1] + [number for number, _ in told], file)

    try:
        results = parts.map(part).collect()
    except Exception as failure:
        said = [line for line in str(failure).split("\n") if "bhxh" in line and "Error" not in line]
        sys.exit("\n".join(dict.fromkeys(said)) or str(failure))
    finally:
        spark.stop()
    if results:
        lines = [results[0][0]] + [line for result in sorted(results) for line in result[1:]]
        joined = ask(program, [*words[:-1 - len(options)], arguments.whole, *options], lines, [], "the parts")
        print("\n".join(joined))


if __name__ == "__main__":
    main()
