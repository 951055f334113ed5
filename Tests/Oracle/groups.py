"""Which rows there are: the values of the keys, and the units and the month that each row stands for."""

from dataclasses import dataclass

from gazetteer import NATION, spelled
from observations import BREAKDOWNS, OVER, PARTS, span

UNIT_KEYS = ("national", "region", "province", "district", "commune", "unit")
TIME_KEYS = ("period", "month", "quarter", "year")


@dataclass(frozen=True)
class Options:
    command: str
    by: tuple = ("unit", "period", "scheme")
    versus: str = "previous-year"
    period: tuple | None = None
    unit: str | None = None
    schemes: tuple = ()
    digits: int = 2
    sort: str | None = None
    top: int | None = None
    boundaries: str = "auto"
    partial: bool = False

    @property
    def keys(self):
        always = ("scheme", "issuer") if self.command == "plan" else ("scheme",)
        return self.by + tuple(key for key in always if key not in self.by)

    @property
    def unit_keys(self):
        return tuple(key for key in self.keys if key in UNIT_KEYS)

    @property
    def time_key(self):
        return next((key for key in self.keys if key in TIME_KEYS), None)

    @property
    def breakdowns(self):
        return tuple(key for key in self.keys if key in BREAKDOWNS)



def versus_month(versus, when):
    """The month that a month is compared with."""
    relative = {"previous-year": when - 12, "previous-month": when - 1, "year-start": when // 12 * 12 - 1}
    return relative[versus] if versus in relative else span(versus)[1]


@dataclass(frozen=True)
class Group:
    """One row's units at its month."""

    keys: tuple
    roots: tuple
    when: int
    scheme: str
    cell: tuple
    group: str = ""


class Groups:
    def __init__(self, figures, options):
        self.facts, self.figures, self.places = figures.facts, figures, figures.places
        self.options = options

    def points(self):
        """Each (unit, month, scheme, cell) with participants, given or by the identity, in the cells asked for."""
        seen = set()
        for (unit, when, scheme, measure), cells in self.facts.stocks.items():
            if measure == "participants":
                seen |= {(unit, when, scheme, self.asked_cell(cell)) for cell in cells}
        for unit, when, scheme, cell in list(seen):
            parts = [self.figures.stock("participants", part, cell, when)(unit) for part in PARTS]
            if scheme in PARTS and all(parts):
                seen.add((unit, when, "bhxh", cell))
        return seen

    def printed(self):
        """Each (unit, month, scheme, cell) of which the command's own ratio, or for `growth` the change, was printed."""
        measure = {"coverage": "coverage_pct", "plan": "attainment_pct", "growth": "growth_pct"}[self.options.command]
        for (unit, when, scheme, printed, beside), cells in self.facts.published.items():
            if printed == measure and (measure != "growth_pct" or beside == versus_month(self.options.versus, when)):
                yield from ((unit, when, scheme, cell) for cell in cells if self.asked_cell(cell) == cell)
        for (unit, when, scheme, versus), cells in self.facts.changes.items():
            if measure == "growth_pct" and versus == versus_month(self.options.versus, when):
                yield from ((unit, when, scheme, self.asked_cell(cell)) for cell in cells)

    def asked_cell(self, cell):
        return tuple(value if name in self.options.breakdowns else "" for name, value in zip(BREAKDOWNS, cell))

    def asked_unit(self, unit):
        asked = self.options.unit
        return not asked or asked == NATION or unit.path == asked or unit.path.startswith(asked + "/")

    def places_of(self, unit, when):
        """The values of the unit keys for what lies at this unit, with the deepest unit that they mean."""
        keys = self.options.unit_keys
        chain = self.places.ancestry(unit, when)
        by_level = {"national" if place.level == "nation" else place.level: place for place in chain}
        if keys == ("unit",):
            return [((place.path,), place) for place in chain if place in self.facts.named and self.asked_unit(place)]
        if not keys:
            return [((), None)] if any(self.asked_unit(p) for p in chain[:1]) else []
        values, deepest = [], None
        for key in keys:
            if key == "region":
                province = by_level.get("province")
                values.append(self.places.region(province, when) if province else None)
                continue
            place = by_level.get(key)
            values.append(place.path if place else None)
            if place and (deepest is None or len(place.path) > len(deepest.path)):
                deepest = place
        if None in values or deepest and not self.asked_unit(deepest):
            return []
        return [(tuple(values), deepest)]

    def bucket(self, when):
        key = self.options.time_key
        if key in ("period", "month"):
            return spelled(when)
        if key == "quarter":
            return f"{when // 12}-Q{when % 12 // 3 + 1}"
        return str(when // 12) if key == "year" else None

    def all(self):
        options = self.options
        last = {}
        counted = [(point, True) for point in self.points()]
        # A printed ratio says nothing of other units than its own, and is no stock that time could be taken from.
        for (unit, when, scheme, cell), is_counted in counted + [(point, False) for point in self.printed()]:
            if options.schemes and scheme not in options.schemes:
                continue
            if options.command == "coverage" and OVER.get(scheme, "labour_force") is None:
                continue
            if options.period and not options.period[0] <= when <= options.period[1]:
                continue
            for values, place in self.places_of(unit, when):
                if not is_counted and place != unit:
                    continue
                key = (values, self.bucket(when), scheme, cell)
                if key not in last or last[key][:2] < (is_counted, when):
                    last[key] = (is_counted, when, place)
        for (values, bucket, scheme, cell), (_, when, place) in last.items():
            yield Group((values, bucket), self.roots(values, place, when), when, scheme, cell)

    def subgroups(self):
        """A row of each named subgroup of a unit, where the unit is a key."""
        options, last = self.options, {}
        if not self.has_groups:
            return
        for (unit, when, scheme, group), cells in self.facts.grouped.items():
            inside = not options.period or options.period[0] <= when <= options.period[1]
            wanted = not options.schemes or scheme in options.schemes
            covered = options.command != "coverage" or OVER.get(scheme, "labour_force") is not None
            if not (inside and wanted and covered and self.asked_unit(unit) and options.unit_keys == ("unit",)):
                continue
            for cell in {self.asked_cell(cell) for cell in cells}:
                key = ((unit.path,), self.bucket(when), scheme, cell, group)
                if key not in last or last[key][0] < when:
                    last[key] = when, unit
        for (values, bucket, scheme, cell, group), (when, unit) in last.items():
            yield Group((values, bucket), (unit,), when, scheme, cell, group)

    @property
    def has_groups(self):
        return "unit" in self.options.keys and bool(self.facts.grouped)

    def roots(self, values, place, when):
        if place:
            return (place,)
        if "region" in self.options.unit_keys:
            return tuple(self.places.provinces(values[self.options.unit_keys.index("region")], when))
        named = [unit for unit in self.facts.named if unit.exists(when) and self.asked_unit(unit)]
        return tuple(u for u in named if not any(a in named for a in self.places.ancestry(u, when)[1:]))
