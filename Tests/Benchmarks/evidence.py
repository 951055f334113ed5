#!/usr/bin/env python3
"""Writes published figures that are hard to hold against each other: evidence.py FOLDER [--figures N] [--only NAME,…]

    consistent       districts every half year: people, denominators, plans, and all ratios and changes that follow, as printed
    dropped          the same with half of the counts left out
    rounded          the same with every count rounded to tens, so that nothing is certain
    wrong            the same with a digit of one figure in a hundred changed
    dropped-wrong    both: half of the counts left out, and wrong digits
    told-equal       one figure, told by as many sources, always the same
    told-differ      one figure, told by as many sources, each in its own way
    told-coverage    the same of a coverage whose people and denominator are given
    told-all         ten tellings of each figure of one unit after the other, half of them in their own way
    nation           every commune of today at one month after the other, its province and the nation: people, rounded to tens
    nation-wrong     the same with wrong digits
    chain            one month after the other of each unit, only the first count given: growth against the month before
    chain-wrong      the same with wrong digits
    plan             one year of each unit: a plan that is not printed, and each month's people rounded and in per cent of it
    plan-wrong       the same with wrong digits

Each file has N figures (1 000 if nothing is said). The same bytes on every machine: units are those of the gazetteer in `data`, figures follow
from a fixed rule, and what is left out or wrong from a fixed sequence.
"""

import argparse
import itertools
from pathlib import Path

from generate import table, units

HEADER = "unit,period,scheme,measure,value,qualifier,versus,issuer,source\n"
PARTS = ["bhxh-bat-buoc", "bhxh-tu-nguyen", "bhtn", "bhyt", "bhyt-ho-gia-dinh"]
COUNTS = ("participants", "population", "labour_force", "target")


class Sequence:
    """Numbers that look drawn by lot, the same everywhere."""

    def __init__(self, seed):
        self.state = seed

    def below(self, limit):
        self.state = (self.state * 6364136223846793005 + 1442695040888963407) % 2**64
        return (self.state >> 33) % limit


def printed(part, whole, decimals=2):
    """100 · part / whole, rounded half away from zero."""
    scaled = 100 * 10**decimals * abs(part)
    number = (2 * scaled + whole) // (2 * whole)
    sign = "-" if part < 0 and number > 0 else ""
    return f"{sign}{number // 10**decimals}.{number % 10**decimals:0{decimals}d}"


def spelled(month):
    return f"{month // 12}-{month % 12 + 1:02d}"


def people(name, month):
    """The true counts of a unit at a month."""
    seed = sum(name.encode()) * 7919
    population = 40_000 + seed % 260_000 + (seed % 977) * (month - 2010 * 12) // 7
    noise = Sequence(seed * 1000 + month)
    force = population * (480 + noise.below(60)) // 1000
    compulsory = force * (120 + noise.below(90)) // 1000
    voluntary = force * (9 + noise.below(31)) // 1000
    health = population * (850 + noise.below(110)) // 1000
    counts = {
        "bhxh": compulsory + voluntary, "bhxh-bat-buoc": compulsory, "bhxh-tu-nguyen": voluntary,
        "bhtn": compulsory * (800 + noise.below(150)) // 1000, "bhyt": health,
        "bhyt-ho-gia-dinh": health * (150 + noise.below(200)) // 1000,
    }
    return population, force, counts


def district_figures():
    """Everything of a district at a half year: unit, period, scheme, measure, value, versus, issuer."""
    districts = [unit for unit in units() if unit[2] is not None]
    for month in range(2020 * 12 + 11, 2010 * 12 + 11, -6):
        for unit, *_ in districts:
            population, force, counts = people(unit, month)
            _, _, before = people(unit, month - 12)
            _, _, planned = people(unit, month // 12 * 12 + 11)
            period, versus = spelled(month), spelled(month - 12)
            yield unit, period, "", "population", population, "", ""
            yield unit, period, "", "labour_force", force, "", ""
            for scheme, count in counts.items():
                base = population if scheme.startswith("bhyt") else force
                yield unit, period, scheme, "participants", count, "", ""
                yield unit, period, scheme, "coverage_pct", printed(count, base), "", ""
                yield unit, period, scheme, "change", count - before[scheme], versus, ""
                yield unit, period, scheme, "growth_pct", printed(count - before[scheme], before[scheme]), versus, ""
                if scheme in ("bhxh-tu-nguyen", "bhyt"):
                    target = planned[scheme] * 104 // 100
                    if month % 12 == 11:
                        yield unit, period[:4], scheme, "target", target, "", "ubnd"
                    yield unit, period, scheme, "attainment_pct", printed(count, target), "", "ubnd"


def communes():
    by_province = {}
    for row in table("communes"):
        by_province.setdefault(row["province"], []).append(f"{row['province']}/{row['slug']}")
    return by_province


def nation_figures():
    for month in itertools.count(2025 * 12 + 6):
        for scheme in PARTS[:1] + PARTS[3:4]:
            nation = 0
            for province, below in communes().items():
                counts = [people(unit, month)[2][scheme] // 10 * 10 for unit in below]
                nation += sum(counts)
                for unit, count in zip(below, counts):
                    yield unit, spelled(month), scheme, "participants", count, "", ""
                yield province, spelled(month), scheme, "participants", sum(counts), "", ""
            yield "viet-nam", spelled(month), scheme, "participants", nation, "", ""


def chain_figures():
    for unit, *_ in (unit for unit in units() if unit[2] is not None):
        start, end = 2010 * 12, 2025 * 12 + 5
        for month in range(start, end + 1):
            now, before = people(unit, month)[2], people(unit, month - 1)[2]
            for scheme in ("bhxh-bat-buoc", "bhyt"):
                if month == start:
                    yield unit, spelled(month), scheme, "participants", now[scheme], "", ""
                else:
                    growth = printed(now[scheme] - before[scheme], before[scheme])
                    yield unit, spelled(month), scheme, "growth_pct", growth, spelled(month - 1), ""


def plan_figures():
    for year in range(2020, 2010, -1):
        for unit, *_ in (unit for unit in units() if unit[2] is not None):
            for month in range(year * 12, year * 12 + 12):
                counts, goal = people(unit, month)[2], people(unit, year * 12 + 11)[2]
                parts = [goal[scheme] * 103 // 100 for scheme in ("bhxh-bat-buoc", "bhxh-tu-nguyen")]
                for scheme, target in zip(("bhxh", "bhxh-bat-buoc", "bhxh-tu-nguyen"), [sum(parts)] + parts):
                    yield unit, spelled(month), scheme, "participants", counts[scheme] // 10 * 10, "", ""
                    yield unit, spelled(month), scheme, "attainment_pct", printed(counts[scheme], target), "", "ubnd"


def told_figures(way, count):
    unit, period = "ben-tre", "2019-12"
    if way == "told-coverage":
        yield unit, period, "", "population", 1_000_000, "", ""
        yield unit, period, "bhyt", "participants", 900_000, "", ""
    for number in range(count):
        if way == "told-equal":
            yield unit, period, "bhyt", "participants", 900_000, "", ""
        elif way == "told-differ":
            yield unit, period, "bhyt", "participants", 900_000 + number, "", ""
        else:
            yield unit, period, "bhyt", "coverage_pct", printed(900_000 + number, 1_000_000, 4), "", ""


def told_all():
    for unit, period, scheme, measure, value, versus, issuer in district_figures():
        for number in range(10):
            other = value
            if number % 2:
                text = str(value)
                other = text[:-1] + str((int(text[-1]) + number) % 10)
            yield unit, period, scheme, measure, other, versus, issuer


def dropped(rows):
    lot = Sequence(7)
    return (row for row in rows if row[3] not in COUNTS or lot.below(2))


def wrong(rows):
    lot = Sequence(11)
    for row in rows:
        value = str(row[4])
        if lot.below(100) == 0:
            places = [place for place, letter in enumerate(value) if letter.isdigit()]
            place = places[lot.below(len(places))]
            digit = str((int(value[place]) + 1 + lot.below(9)) % 10)
            value = value[:place] + digit + value[place + 1:]
            row = (*row[:4], value, *row[5:])
        yield row


def rounded(rows):
    for row in rows:
        if row[3] in COUNTS:
            yield (*row[:4], int(row[4]) // 10 * 10, *row[5:])
        else:
            yield row


def written(rows, count, isRounded, isTold):
    for number, (unit, period, scheme, measure, value, versus, issuer) in enumerate(itertools.islice(rows, count)):
        qualifier = "±10" if isRounded and measure in COUNTS else ""
        source = f"source-{number}" if isTold else ""
        yield f"{unit},{period},{scheme},{measure},{value},{qualifier},{versus},{issuer},{source}\n"


def worlds(count):
    return {
        "consistent": lambda: district_figures(),
        "dropped": lambda: dropped(district_figures()),
        "rounded": lambda: rounded(district_figures()),
        "wrong": lambda: wrong(district_figures()),
        "dropped-wrong": lambda: wrong(dropped(district_figures())),
        "told-equal": lambda: told_figures("told-equal", count),
        "told-differ": lambda: told_figures("told-differ", count),
        "told-coverage": lambda: told_figures("told-coverage", count),
        "told-all": told_all,
        "nation": nation_figures,
        "nation-wrong": lambda: wrong(nation_figures()),
        "chain": chain_figures,
        "chain-wrong": lambda: wrong(chain_figures()),
        "plan": plan_figures,
        "plan-wrong": lambda: wrong(plan_figures()),
    }


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    parser.add_argument("folder", type=Path)
    parser.add_argument("--figures", type=int, default=1000)
    parser.add_argument("--only", default="")
    arguments = parser.parse_args()
    arguments.folder.mkdir(parents=True, exist_ok=True)
    for name, rows in worlds(arguments.figures).items():
        if arguments.only and name not in arguments.only.split(","):
            continue
        isRounded = name == "rounded" or name.startswith(("nation", "plan"))
        lines = written(rows(), arguments.figures, isRounded, name.startswith("told"))
        (arguments.folder / f"{name}.csv").write_text(HEADER + "".join(lines), encoding="utf-8")


if __name__ == "__main__":
    main()
