#!/usr/bin/env python3
"""Workbooks that mean harm, each by its name: hostile.py BHXH

Each is refused by a message that names what is wrong, or read right; in bounded time and memory, and never by a crash.
"""

import io
import os
import resource
import struct
import subprocess
import sys
import tempfile
import time
import zipfile

MEGABYTES = 256
SECONDS = 60
MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
BOOK = '<workbook><sheets><sheet name="S" sheetId="1" r:id="r"/></sheets></workbook>'
LINKS = '<Relationships><Relationship Id="r" Type="a/worksheet" Target="{}"/>{}</Relationships>'
HEAD = ('<row r="1"><c r="A1" t="inlineStr"><is><t>unit</t></is></c><c r="B1" t="inlineStr"><is><t>period</t></is></c>'
        '<c r="C1" t="inlineStr"><is><t>bhyt</t></is></c></row>')
ROW = ('<row r="{0}"><c r="A{0}" t="inlineStr"><is><t>kien-giang</t></is></c><c r="B{0}" t="inlineStr"><is><t>2023-07</t></is></c>'
       '<c r="C{0}"><v>17452</v></c></row>')
RIGHT = "kien-giang,2023-07,bhyt,participants,17452"


def sheet(rows, before=""):
    return f'{before}<worksheet xmlns="{MAIN}"><sheetData>{rows}</sheetData></worksheet>'


def book(page, target="s.xml", name="xl/s.xml", strings=None, more=()):
    packed = io.BytesIO()
    link = '<Relationship Id="s" Type="a/sharedStrings" Target="strings.xml"/>' if strings else ""
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/workbook.xml", BOOK)
        archive.writestr("xl/_rels/workbook.xml.rels", LINKS.format(target, link))
        with archive.open(name, "w", force_zip64=True) as part:
            for piece in [page] if isinstance(page, (str, bytes)) else page:
                part.write(piece if isinstance(piece, bytes) else piece.encode())
        if strings:
            archive.writestr("xl/strings.xml", strings)
        for path, data in more:
            archive.writestr(path, data)
    return packed.getvalue()


def patched(data, change):
    """The archive with the directory entry of its worksheet changed."""
    data = bytearray(data)
    start = struct.unpack_from("<I", data, len(data) - 6)[0]
    while data[start:start + 4] == b"PK\x01\x02":
        length, extra, comment = struct.unpack_from("<HHH", data, start + 28)
        if data[start + 46:start + 46 + length] == b"xl/s.xml":
            change(data, start)
        start += 46 + length + extra + comment
    return bytes(data)


def set_number(offset, value):
    return lambda data, start: struct.pack_into("<I", data, start + offset, value)


def columns(count):
    def letters(index):
        text = ""
        while index >= 0:
            text = chr(65 + index % 26) + text
            index = index // 26 - 1
        return text
    wide = "".join(f'<c r="{letters(i)}1" t="inlineStr"><is><t>x{i}</t></is></c>' for i in range(3, count))
    return sheet(HEAD.replace("</row>", wide + "</row>") + ROW.format(2))


def cases():
    plain = book(sheet(HEAD + ROW.format(2)))
    bomb = "<row/>" * 170_000
    # Name, bytes, exit status, words of the message; None stands for nothing said about it.
    yield "plain", plain, 0, None
    yield "zip bomb by its ratio", book([f'<worksheet xmlns="{MAIN}"><sheetData>{HEAD}'] + [bomb] * 200), 65, ""
    yield "zip bomb within a text", book(["<worksheet><sheetData><row><c t='inlineStr'><is><t>"] + [b"a" * (1 << 20)] * 64), 65, ""
    yield "path names that climb", book(sheet(HEAD + ROW.format(2)), more=[("../../../tmp/evil", "x"), ("/etc/evil", "x")]), 0, None
    yield "a worksheet behind a path that climbs", book(sheet(HEAD + ROW.format(2)), target="../../../../etc/passwd"), 65, ""
    yield "two parts of one name", book(sheet(HEAD + ROW.format(2)), more=[("xl/s.xml", sheet(HEAD))]), None, None
    yield "overlapping entries", patched(plain, set_number(42, 0)), 65, ""
    yield "a size unpacked that is too small", patched(plain, set_number(24, 10)), 65, ""
    yield "a size unpacked that is too large", patched(plain, set_number(24, 1 << 30)), 65, ""
    yield "a size packed beyond the end", patched(plain, set_number(20, 1 << 30)), 65, ""
    yield "a part beyond the end", patched(plain, set_number(42, 1 << 30)), 65, ""
    yield "an entity that is declared", book(sheet(HEAD, '<!DOCTYPE x [<!ENTITY a "aaaa">]>')), 65, "document type"
    lols = "".join(f'<!ENTITY l{i + 1} "{f"&l{i};" * 10}">' for i in range(9))
    yield "a billion laughs", book(sheet(HEAD, f'<!DOCTYPE x [<!ENTITY l0 "lol">{lols}]>')), 65, "document type"
    yield "an entity of a file", book(sheet(HEAD, '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>')), 65, "document type"
    yield "deep nesting", book("<worksheet>" + "<a>" * 1_000_000), 65, ""
    yield "attributes without end", book("<worksheet " + " ".join(f'a{i}="x"' for i in range(1_000_000)) + "/>"), 65, ""
    yield "a name without end", book("<" + "a" * (8 << 20) + "/>"), 65, ""
    yield "16 384 columns", book(columns(16_384)), 0, None
    yield "16 385 columns", book(columns(16_385)), 65, ""
    empty = [f'<row r="{first}"/>' for first in range(3, 1_048_577)]
    yield "1 048 576 rows", book([f'<worksheet xmlns="{MAIN}"><sheetData>', HEAD, ROW.format(2), "".join(empty), "</sheetData></worksheet>"]), 0, None
    yield "a row beyond the last", book(sheet(HEAD + ROW.format(1_048_577))), 65, ""
    string = "<t>" + "a" * 1_000_000 + "</t>"
    many = "".join(f'<row r="{r}"><c r="A{r}" t="s"><v>0</v></c></row>' for r in range(3, 3000))
    yield "a long text that every row repeats", book(sheet(HEAD + ROW.format(2) + many), strings=f"<sst><si>{string}</si></sst>"), 65, "times its size"
    last = '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'
    yield "nothing but a cell in the last corner", book(sheet(HEAD + ROW.format(2) + last)), 65, "times its size"
    merged = "".join('<mergeCell ref="A1:XFD1048576"/>' for _ in range(10_000))
    yield "cells merged over each other", book(sheet(HEAD + ROW.format(2)).replace("</sheetData>", f"</sheetData><mergeCells>{merged}</mergeCells>")), None, ""
    yield "cut short", plain[:-30], 65, ""


def main():
    program = os.path.abspath(sys.argv[1])
    bad = 0
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "book.xlsx")
        for name, data, status, words in cases():
            with open(path, "wb") as file:
                file.write(data)
            start = time.monotonic()
            child = subprocess.Popen([program, "convert", "--lang", "en", "book.xlsx"], cwd=folder, stdout=subprocess.PIPE,
                                     stderr=subprocess.PIPE)
            out, said = child.communicate(timeout=10 * SECONDS)
            seconds = time.monotonic() - start
            memory = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss >> 10
            text = said.decode("utf-8", "replace")
            faults = []
            if child.returncode not in ((0, 65) if status is None else (status,)):
                faults.append(f"status {child.returncode}")
            if child.returncode == 65 and ("error:" not in text or (words or "") not in text):
                faults.append("what is wrong is not named")
            if child.returncode == 0 and RIGHT not in out.decode():
                faults.append("its row is not read")
            if seconds > SECONDS:
                faults.append(f"{seconds:.0f} s")
            if memory > MEGABYTES:
                faults.append(f"{memory} MiB")
            bad += bool(faults)
            print(f"{name}: {child.returncode}, {len(data) >> 10} KiB packed, {seconds:.1f} s, at most {memory} MiB so far"
                  + "".join(f"; {fault}" for fault in faults))
            print("    " + text.strip().split("\n")[0][:200])
    sys.exit(bad > 0)


main()
