import BHXHCore

/// How units, periods and numbers are written.
extension HelpTopic {
  static var units: HelpTopic {
    HelpTopic(
      name: "units",
      title: Bilingual("provinces, districts, communes", "tỉnh, huyện, xã"),
      paragraphs: [
        Bilingual(
          "A unit is a path (kien-giang/hon-dat), a code of the statistics office (91), or a name in any spelling, with or without diacritics. viet-nam is the nation. The period decides which unit is meant: An Giang of 2023 is not An Giang of 2026, and no figure crosses a change of territory in silence. A path may carry the date at which its name holds: an-giang@2025-06.",
          "Đơn vị là đường dẫn (kien-giang/hon-dat), mã của cơ quan thống kê (91), hoặc tên theo mọi cách viết, có dấu hay không dấu. viet-nam là cả nước. Kỳ quyết định đơn vị nào được nói đến: An Giang năm 2023 không phải là An Giang năm 2026, và không số liệu nào vượt qua thời điểm thay đổi địa giới mà không được nói ra. Đường dẫn có thể kèm thời điểm: an-giang@2025-06."
        ),
        Bilingual(
          "Among units of one name the path decides, then the column's level, the neighbours in the column, the diacritics, the kind in front, the context (title, other column, --unit), else the highest, and that is said.",
          "Khi nhiều đơn vị cùng tên, lần lượt xét: đường dẫn, cấp của cột, các tên khác trong cột, dấu thanh, từ chỉ loại đứng trước, ngữ cảnh (phần tiêu đề, cột khác, --unit); nếu không thì lấy cấp cao nhất và nói rõ."
        ),
      ],
      examples: [
        .init(
          line: "bhxh units 'Hòn Đất'",
          meaning: Bilingual("who is called so, and when", "đơn vị nào mang tên đó, khi nào")),
        .init(
          line: "bhxh units kien-giang --at 2025-01-01",
          meaning: Bilingual("what it was at a date", "tại một thời điểm")),
      ])
  }

  static var periods: HelpTopic {
    HelpTopic(
      name: "periods",
      title: Bilingual("months, quarters, years, spans", "tháng, quý, năm, khoảng thời gian"),
      definitions: [
        Definition(
          term: "2023-07, 7/2023, T7/2023",
          meaning: Bilingual(
            "a month; also tháng 7/2023, 31/7/2023", "một tháng; cả tháng 7/2023, 31/7/2023")),
        Definition(
          term: "2023-Q3, quý III/2023", meaning: Bilingual("a quarter", "một quý")),
        Definition(term: "2023", meaning: Bilingual("a year", "một năm")),
        Definition(
          term: "2023-01..2023-07",
          meaning: Bilingual(
            "a span; also 7 tháng đầu năm 2023", "một khoảng; cả 7 tháng đầu năm 2023")),
        Definition(
          term: "2023-10~, ..2023-10",
          meaning: Bilingual(
            "about, and at some time up to: compared with nothing outside their source",
            "khoảng, và đến một lúc nào đó trước: không so với số liệu ngoài nguồn đó")),
        Definition(
          term: "2024?",
          meaning: Bilingual(
            "as a comparison: the end of 2024 or the same month of it, not said which",
            "khi so sánh: cuối năm 2024 hoặc cùng tháng của năm đó, nguồn không nói rõ")),
      ],
      examples: [
        .init(
          line: "bhxh growth --data builtin --unit dak-lak --period 2023-01..2023-12",
          meaning: Bilingual("every month of a year", "mọi tháng của một năm"))
      ])
  }

  static var numbers: HelpTopic {
    HelpTopic(
      name: "numbers",
      title: Bilingual("how numbers are read", "cách đọc số"),
      definitions: [
        Definition(
          term: "17.452  17,452  17 452",
          meaning: Bilingual("a count: 17452", "số đếm: 17452")),
        Definition(
          term: "1,917 triệu",
          meaning: Bilingual(
            "1917000, rounded: the truth is within half of the printed digit",
            "1917000, đã làm tròn: số thật cách không quá nửa đơn vị của chữ số cuối")),
        Definition(
          term: "94,43 %  94.43",
          meaning: Bilingual(
            "a percentage with its printed decimals", "tỷ lệ, giữ nguyên số chữ số thập phân")),
        Definition(
          term: "hơn 90.000  >90000",
          meaning: Bilingual("at least so many", "ít nhất chừng ấy")),
        Definition(
          term: "gần 90.000  <90000", meaning: Bilingual("at most so many", "nhiều nhất chừng ấy")),
        Definition(
          term: "khoảng 90.000  ~90000", meaning: Bilingual("about so many", "chừng ấy")),
        Definition(
          term: "–  …  NA  (blank)",
          meaning: Bilingual("not known, which is not zero", "chưa biết, không phải là số không")),
        Definition(
          term: "1.500.000,00  =\"1500\"  '1500  1.500 (*)",
          meaning: Bilingual(
            "a spreadsheet's whole number, its guards, and the mark of a footnote, which is left out and said",
            "số nguyên của bảng tính, dấu giữ nguyên văn bản, và dấu chú thích (được bỏ đi và nêu ra)"
          )),
        Definition(
          term: "ĐVT: nghìn người",
          meaning: Bilingual(
            "in a title, a header, a second line of the header or a column: multiplies; one that is not understood is an error, never a factor of one",
            "ở tiêu đề, đầu cột, dòng đơn vị tính hoặc cột riêng: được nhân lên; không hiểu được thì là lỗi, không bao giờ coi là một"
          )),
        Definition(
          term: "0,95",
          meaning: Bilingual(
            "in a column of percentages that are all at most 1: 95 % where another column proves it, else an error that shows both readings",
            "trong cột tỷ lệ mà mọi số đều không quá 1: là 95 % khi cột khác chứng tỏ, nếu không thì là lỗi nêu cả hai cách hiểu"
          )),
        Definition(
          term: "1.2345  17.452,35",
          meaning: Bilingual(
            "errors, never guesses: a count is whole",
            "lỗi, không bao giờ đoán: số đếm phải là số nguyên")),
      ],
      examples: [
        .init(
          line:
            "printf 'unit,period,scheme,participants\\nkien-giang,2023-07,bhyt,17.452\\n' | bhxh convert",
          meaning: Bilingual("what a cell is read as", "một ô được hiểu thế nào"))
      ])
  }
}
