"""Holds a `bhxh` program against the oracle: python3 compare.py PROGRAM [--seeds 0:200] [--minimise]

Prints the first differences, each with its seed, its command and the observations that matter; exits with 1 if
there are any. Every cell of every row is compared, and their order; of a reason only whether there is one.
"""

import argparse
import csv
import io
import pathlib
import random
import subprocess
import sys
import tempfile
import time
from collections import Counter

import campaigns
import gazetteer
import generate
import oracle
from observations import SCHEMES, Facts

BY = (
    ("unit", "period", "scheme"),
    ("province", "period"),
    ("district", "month"),
    ("commune", "quarter"),
    ("region", "year"),
    ("national", "quarter"),
    ("scheme",),
    ("scheme", "period"),
    ("unit",),
    ("year", "unit"),
    ("province",),
    ("unit", "sex"),
    ("unit", "age_group", "period"),
    ("sex", "scheme"),
)
CAMPAIGNS_BY = (
    ("unit", "period", "campaign", "kind"),
    ("unit",),
    ("province",),
    ("province", "period"),
    ("district", "month"),
    ("unit", "quarter"),
    ("province", "year"),
    ("region", "year"),
    ("national", "quarter"),
    ("kind",),
    ("kind", "unit"),
    ("campaign", "year"),
    ("scheme", "province"),
    ("commune", "period"),
    ("unit", "sex"),
    ("sex", "period"),
)
VERSUS = ("previous-year", "previous-year", "previous-month", "year-start", "{month}", "{year}")


def questions(draw, world):
    """Each command for the default rows and for some groupings, chosen by the seed."""
    for command in ("coverage", "growth", "plan"):
        for by in [BY[0]] + draw.sample(BY, 4) + [("issuer", "unit", "period")] * (command == "plan"):
            options = {"by": by}
            if command == "growth":
                when = draw.randint(world.first, world.last)
                versus = draw.choice(VERSUS).format(month=gazetteer.spelled(when), year=when // 12)
                options["versus"] = versus
            if draw.random() < 0.2:
                options["boundaries"] = "as-reported"
            if draw.random() < 0.25 and "year" not in by and "quarter" not in by:
                first = draw.randint(world.first, world.last)
                options["period"] = (first, draw.randint(first, world.last))
            if draw.random() < 0.25 and world.rows and not {"region", "national"} & set(by):
                options["unit"] = draw.choice(world.rows)["unit"]
                if not world.exists(options["unit"], options.get("period")):
                    del options["unit"]
            if draw.random() < 0.2:
                options["schemes"] = tuple(draw.sample(SCHEMES, 2))
            if draw.random() < 0.3:
                options["digits"] = draw.choice((0, 1, 3, 6))
            if draw.random() < 0.5:
                options["partial"] = True
            if draw.random() < 0.2:
                options["sort"] = draw.choice(("participants", "-participants", "reported"))
                options["top"] = draw.choice((1, 5, 50))
            yield command, options


def campaign_questions(draw, world):
    """`campaigns` for the default rows and for some groupings."""
    for by in [CAMPAIGNS_BY[0]] + draw.sample(CAMPAIGNS_BY[1:], 8):
        options = {"by": by}
        if draw.random() < 0.3:
            first = draw.randint(world.first, world.first + 11)
            options["period"] = draw.choice(((first, first + draw.randint(0, 8)), (world.first, world.first + 11)))
        if draw.random() < 0.2 and world.rows and not {"region", "national"} & set(by):
            options["unit"] = draw.choice(world.rows)["unit"]
            if not world.exists(options["unit"], options.get("period")):
                del options["unit"]
        if draw.random() < 0.2:
            options["schemes"] = tuple(draw.sample(SCHEMES, 2))
        if draw.random() < 0.3:
            options["digits"] = draw.choice((0, 1, 3, 6))
        if draw.random() < 0.2:
            options["sort"] = draw.choice(("recruits", "-recruits", "-events", "recruits_per_event", "goal"))
            options["top"] = draw.choice((1, 5, 50))
        yield "campaigns", options


def arguments(command, options):
    words = [command, "--format", "csv", "--lang", "en", "--quiet"]
    if options["by"] not in (BY[0], CAMPAIGNS_BY[0]):
        words += ["--by", ",".join(options["by"])]
    if "versus" in options:
        words += ["--versus", options["versus"]]
    if "boundaries" in options:
        words += ["--boundaries", options["boundaries"]]
    if "partial" in options:
        words += ["--partial"]
    if "period" in options:
        words += ["--period", "..".join(map(gazetteer.spelled, options["period"]))]
    if "unit" in options:
        words += ["--unit", options["unit"]]
    for scheme in options.get("schemes", ()):
        words += ["--scheme", scheme]
    if "digits" in options:
        words += ["--digits", str(options["digits"])]
    if "sort" in options:
        words += [f"--sort={options['sort']}", "--top", str(options["top"])]
    return words


def answer(command, rows, facts, options):
    if command == "campaigns":
        return campaigns.answer(rows, facts.places, **options)
    return oracle.answer(command, facts, **options)


def differences(program, rows, facts, command, options, path):
    """(kind, text) of what differs in the answers to the observations at `path`, and how many rows were compared."""
    ran = subprocess.run([program, *arguments(command, options), str(path)], capture_output=True, text=True)
    if ran.returncode:
        return [(f"exit {ran.returncode}", ran.stderr[:2000])], 0
    header, *found = list(csv.reader(io.StringIO(ran.stdout))) or [[]]
    wanted_header, wanted = answer(command, rows, facts, options)
    if header != wanted_header:
        return [("header", f"{','.join(header)}\n  wanted {','.join(wanted_header)}")], 0
    reason, source = header.index("reason"), header.index("source") if "source" in header else None
    for row in found + wanted:
        row[reason] = row[reason] and "…"
        if source:
            row[source] = ""
    return list(row_differences(header, found, wanted)), len(wanted)


def places_only(places):
    """Campaigns are taken from their rows."""
    return Facts([], places)


def row_differences(header, found, wanted):
    if found == wanted:
        return
    width = next(i for i, name in enumerate(header) if name in ("target_measure", "participants", "events"))
    width += header[width] == "target_measure"
    also = [i for i, name in enumerate(header) if i > width and name in ("scheme", "item")]
    key = lambda row: (*row[:width], *(row[i] for i in also))
    theirs = {key(row): row for row in found}
    ours = {key(row): row for row in wanted}
    for name in ours.keys() - theirs.keys():
        yield "row missing", ",".join(ours[name])
    for name in theirs.keys() - ours.keys():
        yield "row too many", ",".join(theirs[name])
    for name in ours.keys() & theirs.keys():
        columns = [c for c, a, b in zip(header, theirs[name], ours[name]) if a != b]
        if columns:
            yield "+".join(columns), f"{','.join(theirs[name])}\n  wanted {','.join(ours[name])}"
    if len(found) != len(theirs) or len(wanted) != len(ours):
        yield "key twice", ""
    # In the order of the keys; items under the same keys stand in any.
    order = lambda rows: [row[:width] for row in rows]
    if order(found) != order(wanted) and ours.keys() == theirs.keys():
        yield "order", ""


def minimised(rows, fails):
    """Fewer rows for which it still fails: halves first, then single rows."""
    size = max(1, len(rows) // 2)
    while True:
        start = 0
        while start < len(rows):
            fewer = rows[:start] + rows[start + size :]
            if fewer and fails(fewer):
                rows = fewer
            else:
                start += size
        if size == 1:
            return rows
        size //= 2


def told(row):
    return ",".join(f"{name}={value}" for name, value in row.items() if value)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("program")
    parser.add_argument("--seeds", default="0:40", help="first:last, last not included")
    parser.add_argument("--show", type=int, default=10, help="how many kinds of difference to show")
    parser.add_argument("--largest", type=int, default=1500, help="skip worlds with more observations")
    parser.add_argument("--only", choices=("ratios", "campaigns"), help="only these commands")
    parser.add_argument("--minimise", action="store_true")
    parser.add_argument("--qualifiers", action="store_true", help="with figures that are not exact")
    parser.add_argument("--seconds", type=float, default=float("inf"), help="start no further seed after so long")
    chosen = parser.parse_args()
    end = time.monotonic() + chosen.seconds
    places = gazetteer.Gazetteer()
    kinds, compared, asked = Counter(), Counter(), 0
    with tempfile.TemporaryDirectory() as folder:
        path = pathlib.Path(folder) / "observations.csv"
        for seed in range(*map(int, chosen.seeds.split(":"))):
            for kind_of_world, ask in ((generate.World, questions), (generate.CampaignWorld, campaign_questions)):
                if chosen.only and (chosen.only == "campaigns") != (ask is campaign_questions):
                    continue
                world = kind_of_world(seed, places, exact=not chosen.qualifiers)
                rows = world.observations()
                if not 0 < len(rows) <= chosen.largest:
                    continue
                generate.write(rows, path)
                facts = Facts(rows, places) if ask is questions else places_only(places)
                for command, options in ask(random.Random(seed), world):
                    found, count = differences(chosen.program, rows, facts, command, options, path)
                    compared[command] += count
                    asked += 1
                    for kind in dict.fromkeys(f"{command}: {kind}" for kind, _ in found):
                        kinds[kind] += 1
                        if kinds[kind] > 1 or len(kinds) > chosen.show:
                            continue
                        report(chosen, places, seed, rows, command, options, kind)
            if time.monotonic() > end:
                break
    each = ", ".join(f"{count} of {command}" for command, count in compared.items())
    print(f"{compared.total()} rows of {asked} commands compared ({each}); differences: {dict(kinds) or 'none'}")
    return 1 if kinds or not compared else 0


def report(chosen, places, seed, rows, command, options, kind):
    with tempfile.NamedTemporaryFile(suffix=".csv") as file:

        def same(fewer):
            generate.write(fewer, file.name)
            facts = places_only(places) if command == "campaigns" else Facts(fewer, places)
            found, _ = differences(chosen.program, fewer, facts, command, options, file.name)
            return [text for of, text in found if f"{command}: {of}" == kind]

        if chosen.minimise:
            rows = minimised(rows, same)
        print(f"— {kind} (seed {seed}): bhxh {' '.join(arguments(command, options))}")
        print("  found  " + same(rows)[0])
    for row in rows if len(rows) <= 40 else ():
        print("    " + told(row))
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main())
