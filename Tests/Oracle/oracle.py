"""Coverage, growth and plan attainment by the contract's text, slowly and plainly.

Where the contract is silent or can be read in two ways, this was read:

| question | reading |
|---|---|
| a child of a children's sum that itself has only children | summed the same way, at any depth |
| "or its children" in the default rows | at any depth below it |
| units of a `region` row | all its provinces in the gazetteer, so that `expected` counts the silent ones |
| units of a row without a unit key | the topmost named units of that month; with --unit those at or below it |
| own participants over a children's sum | only where that sum is of all children |
| all children on both sides, though other ones | the parent's ratio is over both sums; a region is always compared province by province |
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
| a sum of some of the units | withheld with its ratio where the row has a key of place; participants of all units stay |
| `reported`, `expected` of what is withheld | those of the sum, or of the ratio where the participants are of all units |
| a printed ratio beside a sum of some of the units | stands alone, 1 of 1, also with --partial |
| rows of printed ratios | of their own unit, where there are no participants; the last of a time only where nothing was counted |
| a printed change without both stocks | stands as the change; `how` is published then |
| reasons | only whether there is one is compared: their words are the program's |
"""

from dataclasses import dataclass, replace
from fractions import Fraction
from math import ceil

from figures import Figures, Pair, NOTHING, Sum, vintages
from gazetteer import NATION, spelled
from groups import TIME_KEYS, Groups, Options, versus_month
from observations import BREAKDOWNS, OVER, PARTS, SCHEMES, STATUSES, TARGETS, figure_of_all, qualifier_of_ratio, span

COLUMNS = {
    "coverage": "participants,base,base_measure,base_period,percent,how,reported,expected,qualifier,reason,uncovered",
    "growth": "participants,versus,previous,change,percent,how,comparable,reported,expected,qualifier,reason",
    "plan": "target_measure,participants,target,percent,remaining,months_left,needed_per_month,"
    "how,status,reported,expected,qualifier,reason",
}
MIRRORED = {">": "<", "<": ">"}


class Oracle:
    def __init__(self, facts, options):
        self.options = options
        self.places = facts.places
        self.facts = facts
        self.figures = Figures(facts, restates=options.boundaries == "auto")

    def header(self):
        period = [] if self.options.time_key else ["period"]
        group = ["group"] if "unit" in self.options.keys and self.facts.grouped else []
        return [*self.options.keys, *period, *group, *COLUMNS[self.options.command].split(",")]

    def rows(self):
        found = []
        groups = Groups(self.figures, self.options)
        for group in groups.subgroups():
            for columns in self.of_subgroup(group):
                found.append((self.order(group, columns), self.line(group, columns)))
        for group in groups.all():
            for columns in getattr(self, self.options.command)(group):
                found.append((self.order(group, columns), self.line(group, columns)))
        lines = [line for _, line in sorted(found, key=lambda pair: pair[0])]
        if self.options.sort:
            lines = self.sorted(lines, self.options.sort.lstrip("-"), self.options.sort.startswith("-"))
        return lines[: self.options.top]

    def sorted(self, lines, column, descending):
        """By a column of numbers, blank last; otherwise in their order."""
        place = self.header().index(column)
        known = [line for line in lines if line[place]]
        known.sort(key=lambda line: Fraction(line[place]) * (-1 if descending else 1))
        return known + [line for line in lines if not line[place]]

    def key_values(self, group, columns):
        values = dict(zip(self.options.unit_keys, group.keys[0]))
        values |= dict(zip(BREAKDOWNS, group.cell))
        values |= {"group": group.group, "scheme": group.scheme, "issuer": columns.get("issuer", ""), self.options.time_key: group.keys[1]}
        if self.options.time_key in ("period", None):
            values["period"] = self.period_label(group)
        return values

    def period_label(self, group):
        """As the first of its participants is spelled, in order of the input."""
        if group.group:
            return self.facts.spelling[group.roots[0], group.when, group.scheme, group.group]
        schemes = (group.scheme, *PARTS) if group.scheme == "bhxh" else (group.scheme,)
        text = self.spelled_by(group, "participants", group.when, schemes, None)
        return text or self.printed_time(group) or spelled(group.when)

    def printed_time(self, group):
        """Where there are no participants: as the ratio or the change of the row's own unit is spelled."""
        asked = Groups(self.figures, self.options).asked_cell
        measures = {"coverage": ("coverage_pct",), "plan": ("attainment_pct",), "growth": ("growth_pct", "change")}
        found = []
        for order, measure, beside, cell, text in self.facts.printed_times.get((group.roots[0], group.when, group.scheme), ()):
            of_row = asked(cell) == group.cell and (measure == "change" or cell == group.cell)
            compared = self.options.command != "growth" or beside == self.versus(group.when)
            if measure in measures[self.options.command] and of_row and compared:
                found.append((order, text))
        return min(found)[1] if found else None

    def spelled_by(self, group, measure, when, schemes=None, otherwise=""):
        for scheme, unit, text in self.facts.spelling.get((measure, when), ()):
            if (not schemes or scheme in schemes) and set(self.places.ancestry(unit, when)) & set(group.roots):
                return text
        return spelled(when) if otherwise == "" else otherwise

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
        return tuple(place) + (group.when, group.group.encode()) + (TARGETS.index(columns["target_measure"]) if columns.get("target_measure") else -1,)

    def line(self, group, columns):
        values = self.key_values(group, columns) | columns
        return [shown(values.get(name)) for name in self.header()]

    def of_subgroup(self, group):
        """What is known of a named subgroup: its own figures, and nothing of its unit's."""
        unit, when = group.roots[0], group.when
        of = lambda unit, at: figure_of_all(self.facts.grouped.get((unit, at, group.scheme, group.group), {}), group.cell)
        mine = of(unit, when)
        row = {"reported": 1, "expected": 1, "participants": mine.value, "qualifier": mine.qualifier, "reason": "none"}
        if self.options.command == "plan":
            row |= {"issuer": "", "target_measure": None, "months_left": 11 - when % 12, "status": STATUSES[mine.status]}
        if self.options.command == "growth":
            row["comparable"] = "yes"
            versus = self.versus(when)
            if versus < when:
                row |= {"versus": spelled(versus), "comparable": self.comparable([unit], versus)}
                then = self.places.same(unit, versus)
                theirs = then and of(then, versus)
                if theirs:
                    change = mine.value - theirs.value
                    qualifier = qualifier_of_ratio(mine, theirs)
                    row |= {"previous": theirs.value, "change": change}
                    row["qualifier"] = MIRRORED.get(qualifier, qualifier) if change < 0 else qualifier
                    if theirs.value > 0:
                        percent = rounded(change * 100 / theirs.value, self.options.digits)
                        row |= {"percent": percent, "how": "computed", "reason": None}
        yield row

    def whole_of(self, group, side):
        """One side over all units of the row; of a region as of a unit."""
        whole = Sum.of([side(root) for root in group.roots])
        return whole if whole.figure or not "region" in self.options.unit_keys else NOTHING

    def printed(self, group, measure, beside):
        """What a source printed for exactly this row, if it is of one unit."""
        if len(group.roots) != 1:
            return None
        return self.facts.published.get((group.roots[0], group.when, group.scheme, measure, beside), {}).get(group.cell)

    def whole(self, row, alone, group, blank):
        """The row without what is of some of its units only, and whether that was left out."""
        if self.options.partial or not self.options.unit_keys or not 0 < row["reported"] < row["expected"]:
            return row, False
        row |= {"participants": None, "qualifier": None} | dict.fromkeys(blank)
        if alone.complete:
            row |= {"participants": alone.figure.value, "qualifier": alone.figure.qualifier}
        return row, True

    def ratio_row(self, row, alone, group, percent, printed, how, reason, blank):
        """The row with its ratio: computed over all units or those that --partial takes, else as printed, else a reason."""
        row, withheld = self.whole(row, alone, group, blank)
        if withheld:
            percent = None
        if percent is None and printed and not alone.complete:
            row |= {"participants": None, "reported": 1, "expected": 1, "qualifier": printed.qualifier} | dict.fromkeys(blank)
        return row | self.ratio(group, percent, printed, how, reason)

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
        row = counted(alone)
        printed = self.printed(group, "coverage_pct", "")
        choice = self.denominator(group, mine) if alone.figure else None
        blank = ("base", "base_measure", "base_period", "uncovered")
        if not choice:
            yield self.ratio_row(row, alone, group, None, printed, None, "no denominator", blank)
            return
        pair, measure, at = choice
        base = pair.theirs.value
        row |= {"participants": pair.mine.value, "reported": pair.reported, "base": base, "base_measure": measure}
        row["qualifier"] = qualifier_of_ratio(pair.mine, pair.theirs)
        row["base_period"] = self.spelled_by(group, measure, at)
        percent = pair.mine.value * 100 / base if base > 0 else None
        if percent is None and printed:
            row["base_measure"] = None
        if percent is not None:
            row["uncovered"] = (pair.theirs - pair.mine).as_printed
        yield self.ratio_row(row, alone, group, percent, printed, "computed", "the denominator is zero", blank)

    def versus(self, when):
        return versus_month(self.options.versus, when)

    def growth(self, group):
        figures, when = self.figures, group.when
        versus = self.versus(when)
        mine = figures.participants(group.scheme, group.cell, when)
        alone = self.whole_of(group, mine)
        row = counted(alone) | {"comparable": "yes"}
        blank = ("previous", "change")
        if versus >= when:
            yield self.whole(row, alone, group, blank)[0] | {"reason": "not earlier"}
            return
        row["versus"] = spelled(versus)
        theirs = figures.earlier(group.scheme, group.cell, when, versus)
        pair = Pair.of([figures.pair(root, when, mine, theirs) for root in group.roots])
        printed = self.printed(group, "growth_pct", versus)
        if not pair.reported:
            row["comparable"] = self.comparable([root for root in group.roots if mine(root).figure], versus)
            row = self.ratio_row(row, alone, group, None, printed, None, "no earlier figure", blank)
            yield self.with_printed_change(row, alone, group, versus)
            return
        previous, now = pair.theirs.value, pair.mine.value
        row |= {"participants": now, "previous": previous, "change": now - previous}
        row |= {"reported": pair.reported, "expected": pair.expected}
        qualifier = qualifier_of_ratio(pair.mine, pair.theirs)
        row["qualifier"] = MIRRORED.get(qualifier, qualifier) if now < previous else qualifier
        row["comparable"] = "restated" if pair.theirs.restated else "yes"
        percent = (now - previous) * 100 / previous if previous > 0 else None
        row = self.ratio_row(row, alone, group, percent, printed, pair.theirs.how, "from zero", blank)
        yield self.with_printed_change(row, alone, group, versus)

    def with_printed_change(self, row, alone, group, versus):
        """A change that was printed stands where it cannot be computed."""
        if row.get("change") is not None or len(group.roots) != 1:
            return row
        change = self.figures.change(group.scheme, group.cell, group.when, versus)(group.roots[0])
        if not change:
            return row
        row |= {"change": change.value, "how": "published"}
        if not alone.complete:
            row |= {"participants": None, "reported": 1, "expected": 1}
            if row.get("percent") is None:
                row["qualifier"] = change.qualifier
        return row

    def comparable(self, units, versus):
        """Whether the units' territories can be had at an earlier month, whatever is known of them."""
        if all(self.places.same(unit, versus) for unit in units):
            return "yes"
        return "restated" if self.figures.restates and all(self.places.predecessors(unit, versus) for unit in units) else "no"

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
        blank = ("target", "remaining", "needed_per_month")
        row, withheld = self.whole(row, alone, group, blank)
        if withheld:
            percent = None
            row["status"] = STATUSES[alone.figure.status] if alone.complete else None
        if percent is None and printed and not alone.complete:
            row["status"] = None
        if percent is None and printed:
            known = [STATUSES.index(row["status"])] if row.get("status") else []
            row["status"] = STATUSES[max(known + [printed.status])]
        return self.ratio_row(row, alone, group, percent, printed, how, "no target in force", blank)

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
            if not percent or not base.complete:
                return None
            people = ceil(percent.value * base.figure.value / 100)
            return replace(base.figure, value=people, status=max(percent.status, base.figure.status))

        return own


def counted(alone):
    """The columns of the participants; blank where a row has none."""
    row = {"reported": alone.reported, "expected": alone.expected}
    return row | ({"participants": alone.figure.value, "qualifier": alone.figure.qualifier} if alone.figure else {})


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


def answer(command, facts, **options):
    """The header and the rows, as the CSV of the command must have them."""
    oracle = Oracle(facts, Options(command, **options))
    return oracle.header(), oracle.rows()
