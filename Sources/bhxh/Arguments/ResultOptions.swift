import BHXHCore

/// The options that say how a result is written and where to.
enum ResultOptions {
  static let format = OptionDeclaration(
    "format", short: "f", .choice("FORMAT", []), in: .result,
    Bilingual("write the result as FORMAT", "ghi kết quả dưới dạng FORMAT"))

  static let section = OptionDeclaration(
    "section", .choice("NAME", ReportSection.allCases.map(\.rawValue)), .collected, in: .result,
    Bilingual(
      "show only this part of the page; may be given several times",
      "chỉ trình bày phần này của báo cáo; có thể ghi nhiều lần"))

  static let chart = OptionDeclaration(
    "chart", .choice("CHART", Chart.Form.allCases.map(\.rawValue)), in: .result,
    Bilingual(
      "draw the rows of svg and html as CHART, instead of what suits them",
      "vẽ các dòng ở dạng svg và html theo kiểu CHART, thay cho kiểu hợp với chúng"))

  static let digits = OptionDeclaration(
    "digits", .text("N"), in: .result,
    Bilingual(
      "decimals of percentages, 0 to 9 (default 2)",
      "số chữ số thập phân của tỷ lệ, 0 đến 9 (mặc định 2)"))

  static let sort = OptionDeclaration(
    "sort", .text("KEY"), .once, in: .result,
    Bilingual(
      "sort by a column; -KEY is descending; rows without a value come last",
      "xếp theo một cột; -KEY là giảm dần; dòng không có giá trị đứng cuối"))

  static let top = OptionDeclaration(
    "top", short: "n", .text("N"), in: .result,
    Bilingual("only the first N rows", "chỉ N dòng đầu"))

  static let output = OptionDeclaration(
    "output", short: "o", .file("FILE"), .once, in: .result,
    Bilingual(
      "write to FILE, whole or not at all",
      "ghi ra FILE; chỉ thay tệp cũ khi đã ghi xong"))

  static let excel = OptionDeclaration(
    "excel", in: .result,
    Bilingual(
      "CSV as a Vietnamese Excel opens it: BOM, semicolons, decimal comma; with --lang vi also its heads and names are Vietnamese",
      "CSV mở được ngay bằng Excel tiếng Việt: BOM, dấu chấm phẩy, dấu phẩy thập phân; với --lang vi thì tiêu đề và tên cũng bằng tiếng Việt"
    ))

  static let failUnder = OptionDeclaration(
    "fail-under", .text("PCT"), .once, in: .result,
    Bilingual(
      "exit with 1 when a percentage is under PCT, and name its row",
      "kết thúc với mã 1 khi có tỷ lệ dưới PCT, và nêu dòng đó"))

  static let explain = OptionDeclaration(
    "explain", in: .result,
    Bilingual(
      "show for each row the formula, the figures in it, their sources and the rounding: below the table of text and markdown, as the member “explain” of each row of json and ndjson, in a section of a report",
      "nêu cho từng dòng: công thức, các số liệu, nguồn và cách làm tròn: bên dưới bảng ở dạng text và markdown, ở mục “explain” của mỗi dòng ở dạng json và ndjson, ở một phần riêng của báo cáo"
    ))

  static let names = OptionDeclaration(
    "names", in: .result,
    Bilingual(
      "in machine formats, the name and the code of each unit behind its path",
      "ở các dạng cho máy đọc, thêm tên và mã của đơn vị sau đường dẫn"))

  /// What every command with a table has.
  static let table = [format, output, excel, names]
}
