"""Observations as facts: each key once, with what its qualifier leaves in doubt."""

from dataclasses import dataclass, replace
from fractions import Fraction
from math import ceil

from gazetteer import month, spelled

SCHEMES = ("bhxh", "bhxh-bat-buoc", "bhxh-tu-nguyen", "bhtn", "bhyt", "bhyt-ho-gia-dinh", "bhxh-bhyt")
OVER = {"bhyt": "population", "bhyt-ho-gia-dinh": "population", "bhxh-bhyt": None}
PARTS = ("bhxh-bat-buoc", "bhxh-tu-nguyen")
STATUSES = ("final", "provisional", "estimated")
TARGETS = ("target", "target_change", "target_pct")
BREAKDOWNS = ("sex", "age_group")


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

    @property
    def as_printed(self):
        """With its qualifier: `>96000`, `17590000±5000`."""
        qualifier = self.qualifier
        return f"{self.value}{qualifier}" if qualifier.startswith("±") else f"{qualifier}{self.value}"


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
        # How the times of printed ratios and changes are spelled, in the order in which their subjects are first met.
        self.printed_times, self.printed_subjects = {}, {}
        # Participants of named subgroups: (unit, month, scheme, subgroup) → cell → figure; never summed.
        self.grouped = {}
        self.issuers = sorted({row.get("issuer", "") for row in rows}, key=str.encode)
        self.named = set()
        for row in rows:
            self._take(row)

    def _take(self, row):
        first, last = span(row["period"])
        unit = self.places.at(row["unit"], last) or self.places.at(row["unit"], first)
        self.named.add(unit)
        measure, scheme = row["measure"], row["scheme"]
        cell = tuple(row.get(name, "") for name in BREAKDOWNS)
        status = STATUSES.index(row.get("status") or "final")
        figure = Figure.told(row["value"], row.get("qualifier", ""), status)
        if row.get("group"):
            if measure == "participants":
                key = unit, last, scheme, row["group"]
                keep(self.grouped, key, cell, figure)
                self.spelling.setdefault(key, row["period"])
            return
        issuer, versus = row.get("issuer", ""), row.get("versus", "")
        if measure in ("participants", "base", "population", "labour_force"):
            key = (unit, last, "" if measure in ("population", "labour_force") else scheme, measure)
            keep(self.stocks, key, cell, figure)
            self.spelling.setdefault((measure, last), []).append((scheme, unit, row["period"]))
        elif measure == "change":
            beside = span(versus)[1] if versus else first - 1
            self._spell(unit, last, scheme, measure, beside, cell, spelled(last))
            keep(self.changes, (unit, last, scheme, span(versus)[1] if versus else first - 1), cell, figure)
        elif measure in TARGETS:
            keep(self.targets, (unit, scheme, measure, issuer), (cell, first), figure)
        elif measure in ("coverage_pct", "attainment_pct", "growth_pct"):
            beside = {"coverage_pct": row.get("base_measure", ""), "attainment_pct": issuer}
            key = (unit, last, scheme, measure, beside.get(measure, span(versus)[1] if versus else None))
            self._spell(unit, last, scheme, measure, issuer or key[4], cell, row["period"])
            keep(self.published, key, cell, figure)

    def _spell(self, unit, when, scheme, measure, beside, cell, text):
        subject = (scheme, measure, beside, cell)
        order = self.printed_subjects.setdefault(subject, len(self.printed_subjects))
        self.printed_times.setdefault((unit, when, scheme), []).append((order, measure, beside, cell, text))


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
