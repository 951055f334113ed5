#!/usr/bin/env python3
"""Workbooks that no one here made: those in the tests of other people's packages: real.py BHXH FOLDER [PIP]

FOLDER keeps the packages; with PIP they are fetched where they are missing. Each workbook is read, or refused by a message that names
what is wrong: none may crash, hang, or take much memory.
"""

import glob
import hashlib
import os
import resource
import subprocess
import sys
import tarfile
from collections import Counter

PACKAGES = ["agate-excel", "csvkit", "django-import-export", "frictionless", "petl==1.7.30", "pyexcel", "pyexcel-xls", "pyexcel-xlsx",
            "tablib", "xlcalculator", "xls2xlsx", "xlsx2csv"]
ENDINGS = (".xlsx", ".xlsm", ".xls", ".xlsb", ".ods", ".xltx")
LEAST = 100


def fetch(pip, folder):
    for package in PACKAGES:
        name = package.split("==")[0].replace("-", "[-_]")
        if not glob.glob(os.path.join(folder, name + "-*.tar.gz")):
            subprocess.run([pip, "download", "--quiet", "--no-deps", "--no-binary", ":all:", "--dest", folder, package])


def workbooks(folder):
    seen = set()
    for package in sorted(glob.glob(os.path.join(folder, "*.tar.gz"))):
        with tarfile.open(package) as archive:
            for member in archive:
                if not (member.isfile() and member.name.lower().endswith(ENDINGS)):
                    continue
                data = archive.extractfile(member).read()
                key = hashlib.sha256(data).digest()
                if key not in seen:
                    seen.add(key)
                    yield member.name, data


def limited():
    resource.setrlimit(resource.RLIMIT_AS, (1 << 30, 1 << 30))


def main():
    program, folder = sys.argv[1:3]
    os.makedirs(folder, exist_ok=True)
    if len(sys.argv) > 3:
        fetch(sys.argv[3], folder)
    outcomes, bad, count = Counter(), [], 0
    for name, data in workbooks(folder):
        count += 1
        path = os.path.join(folder, "tried" + os.path.splitext(name)[1])
        with open(path, "wb") as file:
            file.write(data)
        for words in (["check"], ["convert", "--keep-going"], ["report", "viet-nam"]):
            try:
                done = subprocess.run([program, *words, path, "--lang", "en"], capture_output=True, timeout=10, preexec_fn=limited)
            except subprocess.TimeoutExpired:
                bad.append((name, words, "hangs"))
                continue
            said = done.stderr.decode("utf-8", "replace")
            if done.returncode not in (0, 1, 65) or (done.returncode and "error:" not in said and words != ["check"]):
                bad.append((name, words, f"{done.returncode}: {said[:300]}"))
            if words == ["check"]:
                told = done.stdout.decode("utf-8", "replace").splitlines()
                outcomes[done.returncode, (said.splitlines() or told[1:] or ["read"])[0].split(": ", 2)[-1][:90]] += 1
        os.remove(path)
    for (code, said), times in outcomes.most_common():
        print(f"{times:4}  {code:3}  {said}")
    for name, words, what in bad:
        print(f"{name}, {' '.join(words)}: {what}")
    print(f"{count} workbooks, {len(bad)} neither read nor refused by name")
    sys.exit(bool(bad) or count < LEAST)


main()
