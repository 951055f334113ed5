import BHXHCore

/// The options of every command that reads observations: what the input is and how it is read.
enum ReadingOptions {
  static let data = OptionDeclaration(
    "data", .directory("DIR"), .once, in: .reading,
    Bilingual(
      "read every CSV, JSON and XLSX file of DIR, packed by gzip too, instead of standard input; “builtin” is the data built in (default: $BHXH_DATA, else builtin)",
      "đọc mọi tệp CSV, JSON, XLSX trong DIR, kể cả tệp nén gzip, thay cho đầu vào chuẩn; “builtin” là dữ liệu kèm theo chương trình (mặc định: $BHXH_DATA, nếu không thì builtin)"
    ))

  static let set = OptionDeclaration(
    "set", .text("KEY=VALUE"), .collected, in: .reading,
    Bilingual(
      "say what the file does not: unit, period, scheme, measure, issuer, status or factor",
      "nêu điều tệp không ghi: unit, period, scheme, measure, issuer, status hoặc factor"))

  static let column = OptionDeclaration(
    "column", .text("HEADER=MEANING"), .collected, in: .reading,
    Bilingual(
      "read the column HEADER as MEANING, e.g. 'SL=participants'",
      "hiểu cột HEADER là MEANING, ví dụ 'SL=participants'"))

  static let breakdown = OptionDeclaration(
    "breakdown", .text("NAME"), .collected, in: .reading,
    Bilingual(
      "take the column NAME as a breakdown",
      "coi cột NAME là một cách phân tổ"))

  static let sheet = OptionDeclaration(
    "sheet", .text("NAME|N"), .once, in: .reading,
    Bilingual(
      "read only the sheet of this name or number of a workbook (default: all that are shown and have a table)",
      "chỉ đọc trang tính có tên hoặc số thứ tự này của bảng tính (mặc định: mọi trang không ẩn và có bảng)"
    ))

  static let delimiter = OptionDeclaration(
    "delimiter", short: "d", .text("CHAR"), .once, in: .reading,
    Bilingual(
      "the delimiter of CSV input: , ; | or tab (default: found out)",
      "dấu phân cách của tệp CSV: , ; | hoặc tab (mặc định: tự nhận biết)"))

  static let encoding = OptionDeclaration(
    "encoding", .choice("NAME", TextEncoding.allCases.map(\.rawValue)), .once, in: .reading,
    Bilingual(
      "the encoding of the input (default: found out)",
      "bảng mã của đầu vào (mặc định: tự nhận biết)"))

  static let unitsOf = OptionDeclaration(
    "units-of", .text("DATE"), .once, in: .reading,
    Bilingual(
      "the units of the input are those of DATE, whatever its periods: for series restated to later boundaries",
      "mọi đơn vị trong đầu vào theo địa giới tại DATE, bất kể kỳ số liệu: dùng cho chuỗi số liệu đã quy đổi về địa giới mới"
    ))

  static let anyUnit = OptionDeclaration(
    "any-unit", in: .reading,
    Bilingual(
      "take units that the gazetteer does not know as they stand",
      "giữ nguyên những đơn vị không có trong danh mục"))

  static let duplicates = OptionDeclaration(
    "duplicates", .choice("RULE", DuplicatePolicy.allCases.map(\.rawValue)), .once, in: .reading,
    Bilingual(
      "two values for one key: error (the default), keep the last, or sum them",
      "hai giá trị cho cùng một khóa: báo lỗi (error, mặc định), lấy cái cuối (last) hay cộng lại (sum)"
    ))

  static let keepGoing = OptionDeclaration(
    "keep-going", in: .reading,
    Bilingual(
      "compute from the good rows and say how many were left out",
      "tính trên các dòng tốt và cho biết số dòng bị bỏ"))

  static let accept = OptionDeclaration(
    "accept", in: .reading,
    Bilingual(
      "use the rows that read was not certain of (candidates) too",
      "dùng cả các dòng mà lệnh read chưa chắc chắn (candidate)"))

  static let rejects = OptionDeclaration(
    "rejects", .file("FILE"), .once, in: .reading,
    Bilingual(
      "write every rejected row and its reason to FILE",
      "ghi mọi dòng bị loại cùng lý do vào FILE"))

  static let all = [
    data, set, column, breakdown, sheet, delimiter, encoding, unitsOf, anyUnit, duplicates,
    keepGoing, accept,
    rejects,
  ]
}
