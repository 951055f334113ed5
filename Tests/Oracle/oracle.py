"""Coverage, growth and plan attainment by the contract's text, slowly and plainly.

Where the contract is silent or can be read in two ways, this was read:

| question | reading |
|---|---|
| a child of a children's sum that itself has only children | summed the same way, at any depth |
| "or its children" in the default rows | at any depth below it |
| units of a `region` row | all its provinces in the gazetteer, so that `expected` counts the silent ones |
| units of a row without a unit key | the topmost named units of that month; with --unit those at or below it |
| own participants over a children's sum | only where that sum is of all children, as the other way round |
| children complete, but the parent lacks the other side | the children that have both sides, recursively |
| a ratio that cannot be had | participants stay, all of them; the other side is blank |
| several kinds of target by one issuer | a row each: target, target_change, target_pct |
| an identity over targets | both parts in force at the month, whenever each was issued |
| an issuer whose target only children have | has a row at the parent too |
| a printed attainment whose issuer has no target in force | a row with target_measure `target` |
| denominators of a target_pct | chosen as for a coverage, whether or not all units have such a target |
| digits of a printed percentage | its own, whatever --digits says |
| comparable | of the units in the ratio; where there is none, of the territories, whatever is known of them |
| a comparison that is not earlier | versus is blank, comparable stays `yes` |
| the difference for a target_change | of the unit's own participants; where it has none, the children's changes are added |
| a region of which nothing is known | 0 of 1, like a unit |
| a path without a time key | one row, at its last month, whichever territory it was then |
| plan without a time key | the last month of (unit, scheme); the issuers are those in force then |
| needed per month in December | blank, also when reached |
| the qualifier of a row | of the ratio where both sides are there, else of the participants |
| a sum of parts in doubt | halves add up; `>` and `<` with exact parts stay; anything else is `~`; a `~` counts with its half unit |
| a growth's qualifier | of participants ÷ previous, mirrored on a decrease |
| a rounded percentage of zero | never "-0.00" |
| rows of a breakdown key | one per value that participants are given for, blank where the figure of all is given |
| reasons | only whether there is one is compared: their words are the program's |
"""

from dataclasses import dataclass, replace
from fractions import Fraction
from math import ceil

import gazetteer
from gazetteer import NATION, month, spelled

SCHEMES = ("bhxh", "bhxh-bat-buoc", "bhxh-tu-nguyen", "bhtn", "bhyt", "bhyt-ho-gia-dinh", "bhxh-bhyt")
OVER = {"bhyt": "population", "bhyt-ho-gia-dinh": "population", "bhxh-bhyt": None}
PARTS = ("bhxh-bat-buoc", "bhxh-tu-nguyen")
STATUSES = ("final", "provisional", "estimated")
TARGETS = ("target", "target_change", "target_pct")
UNIT_KEYS = ("national", "region", "province", "district", "commune", "unit")
TIME_KEYS = ("period", "month", "quarter", "year")
BREAKDOWNS = ("sex", "age_group")
NO_CELL = ("",) * len(BREAKDOWNS)
COLUMNS = {
    "coverage": "participants,base,base_measure,base_period,percent,how,reported,expected,qualifier,reason",
    "growth": "participants,versus,previous,change,percent,how,comparable,reported,expected,qualifier,reason",
    "plan": "target_measure,participants,target,percent,remaining,months_left,needed_per_month,"
    "how,status,reported,expected,qualifier,reason",
}


# What figures are made of


@dataclass(frozen=True)
class Figure:
    """A number with what its qualifiers leave in doubt, its weakest status and where it is from."""

    value: Fraction
    width: int = 0
    may_be_more: bool = False
    may_be_less: bool = False
    status: int = 0
    how: str = "computed"
    restated: bool = False
    text: str = ""

    @staticmethod
    def told(text, qualifier, status):
        value = Fraction(text)
        over, under = (">", "<") if value >= 0 else ("<", ">")
        width = 2 * int(qualifier[1:]) if qualifier.startswith("±") else 0
        if qualifier == "~":
            width = 10 ** (len(text) - len(text.rstrip("0")))
        return Figure(value, width, qualifier == over, qualifier == under, status, text=text)

    def __add__(self, other):
        return Figure(
            self.value + other.value,
            self.width + other.width,
            self.may_be_more or other.may_be_more,
            self.may_be_less or other.may_be_less,
            max(self.status, other.status),
            max(self.how, other.how),
            self.restated or other.restated,
        )

    def __sub__(self, other):
        opposite = replace(
            other, value=-other.value, may_be_more=other.may_be_less, may_be_less=other.may_be_more
        )
        return self + opposite

    @property
    def qualifier(self):
        if not (self.may_be_more or self.may_be_less):
            return f"±{ceil(self.width / 2)}" if self.width else ""
        if self.width or self.may_be_more and self.may_be_less:
            return "~"
        return ">" if self.may_be_more == (self.value >= 0) else "<"


MIRRORED = {">": "<", "<": ">"}
RATIOS = {
    ("", ""): "",
    (">", ""): ">",
    (">", "<"): ">",
    ("", "<"): ">",
    ("<", ""): "<",
    ("<", ">"): "<",
    ("", ">"): "<",
}


def qualifier_of_ratio(mine, theirs):
    """`>` and `<` only where both sides keep the promise; else `~`."""
    return RATIOS.get((mine.qualifier, theirs.qualifier), "~")


def total(figures):
    figures = list(figures)
    result = figures[0] if figures else None
    for figure in figures[1:]:
        result += figure
    return result


@dataclass(frozen=True)
class Sum:
    """One side of a ratio at a unit: its own figure or its children's sum, and how complete it is."""

    figure: Figure | None
    reported: int
    expected: int
    own: bool = False

    @property
    def complete(self):
        return self.figure is not None and self.reported == self.expected

    @staticmethod
    def of(parts):
        known = [part.figure for part in parts if part.figure]
        return Sum(total(known), sum(p.reported for p in parts), sum(p.expected for p in parts))


def one(figure):
    """An own figure is 1 of 1; nothing known at or below a unit is 0 of 1."""
    return Sum(figure, 1, 1, own=True) if figure else Sum(None, 0, 1)


@dataclass(frozen=True)
class Pair:
    """Both sides of a ratio, over the units that have both."""

    mine: Figure | None
    theirs: Figure | None
    reported: int
    expected: int

    @staticmethod
    def of(parts):
        joined = [part for part in parts if part.mine]
        return Pair(
            total(p.mine for p in joined),
            total(p.theirs for p in joined),
            sum(p.reported for p in parts),
            sum(p.expected for p in parts),
        )


# The input


def span(text):
    """First and last month of `2023`, `2023-07`, `2023-Q3`, `2023-01..2023-07`."""
    if ".." in text:
        first, last = text.split("..")
        return span(first)[0], span(last)[1]
    year = int(text[:4]) * 12
    if len(text) == 4:
        return year, year + 11
    if text[5] == "Q":
        start = year + 3 * (int(text[6]) - 1)
        return start, start + 2
    return month(text), month(text)


class Facts:
    """The observations, each key once: final before provisional before estimated."""

    def __init__(self, rows, places):
        self.places = places
        self.stocks, self.changes, self.targets, self.published = {}, {}, {}, {}
        self.spelling = {}
        self.issuers = sorted({row.get("issuer", "") for row in rows}, key=str.encode)
        self.named = set()
        for row in rows:
            self._take(row)

    def _take(self, row):
        first, last = span(row["period"])
        unit = self.places.at(row["unit"], last) or self.places.at(row["unit"], first)
        self.named.add(unit)
        if row.get("group"):
            return
        measure, scheme = row["measure"], row["scheme"]
        cell = tuple(row.get(name, "") for name in BREAKDOWNS)
        status = STATUSES.index(row.get("status") or "final")
        figure = Figure.told(row["value"], row.get("qualifier", ""), status)
        issuer, versus = row.get("issuer", ""), row.get("versus", "")
        if measure in ("participants", "base", "population", "labour_force"):
            key = (unit, last, "" if measure in ("population", "labour_force") else scheme, measure)
            keep(self.stocks, key, cell, figure)
            self.spelling.setdefault((key, cell), row["period"])
        elif measure == "change":
            keep(self.changes, (unit, last, scheme, span(versus)[1] if versus else first - 1), cell, figure)
        elif measure in TARGETS:
            keep(self.targets, (unit, scheme, measure, issuer), (cell, first), figure)
        elif measure in ("coverage_pct", "attainment_pct", "growth_pct"):
            beside = {"coverage_pct": row.get("base_measure", ""), "attainment_pct": issuer}
            key = (unit, last, scheme, measure, beside.get(measure, span(versus)[1] if versus else None))
            keep(self.published, key, cell, figure)


def keep(facts, key, cell, figure):
    known = facts.setdefault(key, {}).get(cell)
    if known is None or figure.status < known.status:
        facts[key][cell] = figure


def figure_of_all(cells, asked):
    """The figure given for what is asked, else the sum of its parts along the first breakdown that has any."""
    if asked in cells:
        return cells[asked]
    for axis, value in enumerate(asked):
        if value == "":
            parts = {c[axis] for c in cells if c[axis] and all(a in ("", b) for a, b in zip(asked, c))}
            whole = [figure_of_all(cells, asked[:axis] + (p,) + asked[axis + 1 :]) for p in sorted(parts)]
            if whole and all(whole):
                return total(whole)
    return None


def own_figure(given, scheme, cell, identity=True):
    """bhxh is computed, cell by cell, where it is not given and both of its parts are; then from the sums of cells."""
    cells = given(scheme)
    if scheme != "bhxh" or not identity:
        return figure_of_all(cells, cell)
    compulsory, voluntary = (given(part) for part in PARTS)
    both = {cell: compulsory[cell] + voluntary[cell] for cell in compulsory.keys() & voluntary.keys()}
    sums = [figure_of_all(cells, cell) for cells in (compulsory, voluntary)]
    return figure_of_all(both | cells, cell) or (total(sums) if all(sums) else None)


# Figures of units


class Figures:
    """What is known of each unit: own figures, and children's sums where there are none."""

    def __init__(self, facts):
        self.facts = facts
        self.places = facts.places
        self.known_paths = set()
        for unit in facts.named:
            path = unit.path
            while path:
                self.known_paths.add(path)
                path = path.rpartition("/")[0]
            self.known_paths.add(NATION)

    def stock(self, measure, scheme, cell, when):
        """Own figures of a stock at a month, as a function of the unit."""
        stocks = self.facts.stocks

        def own(unit):
            unit = self.places.same(unit, when)
            if measure in ("population", "labour_force"):
                return figure_of_all(stocks.get((unit, when, "", measure), {}), cell)
            given = lambda part: stocks.get((unit, when, part, measure), {})
            return own_figure(given, scheme, cell, identity=measure == "participants")

        return own

    def change(self, scheme, cell, when, versus):
        given = lambda unit: lambda part: self.facts.changes.get((unit, when, part, versus), {})
        return lambda unit: own_figure(given(unit), scheme, cell)

    def target(self, measure, scheme, issuer, cell, when):
        """The target in force: of the year's, the last one issued up to the month."""

        def in_force(unit, part):
            latest, issued = {}, {}
            for moment in (when // 12 * 12 + 11, when // 12 * 12, when):
                of_territory = self.places.same(unit, moment)
                issued |= self.facts.targets.get((of_territory, part, measure, issuer), {})
            for (of, first), figure in sorted(issued.items(), key=lambda item: item[0][1]):
                if first // 12 == when // 12 and first <= when:
                    latest[of] = figure
            return latest

        def own(unit):
            given = lambda part: in_force(unit, part)
            return own_figure(given, scheme, cell, identity=measure == "target")

        return own

    def side(self, own, when):
        """Own figure, else the children's sum: one side of a ratio."""

        def sum_of(unit):
            unit = self.places.same(unit, when)
            figure = unit and own(unit)
            if figure or not unit:
                return one(figure)
            return self.below(unit, when, sum_of)

        return sum_of

    def below(self, unit, when, sum_of):
        """The sum over a unit's children; of those that the input says nothing of, none is walked."""
        children = self.places.children(unit, when)
        parts = [sum_of(child) if child.path in self.known_paths else one(None) for child in children]
        return Sum.of(parts) if any(part.figure for part in parts) else one(None)

    def pair(self, unit, when, mine, theirs):
        """Both sides of a unit's ratio: never a part of the children over a figure of the whole."""
        left = mine(unit)
        if left.figure is None:
            return Pair(None, None, 0, 1)
        right = theirs(unit)
        whole = left.own and (right.own or right.complete) or left.complete and right.own
        if whole:
            return Pair(left.figure, right.figure, left.reported, left.expected)
        if left.own:
            return Pair(None, None, 0, 1)
        parts = [
            self.pair(child, when, mine, theirs) if child.path in self.known_paths else Pair(None, None, 0, 1)
            for child in self.places.children(unit, when)
        ]
        return Pair.of(parts)

    def participants(self, scheme, cell, when):
        return self.side(self.stock("participants", scheme, cell, when), when)

    def earlier(self, scheme, cell, when, versus):
        """A former stock: own, else own participants less own change, else the children's sum."""
        stock = self.stock("participants", scheme, cell, versus)
        now = self.participants(scheme, cell, when)
        change = self.change(scheme, cell, when, versus)
        then = self.side(stock, versus)

        def own(unit):
            figure = stock(unit)
            if figure:
                return figure
            difference, current = change(unit), now(unit)
            if difference and (current.own or current.complete):
                return replace(current.figure - difference, how="implied")
            return None

        def sum_of(unit):
            figure = own(unit)
            if figure:
                return one(figure)
            if not self.places.same(unit, versus):
                return self.restated(unit, versus, then)
            return self.below(unit, versus, sum_of)

        return sum_of

    def restated(self, unit, versus, then):
        """The sum of the units that became this one, where that is exact and all are known."""
        sums = [then(origin) for origin in self.places.predecessors(unit, versus)]
        if not sums or not all(part.own or part.complete for part in sums):
            return one(None)
        return one(replace(total(part.figure for part in sums), restated=True))

    def change_in_year(self, scheme, cell, when):
        """The change since the end of last year: given, else the difference, else the children's sum."""
        start = when // 12 * 12 - 1
        given = self.change(scheme, cell, when, start)
        now, then = self.participants(scheme, cell, when), self.earlier(scheme, cell, when, start)

        def sum_of(unit):
            figure = given(unit)
            if figure:
                return one(figure)
            left, right = now(unit), then(unit)
            if left.own and (right.own or right.complete) and not right.figure.restated:
                return one(left.figure - right.figure)
            return self.below(unit, when, sum_of)

        return sum_of


def vintages(when):
    """The month, the December of its year, then backwards to 24 months."""
    december = when // 12 * 12 + 11
    order = [when, december] + [when - back for back in range(1, 25)]
    return list(dict.fromkeys(order))


# Rows


@dataclass(frozen=True)
class Options:
    command: str
    by: tuple = ("unit", "period", "scheme")
    versus: str = "previous-year"
    period: tuple | None = None
    unit: str | None = None
    schemes: tuple = ()
    digits: int = 2

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

    @property
    def header(self):
        period = () if self.time_key else ("period",)
        return self.keys + period + tuple(COLUMNS[self.command].split(","))


@dataclass(frozen=True)
class Group:
    """One row's units at its month."""

    keys: tuple
    roots: tuple
    when: int
    scheme: str
    cell: tuple


class Oracle:
    def __init__(self, rows, options, places):
        self.options = options
        self.places = places
        self.facts = Facts(rows, places)
        self.figures = Figures(self.facts)

    # Which rows there are

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

    def asked_cell(self, cell):
        return tuple(value if name in self.options.breakdowns else "" for name, value in zip(BREAKDOWNS, cell))

    def asked_unit(self, unit):
        asked = self.options.unit
        return not asked or asked == NATION or unit.path == asked or unit.path.startswith(asked + "/")

    def places_of(self, unit, when):
        """The values of the unit keys for what lies at this unit, with the deepest unit that they mean."""
        keys = self.options.unit_keys
        chain = list(self.places.ancestry(unit, when))
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

    def groups(self):
        options = self.options
        last = {}
        for unit, when, scheme, cell in self.points():
            if options.schemes and scheme not in options.schemes:
                continue
            if options.command == "coverage" and OVER.get(scheme, "labour_force") is None:
                continue
            if options.period and not options.period[0] <= when <= options.period[1]:
                continue
            for values, place in self.places_of(unit, when):
                key = (values, self.bucket(when), scheme, cell)
                if key not in last or last[key][0] < when:
                    last[key] = (when, place)
        for (values, bucket, scheme, cell), (when, place) in last.items():
            yield Group((values, bucket), self.roots(values, place, when), when, scheme, cell)

    def roots(self, values, place, when):
        if place:
            return (place,)
        if "region" in self.options.unit_keys:
            return tuple(self.places.provinces(values[self.options.unit_keys.index("region")], when))
        named = [unit for unit in self.facts.named if unit.exists(when) and self.asked_unit(unit)]
        return tuple(u for u in named if not any(a in named for a in list(self.places.ancestry(u, when))[1:]))

    # What stands in them

    def rows(self):
        found = []
        for group in self.groups():
            for columns in getattr(self, self.options.command)(group):
                found.append((self.order(group, columns), self.line(group, columns)))
        return [line for _, line in sorted(found, key=lambda pair: pair[0])]

    def key_values(self, group, columns):
        values = dict(zip(self.options.unit_keys, group.keys[0]))
        values |= dict(zip(BREAKDOWNS, group.cell))
        values |= {"scheme": group.scheme, "issuer": columns.get("issuer", ""), self.options.time_key: group.keys[1]}
        if self.options.time_key in ("period", None):
            values["period"] = self.period_label(group)
        return values

    def period_label(self, group):
        """As the first of its participants is spelled, in order of the input."""
        stocks = self.facts.spelling
        for (unit, when, scheme, measure), cell in stocks:
            if measure == "participants" and when == group.when and scheme in (group.scheme, *PARTS):
                if scheme == group.scheme or group.scheme == "bhxh":
                    chain = set(self.places.ancestry(unit, when))
                    if chain & set(group.roots):
                        return stocks[(unit, when, scheme, measure), cell]
        return spelled(group.when)

    def order(self, group, columns):
        values = self.key_values(group, columns)
        place = []
        for key in self.options.keys:
            value = values[key]
            if key == "scheme":
                place.append(SCHEMES.index(value))
            elif key in TIME_KEYS:
                place.append(group.when)
            else:
                place.append((value != NATION, value.encode()))
        return tuple(place) + (TARGETS.index(columns["target_measure"]) if columns.get("target_measure") else -1,)

    def line(self, group, columns):
        values = self.key_values(group, columns) | columns
        return [shown(values.get(name)) for name in self.options.header]

    def whole_of(self, group, side):
        """One side over all units of the row; of a region as of a unit."""
        whole = Sum.of([side(root) for root in group.roots])
        return whole if whole.figure or not "region" in self.options.unit_keys else one(None)

    def printed(self, group, measure, beside):
        """What a source printed for exactly this row, if it is of one unit."""
        if len(group.roots) != 1:
            return None
        return self.facts.published.get((group.roots[0], group.when, group.scheme, measure, beside), {}).get(group.cell)

    def ratio(self, group, percent, printed, how, reason):
        """The ratio columns: computed, else as printed by a source, else a reason."""
        if percent is not None:
            return {"percent": rounded(percent, self.options.digits), "how": how}
        if printed:
            return {"percent": printed.text, "how": "published"}
        return {"reason": reason}

    def denominator(self, group, mine):
        """The choice of one vintage for the group: (pair, measure, month), or None."""
        figures, when = self.figures, group.when
        over = OVER.get(group.scheme, "labour_force")
        wanted = sum(mine(root).reported for root in group.roots)
        best = None
        for measure, at in [("base", when)] + [(over, at) for at in vintages(when)]:
            theirs = figures.side(figures.stock(measure, group.scheme, group.cell, at), at)
            found = Pair.of([figures.pair(root, when, mine, theirs) for root in group.roots])
            if found.reported == wanted:
                return found, measure, at
            if measure != "base" and found.reported > (best[0].reported if best else 0):
                best = found, measure, at
        return best

    def coverage(self, group):
        mine = self.figures.participants(group.scheme, group.cell, group.when)
        alone = self.whole_of(group, mine)
        row = {"participants": alone.figure.value, "reported": alone.reported, "expected": alone.expected}
        row["qualifier"] = alone.figure.qualifier
        printed = self.printed(group, "coverage_pct", "")
        choice = self.denominator(group, mine)
        if not choice:
            yield row | self.ratio(group, None, printed, None, "no denominator")
            return
        pair, measure, at = choice
        base = pair.theirs.value
        row |= {"participants": pair.mine.value, "reported": pair.reported, "base": base, "base_measure": measure}
        row["qualifier"] = qualifier_of_ratio(pair.mine, pair.theirs)
        row["base_period"] = self.base_label(group, measure, at)
        percent = pair.mine.value * 100 / base if base > 0 else None
        if percent is None and printed:
            row["base_measure"] = None
        yield row | self.ratio(group, percent, printed, "computed", "the denominator is zero")

    def base_label(self, group, measure, when):
        for ((unit, at, _, of), _), text in self.facts.spelling.items():
            if (at, of) == (when, measure) and set(self.places.ancestry(unit, at)) & set(group.roots):
                return text
        return spelled(when)

    def versus(self, when):
        versus = self.options.versus
        relative = {"previous-year": when - 12, "previous-month": when - 1, "year-start": when // 12 * 12 - 1}
        return relative[versus] if versus in relative else span(versus)[1]

    def growth(self, group):
        figures, when = self.figures, group.when
        versus = self.versus(when)
        mine = figures.participants(group.scheme, group.cell, when)
        alone = self.whole_of(group, mine)
        row = {"participants": alone.figure.value, "comparable": "yes", "qualifier": alone.figure.qualifier}
        row |= {"reported": alone.reported, "expected": alone.expected}
        if versus >= when:
            yield row | {"reason": "not earlier"}
            return
        row["versus"] = spelled(versus)
        theirs = figures.earlier(group.scheme, group.cell, when, versus)
        pair = Pair.of([figures.pair(root, when, mine, theirs) for root in group.roots])
        printed = self.printed(group, "growth_pct", versus)
        if not pair.reported:
            row["comparable"] = self.comparable([root for root in group.roots if mine(root).figure], versus)
            yield row | self.ratio(group, None, printed, None, "no earlier figure")
            return
        previous, now = pair.theirs.value, pair.mine.value
        row |= {"participants": now, "previous": previous, "change": now - previous}
        row |= {"reported": pair.reported, "expected": pair.expected}
        qualifier = qualifier_of_ratio(pair.mine, pair.theirs)
        row["qualifier"] = MIRRORED.get(qualifier, qualifier) if now < previous else qualifier
        row["comparable"] = "restated" if pair.theirs.restated else "yes"
        percent = (now - previous) * 100 / previous if previous > 0 else None
        yield row | self.ratio(group, percent, printed, pair.theirs.how, "from zero")

    def comparable(self, units, versus):
        """Whether the units' territories can be had at an earlier month, whatever is known of them."""
        if all(self.places.same(unit, versus) for unit in units):
            return "yes"
        return "restated" if all(self.places.predecessors(unit, versus) for unit in units) else "no"

    def issuers(self, group):
        """(issuer, measure) of the targets in force at or below the row's units."""
        found = set()
        for (unit, scheme, measure, issuer), issued in self.facts.targets.items():
            when = group.when
            unit = self.places.same(unit, when)
            if not unit or not set(self.places.ancestry(unit, when)) & set(group.roots):
                continue
            own = self.figures.target(measure, group.scheme, issuer, group.cell, when)
            if own(unit):
                found.add((issuer, measure))
        return sorted(found, key=lambda pair: (pair[0].encode(), TARGETS.index(pair[1])))

    def plan(self, group):
        plans = self.issuers(group)
        spoken_for = {issuer for issuer, _ in plans}
        plans += [(i, "target") for i in self.facts.issuers if i not in spoken_for and self.printed(group, "attainment_pct", i)]
        for issuer, measure in plans or [("", None)]:
            yield self.plan_row(group, issuer, measure)

    def plan_row(self, group, issuer, measure):
        figures, when, scheme, cell = self.figures, group.when, group.scheme, group.cell
        mine = participants = figures.participants(scheme, cell, when)
        if measure == "target_change":
            mine = figures.change_in_year(scheme, cell, when)
        alone = self.whole_of(group, mine)
        left = 11 - when % 12
        row = {"issuer": issuer, "target_measure": measure, "months_left": left}
        row |= {"reported": alone.reported, "expected": alone.expected}
        if alone.figure:
            row |= {"participants": alone.figure.value, "status": STATUSES[alone.figure.status]}
            row["qualifier"] = alone.figure.qualifier
        pair = self.against_target(group, issuer, measure, mine, participants) if measure else None
        percent, how = None, None
        if pair and pair.reported:
            now, goal = pair.mine.value, pair.theirs.value
            row |= {"participants": now, "target": goal, "remaining": goal - now, "reported": pair.reported}
            if left:
                row["needed_per_month"] = max(0, ceil((goal - now) / left))
            row["qualifier"] = qualifier_of_ratio(pair.mine, pair.theirs)
            row["status"] = STATUSES[max(pair.mine.status, pair.theirs.status)]
            percent = now * 100 / goal if goal > 0 else None
            how = "implied" if "implied" in (pair.mine.how, pair.theirs.how) else "computed"
        printed = self.printed(group, "attainment_pct", issuer) if measure else None
        if percent is None and printed:
            known = [STATUSES.index(row["status"])] if row.get("status") else []
            row["status"] = STATUSES[max(known + [printed.status])]
        return row | self.ratio(group, percent, printed, how, "no target in force")

    def against_target(self, group, issuer, measure, mine, participants):
        figures, when = self.figures, group.when
        own = figures.target(measure, group.scheme, issuer, group.cell, when)
        if measure == "target_pct":
            choice = self.denominator(group, participants)
            if not choice:
                return None
            own = self.people_needed(own, group.scheme, group.cell, choice[1], choice[2])
        theirs = figures.side(own, when)
        return Pair.of([figures.pair(root, when, mine, theirs) for root in group.roots])

    def people_needed(self, percentage, scheme, cell, measure, at):
        """⌈target_pct × denominator⌉ of each unit."""
        figures = self.figures
        denominator = figures.side(figures.stock(measure, scheme, cell, at), at)

        def own(unit):
            percent, base = percentage(unit), denominator(unit)
            if not percent or not (base.own or base.complete):
                return None
            people = ceil(percent.value * base.figure.value / 100)
            return replace(base.figure, value=people, status=max(percent.status, base.figure.status))

        return own


def rounded(percent, digits):
    """Half away from zero, once."""
    scaled = abs(percent) * 10**digits
    whole = int(scaled + Fraction(1, 2))
    sign = "-" if percent < 0 and whole else ""
    text = str(whole).rjust(digits + 1, "0")
    return sign + (f"{text[:-digits]}.{text[-digits:]}" if digits else text)


def shown(value):
    if value is None:
        return ""
    return str(value)


def answer(command, rows, places=None, **options):
    """The header and the rows, as the CSV of the command must have them."""
    oracle = Oracle(rows, Options(command, **options), places or gazetteer.Gazetteer())
    return list(oracle.options.header), oracle.rows()
