"""Random observations from a seed: hierarchies with holes over real units and dates."""

import csv
import random

from gazetteer import NATION, month, spelled
from observations import OVER, SCHEMES, STATUSES, span

COLUMNS = (
    "unit period scheme measure value qualifier versus issuer status base_measure campaign kind item "
    "sex age_group group source"
).split()
ISSUERS = ("bhxh-vn", "ubnd", "hdnd", "")
SEXES = ("nam", "nữ")
AGES = ("15-34", "35-59", "60+")


class World:
    """One seed's observations, with the traits that it drew."""

    def __init__(self, seed, places, exact=True):
        self.draw = random.Random(seed)
        self.places = places
        self.exact = exact
        self.merger = self.draw.random() < 0.35
        self.first = month("2024-01") if self.merger else month("2022-01")
        self.last = self.first + 23
        self.years_spelled = self.draw.random() < 0.3
        self.largest = self.draw.choice((9, 120, 4000, 10**6, 10**10))
        self.fullness = self.draw.choice((0.35, 0.7, 0.95))
        self.units = self._units()
        self.breakdown = {unit.path: self._breakdown() for unit in self.units}
        self.rows = []

    # What there is to say something of

    def _units(self):
        draw, places = self.draw, self.places
        small = [p for p in places.children(places.at(NATION, self.first), self.first) if self._size(p) <= 10]
        if self.merger and draw.random() < 0.1:
            self.fullness, everywhere = 1, places.at(NATION, self.first)
            provinces = [p for at in (self.first, self.last) for p in places.children(everywhere, at)]
            return [everywhere, *dict.fromkeys(provinces)]
        provinces = draw.sample(small, draw.choice((1, 2, 3)))
        if self.merger:
            merged = draw.choice(["an-giang", "ca-mau", "vinh-long", "khanh-hoa", "quang-ngai"])
            newer = places.at(merged, month("2025-07"))
            provinces += places.predecessors(newer, self.first) + (newer,)
            provinces += [p for p in [places.at("hue", month("2025-01"))] if draw.random() < 0.3]
        units = [u for u in places.children(places.at(NATION, self.first), self.first)] if draw.random() < 0.1 else []
        units = [places.at(NATION, self.first)] * (draw.random() < 0.4) + units
        for province in dict.fromkeys(provinces):
            units += [province] * (draw.random() < 0.85)
            when = max(self.first, province.start)
            districts = places.children(province, when)
            if len(districts) > 12 or draw.random() < 0.4:
                districts = draw.sample(districts, min(len(districts), draw.randint(1, 4)))
            units += districts
            for district in draw.sample(districts, 1) * (draw.random() < 0.3):
                communes = places.children(district, when)
                units += draw.sample(communes, min(len(communes), 3))
        return list(dict.fromkeys(units))

    def _size(self, unit):
        return len(self.places.children(unit, self.first))

    def _breakdown(self):
        if len(self.units) > 60:
            return "none"
        return self.draw.choices(("none", "sex", "age_group", "both"), (10, 2, 1, 1))[0]

    def cells(self, unit):
        """The cells that are given: parts of a breakdown, with totals in some."""
        draw, kind = self.draw, self.breakdown[unit.path]
        parts = {
            "none": [],
            "sex": [(sex, "") for sex in SEXES],
            "age_group": [("", age) for age in AGES],
            "both": [(sex, age) for sex in SEXES for age in AGES],
        }[kind]
        if kind == "both" and draw.random() < 0.3:
            parts += [(sex, "") for sex in SEXES]
        return parts + [("", "")] * (not parts or draw.random() < 0.3)

    def months(self, count):
        """Months that comparisons can meet: a year apart, ends of years, neighbours."""
        draw = self.draw
        some = draw.sample(range(self.first, self.last + 1), count)
        near = [when - back for when in some for back in (1, 12) if draw.random() < 0.6]
        ends = [when // 12 * 12 - 1 for when in some if draw.random() < 0.5]
        return sorted({when for when in some + near + ends if when >= self.first - 12})

    def number(self, largest=None):
        draw = self.draw
        largest = largest or self.largest
        return draw.choice((draw.randint(0, largest), draw.randint(1, largest), draw.randint(largest // 2 + 1, largest)))

    def period(self, when):
        if self.years_spelled and when % 12 == 11:
            return str(when // 12)
        return spelled(when)

    # Saying it

    def say(self, unit, when, scheme, measure, value, **more):
        row = dict.fromkeys(COLUMNS, "")
        row |= {"unit": unit.path, "period": when if isinstance(when, str) else self.period(when), "scheme": scheme}
        row |= {"measure": measure, "value": str(value), **more}
        self.rows.append(row)
        if self.draw.random() < 0.04:
            self.rows.append(row | {"status": self.draw.choice(("", "provisional", "estimated"))})
        elif not row["status"] and self.draw.random() < 0.04 and not measure.endswith("_pct"):
            self.rows.append(row | {"status": self.draw.choice(STATUSES[1:]), "value": str(self.number())})

    def say_in_cells(self, unit, when, scheme, measure, **more):
        numbers = self.draw.sample(range(0, self.largest + 9), len(SEXES) * len(AGES) + 3)
        for (sex, age), number in zip(self.cells(unit), numbers):
            if measure == "change":
                number = self.draw.randint(-self.largest, 0)
            self.say(unit, when, scheme, measure, number, sex=sex, age_group=age, **self.qualified(number), **more)

    def qualified(self, number):
        status = self.draw.choices(("", "provisional", "estimated"), (8, 1, 1))[0]
        if self.exact or self.draw.random() < 0.8 or not number:
            return {"status": status}
        return {"status": status, "qualifier": self.draw.choice((">", "<", "~"))}

    def alive(self, when):
        return [unit for unit in self.units if unit.exists(when)]

    def exists(self, path, span):
        """Whether a path names a unit at the end of a span, or, as a path and not a mere name, at its start."""
        if not span or self.places.at(path, span[1]):
            return True
        return "/" in path and self.places.at(path, span[0]) is not None

    def observations(self):
        large = len(self.units) > 60
        schemes = self.draw.sample(SCHEMES, 1 if large else self.draw.choice((2, 3, 5, 7)))
        months = self.months(1 if large else self.draw.choice((1, 2, 3)))
        self._participants(schemes, months)
        self._denominators(schemes, months)
        self._targets(schemes, months)
        self._changes(schemes, months)
        self._published(schemes, months)
        self._asides(schemes, months)
        self.draw.shuffle(self.rows)
        return self.rows

    def _participants(self, schemes, months):
        for when in months:
            for unit in self.alive(when):
                own = self.fullness if not self._has_children(unit) else 0.5
                for scheme in schemes:
                    if self.draw.random() < own:
                        self.say_in_cells(unit, when, scheme, "participants")

    def _has_children(self, unit):
        return any(other.path.startswith(unit.path + "/") for other in self.units) or unit.path == NATION

    def _denominators(self, schemes, months):
        draw = self.draw
        moments = {when // 12 * 12 + 11 for when in months if draw.random() < 0.3}
        moments |= {when for when in months if draw.random() < 0.3}
        moments |= {when - draw.randint(1, 28) for when in months}
        for measure in ("population", "labour_force"):
            for when in sorted(moments):
                if draw.random() < 0.3:
                    continue
                for unit in self.alive(when):
                    if draw.random() < self.fullness:
                        self.say_in_cells(unit, when, draw.choice(("", "", *schemes)), measure)
        for when in months:
            for scheme in schemes:
                if draw.random() < 0.08 and OVER.get(scheme, "") is not None:
                    for unit in self.alive(when):
                        if draw.random() < 0.95:
                            self.say_in_cells(unit, when, scheme, "base")

    def _targets(self, schemes, months):
        draw = self.draw
        for year in sorted({when // 12 for when in months}):
            for scheme in schemes:
                for issuer in draw.sample(ISSUERS, draw.choice((0, 1, 1, 2))):
                    measure = draw.choices(("target", "target_change", "target_pct"), (4, 1, 1))[0]
                    if measure == "target_pct" and OVER.get(scheme, "") is None:
                        continue
                    self._issue(year, scheme, issuer, measure)

    def _issue(self, year, scheme, issuer, measure):
        draw = self.draw
        reissued = f"{year}-{draw.randint(2, 11):02d}"
        for unit in self.units:
            if self.breakdown[unit.path] != "none" or draw.random() > self.fullness:
                continue
            for period in [str(year)] + [reissued] * (draw.random() < 0.3):
                if not unit.exists(int(period[:4]) * 12 + (int(period[5:]) - 1 if period[4:] else 11)):
                    continue
                value = self.number()
                if measure == "target_pct":
                    value = f"{draw.randint(0, 105)}.{draw.randint(0, 99):02d}"
                more = self.qualified(value) if measure == "target" else {}
                self.say(unit, period, scheme, measure, value, issuer=issuer, **more)

    def _changes(self, schemes, months):
        draw = self.draw
        for when in months:
            start = when // 12 * 12 - 1
            for unit in self.alive(when):
                for scheme in schemes:
                    if draw.random() < 0.15:
                        versus = draw.choice((when - 12, when - 1, start))
                        if not unit.exists(versus):
                            continue
                        if versus == start and draw.random() < 0.5 and when % 12:
                            self.say_in_cells(unit, f"{when // 12}-01..{spelled(when)}", scheme, "change")
                        elif versus == when - 1 and draw.random() < 0.5:
                            self.say_in_cells(unit, spelled(when), scheme, "change")
                        else:
                            self.say_in_cells(unit, spelled(when), scheme, "change", versus=spelled(versus))

    def _published(self, schemes, months):
        draw = self.draw
        for when in months:
            for unit in self.alive(when):
                for scheme in schemes:
                    if draw.random() < 0.1 and OVER.get(scheme, "") is not None:
                        self.say(unit, when, scheme, "coverage_pct", f"{draw.randint(0, 99)}.{draw.randint(0, 99):02d}")
                    if draw.random() < 0.1:
                        percent = f"{draw.randint(0, 120)}.{draw.randint(0, 9)}"
                        self.say(unit, when, scheme, "attainment_pct", percent, issuer=draw.choice(ISSUERS))
                    if draw.random() < 0.1:
                        percent = f"{draw.randint(-20, 120)}.{draw.randint(0, 99):02d}"
                        self.say(unit, when, scheme, "growth_pct", percent, versus=spelled(when - 12))

    def _asides(self, schemes, months):
        """Rows that no ratio may count: named subgroups and gross flows."""
        draw = self.draw
        for when in months:
            for unit in self.alive(when):
                if draw.random() < 0.05:
                    self.say(unit, when, draw.choice(schemes), "participants", self.number(), group="hội viên phụ nữ")
                if draw.random() < 0.05:
                    self.say(unit, spelled(when), draw.choice(schemes), "recruits", self.number())


class CampaignWorld(World):
    """Campaigns of one seed: months, quarters, years and other spans, side by side and over one another."""

    def observations(self):
        draw = self.draw
        self.units = draw.sample(self.units, min(len(self.units), 12))
        self.year = self.first // 12
        schemes = draw.sample(SCHEMES, draw.choice((1, 2, 3)))
        campaigns = [(name, kind) for name in ("Ra quân", "Heo đất")[: draw.randint(1, 2)] for kind in ("launch", "model", "")]
        for name, kind in draw.sample(campaigns, draw.choice((1, 2, 3))):
            shapes = draw.sample(("month", "quarter", "half", "year", "any", "about"), draw.choice((1, 2, 3)))
            measures = ["events", "recruits"] + draw.sample(("attendees", "items", "target_change"), draw.choice((0, 1, 2)))
            for unit in self.units:
                for measure in measures:
                    if draw.random() < self.fullness:
                        self._tell(unit, draw.choice(shapes), measure, schemes, campaign=name, kind=kind)
        draw.shuffle(self.rows)
        return self.rows

    def _tell(self, unit, shape, measure, schemes, **campaign):
        draw = self.draw
        if measure == "target_change":
            if self.breakdown[unit.path] == "none":
                for period in {str(self.year), f"{self.year}-{draw.randint(2, 9):02d}"} if draw.random() < 0.3 else {str(self.year)}:
                    self._once(unit, period, measure, draw.choice(schemes), campaign)
            return
        for period in self._spans(shape):
            if draw.random() < 0.8:
                for scheme in draw.sample(schemes, draw.randint(1, len(schemes))) if measure == "recruits" else [""]:
                    item = draw.choice(("thẻ", "sổ")) if measure == "items" else ""
                    self._once(unit, period, measure, scheme, campaign | {"item": item})

    def _once(self, unit, period, measure, scheme, more):
        text = period.strip("~").removeprefix("..")
        if not all(unit.exists(when) for when in span(text)):
            return
        if (unit.path, period, measure, scheme, *more.values()) in self.said:
            return
        self.said.add((unit.path, period, measure, scheme, *more.values()))
        if measure == "events" and self.draw.random() < 0.05:
            self.rows.append(dict.fromkeys(COLUMNS, "") | {"unit": unit.path, "period": period, "measure": measure} | more)
            return
        if self.breakdown[unit.path] == "none" or measure != "recruits":
            number = self.number()
            self.say(unit, period, scheme, measure, number, **self.qualified(number), **more)
        else:
            self.say_in_cells(unit, period, scheme, measure, **more)

    @property
    def said(self):
        return self.__dict__.setdefault("_said", set())

    def _spans(self, shape):
        draw, year = self.draw, self.year
        months = [f"{year}-{number:02d}" for number in range(1, 13)]
        if shape == "month":
            return draw.sample(months, draw.choice((2, 3, 6, 12)))
        if shape == "quarter":
            return [f"{year}-Q{number}" for number in (1, 2, 3, 4)]
        if shape == "half":
            return [f"{year}-01..{year}-06", f"{year}-07..{year}-12"]
        if shape == "year":
            return [str(year), str(year + 1)]
        if shape == "about":
            return [draw.choice((f"{year}-09~", f"..{year}-09"))]
        first = draw.randint(self.first, self.first + 12)
        second = draw.randint(first, first + 5)
        return [f"{spelled(first)}..{spelled(second)}", f"{spelled(second + 1)}..{spelled(second + 3)}"]


def write(rows, path):
    with open(path, "w", encoding="utf-8", newline="") as lines:
        writer = csv.DictWriter(lines, COLUMNS)
        writer.writeheader()
        writer.writerows(rows)


def read(path):
    with open(path, encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))
