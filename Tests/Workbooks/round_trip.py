#!/usr/bin/env python3
"""Workbooks by openpyxl, XlsxWriter and, with soffice on the path, LibreOffice, against their CSV twins.

    round_trip.py BHXH [--libreoffice]

Every shape of shapes.py is written by each program and read by `bhxh convert`; the observations must be those of the twin.
"""

import csv
import datetime
import os
import subprocess
import sys
import tempfile

import openpyxl
import openpyxl.comments
import openpyxl.worksheet.table
import xlsxwriter
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont

import shapes


def by_xlsxwriter(shape, path, **options):
    book = xlsxwriter.Workbook(path, options)
    formats = {}

    def style(code):
        if code not in formats:
            formats[code] = book.add_format({"num_format": code} if code else {})
        return formats[code]

    bold = book.add_format({"bold": True})
    for sheet in shape.sheets:
        page = book.add_worksheet(sheet.name)
        if sheet.hidden:
            page.hide()
        for r, row in enumerate(sheet.rows):
            for c, cell in enumerate(row):
                if cell is None:
                    continue
                if cell.formula:
                    page.write_formula(r, c, cell.formula, style(cell.style), cell.value)
                elif cell.rich and len(cell.value) > 2:
                    page.write_rich_string(r, c, bold, cell.value[:2], cell.value[2:])
                elif isinstance(cell.value, datetime.date):
                    page.write_datetime(r, c, datetime.datetime(cell.value.year, cell.value.month, cell.value.day), style(cell.style))
                elif isinstance(cell.value, str):
                    page.write_string(r, c, cell.value)
                else:
                    page.write_number(r, c, cell.value, style(cell.style))
        if not options.get("constant_memory"):
            for merge in sheet.merges:
                first = openpyxl.utils.cell.coordinate_to_tuple(merge.split(":")[0])
                cell = sheet.rows[first[0] - 1][first[1] - 1]
                page.merge_range(merge, cell.value, style(cell.style))
        for row in sheet.hidden_rows:
            page.set_row(row, None, None, {"hidden": True})
        for column in sheet.hidden_columns:
            page.set_column(column, column, None, None, {"hidden": True})
        if sheet.table:
            page.add_table(sheet.table, {"columns": [{"header": cell.value} for cell in sheet.rows[0]]})
        if sheet.comment:
            page.write_comment(sheet.comment, "17.999?")
    book.close()


def by_openpyxl(shape, path):
    book = openpyxl.Workbook()
    book.remove(book.active)
    if shape.options.get("date_1904"):
        book.epoch = openpyxl.utils.datetime.CALENDAR_MAC_1904
    for sheet in shape.sheets:
        page = book.create_sheet(sheet.name)
        if sheet.hidden:
            page.sheet_state = "hidden"
        for r, row in enumerate(sheet.rows, 1):
            for c, cell in enumerate(row, 1):
                if cell is None:
                    continue
                value = cell.formula or cell.value
                if cell.rich:
                    value = CellRichText(TextBlock(InlineFont(b=True), cell.value[:2]), cell.value[2:])
                place = page.cell(r, c, value)
                if cell.value == "#DIV/0!":
                    place.data_type = "e"
                if cell.style:
                    place.number_format = cell.style
        for merge in sheet.merges:
            page.merge_cells(merge)
        for row in sheet.hidden_rows:
            page.row_dimensions[row + 1].hidden = True
        for column in sheet.hidden_columns:
            page.column_dimensions[openpyxl.utils.get_column_letter(column + 1)].hidden = True
        if sheet.table:
            page.add_table(openpyxl.worksheet.table.Table(displayName="Bang", ref=sheet.table))
        if sheet.comment:
            page[sheet.comment].comment = openpyxl.comments.Comment("17.999?", "x")
    book.save(path)


def twin(shape, folder):
    paths = []
    for k, sheet in enumerate(shape.sheets):
        if k in shape.options.get("skips", []):
            continue
        rows = shape.options.get("twin", {}) and shape.options["twin"][k] or sheet.rows
        path = os.path.join(folder, f"{k}.csv")
        with open(path, "w", newline="", encoding="utf-8") as file:
            csv.writer(file).writerows(map(shapes.texts, rows))
        paths.append(path)
    return paths


def convert(program, paths, args):
    run = subprocess.run([program, "convert", "--lang", "en", *args, *paths], capture_output=True, text=True, timeout=60)
    return run.stdout, run.returncode, run.stderr


def main():
    program = os.path.abspath(sys.argv[1])
    office = "--libreoffice" in sys.argv
    failed = checked = 0
    with tempfile.TemporaryDirectory() as folder:
        books = []
        for number, shape in enumerate(shapes.shapes()):
            place = os.path.join(folder, str(number))
            os.mkdir(place)
            args = [a for k, a in enumerate(shape.args) if a != "--sheet" and (k == 0 or shape.args[k - 1] != "--sheet")]
            expected = convert(program, twin(shape, place), args)
            if expected[1] != 0:
                print(f"{shape.name}: the twin itself is refused: {expected[2]}")
                failed += 1
            options = {"date_1904": True} if shape.options.get("date_1904") else {}
            made = {"xlsxwriter": f"{place}/w.xlsx"}
            by_xlsxwriter(shape, made["xlsxwriter"], **options)
            if not any(sheet.merges or sheet.table or sheet.comment for sheet in shape.sheets):
                made["xlsxwriter, inline"] = f"{place}/i.xlsx"
                by_xlsxwriter(shape, made["xlsxwriter, inline"], constant_memory=True, **options)
            if not shape.options.get("formulas"):
                made["openpyxl"] = f"{place}/o.xlsx"
                by_openpyxl(shape, made["openpyxl"])
            books.append((shape, expected, made, place))
        if office:
            for made, target in (("xlsxwriter", "w"), ("openpyxl", "o")):
                os.mkdir(f"{folder}/{target}")
                sources = []
                for number, (_, _, paths, place) in enumerate(books):
                    if made in paths:
                        os.link(paths[made], f"{place}/{target}{number}.xlsx")
                        sources.append(f"{place}/{target}{number}.xlsx")
                subprocess.run(
                    ["soffice", "--headless", f"-env:UserInstallation=file://{folder}/profile", "--convert-to",
                     "xlsx:Calc MS Excel 2007 XML", "--outdir", f"{folder}/{target}", *sources],
                    check=True, capture_output=True, timeout=600)
                for number, (_, _, paths, _) in enumerate(books):
                    path = f"{folder}/{target}/{target}{number}.xlsx"
                    if os.path.exists(path):
                        paths[f"LibreOffice, of {made}"] = path
        for shape, expected, made, _ in books:
            for writer, path in made.items():
                checked += 1
                found = convert(program, [path], shape.args)
                if found[:2] != expected[:2]:
                    failed += 1
                    print(f"{shape.name}, {writer}:\n  expected {expected[1]}\n{expected[0]}  found {found[1]}\n{found[0]}{found[2]}")
    print(f"{checked} workbooks of {len(books)} shapes, {failed} not like their twins")
    sys.exit(failed > 0)


main()
