#!/usr/bin/env python3
"""Our workbooks in openpyxl, against the CSV of the same results: ours.py BHXH [--libreoffice]

Counts and percentages must be numbers of the same value, with a format that shows the decimals of the CSV; heads stay in sight and
filter; the same command gives the same bytes. With LibreOffice on the path, it must open each of them, and show the same cells.
"""

import csv
import io
import os
import re
import subprocess
import sys
import tempfile

import openpyxl

COMMANDS = ["coverage", "growth", "plan", "campaigns", "convert", "audit", "derive", "check", "units"]


def run(program, *words):
    done = subprocess.run([program, *words], capture_output=True, timeout=120)
    return done.stdout


def checked_table(program, command, folder):
    words = [command] + (["--below", "kien-giang"] if command == "units" else []) + ["--lang", "vi"]
    data = run(program, *words, "--format", "xlsx")
    assert data == run(program, *words, "--format", "xlsx"), "not the same bytes"
    path = os.path.join(folder, f"{command}.xlsx")
    with open(path, "wb") as file:
        file.write(data)
    rows = list(csv.DictReader(io.StringIO(run(program, *words, "--format", "csv").decode())))
    page = openpyxl.load_workbook(path).worksheets[0]
    assert page.max_row == len(rows) + 1, (page.max_row, len(rows))
    assert page.freeze_panes == "A2", page.freeze_panes
    assert page.auto_filter.ref and page.auto_filter.ref.startswith("A1:"), page.auto_filter.ref
    texts = [{column: cell for column, cell in row.items() if cell} for row in rows]
    numbers = 0
    for told, cells in zip(texts, page.iter_rows(min_row=2)):
        found = []
        for cell in cells:
            if isinstance(cell.value, (int, float)):
                numbers += 1
                if "%" in cell.number_format:
                    decimals = len(cell.number_format.split(";")[0].split(".")[1].rstrip("%")) if "." in cell.number_format else 0
                    found.append(f"{cell.value * 100:.{decimals}f}")
                elif "." in cell.number_format:
                    found.append(f"{cell.value:.{len(cell.number_format.split(';')[0].split('.')[1])}f}")
                else:
                    found.append(str(cell.value))
        # What is known only within bounds is text for people; all else that CSV has as a number is the same number here.
        shown = found + [cell.value for cell in cells if isinstance(cell.value, str)]
        # Of how many units a sum is stands in one cell, `12/15`, and is left out where it is of all.
        units = [told.get("reported"), told.get("expected")]
        if units[0] and (units[0] == units[1] or "/".join(map(str, units)) in shown):
            shown += units
        qualified = told.get("qualifier") or any("±" in text for text in shown)
        for column, text in told.items():
            if re.fullmatch(r"-?\d+(\.\d+)?", text) and not qualified:
                assert text in shown, (column, text, shown)
    return path, len(rows), numbers


def main():
    program = os.path.abspath(sys.argv[1])
    with tempfile.TemporaryDirectory() as folder:
        paths = []
        for command in COMMANDS:
            path, rows, numbers = checked_table(program, command, folder)
            paths.append(path)
            print(f"{command}: {rows} rows, {numbers} numbers")
        for unit in ["kien-giang", "viet-nam", "ha-tinh"]:
            path = os.path.join(folder, f"report-{unit}.xlsx")
            subprocess.run([program, "report", unit, "--lang", "vi", "--output", path], check=True, capture_output=True)
            book = openpyxl.load_workbook(path)
            assert len(book.worksheets) > 3, book.sheetnames
            assert all(len(name) <= 31 for name in book.sheetnames)
            charts = len(book.worksheets[0]._charts)
            print(f"report {unit}: {book.sheetnames}, {charts} chart, {book.properties.title!r}, {book.properties.created}")
            paths.append(path)
        there = run(program, "convert")
        for name, words in [("vi.xlsx", ["--lang", "vi"]), ("en.xlsx", ["--lang", "en"]), ("excel.csv", ["--lang", "vi", "--excel"]),
                            ("names.csv", ["--names"])]:
            path = os.path.join(folder, name)
            subprocess.run([program, "convert", *words, "--output", path], check=True, capture_output=True)
            assert run(program, "convert", path) == there, f"{' '.join(words)}: does not read back to the same observations"
        if "--libreoffice" in sys.argv:
            out = os.path.join(folder, "office")
            for kind in ["csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1", "pdf"]:
                subprocess.run(
                    ["soffice", "--headless", f"-env:UserInstallation=file://{folder}/profile", "--convert-to", kind, "--outdir", out, *paths],
                    check=True, capture_output=True, timeout=600)
            names = os.listdir(out)
            assert sum(name.endswith(".pdf") for name in names) == len(paths), names
            print(f"LibreOffice: {len(names)} files of {len(paths)} workbooks")
            if keep := os.environ.get("KEEP"):
                subprocess.run(["cp", "-r", out, *paths, keep], check=True)


main()
