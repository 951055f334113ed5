"""Campaigns by the contract's text, slowly and plainly: reach and yield by place, time, campaign and kind.

Where the contract is silent or can be read in two ways, this was read:

| question | reading |
|---|---|
| rows | one a scheme of recruits or of a goal, then one an item; one where there is neither |
| a time key | holds the spans inside it; a span that crosses it stands under itself |
| no time key | everything inside `--period` is added up; `period` is from the first month to the last that counts |
| a span that was not told, of shorter ones that were | their sum, where they join from its first month to its last |
| several ways to join | the one with the longest span, of as long ones the earliest; then the next longest |
| a figure of a unit and of those below it | the unit's own for its months; theirs for what is left |
| recruits per event | over the units and spans that have both; a reason where that is not all |
| a goal | of each year that the row touches the last one issued until its end; a year's goal stands in each row of the year |
| a goal without campaigns in its year | a row of its own, under its own period |
| the qualifier of a row | of the yield; where there is none the first in doubt of recruits, items, events, attendees |
| uncertain times | join nothing, but where campaigns are told together without a time key |
| `--by kind` | the named keys alone: campaigns of one kind are told together, each side summed over all of them |
"""

from collections import defaultdict
from fractions import Fraction

import oracle
from gazetteer import NATION, spelled
from groups import TIME_KEYS, UNIT_KEYS, Options
from observations import BREAKDOWNS, SCHEMES, Figure, STATUSES, figure_of_all, keep, qualifier_of_ratio, span, total

COLUMNS = (
    "events,attendees,item,items,scheme,recruits,recruits_per_event,goal,qualifier,source,reason,items_total,"
    "events_qualifier,attendees_qualifier,items_qualifier,recruits_qualifier,goal_qualifier"
).split(",")
FLOWS = ("events", "attendees", "items", "recruits")


def named(first, last):
    """How a span is printed."""
    if first == last:
        return spelled(first)
    if last - first == 2 and first % 3 == 0:
        return f"{first // 12}-Q{first % 12 // 3 + 1}"
    if last - first == 11 and first % 12 == 0:
        return str(first // 12)
    return f"{spelled(first)}..{spelled(last)}"


def longest_first(spans):
    """The spans that count: the longest, then those that overlap none before."""
    counting = []
    for first, last in sorted(spans, key=lambda s: (s[0] - s[1], s[0])):
        if all(last < a or b < first for a, b in counting):
            counting.append((first, last))
    return counting


def joined(spans, first, last):
    """The spans that join from the first month to the last, or None."""
    ways = [[s] + rest for s in spans if s[0] == first for rest in ways_on(spans, s[1], last)]
    return min(ways, key=lambda way: sorted((a - b, a) for a, b in way)) if ways else None


def ways_on(spans, done, last):
    if done == last:
        return [[]]
    return [[s] + rest for s in spans if s[0] == done + 1 and s[1] <= last for rest in ways_on(spans, s[1], last)]


class Campaigns:
    """What is told of each campaign of one kind: figures by subject, unit and span."""

    def __init__(self, rows, places):
        self.places = places
        # (campaign, kind, measure, scheme, item) → unit → span → cell → figure
        self.told = defaultdict(lambda: defaultdict(dict))
        self.silent = []
        for row in rows:
            self._take(row)

    def _take(self, row):
        measure = row["measure"]
        if measure not in FLOWS and not (measure == "target_change" and row["campaign"]):
            return
        text = row["period"]
        first, last = span(text.strip("~").removeprefix(".."))
        sure = "" if text[-1] != "~" and text[:2] != ".." else text
        first = last if sure.startswith("..") else first
        unit = self.places.at(row["unit"], last) or self.places.at(row["unit"], first)
        cell = tuple(row.get(name, "") for name in BREAKDOWNS)
        if row["value"] == "":
            self.silent.append((row["campaign"], row["kind"], unit, (first, last, sure), cell))
            return
        figure = Figure.told(row["value"], row["qualifier"], STATUSES.index(row["status"] or "final"))
        scheme = row["scheme"] if measure in ("recruits", "target_change") else ""
        spans = self.told[row["campaign"], row["kind"], measure, scheme, row["item"]][unit]
        keep(spans, (first, last, sure), cell, figure)


def answer(rows, places, **options):
    """The header and the rows, as the CSV of `campaigns` must have them, but for their sources."""
    found = Answer(Campaigns(rows, places), Options("campaigns", **options))
    return found.header(), found.rows()


class Answer:
    def __init__(self, campaigns, options):
        self.told, self.places, self.options = campaigns, campaigns.places, options
        self.bundles = "kind" in options.by
        always = () if self.bundles else ("campaign", "kind")
        self.keys = options.by + tuple(key for key in always if key not in options.by)
        self.unit_keys = tuple(key for key in self.keys if key in UNIT_KEYS)
        self.breakdowns = tuple(key for key in self.keys if key in BREAKDOWNS)

    def header(self):
        period = [] if self.options.time_key else ["period"]
        columns = [name for name in COLUMNS if not (name == "scheme" and "scheme" in self.keys)]
        return [*self.keys, *period, *columns]

    # Which rows

    def lineage(self, unit, when):
        at = when[1] if unit.exists(when[1]) else when[0]
        return self.places.ancestry(unit, at), at

    def place(self, unit, when):
        """The values of the unit keys, or None."""
        chain, at = self.lineage(unit, when)
        asked = self.options.unit
        if asked and asked not in [place.path for place in chain]:
            return None
        by_level = {"national" if place.level == "nation" else place.level: place.path for place in chain}
        by_level["unit"] = unit.path
        if "province" in by_level:
            province = next(place for place in chain if place.level == "province")
            by_level["region"] = self.places.region(province, at)
        values = tuple(by_level.get(key) for key in self.unit_keys)
        return None if None in values else values

    def bucket(self, when):
        first, last, sure = when
        if not self.options.time_key and (self.bundles or not sure):
            return None
        if sure:
            return sure
        own = {"month": lambda m: spelled(m), "quarter": lambda m: named(m // 3 * 3, m // 3 * 3 + 2)}
        own["year"] = lambda m: str(m // 12)
        of = own.get(self.options.time_key)
        return of(first) if of and of(first) == of(last) else named(first, last)

    def asked_cell(self, cell):
        return tuple(value if name in self.breakdowns else "" for name, value in zip(BREAKDOWNS, cell))

    def inside(self, when):
        if not self.options.period:
            return True
        first, last = self.options.period
        return first <= when[0] and when[1] <= last

    def groups(self):
        """(place, bucket, campaign, kind, cell) → the units with the spans that they tell of."""
        found = defaultdict(lambda: defaultdict(set))
        goals = defaultdict(lambda: defaultdict(set))
        for (campaign, kind, measure, *_), units in self.told.told.items():
            for unit, spans in units.items():
                for when, cells in spans.items():
                    place = self.place(unit, when)
                    if place is None:
                        continue
                    into = goals if measure == "target_change" else found
                    if into is found and not self.inside(when):
                        continue
                    for cell in {self.asked_cell(cell) for cell in cells}:
                        into[place, self.bucket(when), campaign, kind, cell][unit].add(when)
        for campaign, kind, unit, when, cell in self.told.silent:
            place = self.place(unit, when)
            if place is not None and self.inside(when):
                found[place, self.bucket(when), campaign, kind, self.asked_cell(cell)][unit].add(when)
        told = dict(found)
        for key, units in goals.items():
            whens = [when for spans in units.values() for when in spans]
            around = [k for k in told if (k[0], *k[2:]) == (key[0], *key[2:])]
            served = [k for k in around if any(self.holds(when, self.whole(told[k])) for when in whens)]
            if not served and all(self.inside(when) for when in whens) and key not in told:
                found[key] = units
        return found

    @staticmethod
    def holds(goal, row):
        """A goal holds from its first month to the end of its year."""
        return goal[0] <= row[1] and row[0] <= goal[1] // 12 * 12 + 11

    @staticmethod
    def whole(units):
        """From the first month to the last of all that counts."""
        counting = [s for spans in units.values() for s in longest_first({when[:2] for when in spans})]
        return min(a for a, _ in counting), max(b for _, b in counting)

    # What is in them

    def figure(self, subject, unit, when, cell):
        spans = self.told.told.get(subject, {}).get(unit, {})
        own = figure_of_all(spans.get(when, {}), cell)
        if own or when[2]:
            return own
        parts = {s[:2] for s in spans if not s[2] and when[0] <= s[0] and s[1] <= when[1]}
        parts = {s for s in parts if figure_of_all(spans[(*s, "")], cell)}
        way = joined(parts, *when[:2])
        return total(figure_of_all(spans[(*s, "")], cell) for s in way) if way else None

    def counted(self, units, figure):
        """(unit, span, figure) of what counts: at each unit the longest, its own before those below it."""
        taken, counted = {}, []
        for unit in sorted(units, key=lambda unit: unit.path.count("/") + (unit.path != NATION)):
            known = {when: figure(unit, when) for when in units[unit]}
            known = {when: found for when, found in known.items() if found}
            free = {}
            for when, found in known.items():
                above, _ = self.lineage(unit, when)
                spans = [s for place in above[1:] for s in taken.get(place, ())]
                if all(when[1] < a or b < when[0] for a, b in spans):
                    free[when[:2]] = found
            taken[unit] = longest_first(free)
            counted += [(unit, s, free[s]) for s in taken[unit]]
        return counted

    def units_of(self, key, group, subjects):
        """The spans at which a row looks for subjects: those told of them, and the row's own where shorter ones may join."""
        place, bucket, campaign, kind, cell = key
        spans = {when for whens in group.values() for when in whens}
        result = defaultdict(set)
        for subject in subjects:
            for unit, whens in self.told.told.get(subject, {}).items():
                for when, cells in whens.items():
                    if cell not in {self.asked_cell(c) for c in cells}:
                        continue
                    if self.place(unit, when) != place or not self.inside(when):
                        continue
                    if self.bucket(when) == bucket:
                        result[unit].add(when)
                    elif self.options.time_key and len(spans) == 1 and not when[2]:
                        (only,) = spans
                        if not only[2] and only[0] <= when[0] and when[1] <= only[1]:
                            result[unit].add(only)
        return result

    def sum(self, key, group, subject):
        units = self.units_of(key, group, [subject])
        return total(f for *_, f in self.counted(units, lambda unit, when: self.figure(subject, unit, when, key[4])))

    def pair(self, key, group, one, other):
        units = self.units_of(key, group, [one, other])

        def both(unit, when):
            sides = [self.figure(subject, unit, when, key[4]) for subject in (one, other)]
            return sides if all(sides) else None

        found = [sides for *_, sides in self.counted(units, both)]
        return (total(a for a, _ in found), total(b for _, b in found)) if found else None

    def goal(self, key, whole, subject, units):
        place, _, _, _, cell = key
        years = defaultdict(set)
        told = self.told.told.get(subject, {})
        for unit, whens in told.items():
            if units is not None and unit not in units:
                continue
            for when, cells in whens.items():
                if cell not in {self.asked_cell(c) for c in cells} or self.place(unit, when) != place:
                    continue
                if self.holds(when, whole):
                    year = when[1] // 12
                    years[unit].add((year * 12, year * 12 + 11, ""))

        def in_force(unit, year):
            issued = {}
            for when, cells in sorted(told[unit].items()):
                if when[1] // 12 == year[0] // 12 and when[0] <= whole[1]:
                    issued |= cells
            return figure_of_all(issued, cell)

        return total(f for *_, f in self.counted(years, in_force))

    def bundled(self):
        """The groups that are told together, under the keys of the first."""
        bundles = defaultdict(list)
        for (place, bucket, campaign, kind, cell), group in self.groups().items():
            name = "" if self.bundles and "campaign" not in self.keys else campaign
            bundles[place, bucket, name, kind, cell].append(((place, bucket, campaign, kind, cell), group))
        return bundles

    def rows_of(self, members):
        whole = self.whole_of_all(group for _, group in members)

        def summed(measure, scheme="", item=""):
            return total(filter(None, (self.sum(k, g, (*k[2:4], measure, scheme, item)) for k, g in members)))

        def paired(scheme):
            of = lambda k, measure, scheme="": (*k[2:4], measure, scheme, "")
            pairs = [self.pair(k, g, of(k, "recruits", scheme), of(k, "events")) for k, g in members]
            pairs = [pair for pair in pairs if pair]
            return (total(a for a, _ in pairs), total(b for _, b in pairs)) if pairs else None

        events, attendees = summed("events"), summed("attendees")
        shown = []
        for scheme in SCHEMES:
            recruits = summed("recruits", scheme)
            goal = total(filter(None, (self.goal_of(k, g, whole, scheme) for k, g in members)))
            if not recruits and not goal:
                continue
            row = {"scheme": scheme, "recruits": recruits, "goal": goal}
            pair = recruits and paired(scheme)
            if pair and pair[1].value:
                row["yield"] = pair
                if (pair[0].value, pair[1].value) != (recruits.value, events and events.value):
                    row["reason"] = "of some"
            else:
                row["reason"] = "none"
            shown.append(row)
        items = dict.fromkeys(s[4] for k, _ in members for s in self.told.told if s[:2] == k[2:4] and s[2] == "items")
        for item in items:
            count = summed("items", "", item)
            if count:
                shown.append({"item": item, "items": count, "reason": "none"})
        for row in shown or [{"reason": "none"}]:
            yield whole, row | {"events": events, "attendees": attendees}

    def whole_of_all(self, groups):
        units = defaultdict(set)
        for group in groups:
            for unit, spans in group.items():
                units[unit] |= spans
        return self.whole(units)

    def goal_of(self, key, group, whole, scheme):
        """The goal of one campaign in its row; of a campaign of which nothing else is told, only that of its own months."""
        _, _, campaign, kind, cell = key
        subjects = [s for s in self.told.told if s[:2] == (campaign, kind)]
        alone = not any(self.units_of(key, group, [s]) for s in subjects if s[2] != "target_change")
        alone = alone and not any(key == (self.place(u, w), self.bucket(w), c, k, self.asked_cell(cell)) for c, k, u, w, cell in self.told.silent)
        goal_of = (campaign, kind, "target_change", scheme, "")
        told = not alone or any(w in ws for u, ws in self.told.told.get(goal_of, {}).items() for w in group.get(u, ()))
        return self.goal(key, whole, goal_of, group if alone else None) if told else None

    @staticmethod
    def period_of(whole, members):
        """The whole, as unsure of its end as any that ends then."""
        spans = [when for _, group in members for whens in group.values() for when in whens if when[1] == whole[1]]
        if any(sure.startswith("..") for _, _, sure in spans):
            return ".." + spelled(whole[1])
        about = any(sure.endswith("~") for _, _, sure in spans)
        return "..".join(end + "~" for end in named(*whole).split("..")) if about else named(*whole)

    def line(self, key, whole, row, members):
        place, bucket, campaign, kind, cell = key
        number = lambda name: str(row[name].value) if row.get(name) else ""
        values = dict(zip(self.unit_keys, place)) | dict(zip(BREAKDOWNS, cell))
        values |= {"campaign": campaign, "kind": kind, "scheme": row.get("scheme", ""), "item": row.get("item", "")}
        values |= {name: number(name) for name in ("events", "attendees", "items", "recruits", "goal")}
        values[self.options.time_key or "period"] = bucket or self.period_of(whole, members)
        in_doubt = [row[n].qualifier for n in ("recruits", "items", "events", "attendees") if row.get(n)]
        values["qualifier"] = next(filter(None, in_doubt), "")
        if row.get("yield"):
            recruits, events = row["yield"]
            values["recruits_per_event"] = oracle.rounded(Fraction(recruits.value) / events.value, self.options.digits)
            values["qualifier"] = qualifier_of_ratio(recruits, events)
        values["reason"] = row.get("reason", "")
        for name in ("events", "attendees", "items", "recruits", "goal"):
            values[f"{name}_qualifier"] = row[name].qualifier if row.get(name) else ""
        return [values.get(name, "") for name in self.header()]

    def order(self, key, whole, row):
        place, bucket, campaign, kind, cell = key
        values = dict(zip(self.unit_keys, place)) | dict(zip(BREAKDOWNS, cell)) | {"campaign": campaign, "kind": kind}
        doubt = 2 if (bucket or "").startswith("..") else 1 if (bucket or "").endswith("~") else 0
        time = (whole[1], -whole[0], doubt)
        result = []
        for name in self.keys:
            if name == "scheme":
                result.append(SCHEMES.index(row["scheme"]) if row.get("scheme") else len(SCHEMES))
            elif name in TIME_KEYS:
                result.append(time)
            else:
                result.append((values[name] != NATION, values[name].encode()))
        return [*result, time]

    def rows(self):
        found = []
        for key, members in self.bundled().items():
            for whole, row in self.rows_of(members):
                if not self.options.schemes or row.get("scheme") in self.options.schemes:
                    found.append((self.order(key, whole, row), self.line(key, whole, row, members)))
        lines = [line for _, line in sorted(found, key=lambda pair: pair[0])]
        if self.options.sort:
            column = self.options.sort.lstrip("-")
            place = self.header().index(column)
            known = [line for line in lines if line[place]]
            known.sort(key=lambda line: Fraction(line[place]) * (-1 if self.options.sort[0] == "-" else 1))
            lines = known + [line for line in lines if not line[place]]
        return lines[: self.options.top]
