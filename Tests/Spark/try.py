#!/usr/bin/env python3
"""Holds `provinces.py` to a single run: try.py PROGRAM. Needs PySpark and Java; `.ci/spark` installs them."""

import random
import subprocess
import sys
import tempfile
from pathlib import Path

HERE = Path(__file__).resolve().parent
NAMES = ["base_measure", "base_period", "reported", "expected"]
DISTRICTS = {
    "ha-nam": ["binh-luc", "duy-tien", "kim-bang", "ly-nhan", "phu-ly", "thanh-liem"],
    "bac-ninh": ["bac-ninh", "gia-binh", "luong-tai", "que-vo", "thuan-thanh", "tien-du", "tu-son", "yen-phong"],
    "ha-noi": ["ba-dinh", "hoan-kiem", "tay-ho"],
    "thanh-hoa": ["bim-son", "sam-son"],
}


def rows():
    lot = random.Random(7)
    for province, districts in DISTRICTS.items():
        for district in districts:
            for year in range(2015, 2023):
                for month in ("06", "12"):
                    unit = f"{province}/{district},{year}-{month}"
                    population = lot.randrange(40_000, 200_000)
                    yield f"{unit},,population,{population}"
                    for scheme in ("bhyt", "bhxh-tu-nguyen"):
                        yield f"{unit},{scheme},participants,{lot.randrange(population)}"
                    yield f"{unit},,labour_force,{population // 2}"


def compared(text):
    """The rows without the columns that name rows of the input."""
    lines = [line.split(",") for line in text.strip().split("\n")]
    kept = [place for place, name in enumerate(lines[0]) if name not in NAMES]
    return [[line[place] for place in kept] for line in lines]


def main():
    program = str(Path(sys.argv[1]).resolve())
    failed = False

    def hold(what, holds, said=""):
        nonlocal failed
        failed = failed or not holds
        print(f"{'kept   ' if holds else 'BROKEN '} {what}{'' if holds else ': ' + said}", flush=True)

    with tempfile.TemporaryDirectory() as folder:
        table = Path(folder) / "all.csv"
        told = list(rows())
        random.Random(3).shuffle(told)
        lines = ["unit,period,scheme,measure,value", *told]
        table.write_text("\n".join(lines) + "\n", encoding="utf-8")

        def spark(*words, before=()):
            return subprocess.run(
                [sys.executable, str(HERE / "provinces.py"), *before, program, str(table), *words], capture_output=True, text=True)

        for command, options in (("coverage", ["--partial"]), ("growth", ["--partial", "--versus", "previous-year"])):
            words = [command, "province,period,scheme", "national,period,scheme", *options]
            single = subprocess.run(
                [program, command, str(table), "--format", "csv", "--lang", "en", "--by", "national,period,scheme", *options],
                capture_output=True, text=True, check=True)
            for what, before in (("", ()), (", though a worker was lost", ("--lose-worker",))):
                done = spark(*words, before=before)
                same = done.returncode == 0 and compared(done.stdout) == compared(single.stdout)
                hold(f"{command} of {len(lines) - 1} rows on two workers is that of a single run{what}", same, done.stderr[-2000:])
        bad = len(lines) // 2
        lines[bad] = lines[bad].rsplit(",", 1)[0] + ",12.34.5"
        table.write_text("\n".join(lines) + "\n", encoding="utf-8")
        done = spark("coverage", "province,period,scheme", "national,period,scheme", "--partial")
        hold("a bad row fails the job with its file and line", done.returncode != 0 and f"{table}:{bad + 1}:" in done.stderr, done.stderr[-2000:])
        hold("… and there is no result", done.stdout == "", done.stdout[:200])
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
