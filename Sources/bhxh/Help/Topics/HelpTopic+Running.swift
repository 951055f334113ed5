import BHXHCore

/// How the program is run: input, output, unattended.
extension HelpTopic {
  static var sheets: HelpTopic {
    HelpTopic(
      name: "sheets",
      title: Bilingual("the sheets that offices have", "các biểu mà cơ quan có"),
      paragraphs: [
        Bilingual(
          "A sheet is read as it was exported: title lines, headers of two lines, group rows, totals, numbering, notes and signatures. Every word of a title, a header and a group row is understood, or said and not read. Totals are checked, never added. Nothing is guessed in silence: -v shows how a sheet was understood, --column and --set say what it says badly, or not at all.",
          "Biểu được đọc đúng như khi xuất ra: các dòng tiêu đề, tiêu đề cột hai dòng, dòng nhóm, dòng cộng, dòng đánh số, ghi chú và chữ ký. Mọi từ trong tiêu đề, đầu cột và dòng nhóm đều được hiểu, nếu không thì nói ra và không đọc. Dòng cộng được kiểm tra, không cộng thêm. Không có gì được đoán ngầm: -v cho biết biểu được hiểu thế nào, --column và --set nêu điều biểu ghi không rõ hoặc không ghi."
        ),
        Bilingual(
          "A word that is not understood keeps its column from being read, and its title from giving a scheme, a measure or a unit; a warning names it. It is an error where rows depend on it: in a group row, in a unit of measure, in a multiplier. Words with diacritics mean what these say: nam is no năm.",
          "Một từ không hiểu được thì cột của nó không được đọc, và tiêu đề của nó không cho biết loại hình, nội dung hay đơn vị; cảnh báo nêu rõ từ ấy. Ở dòng nhóm, đơn vị tính, hệ số nhân, nơi các dòng khác dựa vào, thì đó là lỗi. Từ có dấu thì hiểu theo dấu: nam không phải là năm."
        ),
        Bilingual(
          "Which unit a row is of: the unit column says it, then the title, then --unit where the file names none; --unit never overrides a file. Among units of one name, after the path and the column's level: what the other names of the column are, the spelling with its diacritics, the kind in front, the context, the highest. Regions and the armed forces' offices are units: regions are sums, checked and never added; the forces are children of the nation, and count among the N of M only where the sheet names them. BHXH cơ sở … is a unit below its province.",
          "Dòng thuộc đơn vị nào: theo cột đơn vị, rồi tiêu đề, rồi --unit khi tệp không nêu; --unit không bao giờ thay điều tệp ghi. Giữa các đơn vị trùng tên, sau đường dẫn và cấp của cột: các tên khác trong cột, cách viết có dấu, loại đơn vị đứng trước, ngữ cảnh, cấp cao nhất. Vùng và BHXH của lực lượng vũ trang cũng là đơn vị: vùng là số cộng, được kiểm tra, không cộng thêm; BHXH Bộ Quốc phòng và Công an thuộc cả nước, chỉ tính vào N trên M khi biểu có nêu. BHXH cơ sở … là đơn vị dưới tỉnh."
        ),
        Bilingual(
          "--units-of DATE says that the units of a file are those of DATE whatever its periods. Where a unit is the sum of some of its children only, its row stands with sum and ratio blank and the reason N of M units; --partial gives them, over the units that have both sides, marked N/M. A sum that equals the sheet's own total row is complete.",
          "--units-of NGÀY cho biết các đơn vị trong tệp là của NGÀY, bất kể kỳ số liệu. Đơn vị chỉ có số của một phần các đơn vị bên dưới thì dòng vẫn có, tổng và tỷ lệ để trống, kèm lý do N trên M đơn vị; --partial cho các số ấy, tính trên những đơn vị có đủ hai vế, ghi kèm N/M. Tổng bằng đúng dòng cộng của biểu là tổng đủ."
        ),
      ],
      examples: [
        .init(
          line:
            "printf 'BHXH TỈNH KIÊN GIANG;;\\nĐến hết tháng 7/2023;;\\nHuyện;BHXH BB;BHYT\\nHòn Đất;1.200;hơn 90.000\\n' | bhxh check -v",
          meaning: Bilingual("how a sheet is understood", "một biểu được hiểu thế nào"))
      ])
  }

  static var formats: HelpTopic {
    HelpTopic(
      name: "formats",
      title: Bilingual("what results are written as", "các dạng kết quả"),
      paragraphs: [
        Bilingual(
          "--format NAME, or the extension of --output NAME.ext. Formats for machines have slugs, plain digits and English columns whatever the language; those for people follow --lang.",
          "--format TÊN, hoặc phần mở rộng của --output TÊN.ext. Dạng cho máy dùng mã, chữ số trơn và tên cột tiếng Anh, không phụ thuộc ngôn ngữ; dạng cho người đọc theo --lang."
        )
      ],
      definitions: OutputFormat.all.map { format in
        Definition(
          term: format.name,
          meaning: format.isForMachines
            ? Bilingual("for machines", "cho máy") : Bilingual("for people", "cho người đọc"))
      },
      examples: [
        .init(
          line: "bhxh coverage --data builtin --quiet --format csv",
          meaning: Bilingual("a table for other programs", "bảng cho chương trình khác"))
      ])
  }

  static var charts: HelpTopic {
    HelpTopic(
      name: "charts",
      title: Bilingual("pictures of results", "biểu đồ"),
      paragraphs: [
        Bilingual(
          "coverage, growth and plan draw their rows with --format svg; --chart chooses bars, bullets, lines, dots or map, else the rows decide. What is not known is hatched or left out, never zero; bars start at zero.",
          "coverage, growth và plan vẽ các dòng kết quả bằng --format svg; --chart chọn bars (cột), bullets (thực hiện so với chỉ tiêu), lines (đường), dots (điểm) hoặc map (bản đồ ô), nếu không thì tùy theo các dòng. Điều chưa biết được gạch chéo hoặc bỏ trống, không bao giờ là số không; cột bắt đầu từ số không."
        )
      ],
      examples: [
        .init(
          line: "bhxh coverage --data builtin --unit dak-lak --quiet --format svg",
          meaning: Bilingual("a picture to paste", "hình để dán vào văn bản"))
      ])
  }

  static var data: HelpTopic {
    HelpTopic(
      name: "data",
      title: Bilingual("where figures are from", "số liệu lấy từ đâu"),
      paragraphs: [
        Bilingual(
          "FILEs, if given (- is standard input); else standard input, if it is a pipe or a file; else the directory of --data, $BHXH_DATA or the configuration; else the data built in (--data builtin). What is named or piped is never mixed with the data built in.",
          "Các TỆP nếu được nêu (- là đầu vào chuẩn); nếu không thì đầu vào chuẩn khi đó là ống dẫn hoặc tệp; nếu không thì thư mục của --data, $BHXH_DATA hoặc tệp thiết lập; nếu không thì dữ liệu kèm theo (--data builtin). Những gì được nêu tên hoặc dẫn vào không bao giờ trộn với dữ liệu kèm theo."
        ),
        Bilingual(
          "An office's own figures: init makes a directory, add puts each month's sheet into it and keeps revisions, diff compares, --as-of goes back.",
          "Số liệu của cơ quan: init tạo thư mục, add đưa biểu từng tháng vào và giữ các bản sửa đổi, diff so sánh, --as-of xem lại số trước đây."
        ),
        Bilingual(
          "The average population of every province since 2005 is built in: coverage --base builtin divides by it where the input has no population, and names its year and source in the row.",
          "Dân số trung bình của mọi tỉnh từ năm 2005 có sẵn trong chương trình: coverage --base builtin lấy làm mẫu số khi đầu vào không có dân số, và nêu năm cùng nguồn trong từng dòng."
        ),
      ],
      examples: [
        .init(
          line: "bhxh config",
          meaning: Bilingual("what is set here", "thiết lập đang có hiệu lực"))
      ])
  }

  static var cron: HelpTopic {
    HelpTopic(
      name: "cron",
      title: Bilingual("running unattended", "chạy tự động"),
      paragraphs: [
        Bilingual(
          "Silent when all went well; --output replaces its file whole or not at all, and runs that overlap do not harm each other. Name FILEs or --data, since cron gives an empty pipe; say --lang, and --no-config where the line must mean the same everywhere. A failure is one line on standard error, which cron mails.",
          "Không in gì khi mọi việc trôi chảy; --output thay tệp trọn vẹn hoặc không thay, các lần chạy chồng nhau không làm hỏng nhau. Hãy nêu TỆP hoặc --data vì cron đưa vào một ống dẫn rỗng; nêu --lang, và --no-config khi dòng lệnh phải có cùng ý nghĩa ở mọi nơi. Lỗi là một dòng ở đầu ra lỗi, được cron gửi thư."
        )
      ],
      definitions: [
        Definition(
          term: "0 6 1 * *",
          meaning: Bilingual(
            "bhxh plan --data /var/lib/bhxh --lang vi --no-config --output /srv/bao-cao/ke-hoach.txt",
            "bhxh plan --data /var/lib/bhxh --lang vi --no-config --output /srv/bao-cao/ke-hoach.txt"
          ))
      ],
      examples: [
        .init(
          line: "bhxh coverage --data builtin --quiet --format prometheus",
          meaning: Bilingual(
            "for node-exporter's textfile collector, with --output",
            "cho textfile collector của node-exporter, kèm --output"))
      ])
  }

  static var exitCodes: HelpTopic {
    HelpTopic(
      name: "exit-codes",
      title: Bilingual("how the program ends", "mã kết thúc"),
      definitions: ExitCode.allCases.map {
        Definition(term: String($0.rawValue), meaning: $0.meaning)
      },
      examples: [
        .init(
          line: "bhxh units nowhere-at-all || echo \"exit $?\"",
          meaning: Bilingual("an unknown unit", "đơn vị không có"))
      ])
  }
}

extension ExitCode {
  /// What the code says, for help pages.
  var meaning: Bilingual {
    switch self {
    case .done: Bilingual("done; also when there were no rows", "xong; cả khi không có dòng nào")
    case .found:
      Bilingual(
        "it ran, and --fail-under, audit or check found something",
        "đã chạy, và --fail-under, audit hoặc check có phát hiện")
    case .usage: Bilingual("the command line is wrong", "dòng lệnh sai")
    case .data:
      Bilingual(
        "the data is wrong: a bad row, an unknown unit, empty input",
        "dữ liệu sai: dòng lỗi, đơn vị không có, đầu vào rỗng")
    case .noInput:
      Bilingual("the input is missing or cannot be read", "thiếu đầu vào hoặc không đọc được")
    case .software: Bilingual("a fault of the program", "lỗi của chương trình")
    case .cannotCreate: Bilingual("the output cannot be created", "không tạo được tệp kết quả")
    case .inputOutput:
      Bilingual("reading or writing failed on the way", "đọc hoặc ghi thất bại giữa chừng")
    }
  }
}
