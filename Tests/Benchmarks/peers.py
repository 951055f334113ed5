"""What the peers are asked: peers.py PEER QUESTION FILE TARGETS RESULT writes one answer as CSV.

Each answers exactly as `bhxh` does: whole numbers are summed, and a percentage is rounded once, half away from zero, in whole numbers
(hundredths of a per cent), because a rounded floating-point quotient differs in some rows.
"""

import sys

# Rounded hundredths of a per cent; `p` and `b` are whole numbers.
COVERAGE = "(20000 * p + b) // (2 * b)"
GROWTH = "sign(p - q) * ((20000 * abs(p - q) + q) // (2 * q))"

# How each file is read as unit, period, scheme, participants, base.
DUCKDB_INPUT = {
    "csv": "read_csv('{file}')",
    "ndjson": "read_json('{file}', format = 'newline_delimited')",
    "json": "read_json('{file}', format = 'array')",
    # Without these options the numbers are read as decimals and the months as text that does not sort.
    "vietnamese": """(
      select "Tỉnh" || '/' || "Huyện" as unit, "Tháng"[4:] || '-' || "Tháng"[:2] as period, "Loại hình" as scheme,
        cast(replace("Số người tham gia", '.', '') as bigint) as participants,
        cast(replace("Số người phải tham gia", '.', '') as bigint) as base
      from read_csv('{file}', delim = ';', quote = '"', header = true, all_varchar = true))""",
}

DUCKDB = {
    "coverage": f"""
      select unit, period, scheme, sum(participants) as p, sum(base) as b, {COVERAGE} as percent
      from {{input}} group by unit, period, scheme order by unit, period, scheme""",
    "provinces": f"""
      with months as (
        select split_part(unit, '/', 1) as province, period, scheme, sum(participants) as p, sum(base) as b
        from {{input}} group by all)
      select province, left(period, 4) as year, scheme, p, b, {COVERAGE} as percent from months
      qualify row_number() over (partition by province, year, scheme order by period desc) = 1
      order by province, year, scheme""",
    "province-parts": f"""
      with months as (
        select split_part(unit, '/', 1) as province, sex, period, scheme, sum(participants) as p, sum(base) as b
        from {{input}} group by all)
      select province, sex, left(period, 4) as year, scheme, p, b, {COVERAGE} as percent from months
      qualify row_number() over (partition by province, sex, year, scheme order by period desc) = 1
      order by province, sex, year, scheme""",
    "growth": f"""
      with figures as (select unit, period, scheme, sum(participants) as p from {{input}} group by all)
      select f.unit, f.period, f.scheme, f.p, e.p as q, {GROWTH} as percent
      from (select *, cast(cast(left(period, 4) as int) - 1 as varchar) || period[5:] as versus from figures) f
      left join figures e on f.unit = e.unit and f.scheme = e.scheme and f.versus = e.period
      order by f.unit, f.period, f.scheme""".replace("(p - q)", "(f.p - e.p)").replace("+ q)", "+ e.p)").replace("2 * q", "2 * e.p"),
    "plan": f"""
      with figures as (select unit, period, scheme, sum(participants) as p from {{input}} group by all)
      select f.unit, f.period, f.scheme, p, t.target as b, {COVERAGE} as percent
      from figures f left join read_csv('{{targets}}') t
      on f.unit = t.unit and f.scheme = t.scheme and cast(left(f.period, 4) as int) = t.period
      order by f.unit, f.period, f.scheme""",
    "parts": f"""
      select sex, period, scheme, sum(participants) as p, sum(base) as b, {COVERAGE} as percent
      from {{input}} group by sex, period, scheme order by sex, period, scheme""",
    "ages": f"""
      select age_group, period, scheme, sum(participants) as p, sum(base) as b, {COVERAGE} as percent
      from {{input}} group by age_group, period, scheme order by age_group, period, scheme""",
    "unit-parts": f"""
      select unit, sex, period, scheme, sum(participants) as p, sum(base) as b, {COVERAGE} as percent
      from {{input}} group by all order by unit, sex, period, scheme""",
    "check": """
      select count(*) as repeated from (
        select unit, period, sex, age_group, scheme from {input} group by all having count(*) > 1)""",
    "convert": "unpivot {input} on participants, base into name measure value value",
    "sheet": """
      select unit, period[4:] || '-' || period[:2] as period, scheme, cast(replace(number, '.', '') as bigint) as p
      from (unpivot {input} on columns(* exclude ({names})) into name {name} value number)
      order by all""",
}
# What the label columns of a sheet are, and what its others are headed by.
SHEETS = {
    "F.csv": ("""(select "Tỉnh" || '/' || "Huyện" as unit, "Tháng" as period, * exclude ("Tỉnh", "Huyện", "Tháng") from {rows})""",
              "unit, period", "scheme"),
    "G.csv": ("""(select "Đơn vị" as unit, "Loại hình" as scheme, * exclude ("Đơn vị", "Loại hình") from {rows})""",
              "unit, scheme", "period"),
}


def duckdb(question, file, targets, result):
    import duckdb as engine

    rows, names, name = DUCKDB_INPUT[form_of(file)], "", ""
    if question == "sheet":
        rows, names, name = SHEETS[file.rsplit("/", 1)[-1]]
        rows = rows.replace("{rows}", "read_csv('{file}', delim = ';', header = true, all_varchar = true)")
    query = DUCKDB[question].format(input=rows.format(file=file), targets=targets, names=names, name=name)
    engine.connect().execute(f"copy ({query}) to '{result}' (format csv, header)")


def polars(question, file, targets, result):
    import polars as pl

    form = form_of(file)
    if form == "ndjson":
        rows = pl.scan_ndjson(file)
    elif form == "vietnamese":
        text = pl.scan_csv(file, separator=";", infer_schema=False)
        number = lambda name: pl.col(name).str.replace_all(".", "", literal=True).cast(pl.Int64)
        month = pl.col("Tháng")
        rows = text.select(
            pl.concat_str("Tỉnh", "Huyện", separator="/").alias("unit"),
            pl.concat_str(month.str.slice(3), pl.lit("-"), month.str.slice(0, 2)).alias("period"),
            pl.col("Loại hình").alias("scheme"),
            number("Số người tham gia").alias("participants"),
            number("Số người phải tham gia").alias("base"),
        )
    else:
        rows = pl.scan_csv(file)
    p, b, q = pl.col("p"), pl.col("b"), pl.col("q")
    coverage = ((20000 * p + b) // (2 * b)).alias("percent")
    key = ["unit", "period", "scheme"]
    sums = [pl.col("participants").sum().alias("p"), pl.col("base").sum().alias("b")]
    if question == "coverage":
        answer = rows.group_by(key).agg(sums).with_columns(coverage).sort(key)
    elif question in ("provinces", "province-parts"):
        parts = ["sex"] if question == "province-parts" else []
        key = ["province"] + parts + ["year", "scheme"]
        province = pl.col("unit").str.split("/").list.first().alias("province")
        months = rows.group_by(province, *parts, "period", "scheme").agg(sums)
        last = months.with_columns(pl.col("period").str.slice(0, 4).alias("year")).sort("period").group_by(key).last()
        answer = last.with_columns(coverage).select(*key, "p", "b", "percent").sort(key)
    elif question in ("parts", "ages", "unit-parts"):
        key = {"parts": ["sex"], "ages": ["age_group"], "unit-parts": ["unit", "sex"]}[question] + ["period", "scheme"]
        answer = rows.group_by(key).agg(sums).with_columns(coverage).sort(key)
    elif question == "growth":
        figures = rows.group_by(key).agg(sums[0])
        versus = (pl.col("period").str.slice(0, 4).cast(pl.Int32) - 1).cast(pl.String) + pl.col("period").str.slice(4)
        earlier = figures.rename({"p": "q", "period": "versus"})
        percent = (p - q).sign() * ((20000 * (p - q).abs() + q) // (2 * q))
        answer = (
            figures.with_columns(versus.alias("versus")).join(earlier, on=["unit", "versus", "scheme"], how="left")
            .select(*key, "p", "q", percent.alias("percent")).sort(key)
        )
    else:
        figures = rows.group_by(key).agg(sums[0]).with_columns(pl.col("period").str.slice(0, 4).cast(pl.Int64).alias("year"))
        plans = pl.scan_csv(targets).rename({"period": "year", "target": "b"})
        answer = figures.join(plans, on=["unit", "year", "scheme"], how="left").with_columns(coverage)
        answer = answer.select(*key, "p", "b", "percent").sort(key)
    answer.sink_csv(result)


def form_of(file):
    if file.endswith(".ndjson"):
        return "ndjson"
    if file.endswith(".json"):
        return "json"
    with open(file, encoding="utf-8") as lines:
        return "vietnamese" if ";" in lines.readline() else "csv"


if __name__ == "__main__":
    {"duckdb": duckdb, "polars": polars}[sys.argv[1]](*sys.argv[2:])
