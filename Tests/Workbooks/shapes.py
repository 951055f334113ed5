"""Forty shapes of real sheets, each as cells and as the CSV that an office would have exported.

A cell is a value with its number format and the text that CSV holds for it. What a shape says of merges, hidden rows and the rest is
for the workbook alone: the CSV twin has the value of a merged cell once, in its first cell.
"""

import datetime

UNITS = ["Huyện Hòn Đất", "Huyện Giồng Riềng", "Thành phố Rạch Giá", "Huyện An Minh", "Thành phố Hà Tiên"]


class Cell:
    def __init__(self, value, text, style=None, formula=None, rich=False):
        self.value, self.text, self.style, self.formula, self.rich = value, text, style, formula, rich


def s(text, rich=False):
    return Cell(text, text, rich=rich)


def n(number, style=None, text=None):
    return Cell(number, str(number) if text is None else text, style)


def count(number, style="#,##0"):
    return n(number, style)


def pct(ratio, style="0.00%"):
    decimals = len(style.split(".")[1].rstrip("%")) if "." in style else 0
    return n(ratio, style, f"{ratio * 100:.{decimals}f}%")


def day(date, style="dd/mm/yyyy"):
    text = {"mm/yyyy": f"{date:%Y-%m}", "yyyy": f"{date:%Y}"}.get(style, f"{date:%Y-%m-%d}")
    return Cell(date, text, style)


def total(formula, value, style="#,##0"):
    return Cell(value, str(value), style, formula)


BLANK = None


class Shape:
    def __init__(self, name, *sheets, args=(), **options):
        self.name, self.sheets, self.args, self.options = name, sheets, list(args), options


class Sheet:
    def __init__(self, rows, name="Tháng 7", merges=(), hidden_rows=(), hidden_columns=(), hidden=False,
                 table=None, comment=None, start=0):
        self.rows, self.name, self.merges = rows, name, list(merges)
        self.hidden_rows, self.hidden_columns, self.hidden = hidden_rows, hidden_columns, hidden
        self.table, self.comment = table, comment


def texts(row):
    return ["" if cell is None else cell.text for cell in row]


def simple(style="#,##0", extra=()):
    rows = [[s("Đơn vị"), s("Kỳ"), s("BHYT"), s("BHXH bắt buộc")]]
    for i, unit in enumerate(UNITS):
        rows.append([s(unit), s("2023-07"), count(17452 + 1000 * i, style), count(4011 + i, style)])
    return rows + list(extra)


def two_lines():
    rows = [
        [s("BÁO CÁO THÁNG 7 NĂM 2023"), BLANK, BLANK, BLANK, BLANK, BLANK],
        [s("STT"), s("Đơn vị"), s("BHXH bắt buộc"), BLANK, s("BHYT"), BLANK],
        [BLANK, BLANK, s("Kế hoạch"), s("Thực hiện"), s("Kế hoạch"), s("Thực hiện")],
    ]
    for i, unit in enumerate(UNITS):
        rows.append([n(i + 1), s(unit), count(5000 + i), count(4011 + i), count(20000 + i), count(17452 + i)])
    return rows, ["A1:F1", "A2:A3", "B2:B3", "C2:D2", "E2:F2"]


def three_lines():
    rows = [
        [s("Kết quả tháng 7/2023"), BLANK, BLANK, BLANK, BLANK],
        [s("Đơn vị"), s("Năm 2023"), BLANK, s("Năm 2022"), BLANK],
        [BLANK, s("BHXH TN"), s("BHYT"), s("BHXH TN"), s("BHYT")],
        [BLANK, s("Thực hiện"), s("Thực hiện"), s("Thực hiện"), s("Thực hiện")],
    ]
    for i, unit in enumerate(UNITS):
        rows.append([s(unit), count(999 + i), count(17452 + i), count(900 + i), count(17000 + i)])
    return rows, ["A1:E1", "A2:A4", "B2:C2", "D2:E2"]


def shapes():
    july = datetime.date(2023, 7, 31)
    out = []
    out.append(Shape("plain counts", Sheet(simple("0"))))
    out.append(Shape("grouped counts", Sheet(simple("#,##0"))))
    out.append(Shape("general counts", Sheet(simple(None))))
    out.append(Shape("accounting format", Sheet(simple('_(* #,##0_);_(* \\(#,##0\\);_(* "-"??_);_(@_)'))))
    out.append(Shape("unit behind the number", Sheet(simple('#,##0" người"'))))
    rows, merges = two_lines()
    out.append(Shape("merged two-line header", Sheet(rows, merges=merges)))
    out.append(Shape("two-line header, not merged", Sheet(rows)))
    rows, merges = three_lines()
    out.append(Shape("merged three-line header", Sheet(rows, merges=merges)))
    for style in ["0.00%", "0.0%", "0%"]:
        rows = [[s("Đơn vị"), s("Kỳ"), s("BHYT"), s("Tỷ lệ bao phủ BHYT")]]
        rows += [[s(u), s("2023-07"), count(1000 + i), pct(0.9 + 0.0123 * i, style)] for i, u in enumerate(UNITS)]
        out.append(Shape(f"percentages {style}", Sheet(rows)))
    rows = [[s("Đơn vị"), s("Kỳ"), s("Tỷ lệ bao phủ BHYT")]]
    rows += [[s(u), s("2023-07"), n(94.43 + i, '0.00"%"', f"{94.43 + i:.2f}")] for i, u in enumerate(UNITS)]
    out.append(Shape("percent sign as text", Sheet(rows)))
    rows = [[s("Đơn vị"), s("Kỳ"), s("Tỷ lệ bao phủ BHYT")]]
    rows += [[s(u), s("2023-07"), n(94.4 + i, "0.00", f"{94.4 + i:.2f}")] for i, u in enumerate(UNITS)]
    out.append(Shape("decimals of the format", Sheet(rows)))
    for style in ["dd/mm/yyyy", "yyyy-mm-dd", "mm/yyyy"]:
        rows = [[s("Đơn vị"), s("Ngày báo cáo"), s("BHYT")]] if False else [[s("Đơn vị"), s("Kỳ báo cáo"), s("BHYT")]]
        rows += [[s(u), day(july, style), count(1000 + i)] for i, u in enumerate(UNITS)]
        out.append(Shape(f"dates {style}", Sheet(rows)))
        if style == "dd/mm/yyyy":
            out.append(Shape("dates of the 1904 system", Sheet(rows), date_1904=True))
    rows = [[s("Đơn vị"), s("Năm"), s("BHYT")]]
    rows += [[s(u), n(2023), count(1000 + i)] for i, u in enumerate(UNITS)]
    out.append(Shape("years as numbers", Sheet(rows)))
    rows = [[s("Đơn vị"), s("Tháng"), s("Năm"), s("BHYT")]]
    rows += [[s(u), n(7), n(2023), count(1000 + i)] for i, u in enumerate(UNITS)]
    out.append(Shape("month and year as numbers", Sheet(rows)))
    rows = [[s("Đơn vị"), s("Kỳ"), s("BHYT")]]
    rows += [[s(u), s("2023-07"), s("17.452")] for u in UNITS]
    out.append(Shape("text numbers", Sheet(rows)))
    rows = [[s("Đơn vị"), s("Kỳ"), s("BHYT")]]
    rows += [[s(u), s("2023-07"), s("hơn 17.000")] for u in UNITS]
    out.append(Shape("qualified text", Sheet(rows)))
    data = simple()
    sums = [sum(r[c].value for r in data[1:]) for c in (2, 3)]
    formula = simple(extra=[[s("Tổng cộng"), s("2023-07"), total("=SUM(C2:C6)", sums[0]), total("=SUM(D2:D6)", sums[1])]])
    out.append(Shape("totals as formulas", Sheet(formula), formulas=True))
    data = simple()
    data.insert(1, [s("Tỉnh Kiên Giang"), BLANK, BLANK, BLANK])
    out.append(Shape("a group row", Sheet([[s("Đơn vị"), s("Kỳ"), s("BHYT"), s("BHXH bắt buộc")]] + data[2:])))
    out.append(Shape("several sheets", Sheet(simple(), "Huyện"), Sheet([
        [s("Đơn vị"), s("Kỳ"), s("BHTN")]] + [[s(u), s("2023-07"), count(10 + i)] for i, u in enumerate(UNITS)], "BHTN")))
    out.append(Shape("a cover sheet", Sheet([[s("BÁO CÁO")], [s("Người lập: Nguyễn Văn A")]], "Bìa"), Sheet(simple(), "Số liệu"), skips=[0]))
    out.append(Shape("a hidden sheet", Sheet(simple(), "Số liệu"), Sheet(simple(), "Nháp", hidden=True), skips=[1]))
    out.append(Shape("a chosen sheet", Sheet(simple(), "Nháp"), Sheet(simple(), "Số liệu"), args=["--sheet", "Số liệu"], skips=[0]))
    out.append(Shape("a sheet by number", Sheet(simple(), "Nháp"), Sheet(simple(), "Số liệu"), args=["--sheet", "2"], skips=[0]))
    out.append(Shape("hidden rows", Sheet(simple(), hidden_rows=[2, 3])))
    out.append(Shape("hidden columns", Sheet(simple(), hidden_columns=[3])))
    out.append(Shape("a defined table", Sheet(simple(), table="A1:D6")))
    out.append(Shape("comments", Sheet(simple(), comment="C3")))
    data = simple()
    out.append(Shape("blank rows", Sheet(data[:3] + [[BLANK] * 4] + data[3:] + [[BLANK] * 4])))
    out.append(Shape("a footer", Sheet(data + [[BLANK] * 4, [BLANK, BLANK, s("Người lập biểu"), BLANK]])))
    out.append(Shape("a numbering row", Sheet([data[0], [n(1), n(2), n(3), n(4)]] + data[1:])))
    out.append(Shape("title lines", Sheet([[s("BẢO HIỂM XÃ HỘI TỈNH KIÊN GIANG"), BLANK, BLANK], [s("Tháng 7 năm 2023"), BLANK, BLANK],
        [s("Đơn vị"), s("BHYT"), s("BHTN")]] + [[s(u), count(1000 + i), count(50 + i)] for i, u in enumerate(UNITS)], merges=["A1:C1", "A2:C2"])))
    out.append(Shape("rich text", Sheet([[s("Đơn vị", rich=True), s("Kỳ"), s("BHYT", rich=True)]] +
        [[s(u, rich=True), s("2023-07"), count(1000 + i)] for i, u in enumerate(UNITS)])))
    out.append(Shape("line breaks in headers", Sheet([[s("Đơn vị"), s("Kỳ"), s("Số người\ntham gia\nBHYT")]] +
        [[s(u), s("2023-07"), count(1000 + i)] for i, u in enumerate(UNITS)])))
    out.append(Shape("texts with marks of XML", Sheet([[s("Đơn vị"), s("Kỳ"), s("BHYT"), s("Ghi chú")]] +
        [[s(u), s("2023-07"), count(1000 + i), s("<a> & \"b\" 'c' ; d, e")] for i, u in enumerate(UNITS)])))
    out.append(Shape("missing and errors", Sheet([[s("Đơn vị"), s("Kỳ"), s("BHYT"), s("BHTN")]] +
        [[s(u), s("2023-07"), count(1000 + i), s(m)] for i, (u, m) in enumerate(zip(UNITS, ["-", "…", "x", "NA", "#DIV/0!"]))])))
    rows = [[s("Đơn vị"), s("Kỳ"), s("Tăng, giảm BHYT so với đầu năm")]]
    rows += [[s(u), s("2023-07"), count(v)] for u, v in zip(UNITS, [-120, 35, 0, 999, -1])]
    out.append(Shape("changes", Sheet(rows)))
    rows = [[s("unit"), s("period"), s("scheme"), s("measure"), s("value")]]
    rows += [[s("kien-giang/hon-dat"), s("2023-07"), s("bhyt"), s("participants"), n(100 + i)] for i in range(1)]
    out.append(Shape("long form", Sheet(rows)))
    rows = [[s("Đơn vị"), s("Mã"), s("Kỳ"), s("BHYT")]]
    rows += [[s(u), n(i + 1, "000", f"{i + 1:03d}"), s("2023-07"), count(1000 + i)] for i, u in enumerate(UNITS)]
    out.append(Shape("codes with zeros in front", Sheet(rows)))
    rows = [[s("Đơn vị tính: nghìn người"), BLANK, BLANK], [s("Đơn vị"), s("Kỳ"), s("Dân số")]]
    rows += [[s(u), s("2023"), n(150.5 + i, "#,##0.0", f"{150.5 + i}")] for i, u in enumerate(UNITS)]
    out.append(Shape("thousands of people", Sheet(rows)))
    rows = [[s("Đơn vị"), s("T6/2023"), s("T7/2023")]]
    rows += [[s(u), count(900 + i), count(1000 + i)] for i, u in enumerate(UNITS)]
    out.append(Shape("months side by side", Sheet(rows), args=["--set", "scheme=bhyt"]))
    rows = [[s("Đơn vị"), s("Loại hình"), s("Kỳ"), s("Số người tham gia")]]
    for i, u in enumerate(UNITS):
        rows.append([s(u), s("BHYT"), s("2023-07"), count(1000 + i)])
        rows.append([s(u), s("BHTN"), s("2023-07"), count(100 + i)])
    merged = [[r[0] if k % 2 == 0 else BLANK] + r[1:] for k, r in enumerate(rows[1:])]
    twin = [rows[0]] + rows[1:]
    out.append(Shape("labels merged down", Sheet([rows[0]] + merged, merges=[f"A{2 + 2 * k}:A{3 + 2 * k}" for k in range(5)]), twin=[twin]))
    return out
