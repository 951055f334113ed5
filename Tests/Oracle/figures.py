"""What is known of each unit: its own figures, its children's sums, and both sides of a ratio."""

from dataclasses import dataclass, replace

from gazetteer import NATION
from observations import PARTS, Figure, figure_of_all, own_figure, total


@dataclass(frozen=True)
class Sum:
    """One side of a ratio at a unit: its own figure or its children's sum, and how complete it is."""

    figure: Figure | None
    reported: int
    expected: int
    own: bool = False

    @property
    def complete(self):
        """Nothing is missing below: an own figure always is."""
        return self.figure is not None and self.reported == self.expected

    @staticmethod
    def of(parts):
        known = [part.figure for part in parts if part.figure]
        return Sum(total(known), sum(p.reported for p in parts), sum(p.expected for p in parts))


NOTHING = Sum(None, 0, 1)


def one(figure):
    """An own figure is 1 of 1; nothing known at or below a unit is 0 of 1."""
    return Sum(figure, 1, 1, own=True) if figure else NOTHING


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


class Figures:
    """What is known of each unit: own figures, and children's sums where there are none."""

    def __init__(self, facts, restates=True):
        self.facts = facts
        self.restates = restates
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
        parts = [sum_of(child) if child.path in self.known_paths else NOTHING for child in children]
        return Sum.of(parts) if any(part.figure for part in parts) else NOTHING

    def pair(self, unit, when, mine, theirs):
        """Both sides of a unit's ratio: never a part of the children over a figure of the whole."""
        left = mine(unit)
        if left.figure is None:
            return Pair(None, None, 0, 1)
        right = theirs(unit)
        if left.complete and right.complete:
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
            if difference and current.complete:
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
        if not self.restates or not sums or not all(part.complete for part in sums):
            return NOTHING
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
            if left.own and right.complete and not right.figure.restated:
                return one(left.figure - right.figure)
            return self.below(unit, when, sum_of)

        return sum_of


def vintages(when):
    """The month, the December of its year, then backwards to 24 months."""
    december = when // 12 * 12 + 11
    order = [when, december] + [when - back for back in range(1, 25)]
    return list(dict.fromkeys(order))
