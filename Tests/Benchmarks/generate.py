#!/usr/bin/env python3
"""Writes the files of the benchmark: generate.py FOLDER [--rows N] [--only A,B,…]

    A.csv         in order: unit,period,sex,age_group,scheme,participants,base; 5 schemes, 16 cells of sex and age
    B.csv         the rows of A in a random order
    C.ndjson      the first fifth of A as a JSON object a line
    D.csv         the first half of A as a Vietnamese office exports it: `;`, quoted names, `1.234.567`, `07/2023`
    E.csv         A at four times the size: each row under four further values of payer_group
    F.csv         an ordinary sheet, as long as an eightieth of A: a row a district and month, a column a scheme, `1.234.567`, `07/2023`
    G.csv         a sheet of sixty months side by side: a row a district and scheme
    H.json        the first hundredth of A as one array of objects
    targets.csv   a plan for each unit, year and scheme of A

The same bytes on every machine: units are those of the gazetteer in `data`, figures follow from a fixed rule. Every figure is possible:
participants are no more than their base, `bhxh` is the sum of its two parts, `bhtn` is part of `bhxh-bat-buoc`. Units are chosen so that a
path means one territory at all its months (districts that never changed from 2010 until the level ended in July 2025, then every third commune
of today whose path no district had), because that is what the peers take a name for.
"""

import argparse
import csv
import random
from pathlib import Path

DATA = Path(__file__).resolve().parents[2] / "data"
SCHEMES = ["bhxh", "bhxh-bat-buoc", "bhxh-tu-nguyen", "bhtn", "bhyt"]
SPOKEN_SCHEMES = ["BHXH", "BHXH bắt buộc", "BHXH tự nguyện", "Bảo hiểm thất nghiệp", "BHYT"]
SEXES = [("nam", "Nam"), ("nu", "Nữ")]
AGES = ["0-5", "6-14", "15-24", "25-34", "35-44", "45-54", "55-64", "65+"]
# Thousandths of the people of a unit in each cell, and of each cell in the labour force.
SHARES = [48, 72, 74, 86, 78, 64, 48, 30, 45, 68, 71, 85, 79, 66, 51, 35]
WORKING = [0, 0, 520, 940, 960, 920, 600, 180]
PAYERS = ["nld", "nsnn", "hgd", "khac"]
KINDS = {
    "tinh": "Tỉnh", "thanh-pho": "Thành phố", "huyen": "Huyện", "thi-xa": "Thị xã", "quan": "Quận",
    "thanh-pho-truc-thuoc-trung-uong": "Thành phố",
}
FIRST, LAST_OF_DISTRICTS, LAST = 2010 * 12, 2025 * 12 + 5, 2026 * 12 + 5


def table(name):
    with open(DATA / f"{name}.csv", encoding="utf-8") as file:
        return list(csv.DictReader(file))


def kind_of(row):
    return KINDS[row["kinds"].split()[-1].split("@")[0]]


def units():
    """Path, names of province and district (none for a commune, or a unit whose kind changed), first and last month: in the order of the paths."""
    provinces = {}
    for row in table("provinces"):
        if not row["valid_from"]:
            provinces[row["slug"]] = f"{kind_of(row)} {row['name']}"
    districts = table("districts")
    paths = [f"{row['province']}/{row['slug']}" for row in districts]
    chosen = []
    for row, path in zip(districts, paths):
        if row["valid_from"] <= "2010-01-01" and row["valid_to"] == "2025-07-01" and paths.count(path) == 1:
            name = row["name"] if row["name"].startswith("Quận ") else f"{kind_of(row)} {row['name']}"
            # A unit of another kind once was called so then, and another one of its name may be meant: not written with its kind.
            spoken = name if "@" not in row["kinds"] else None
            chosen.append((path, provinces.get(row["province"]), spoken, FIRST, LAST_OF_DISTRICTS))
    taken = set(paths) | {row["to"] for row in table("district_successions")}
    for row in table("communes")[::3]:
        path = f"{row['province']}/{row['slug']}"
        if path not in taken:
            chosen.append((path, None, None, LAST_OF_DISTRICTS + 1, LAST))
    return sorted(chosen, key=lambda unit: unit[0].encode())


def cells(people, noise):
    """For each cell of sex and age: the five numbers of participants and the five bases."""
    for cell, share in enumerate(SHARES):
        population = people * share // 1000 + 1
        force = population * WORKING[cell % 8] // 1000 + 1
        noise = (noise * 1103515245 + 12345) & 0x7FFFFFFF
        compulsory = force * (180 + noise % 97) // 1000
        voluntary = force * (9 + noise % 31) // 1000
        unemployed = compulsory * (800 + noise % 151) // 1000
        health = population * (870 + noise % 113) // 1000
        yield (
            (compulsory + voluntary, compulsory, voluntary, unemployed, health),
            (force, force, force, force, population),
        )


def unit_months():
    for unit in units():
        size = sum(unit[0].encode()) * 7919 % 290_000 + (60_000 if unit[3] == FIRST else 9_000)
        for month in range(unit[3], unit[4] + 1):
            people = size + size * (month - FIRST) // 1500
            yield unit, month, people, size * 31 + month * 2654435761


def rows_of_a():
    heads = [f"{sex[0]},{age},{scheme}," for sex in SEXES for age in AGES for scheme in SCHEMES]
    for unit, month, people, noise in unit_months():
        start = f"{unit[0]},{month // 12}-{month % 12 + 1:02d},"
        numbers = [pair for cell in cells(people, noise) for pair in zip(*cell)]
        for head, (participants, base) in zip(heads, numbers):
            yield f"{start}{head}{participants},{base}\n"


def take(rows, count):
    """The rows in blocks, and of the last block only what is left."""
    block = []
    for row in rows:
        if count == 0:
            break
        count -= 1
        block.append(row)
        if len(block) == 50_000:
            yield block
            block = []
    if block:
        yield block


def write(path, header, rows, count):
    with open(path, "w", encoding="utf-8", newline="") as file:
        file.write(header)
        for block in take(rows, count):
            file.write("".join(block))


def rows_of_c():
    heads = [
        f'"sex":"{sex[0]}","age_group":"{age}","scheme":"{scheme}",' for sex in SEXES for age in AGES for scheme in SCHEMES
    ]
    for unit, month, people, noise in unit_months():
        start = f'{{"unit":"{unit[0]}","period":"{month // 12}-{month % 12 + 1:02d}",'
        numbers = [pair for cell in cells(people, noise) for pair in zip(*cell)]
        for head, (participants, base) in zip(heads, numbers):
            yield f'{start}{head}"participants":{participants},"base":{base}}}\n'


def grouped(number):
    return f"{number:,}".replace(",", ".")


def rows_of_d():
    heads = [f"{sex[1]};{age};{scheme};" for sex in SEXES for age in AGES for scheme in SPOKEN_SCHEMES]
    for unit, month, people, noise in unit_months():
        if unit[2] is None:
            continue
        start = f'"{unit[1]}";"{unit[2]}";{month % 12 + 1:02d}/{month // 12};'
        numbers = [pair for cell in cells(people, noise) for pair in zip(*cell)]
        for head, (participants, base) in zip(heads, numbers):
            yield f"{start}{head}{grouped(participants)};{grouped(base)}\n"


def rows_of_e():
    for row in rows_of_a():
        unit, period, sex, age, rest = row.split(",", 4)
        for payer in PAYERS:
            yield f"{unit},{period},{sex},{age},{payer},{rest}"


def of_all(people, position):
    return people * (160, 140, 20, 120, 940)[position] // 1000


def rows_of_f():
    # As offices write them: month after month, each with all of its districts.
    for unit, month, people, _ in sorted(unit_months(), key=lambda figures: figures[1]):
        if unit[2] is None:
            continue
        numbers = ";".join(grouped(of_all(people, position)) for position in range(1, len(SCHEMES)))
        yield f"{unit[1]};{unit[2]};{month % 12 + 1:02d}/{month // 12};{numbers}\n"


MONTHS_OF_G = range(2018 * 12, 2023 * 12)


def rows_of_g():
    figures = {}
    for unit, month, people, _ in unit_months():
        if unit[3] == FIRST and month in MONTHS_OF_G:
            figures.setdefault(unit[0], []).append(people)
    for unit, people in figures.items():
        for position in range(1, len(SCHEMES)):
            yield f"{unit};{SPOKEN_SCHEMES[position]};" + ";".join(grouped(of_all(each, position)) for each in people) + "\n"


def rows_of_targets():
    last = None
    for unit, month, people, _ in unit_months():
        # Not for the year in which the districts ended: a path of it may mean another unit at its end.
        if (unit[0], month // 12) == last or unit[3] == FIRST and month // 12 == 2025:
            continue
        last = (unit[0], month // 12)
        for position, scheme in enumerate(SCHEMES):
            yield f"{unit[0]},{month // 12},{scheme},{of_all(people, position)}\n"


def write_shuffled(source, path):
    with open(source, "rb") as file:
        header, rows = file.readline(), file.readlines()
    random.Random(20250701).shuffle(rows)
    with open(path, "wb") as file:
        file.write(header)
        file.writelines(rows)


def main():
    parser = argparse.ArgumentParser(description="Writes the files of the benchmark.")
    parser.add_argument("folder", type=Path)
    parser.add_argument("--rows", type=int, default=10_000_000, help="rows of A (10000000)")
    parser.add_argument("--only", default="A,B,C,D,E,F,G,H", help="files to write (all); targets.csv comes with A")
    arguments = parser.parse_args()
    arguments.folder.mkdir(parents=True, exist_ok=True)
    folder, wanted, count = arguments.folder, arguments.only.split(","), arguments.rows
    header = "unit,period,sex,age_group,scheme,participants,base\n"
    if "A" in wanted:
        write(folder / "A.csv", header, rows_of_a(), count)
        write(folder / "targets.csv", "unit,period,scheme,target\n", rows_of_targets(), 10**9)
    if "B" in wanted:
        write_shuffled(folder / "A.csv", folder / "B.csv")
    if "C" in wanted:
        write(folder / "C.ndjson", "", rows_of_c(), count // 5)
    if "D" in wanted:
        spoken = "Tỉnh;Huyện;Tháng;Giới tính;Nhóm tuổi;Loại hình;Số người tham gia;Số người phải tham gia\n"
        write(folder / "D.csv", spoken, rows_of_d(), count // 2)
    if "E" in wanted:
        write(folder / "E.csv", header.replace("age_group,", "age_group,payer_group,"), rows_of_e(), 4 * count)
    if "F" in wanted:
        write(folder / "F.csv", "Tỉnh;Huyện;Tháng;" + ";".join(SPOKEN_SCHEMES[1:]) + "\n", rows_of_f(), count // 80)
    if "G" in wanted:
        months = ";".join(f"{month % 12 + 1:02d}/{month // 12}" for month in MONTHS_OF_G)
        write(folder / "G.csv", f"Đơn vị;Loại hình;{months}\n", rows_of_g(), 10**9)
    if "H" in wanted:
        objects = (row.rstrip("\n") for row in rows_of_c())
        (folder / "H.json").write_text("[" + ",\n".join(next(objects) for _ in range(count // 100)) + "]\n", encoding="utf-8")


if __name__ == "__main__":
    main()
