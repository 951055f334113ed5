#!/usr/bin/env python3
"""Tries every truth of small worlds, and holds `audit` and `derive` against that: worlds.py PROGRAM [--worlds N] [--seed S] [--only KIND,…]

A world is a handful of counts below forty and what was printed of them, some of it rounded, in half of the worlds one or two digits wrong. By trying:
which sets of printed figures cannot hold together though each part can, which of them remain when those go whose conflict is a smaller one's, and
how low and high each count can be. Then: no truth is excluded, exactly the members of the remaining sets are contradicted, and every printed count that
the others narrow has its row. Many worlds go into one run of the program: each has a district and years of its own.
"""

import argparse
import csv
import io
import random
import subprocess
import sys
from collections import Counter
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
HEADER = ["unit", "period", "scheme", "measure", "value", "qualifier", "versus", "issuer", "source", "sex", "group"]
PERCENTAGES = {"coverage_pct", "attainment_pct", "growth_pct", "coverage_points", "attainment_points", "target_pct"}
BB, TN, BHXH, BHTN, BHYT, HOME, ALL = (
    "bhxh-bat-buoc", "bhxh-tu-nguyen", "bhxh", "bhtn", "bhyt", "bhyt-ho-gia-dinh", "bhxh-bhyt")


class World:
    def __init__(self, unit, year, lot):
        self.unit, self.year, self.lot = unit, year, lot
        self.names, self.truth, self.free = [], [], set()
        self.rules = []  # (uses, holds)
        self.lines = []  # key, uses, ways to compute it, printed

    def month(self, text):
        """`now`, `then`, `june`: months of the world's year and the one before."""
        return {"now": f"{self.year}-12", "then": f"{self.year - 1}-12", "june": f"{self.year}-06",
                "june-then": f"{self.year - 1}-06", "year": f"{self.year}", "july": f"{self.year}-07"}[text]

    def key(self, period, scheme, measure, versus="", issuer="", sex="", group=""):
        versus = {"": "", "year?": f"{self.year - 1}?"}.get(versus) or (versus and self.month(versus))
        return (self.unit, self.month(period), scheme, measure, versus, issuer, sex, group)

    def count(self, low, high, *key, exact=False, sure=True, **more):
        place = len(self.truth)
        self.truth.append(self.lot.randint(low, high))
        self.names.append(self.key(*key, **more))
        if sure or self.lot.random() < 0.7:
            self.print(self.key(*key, **more), [place], [lambda t, p=place: (t[p], 1)], exact)
        return place

    def hidden(self, value):
        self.truth.append(value)
        self.names.append(None)
        return len(self.truth) - 1

    def ratio(self, part, whole, *key, chance=0.6, **more):
        self.figure(part + whole, [lambda t: (100 * sum(t[p] for p in part), sum(t[w] for w in whole))], *key, chance=chance, **more)

    def total(self, parts, *key, chance=0.5, **more):
        self.figure(parts, [lambda t: (sum(t[p] for p in parts), 1)], *key, chance=chance, **more)

    def compare(self, now, before, scheme, when="now", then="then", chance=0.6, **more):
        def change(t):
            return sum(t[p] for p in now) - sum(t[p] for p in before)
        self.figure(now + before, [lambda t: (change(t), 1)], when, scheme, "change", versus=then, chance=chance, **more)
        self.figure(now + before, [lambda t: (100 * change(t), sum(t[p] for p in before))], when, scheme, "growth_pct", versus=then, chance=chance, **more)

    def figure(self, uses, ways, *key, chance=0.6, **more):
        if self.lot.random() < chance:
            self.print(self.key(*key, **more), uses, ways)

    def print(self, key, uses, ways, exact=False):
        above, below = ways[0](self.truth)
        if below <= 0:
            return
        if key[3] in PERCENTAGES:
            decimals = self.lot.randint(0, 2)
            scaled = 100 * abs(above) * 10**decimals if False else abs(above) * 10**decimals
            number = (2 * scaled + below) // (2 * below)
            printed = (-number if above < 0 else number, "", decimals)
        else:
            draw = self.lot.randint(0, 5)
            half = self.lot.randint(1, 2)
            shown = above + self.lot.randint(-half, half)
            if not exact and draw < 2 and shown > half:
                printed = (shown, f"±{half}", 0)
            elif not exact and draw == 2 and key[3] != "change":
                printed = (above + self.lot.randint(0, 6), "<", 0)
            else:
                printed = (above, "", 0)
        self.lines.append((key, uses, ways, printed))

    def spoil(self):
        """Changes a digit of a printed number; its sign and length stay."""
        place = self.lot.randrange(len(self.lines))
        key, uses, ways, (number, qualifier, decimals) = self.lines[place]
        digits = list(str(abs(number)))
        digits[self.lot.randrange(len(digits))] = str(self.lot.randint(0, 9))
        number = int("".join(digits)) * (-1 if number < 0 else 1)
        if qualifier.startswith("±") and number <= int(qualifier[1:]):
            qualifier = ""
        self.lines[place] = (key, uses, ways, (number, qualifier, decimals))

    def rows(self):
        for key, _, _, (number, qualifier, decimals) in self.lines:
            text = str(abs(number)).rjust(decimals + 1, "0")
            if decimals:
                text = f"{text[:-decimals]}.{text[-decimals:]}"
            unit, period, scheme, measure, versus, issuer, sex, group = key
            yield [unit, period, scheme, measure, ("-" if number < 0 else "") + text, qualifier, versus, issuer, "one", sex, group]


def fits(printed, percentage, above, below):
    """Whether above / below would be printed so."""
    if below <= 0:
        return False
    number, qualifier, decimals = printed
    if not percentage:
        if qualifier == "<":
            return 0 <= above <= number * below
        half = int(qualifier[1:]) if qualifier else 0
        return (number - half) * below <= above <= (number + half) * below
    twice = 2 * above * 10**decimals
    if number > 0:
        return (2 * number - 1) * below <= twice < (2 * number + 1) * below
    if number < 0:
        return (2 * number - 1) * below < twice <= (2 * number + 1) * below
    return -below < twice < below


def schemes(world):
    parts = [world.count(4, 14, "now", BB, "participants"), world.count(1, 6, "now", TN, "participants"),
             world.count(1, 4, "now", BHTN, "participants")]
    force = world.count(22, 38, "now", "", "labour_force")
    world.rules.append(([parts[0], parts[2]], lambda t: t[parts[2]] <= t[parts[0]]))
    world.total(parts[:2], "now", BHXH, "participants")
    for scheme, part in ((BB, parts[:1]), (TN, parts[1:2]), (BHTN, parts[2:]), (BHXH, parts[:2])):
        world.ratio(part, [force], "now", scheme, "coverage_pct")


def growth(world):
    now = [world.count(1, 14, "now", s, "participants") for s in (BB, TN)]
    then = [world.count(1, 14, "then", s, "participants") for s in (BB, TN)]
    world.total(now, "now", BHXH, "participants")
    world.total(then, "then", BHXH, "participants")
    for scheme, a, b in ((BB, now[:1], then[:1]), (TN, now[1:], then[1:]), (BHXH, now, then)):
        world.compare(a, b, scheme, chance=0.4)


def plan(world):
    people = [world.count(3, 15, "june", s, "participants") for s in (BB, TN)]
    targets = [world.count(3, 15, "year", s, "target", issuer="ubnd") for s in (BB, TN)]
    world.total(people, "june", BHXH, "participants")
    world.total(targets, "year", BHXH, "target", issuer="ubnd")
    for scheme, a, b in ((BB, people[:1], targets[:1]), (TN, people[1:], targets[1:]), (BHXH, people, targets)):
        world.ratio(a, b, "june", scheme, "attainment_pct", issuer="ubnd")


def issuers(world):
    people = world.count(3, 20, "now", BHYT, "participants")
    for issuer in ("ubnd", "hdnd", ""):
        target = world.count(3, 20, "year", BHYT, "target", issuer=issuer)
        world.ratio([people], [target], "now", BHYT, "attainment_pct", issuer=issuer)


def reissued(world):
    june, december = world.count(5, 20, "june", BHYT, "participants"), world.count(5, 20, "now", BHYT, "participants")
    first = world.count(5, 20, "year", BHYT, "target", issuer="ubnd", exact=True)
    second = world.count(5, 20, "july", BHYT, "target", issuer="ubnd", exact=True)
    world.ratio([june], [first], "june", BHYT, "attainment_pct", issuer="ubnd", chance=0.9)
    world.ratio([december], [second], "now", BHYT, "attainment_pct", issuer="ubnd", chance=0.9)
    world.figure([june, december, first, second], [lambda t: (
        100 * (t[december] * t[first] - t[june] * t[second]), t[first] * t[second])],
        "now", BHYT, "attainment_points", versus="june", issuer="ubnd")


def points(world):
    before, was = world.count(4, 16, "then", BHYT, "participants"), world.count(17, 22, "then", "", "population")
    now, are = world.count(4, 16, "now", BHYT, "participants"), world.count(17, 22, "now", "", "population")
    world.ratio([before], [was], "then", BHYT, "coverage_pct")
    world.ratio([now], [are], "now", BHYT, "coverage_pct")
    world.figure([before, was, now, are], [lambda t: (100 * (t[now] * t[was] - t[before] * t[are]), t[are] * t[was])],
                 "now", BHYT, "coverage_points", versus="then")
    world.compare([now], [before], BHYT, chance=0.4)


def bases(world):
    before, base = world.count(4, 16, "then", BHTN, "participants"), world.count(17, 22, "then", BHTN, "base")
    world.count(30, 50, "then", "", "labour_force", exact=True)
    now, force = world.count(4, 16, "now", BHTN, "participants"), world.count(17, 22, "now", "", "labour_force")
    world.ratio([before], [base], "then", BHTN, "coverage_pct")
    world.ratio([now], [force], "now", BHTN, "coverage_pct")
    world.figure([before, base, now, force], [lambda t: (100 * (t[now] * t[base] - t[before] * t[force]), t[force] * t[base])],
                 "now", BHTN, "coverage_points", versus="then", chance=0.9)


def breakdown(world):
    for when in ("then", "now"):
        men, women = world.count(1, 5, when, BHYT, "participants", sex="nam"), world.count(1, 5, when, BHYT, "participants", sex="nữ")
        everybody = world.count(10, 13, when, BHYT, "participants")
        world.rules.append(([men, women, everybody], lambda t, m=men, w=women, e=everybody: t[m] + t[w] <= t[e]))
        if when == "now":
            group = world.count(0, 10, when, BHYT, "participants", group="hội viên")
            world.rules.append(([group, everybody], lambda t: t[group] <= t[everybody]))
            world.compare([everybody], [everybody - 3], BHYT)
            world.compare([men], [men - 3], BHYT, sex="nam")


def share(world):
    people, population = world.count(8, 20, "now", BHYT, "participants"), world.count(20, 30, "now", "", "population")
    percent = world.lot.randint(60, 95)
    needed = world.hidden((percent * world.truth[population] + 99) // 100)
    world.lines.append((world.key("year", BHYT, "target_pct", issuer="ubnd"), [population, needed], percent, (percent, "", 0)))
    world.ratio([people], [needed], "now", BHYT, "attainment_pct", issuer="ubnd", chance=0.95)
    world.ratio([people], [population], "now", BHYT, "coverage_pct")


def recruits(world):
    before, now = world.count(1, 12, "then", BHYT, "participants"), world.count(4, 20, "june", BHYT, "participants")
    target = world.count(2, 12, "year", BHYT, "target_change", issuer="ubnd")
    world.compare([now], [before], BHYT, when="june")
    world.figure([before, now, target], [lambda t: (100 * (t[now] - t[before]), t[target])],
                 "june", BHYT, "attainment_pct", issuer="ubnd", chance=0.95)


def either(world):
    end, middle = world.count(3, 20, "then", BHYT, "participants"), world.count(3, 20, "june-then", BHYT, "participants")
    now = world.count(3, 20, "june", BHYT, "participants")
    ways = [lambda t: (t[now] - t[end], 1), lambda t: (t[now] - t[middle], 1)]
    world.figure([end, middle, now], ways if world.lot.random() < 0.5 else ways[::-1], "june", BHYT, "change", versus="year?", chance=1)
    world.compare([now], [end], BHYT, when="june", chance=0.4)


def total(world):
    for when in ("then", "now"):
        parts = [world.count(1, 12, when, s, "participants") for s in (BHYT, TN)]
        world.total(parts, when, ALL, "participants", chance=1)
    world.compare([2], [0], BHYT, chance=0.5)
    world.compare([3], [1], TN, chance=0.5)


def household(world):
    home, everybody = world.count(2, 10, "now", HOME, "participants"), world.count(10, 20, "now", BHYT, "participants")
    population = world.count(20, 30, "now", "", "population")
    world.rules.append(([home, everybody], lambda t: t[home] <= t[everybody]))
    world.ratio([home], [population], "now", HOME, "coverage_pct", chance=0.8)
    world.ratio([everybody], [population], "now", BHYT, "coverage_pct", chance=0.8)


KINDS = [schemes, growth, plan, issuers, reissued, points, bases, breakdown, share, recruits, either, total, household]


class Trial:
    """The largest sets of lines that some truth has, as bits; and of all lines together the range of each count."""

    def __init__(self, world, reach):
        self.world, self.largest, self.ranges = world, [], {}
        size = len(world.truth)
        self.rules = [[] for _ in range(size)]
        self.checks = [[] for _ in range(size)]
        self.values = [list(range(reach + 1)) for _ in range(size)]
        for uses, holds in world.rules:
            self.rules[max(uses)].append(holds)
        for line, (key, uses, ways, printed) in enumerate(world.lines):
            self.checks[max(uses)].append((1 << line, self.check(key, uses, ways, printed)))
            if len(uses) == 1:
                self.values[uses[0]].sort(key=lambda value: abs(value - printed[0]))
        self.everything = (1 << len(world.lines)) - 1
        self.place(0, self.everything, [0] * size)
        self.spans([0] * size, 0)

    @staticmethod
    def check(key, uses, ways, printed):
        if key[3] == "target_pct":
            population, needed = uses
            # ⌈t · population / 100⌉ for some t in [ways − ½, ways + ½).
            number = printed[0]
            return lambda t: (200 * (t[needed] - 1) < (2 * number + 1) * t[population]
                              and 200 * t[needed] >= (2 * number - 1) * t[population])
        percentage = key[3] in PERCENTAGES
        return lambda t: any(fits(printed, percentage, *way(t)) for way in ways)

    def place(self, position, mask, truth):
        if position == len(truth):
            self.largest = [other for other in self.largest if other & ~mask] + [mask]
            return
        for value in self.values[position]:
            truth[position] = value
            if not all(holds(truth) for holds in self.rules[position]):
                continue
            left = mask
            for bit, holds in self.checks[position]:
                if not holds(truth):
                    left &= ~bit
            if any(not left & ~other for other in self.largest):
                continue
            self.place(position + 1, left, truth)

    def spans(self, truth, position):
        if self.everything not in self.largest:
            return
        if position == len(truth):
            for name, value in zip(self.world.names, truth):
                low, high = self.ranges.get(name, (value, value))
                self.ranges[name] = (min(low, value), max(high, value))
            return
        for value in sorted(self.values[position]):
            truth[position] = value
            if all(holds(truth) for holds in self.rules[position]) and all(holds(truth) for _, holds in self.checks[position]):
                self.spans(truth, position + 1)

    def holds(self, lines):
        return any(not lines & ~other for other in self.largest)

    def blamed(self):
        count = len(self.world.lines)
        found = []
        for lines in sorted(range(1, 1 << count), key=int.bit_count):
            if not self.holds(lines) and all(self.holds(lines & ~(1 << line)) for line in range(count) if lines >> line & 1):
                found.append(lines)
        remaining = []
        for lines in found:
            if not any(other.bit_count() < lines.bit_count() and self.holds(other ^ lines) for other in remaining):
                remaining.append(lines)
        return {line for line in range(count) if any(lines >> line & 1 for lines in remaining)}


def run(program, command, rows):
    text = io.StringIO()
    csv.writer(text, lineterminator="\n").writerows([HEADER] + rows)
    done = subprocess.run([program, command, "-", "--format", "csv", "--lang", "en"], input=text.getvalue().encode(), capture_output=True)
    if done.returncode not in (0, 1):
        sys.exit(f"{command}: {done.returncode}: {done.stderr.decode()[:500]}")
    return list(csv.DictReader(io.StringIO(done.stdout.decode()))), done.stderr.decode()


def place_of(row):
    names = ("unit", "period", "scheme", "measure", "versus", "issuer", "sex", "group")
    return tuple(row.get(name, "") for name in names)


def told(world):
    return "\n".join(",".join(map(str, row)) for row in world.rows())


def compare(program, worlds, counts, failures):
    rows = [row for world in worlds for row in world.rows()]
    audited, warnings = run(program, "audit", rows)
    verdicts = {place_of(row): row for row in audited}
    stopped = {line.split(":")[3] for line in warnings.splitlines() if "ended early" in line}
    derived, _ = run(program, "derive", rows)
    bounds = {place_of(row): row for row in derived}
    first = 2
    for world in worlds:
        own = {str(number) for number in range(first, first + len(world.lines))}
        first += len(world.lines)
        counts["worlds"] += 1
        verdict = {line for line, (key, *_) in enumerate(world.lines) if verdicts[key]["verdict"] == "contradicted"}
        hasStopped = bool(own & stopped) or any("search ended" in verdicts[key]["because"] for key, *_ in world.lines)
        counts["stopped"] += hasStopped
        for reach in (45, 200, 900):
            trial = Trial(world, reach)
            blamed = trial.blamed()
            if blamed == verdict:
                break
        counts["contradicted"] += bool(blamed)
        if blamed != verdict and not hasStopped:
            failures.append(f"blames {sorted(verdict)}, tried {sorted(blamed)}:\n{told(world)}")
        if blamed or not trial.ranges:
            continue
        for name, (low, high) in trial.ranges.items():
            if name is None:
                continue
            row = bounds.get(name)
            printed = [line[3] for line in world.lines if line[0] == name]
            counts["bounds"] += 1
            if row is not None:
                if row["low"] and int(row["low"]) > low or int(row["high"]) < high:
                    failures.append(f"excludes {low}…{high} of {name}: {row['low']}…{row['high']}\n{told(world)}")
                elif row["exactness"] != "propagated" and (int(row["low"] or 0), int(row["high"])) != (low, high):
                    failures.append(f"not tight, {low}…{high} of {name}: {row['low']}…{row['high']}\n{told(world)}")
                counts["propagated"] += row["exactness"] == "propagated"
            elif printed:
                number, qualifier, _ = printed[0]
                half = int(qualifier[1:]) if qualifier.startswith("±") else 0
                least, most = (0, number) if qualifier == "<" else (max(number - half, 0), number + half)
                if (low, high) != (least, most):
                    failures.append(f"no row for {name}, tried {low}…{high}\n{told(world)}")


def places(lot):
    """A district for each four worlds: never all of a province, whose figures would add up."""
    with open(ROOT / "data" / "districts.csv", encoding="utf-8") as table:
        rows = [row for row in csv.DictReader(table)]
    seen, units = set(), []
    for row in rows:
        path = f"{row['province']}/{row['slug']}"
        if row["province"] in seen and not row.get("valid_from") and row.get("valid_to") in ("", "2025-07-01", None):
            units.append(path)
        seen.add(row["province"])
    lot.shuffle(units)
    return [(unit, year) for unit in units for year in (2011, 2015, 2019, 2023)]


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    parser.add_argument("program")
    parser.add_argument("--worlds", type=int, default=1000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--only", default="")
    arguments = parser.parse_args()
    lot = random.Random(arguments.seed)
    kinds = [kind for kind in KINDS if not arguments.only or kind.__name__ in arguments.only.split(",")]
    failures, counts, by_kind = [], Counter(), Counter()
    while counts["worlds"] < arguments.worlds:
        worlds = []
        for unit, year in places(lot)[:min(240, arguments.worlds - counts["worlds"])]:
            world = World(unit, year, lot)
            kind = lot.choice(kinds)
            kind(world)
            by_kind[kind.__name__] += 1
            for _ in range(lot.choice((0, 0, 1, 2))):
                world.spoil()
            worlds.append(world)
        compare(arguments.program, worlds, counts, failures)
        print(dict(counts), len(failures), "failures", file=sys.stderr)
    for failure in failures[:20]:
        print(failure, end="\n\n")
    print(f"{counts['worlds']} worlds ({', '.join(f'{kind} {count}' for kind, count in sorted(by_kind.items()))}): "
          f"{counts['contradicted']} contradict, in {counts['stopped']} the search ended early; {counts['bounds']} bounds, "
          f"{counts['propagated']} of them only propagated; {len(failures)} failures")
    sys.exit(1 if failures else 0)


if __name__ == "__main__":
    main()
