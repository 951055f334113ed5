"""The oracle itself, against hand arithmetic: python3 -m unittest discover Tests/Oracle"""

import unittest
from fractions import Fraction

import gazetteer
import oracle
from observations import Facts

PLACES = gazetteer.Gazetteer()


def observations(text):
    """Lines of `unit period scheme measure value [name=value …]`; `.` for no scheme."""
    rows = []
    for line in text.strip().splitlines():
        unit, period, scheme, measure, value, *more = line.split()
        row = {"unit": unit, "period": period, "scheme": scheme.strip("."), "measure": measure, "value": value}
        rows.append(row | dict(pair.split("=") for pair in more))
    return rows


def asked(command, text, columns, **options):
    """The named columns of every row, blank-separated, `.` for blank."""
    header, rows = oracle.answer(command, Facts(observations(text), PLACES), **options)
    return [" ".join(row[header.index(name)] or "." for name in columns.split()) for row in rows]


# Cô Tô had three communes until July 2025: co-to, dong-tien, thanh-lan.
ISLAND = """
quang-ninh/co-to/co-to     2023-01 bhyt participants 100
quang-ninh/co-to/dong-tien 2023-01 bhyt participants 200
quang-ninh/co-to/thanh-lan 2023-01 bhyt participants 300
quang-ninh/co-to/co-to     2023-02 bhyt participants 110
quang-ninh/co-to/dong-tien 2023-02 bhyt participants 210
quang-ninh/co-to/co-to     2022-12 .    population   200
quang-ninh/co-to/dong-tien 2022-12 .    population   400
quang-ninh/co-to/thanh-lan 2022-12 .    population   800
"""


class Coverage(unittest.TestCase):
    def check(self, text, columns, wanted, **options):
        self.assertEqual(asked("coverage", text, columns, **options), wanted)

    def test_a_unit_of_three_with_one_missing_month(self):
        """January: 600/1400 = 42.857…; February over those that report: 320/600 = 53.333…"""
        columns = "period participants base percent reported expected"
        wanted = ["2023-01 600 1400 42.86 3 3", "2023-02 320 600 53.33 2 3"]
        self.check(ISLAND, columns, wanted, by=("district", "period"), partial=True)
        withheld = ["2023-01 600 1400 42.86 3 3", "2023-02 . . . 2 3"]
        self.check(ISLAND, columns, withheld, by=("district", "period"))

    def test_all_on_one_side_and_some_on_the_other(self):
        """Participants of all three communes stay, a ratio over the two of known population does not."""
        text = "\n".join(line for line in ISLAND.splitlines() if "800" not in line)
        columns = "period participants base percent reported expected uncovered"
        wanted = ["2023-01 600 . . 2 3 .", "2023-02 . . . 2 3 ."]
        self.check(text, columns, wanted, by=("district", "period"))
        partial = ["2023-01 300 600 50.00 2 3 300", "2023-02 320 600 53.33 2 3 280"]
        self.check(text, columns, partial, by=("district", "period"), partial=True)

    def test_a_printed_ratio_beside_the_people_of_some(self):
        """94.40 % is the district's; 320 people of two of its three communes are not."""
        text = ISLAND + "quang-ninh/co-to 2023-02 bhyt coverage_pct 94.40"
        columns = "period participants percent how reported expected"
        wanted = ["2023-01 600 42.86 computed 3 3", "2023-02 . 94.40 published 1 1"]
        self.check(text, columns, wanted, by=("district", "period"))

    def test_a_printed_ratio_alone_has_a_row(self):
        text = "ha-nam 2023-07 bhyt coverage_pct 94.40\nha-nam 2023-06 bhyt participants 5"
        self.check(text, "period participants percent", ["2023-06 5 .", "2023-07 . 94.40"])
        self.check(text, "period participants percent", ["2023-06 5 ."], by=("unit",))

    def test_a_part_is_never_put_over_the_whole(self):
        """The district's own population serves January (3 of 3); in February no commune has one."""
        text = "\n".join(line for line in ISLAND.splitlines() if "population" not in line)
        text += "\nquang-ninh/co-to 2022 . population 1500"
        columns = "participants base base_period percent reported expected"
        self.check(text, columns, ["600 1500 2022 40.00 3 3", "320 . . . 2 3"], by=("district", "period"), partial=True)

    def test_a_total_stands_beside_its_parts(self):
        """700 was printed for the whole, the communes give 600: the whole's own figure stands."""
        text = ISLAND + "quang-ninh/co-to 2023-01 bhyt participants 700\nquang-ninh/co-to 2023-01 . population 1000"
        wanted = ["2023-01 700 1000 2023-01 70.00 1 1", "2023-02 320 600 2022-12 53.33 2 3"]
        columns = "period participants base base_period percent reported expected"
        self.check(text, columns, wanted, by=("district", "period"), partial=True)

    def test_a_population_two_years_old(self):
        """Twenty-four months back serve, twenty-five do not."""
        text = """
        ha-nam 2023-07 bhyt participants 900
        ha-nam 2023-08 bhyt participants 900
        ha-nam 2021-07 .    population   1000
        """
        self.check(text, "period base base_period percent", ["2023-07 1000 2021-07 90.00", "2023-08 . . ."])

    def test_the_december_of_the_year_serves_every_month_and_before_older_ones(self):
        text = """
        ha-nam 2023-07 bhyt participants 900
        ha-nam 2023    .    population   2000
        ha-nam 2023-06 .    population   1000
        """
        self.check(text, "base base_period percent", ["2000 2023 45.00"])

    def test_the_vintage_that_every_unit_has_comes_first(self):
        """Phủ Lý has its July, but both have December: 300 / 600."""
        text = """
        ha-nam/phu-ly     2023-07 bhyt participants 100
        ha-nam/ly-nhan    2023-07 bhyt participants 200
        ha-nam/phu-ly     2023-07 .    population   150
        ha-nam/phu-ly     2023-12 .    population   200
        ha-nam/ly-nhan    2023-12 .    population   400
        """
        wanted = ["300 600 2023-12 50.00 2 6"]
        self.check(text, "participants base base_period percent reported expected", wanted, by=("province", "period"), partial=True)

    def test_a_base_serves_its_own_month_before_any_population(self):
        text = """
        ha-nam 2023-07 bhyt participants 900
        ha-nam 2023-08 bhyt participants 900
        ha-nam 2023-07 bhyt base         1200
        ha-nam 2023-07 .    population   1000
        """
        wanted = ["1200 base 2023-07 75.00", "1000 population 2023-07 90.00"]
        self.check(text, "base base_measure base_period percent", wanted)

    def test_the_identity_is_applied_to_given_figures_before_children_are_summed(self):
        """Phủ Lý: 10 + 5 computed. Lý Nhân lacks a part, so its bhxh is unknown."""
        text = """
        ha-nam/phu-ly  2023-07 bhxh-bat-buoc participants 10
        ha-nam/phu-ly  2023-07 bhxh-tu-nguyen participants 5
        ha-nam/ly-nhan 2023-07 bhxh-bat-buoc participants 20
        """
        wanted = ["bhxh 15 1 6", "bhxh-bat-buoc 30 2 6", "bhxh-tu-nguyen 5 1 6"]
        self.check(text, "scheme participants reported expected", wanted, by=("province", "period"), partial=True)

    def test_a_breakdown_adds_up_and_its_total_stands(self):
        text = """
        ha-nam 2023-07 bhyt participants 10 sex=nam
        ha-nam 2023-07 bhyt participants 20 sex=nữ
        ha-nam 2023-08 bhyt participants 10 sex=nam
        ha-nam 2023-08 bhyt participants 20 sex=nữ
        ha-nam 2023-08 bhyt participants 31
        """
        self.check(text, "period participants", ["2023-07 30", "2023-08 31"])
        wanted = [". 2023-08 31", "nam 2023-08 10", "nữ 2023-08 20"]
        self.check(text, "sex period participants", wanted, by=("sex",))

    def test_half_away_from_zero(self):
        """107/4000 = 2.675 %"""
        text = "ha-nam 2023-07 bhyt participants 107\nha-nam 2023-07 . population 4000"
        self.check(text, "percent", ["2.68"])

    def test_zero_population_gives_no_ratio(self):
        text = "ha-nam 2023-07 bhyt participants 107\nha-nam 2023-07 . population 0"
        self.check(text, "percent reported", [". 1"])

    def test_what_a_source_printed_serves_where_nothing_can_be_computed(self):
        text = "ha-nam 2023-07 bhyt participants 107\nha-nam 2023-07 bhyt coverage_pct 94.40"
        self.check(text, "percent how reason", ["94.40 published ."])


class Growth(unittest.TestCase):
    def check(self, text, columns, wanted, **options):
        self.assertEqual(asked("growth", text, columns, **options), wanted)

    def test_across_a_year_end(self):
        """January against December: 980 − 1000 = −20, −2 %."""
        text = "ha-nam 2022 bhyt participants 1000\nha-nam 2023-01 bhyt participants 980"
        columns = "period versus previous change percent"
        self.check(text, columns, ["2022 2021-12 . . .", "2023-01 2022-12 1000 -20 -2.00"], versus="year-start")
        self.check(text, columns, ["2022 2022-11 . . .", "2023-01 2022-12 1000 -20 -2.00"], versus="previous-month")

    def test_from_zero(self):
        text = "ha-nam 2022-07 bhyt participants 0\nha-nam 2023-07 bhyt participants 5"
        self.check(text, "period previous change percent", ["2022-07 . . .", "2023-07 0 5 ."])

    def test_a_negative_half(self):
        """−107/4000 = −2.675 %, away from zero."""
        text = "ha-nam 2022-07 bhyt participants 4000\nha-nam 2023-07 bhyt participants 3893"
        self.check(text, "change percent", [". .", "-107 -2.68"])

    def test_implied_by_a_printed_change(self):
        """1000 after an increase of 200 in seven months: 800 before."""
        text = "ha-nam 2023-07 bhyt participants 1000\nha-nam 2023-01..2023-07 bhyt change 200"
        self.check(text, "versus previous change percent how", ["2022-12 800 200 25.00 implied"], versus="year-start")

    def test_only_units_with_both_sides(self):
        """2022 has two of the three communes: 210 against 180."""
        text = """
        quang-ninh/co-to/co-to     2023-01 bhyt participants 100
        quang-ninh/co-to/dong-tien 2023-01 bhyt participants 110
        quang-ninh/co-to/thanh-lan 2023-01 bhyt participants 300
        quang-ninh/co-to/co-to     2022-01 bhyt participants 90
        quang-ninh/co-to/dong-tien 2022-01 bhyt participants 90
        """
        wanted = ["2022-01 180 . . . 2 3", "2023-01 210 180 30 16.67 2 3"]
        columns = "period participants previous change percent reported expected"
        self.check(text, columns, wanted, by=("district", "period"), partial=True)
        withheld = ["2022-01 . . . . 2 3", "2023-01 510 . . . 2 3"]
        self.check(text, columns, withheld, by=("district", "period"))

    def test_a_printed_change_without_the_people(self):
        text = "ha-nam 2023-01..2023-07 bhyt change 2015"
        columns = "period participants versus previous change percent how"
        self.check(text, columns, ["2023-07 . 2022-12 . 2015 . published"], versus="year-start")
        self.check(text, columns, [])

    def test_a_merged_province_against_its_parts(self):
        """The new An Giang is the old one with Kiên Giang: 1200 against 600 + 500."""
        text = """
        an-giang   2025-07 bhyt participants 1200
        an-giang   2024-07 bhyt participants 600
        kien-giang 2024-07 bhyt participants 500
        """
        self.check(text, "previous change comparable", ["1100 100 restated"], unit="an-giang", period=oracle.span("2025-07"))

    def test_not_against_itself_or_later(self):
        text = "ha-nam 2022-07 bhyt participants 10\nha-nam 2023-07 bhyt participants 5"
        self.check(text, "previous percent", [". .", ". ."], versus="2023-07")


class Plan(unittest.TestCase):
    def check(self, text, columns, wanted, **options):
        self.assertEqual(asked("plan", text, columns, **options), wanted)

    def test_a_stock(self):
        """900 of 1000 at the end of July; five months for 100 people: 20 a month."""
        text = "ha-nam 2023-07 bhyt participants 900\nha-nam 2023 bhyt target 1000 issuer=ubnd"
        columns = "issuer target_measure target percent remaining months_left needed_per_month status"
        self.check(text, columns, ["ubnd target 1000 90.00 100 5 20 final"])

    def test_an_increment(self):
        """60 new people against 80: 75 %, 20 more in five months."""
        text = """
        ha-nam 2022-12 bhyt participants 840
        ha-nam 2023-07 bhyt participants 900
        ha-nam 2023    bhyt target_change 80
        """
        columns = "participants target percent remaining needed_per_month"
        self.check(text, columns, ["60 80 75.00 20 4"], period=oracle.span("2023"))

    def test_a_coverage(self):
        """90.5 % of 1001 is 905.905, so 906 people; 900 of them are 99.3377… %."""
        text = """
        ha-nam 2023-07 bhyt participants 900
        ha-nam 2022-12 .    population   1001
        ha-nam 2023    bhyt target_pct   90.5 status=provisional
        """
        self.check(text, "target percent remaining needed_per_month status", ["906 99.34 6 2 provisional"])

    def test_people_needed_are_rounded_up_per_unit(self):
        """Half of 3 is 2 people, twice: 4, not 3."""
        text = """
        ha-nam/phu-ly  2023-07 bhyt participants 1
        ha-nam/ly-nhan 2023-07 bhyt participants 2
        ha-nam/phu-ly  2023-07 .    population   3
        ha-nam/ly-nhan 2023-07 .    population   3
        ha-nam/phu-ly  2023    bhyt target_pct   50
        ha-nam/ly-nhan 2023    bhyt target_pct   50
        """
        self.check(text, "participants target percent", ["3 4 75.00"], by=("province", "period"), partial=True)
        self.check(text, "participants target percent", [". . ."], by=("province", "period"))

    def test_a_later_target_holds_from_its_month(self):
        text = """
        ha-nam 2023-06 bhyt participants 900
        ha-nam 2023-07 bhyt participants 900
        ha-nam 2023    bhyt target 1000
        ha-nam 2023-07 bhyt target 1800
        """
        self.check(text, "period target percent", ["2023-06 1000 90.00", "2023-07 1800 50.00"])

    def test_reached_and_in_december(self):
        text = """
        ha-nam 2023-11 bhyt participants 1100
        ha-nam 2023-12 bhyt participants 900
        ha-nam 2023    bhyt target 1000
        """
        wanted = ["-100 1 0", "100 0 ."]
        self.check(text, "remaining months_left needed_per_month", wanted)

    def test_no_target_in_force_is_one_row(self):
        text = "ha-nam 2023-07 bhyt participants 900\nha-nam 2022 bhyt target 1000"
        self.check(text, "issuer participants target percent", [". 900 . ."])


class Rounding(unittest.TestCase):
    def test_half_away_from_zero(self):
        for value, digits, wanted in (
            ("0.005", 2, "0.01"),
            ("-0.005", 2, "-0.01"),
            ("-0.004", 2, "0.00"),
            ("2.5", 0, "3"),
            ("99.995", 2, "100.00"),
        ):
            self.assertEqual(oracle.rounded(Fraction(value), digits), wanted)


if __name__ == "__main__":
    unittest.main()
