"""The units of the country, their validity and what became of them, from data/*.csv."""

import csv
import functools
import pathlib
from dataclasses import dataclass

DATA = pathlib.Path(__file__).resolve().parents[2] / "data"
NATION = "viet-nam"
FIRST, LAST = 0, 9999 * 12


def month(text):
    """The number of a month: `2023-07` or `2023-07-31` → 2023 · 12 + 6."""
    return int(text[:4]) * 12 + int(text[5:7]) - 1


def spelled(number):
    return f"{number // 12:04d}-{number % 12 + 1:02d}"


DISTRICTS_ABOLISHED = month("2025-07")


@dataclass(frozen=True, order=True)
class Unit:
    """A territory: the same path before and after a merger is two units."""

    path: str
    start: int = FIRST
    end: int = LAST

    @property
    def level(self):
        if self.path == NATION:
            return "nation"
        depth = self.path.count("/")
        if depth == 1 and self.start >= DISTRICTS_ABOLISHED:
            return "commune"
        return ("province", "district", "commune")[depth]

    def exists(self, at):
        return self.start <= at < self.end


def table(name):
    with open(DATA / name, encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


def bounds(row):
    """A unit has a month when it exists on that month's last day."""
    start, end = row.get("valid_from"), row.get("valid_to")
    return (month(start) if start else FIRST, month(end) if end else LAST)


class Gazetteer:
    def __init__(self):
        self.versions = {NATION: [Unit(NATION)]}
        self.regions = {}
        self.became = []
        for row in table("provinces.csv"):
            self._add(row["slug"], *bounds(row))
        for row in table("districts.csv"):
            self._add(f"{row['province']}/{row['slug']}", *bounds(row))
        for row in table("former_communes.csv"):
            path = "/".join(filter(None, (row["province"], row["district"], row["slug"])))
            self._add(path, *bounds(row))
        for row in table("communes.csv"):
            self._add(f"{row['province']}/{row['slug']}", month("2025-07"), LAST)
        for row in table("regions.csv"):
            self.regions.setdefault(row["province"], []).append((*bounds(row), row["region"]))
        for name in ("province_successions.csv", "district_successions.csv"):
            for row in table(name):
                self.became.append((row["from"], month(row["date"]), row["to"], row["share"]))
        self.below = {}
        for path, versions in self.versions.items():
            parent = path.rpartition("/")[0] or (NATION if path != NATION else None)
            for unit in versions:
                self.below.setdefault(parent, []).append(unit)

    def _add(self, path, start, end):
        unit = Unit(path, start, end)
        versions = self.versions.setdefault(path, [])
        if unit not in versions:
            versions.append(unit)

    def at(self, path, when):
        return next((unit for unit in self.versions.get(path, ()) if unit.exists(when)), None)

    @functools.cache
    def children(self, unit, when):
        if not unit.exists(when):
            return []
        return [child for child in self.below.get(unit.path, ()) if child.exists(when)]

    def parent(self, unit, when):
        if unit.path == NATION:
            return None
        return self.at(unit.path.rpartition("/")[0] or NATION, when)

    def ancestry(self, unit, when):
        """The unit itself, then what it lies in, up to the nation."""
        while unit is not None:
            yield unit
            unit = self.parent(unit, when)

    def region(self, province, when):
        for start, end, name in self.regions.get(province.path, ()):
            if start <= when < end:
                return name
        return None

    def provinces(self, region, when):
        return [p for p in self.children(self.at(NATION, when), when) if self.region(p, when) == region]

    @functools.cache
    def origins(self, unit):
        """The units that this one was made of, if exactly; else nothing."""
        rows = [row for row in self.became if row[2] == unit.path and row[1] == unit.start]
        if any(share != "whole" for *_, share in rows):
            return ()
        return tuple(self.at(path, date - 1) for path, date, _, _ in rows)

    @functools.cache
    def successor(self, unit):
        """The unit that this one became, if it went there whole."""
        rows = [row for row in self.became if row[0] == unit.path and row[1] == unit.end]
        return self.at(rows[0][2], unit.end) if len(rows) == 1 and rows[0][3] == "whole" else None

    @functools.cache
    def same(self, unit, when):
        """The unit that has exactly this territory at a month: itself, or itself under another name."""
        while unit and when < unit.start:
            origins = self.origins(unit)
            unit = origins[0] if len(origins) == 1 else None
        while unit and when >= unit.end:
            later = self.successor(unit)
            unit = later if later and self.origins(later) == (unit,) else None
        return unit

    @functools.cache
    def predecessors(self, unit, when):
        """The units at an earlier month that together are exactly this one; nothing where there are none."""
        if unit.exists(when):
            return (unit,)
        if when >= unit.end:
            return ()
        older = [self.predecessors(origin, when) for origin in self.origins(unit)]
        return tuple(unit for units in older for unit in units) if older and all(older) else ()
