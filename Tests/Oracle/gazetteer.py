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
WITHOUT_PEOPLE = ("area-part", "area-whole-population-none")


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

    def __hash__(self):
        return hash(self.path)

    def exists(self, at):
        return self.start <= at < self.end


def table(name):
    with open(DATA / name, encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


def commune_path(row):
    return "/".join(filter(None, (row["province"], row["district"], row["slug"])))


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
            self._add(commune_path(row), *bounds(row))
        for row in table("communes.csv"):
            self._add(f"{row['province']}/{row['slug']}", month("2025-07"), LAST)
        for row in table("regions.csv"):
            self.regions.setdefault(row["province"], []).append((*bounds(row), row["region"]))
        for name in ("province_successions.csv", "district_successions.csv"):
            for row in table(name):
                self.became.append((row["from"], month(row["date"]), row["to"], row["share"]))
        self._divide()
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

    def _divide(self):
        """What communes became: `30337:part 30346:part`; before July 2025 only the district above them changed."""
        former = table("former_communes.csv")
        codes = {(row["code"], row["valid_from"]): commune_path(row) for row in former}
        codes |= {(row["code"], "2025-07-01"): f"{row['province']}/{row['slug']}" for row in table("communes.csv")}
        for row in former:
            parts = [text.partition(":") for text in (row["successors"] or row["code"]).split()]
            peopled = [code for code, _, share in parts if share not in WITHOUT_PEOPLE]
            for code in peopled:
                share = "whole" if len(peopled) == 1 else "part"
                to = codes.get((code, row["valid_to"]))
                if to:
                    self.became.append((commune_path(row), month(row["valid_to"]), to, share))

    @functools.cache
    def children(self, unit, when):
        if not unit.exists(when):
            return []
        return [child for child in self.below.get(unit.path, ()) if child.exists(when)]

    def parent(self, unit, when):
        if unit.path == NATION:
            return None
        return self.at(unit.path.rpartition("/")[0] or NATION, when)

    @functools.cache
    def ancestry(self, unit, when):
        """The unit itself, then what it lies in, up to the nation."""
        above = self.parent(unit, when)
        return (unit, *self.ancestry(above, when)) if above else (unit,)

    def region(self, province, when):
        for start, end, name in self.regions.get(province.path, ()):
            if start <= when < end:
                return name
        return None

    def provinces(self, region, when):
        return [p for p in self.children(self.at(NATION, when), when) if self.region(p, when) == region]

    @functools.cached_property
    def from_whom(self):
        """The rows of successions by who came of them."""
        rows = {}
        for row in self.became:
            rows.setdefault((row[2], row[1]), []).append(row)
        return rows

    @functools.cache
    def origins(self, unit):
        """The units that this one was made of, if exactly; all communes of a district are the district."""
        rows = self.from_whom.get((unit.path, unit.start), [])
        if any(share != "whole" for *_, share in rows):
            return ()
        found = {self.at(path, date - 1) for path, date, _, _ in rows}
        for district in {self.parent(origin, unit.start - 1) for origin in found if origin.level == "commune"}:
            communes = set(self.children(district, unit.start - 1))
            if communes <= found:
                found = found - communes | {district}
        return tuple(sorted(found))

    @functools.cached_property
    def successors(self):
        """What each unit became where that has exactly its territory."""
        later = (self.at(path, date) for path, date in self.from_whom)
        return {self.origins(unit)[0]: unit for unit in later if unit and len(self.origins(unit)) == 1}

    @functools.cache
    def same(self, unit, when):
        """The unit that has exactly this territory at a month: itself, or itself under another name."""
        while unit and when < unit.start:
            origins = self.origins(unit)
            unit = origins[0] if len(origins) == 1 else None
        while unit and when >= unit.end:
            unit = self.successors.get(unit)
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
