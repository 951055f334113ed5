/// The files that a data directory begins with.
package enum StarterFiles {
  /// Their names and texts.
  package static func all(_ language: Language) -> [(name: String, text: String)] {
    let header = ResultTable.convertColumns().map(\.name).joined(separator: ",")
    return [
      (DataDirectory.figuresFile, header + "\n"),
      ("sources.csv", "id,title,publisher,date,url,document\n"),
      ("README.md", language == .vietnamese ? vietnamese : english),
    ]
  }

  private static let english = """
    # Figures of an office

    * `figures.csv`: one figure a row: unit, period, scheme, measure, value. `bhxh add FILE --data .` appends to it.
    * `sources.csv`: who published what: `id,title,publisher,date,url,document`. The column `source` of a figure names an `id`.
    * `journal.ndjson`: what was added when, from which file.

    Every month:

        bhxh add thang-7.csv --data .          # the month's sheet
        bhxh report kien-giang --data .        # the page
        bhxh plan --data . --period latest     # who is behind

    A corrected sheet: `bhxh add sheet.csv --data . --revise`. What was known on a day: `--as-of 2023-08-01`.

    """

  private static let vietnamese = """
    # Số liệu của cơ quan

    * `figures.csv`: mỗi dòng một số liệu: đơn vị, kỳ, loại hình, nội dung, giá trị. `bhxh add TỆP --data .` ghi nối vào tệp này.
    * `sources.csv`: ai công bố gì: `id,title,publisher,date,url,document`. Cột `source` của một số liệu ghi `id` của nguồn.
    * `journal.ndjson`: đã thêm gì, lúc nào, từ tệp nào.

    Hằng tháng:

        bhxh add thang-7.csv --data .          # biểu của tháng
        bhxh report kien-giang --data .        # trang báo cáo
        bhxh plan --data . --period latest     # đơn vị nào đang chậm

    Biểu sửa đổi: `bhxh add bieu.csv --data . --revise`. Số liệu tại một ngày trước đây: `--as-of 2023-08-01`.

    """
}
