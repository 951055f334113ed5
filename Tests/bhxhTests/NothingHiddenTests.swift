import Foundation
import Testing

/// What was asked for and is not there is said; what was given and not read is said; and everything is said once.
@Suite struct NothingHiddenTests {
  private static let sheet =
    "unit,period,scheme,participants,population\n"
    + "kien-giang/hon-dat,2022-01,bhyt,150000,170000\nkien-giang/hon-dat,2023-07,bhyt,155000,171000\n"
    + "kien-giang/tan-hiep,2022-01,bhyt,120000,140000\nkien-giang/tan-hiep,2023-07,bhyt,125000,141000\n"

  private static func run(
    _ arguments: String, files: [String: String] = ["s.csv": sheet],
    standardInput: BinaryUnderTest.StandardInput = .none, environment: [String: String] = [:]
  ) throws -> (result: BinaryUnderTest.Result, directory: TemporaryDirectory) {
    let directory = try TemporaryDirectory()
    for (name, text) in files {
      let url = directory.url.appending(path: name)
      try FileManager.default.createDirectory(
        at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: url)
    }
    let words = arguments.split(separator: " ").map(String.init)
    let result = try BinaryUnderTest.run(
      words, standardInput: standardInput, environment: environment, directory: directory.url)
    return (result, directory)
  }

  // MARK: Keys

  @Test(arguments: [
    ("tỉnh", "province"), ("huyện", "district"), ("quận/huyện", "district"), ("xã", "commune"),
    ("phường/xã", "commune"), ("vùng", "region"), ("cả-nước", "national"), ("đơn-vị", "unit"),
    ("kỳ", "period"), ("tháng", "month"), ("quý", "quarter"), ("năm", "year"),
    ("loại-hình", "scheme"), ("HUYỆN", "district"), ("huyen", "district"), ("giới-tính", "sex"),
    ("huyện,năm", "district,year"),
  ])
  func vietnameseNamesOfKeys(vietnamese: String, english: String) throws {
    let sheet =
      "unit,period,scheme,participants,population,giới tính\n"
      + "kien-giang/hon-dat,2023-07,bhyt,155000,171000,nam\n"
    let one = try Self.run(
      "coverage --by \(vietnamese) --format csv s.csv", files: ["s.csv": sheet]
    ).result
    let other = try Self.run("coverage --by \(english) --format csv s.csv", files: ["s.csv": sheet])
      .result
    #expect(one.status == 0)
    #expect(one.outputText == other.outputText)
  }

  private static let casesOfWhatNoInputHasIsAnError: [(String, Int32, String)] = [
    ("coverage --by huyen_thi s.csv", Int32(65), "huyen_thi"),
    ("coverage --by nhom s.csv", 65, "nhom"),
    ("coverage --by sex s.csv", 65, "sex"), ("growth --by nhóm-tuổi s.csv", 65, "age_group"),
    ("plan --by collector s.csv", 65, "collector"),
    ("coverage --breakdown nganh s.csv", 65, "nganh"),
    ("check --breakdown nganh s.csv", 65, "nganh"),
    ("convert --breakdown nganh s.csv", 65, "nganh"),
    ("coverage --column SL=participants s.csv", 65, "SL"),
    ("check --column SL=participants s.csv", 65, "SL"),
    ("convert --column SL=participants s.csv", 65, "SL"),
    ("coverage --column period=kyy s.csv", 64, "kyy"),
    ("check --column scheme=xyz s.csv", 64, "xyz"),
  ]

  @Test(arguments: Self.casesOfWhatNoInputHasIsAnError)
  func whatNoInputHasIsAnError(arguments: String, status: Int32, named: String) throws {
    for language in ["en", "vi"] {
      let result = try Self.run("\(arguments) --lang \(language)").result
      #expect(result.status == status)
      let errors = result.errorText.split(separator: "\n")
      #expect(errors.contains { $0.contains("“\(named)”") })
      // It says what there is.
      if status == 65, arguments.contains("--column") {
        #expect(errors.contains { $0.contains("participants") && $0.contains("population") })
      }
    }
  }

  // MARK: Output

  @Test(arguments: [
    "coverage -o s.csv s.csv", "coverage -o ./s.csv s.csv", "coverage -o sub/../s.csv s.csv",
    "convert -o s.csv s.csv", "check -o s.csv s.csv", "growth -o link.csv s.csv",
    "coverage -o s.csv --data .", "coverage --rejects s.csv s.csv",
    "convert --rejects ./s.csv s.csv",
    "audit -o s.csv s.csv",
  ])
  func anInputIsNeverOverwritten(arguments: String) throws {
    let directory = try TemporaryDirectory()
    let file = directory.url.appending(path: "s.csv")
    try Data(Self.sheet.utf8).write(to: file)
    try FileManager.default.createDirectory(
      at: directory.url.appending(path: "sub"), withIntermediateDirectories: true)
    try FileManager.default.linkItem(at: file, to: directory.url.appending(path: "link.csv"))
    if arguments.contains("--data") {
      try FileManager.default.removeItem(at: directory.url.appending(path: "link.csv"))
    }
    let words = arguments.split(separator: " ").map(String.init)
    let result = try BinaryUnderTest.run(words, directory: directory.url)
    #expect(result.status == 64)
    let left = try String(contentsOf: file, encoding: .utf8)
    #expect(left == Self.sheet)
  }

  @Test(arguments: [
    ("out.csv", "unit,period,scheme"), ("out.CSV", "unit,period,scheme"), ("out.json", "{"),
    ("out.md", "|"), ("out.ndjson", "{\"unit\""), ("out.jsonl", "{\"unit\""),
    ("out.markdown", "|"), ("out.prom", "# HELP"), ("out.txt", "Scheme"), ("out", "Scheme"),
    ("out.dat", "Scheme"),
  ])
  func theNameOfTheFileGivesTheFormat(name: String, beginning: String) throws {
    let (result, directory) = try Self.run("coverage --lang en -o \(name) s.csv")
    #expect(result.status == 0)
    let written = try String(contentsOf: directory.url.appending(path: name), encoding: .utf8)
    #expect(written.hasPrefix(beginning))
  }

  @Test(arguments: [
    "coverage -o out.csv --format json s.csv", "coverage -o out.json --format csv s.csv",
    "coverage -o out.md --format text s.csv", "coverage -o out.json --excel s.csv",
    "convert -o out.prom s.csv", "check -o out.prom s.csv",
  ])
  func aContradictionIsRefused(arguments: String) throws {
    let (result, directory) = try Self.run(arguments)
    #expect(result.status == 64)
    let names = try FileManager.default.contentsOfDirectory(atPath: directory.url.path)
    #expect(names == ["s.csv"])
  }

  // MARK: Data directories

  @Test(
    arguments: [
      ([:], ""), (["a.txt": "x"], "a.txt"), (["ghi-chu.docx": "x", "b.xls": "x"], "b.xls"),
      (["sources.csv": "id,title,publisher,date,url,document\n"], "sources.csv"),
      (["kinds.csv": "kind,vietnamese,english,aliases\n"], "kinds.csv"),
      (["datapackage.json": "{}", "README.md": "x"], "datapackage.json"),
    ] as [([String: String], String)])
  func aDirectoryWithoutFiguresIsNoInput(files: [String: String], named: String) throws {
    let inside = Dictionary(uniqueKeysWithValues: files.map { ("d/\($0.key)", $0.value) })
    for command in ["coverage", "convert", "check", "report kien-giang", "audit", "campaigns"] {
      let result = try Self.run(
        "\(command) --data d", files: inside.merging(["d/.keep": ""]) { $1 }
      ).result
      #expect(result.status == 66)
      #expect(result.outputText == "" || command == "check")
      #expect(named.isEmpty || result.errorText.contains(named))
    }
  }

  @Test(arguments: ["B.CSV", "b.Csv", "b.csv", "B.JSON"])
  func extensionsInAnyCaseAreRead(name: String) throws {
    let text =
      name.lowercased().hasSuffix("json")
      ? #"[{"unit":"kien-giang","period":"2023","bhyt":5}]"#
      : "unit,period,bhyt\nkien-giang,2023,5\n"
    let result = try Self.run("convert --data d", files: ["d/\(name)": text]).result
    #expect(result.status == 0)
    #expect(result.outputText.contains("kien-giang,2023,bhyt,participants,5"))
  }

  // MARK: Selections

  @Test(arguments: [
    ("coverage --period 2025-01 s.csv", "2022-01", "2023-07"),
    ("growth --period 2019 s.csv", "2022-01", "2023-07"),
    ("coverage --unit ca-mau s.csv", "kien-giang", "kien-giang"),
    ("plan --unit tien-giang s.csv", "kien-giang", "kien-giang"),
    ("coverage --scheme bhtn s.csv", "bhyt", "bhyt"),
    ("coverage --scheme bhxh --period 2023-07 s.csv", "bhyt", "bhyt"),
  ])
  func aSelectionThatFitsNothingSaysWhatThereIs(arguments: String, first: String, last: String)
    throws
  {
    let result = try Self.run("\(arguments) --lang en --format csv").result
    #expect(result.status == 0)
    #expect(result.outputText.split(separator: "\n").count == 1)
    let warnings = result.errorText.split(separator: "\n").filter { $0.contains("warning") }
    #expect(warnings.count == 1)
    #expect(warnings.allSatisfy { $0.contains(first) && $0.contains(last) })
  }

  @Test(arguments: [
    "coverage --unit tien-giang", "growth --unit tien-giang", "campaigns --unit tien-giang",
  ])
  func theUnitNeverMovesAFile(arguments: String) throws {
    let sheet =
      "Đơn vị,Kỳ,BHYT,Dân số\nKiên Giang,2023-07,1500000,1752000\nHòn Đất,2023-07,150000,170000\nChâu Thành,2023-07,140000,150000\n"
    let result = try Self.run("\(arguments) --format csv s.csv", files: ["s.csv": sheet]).result
    #expect(result.status == 0)
    #expect(!result.outputText.contains("tien-giang"))
  }

  @Test(arguments: [
    ("coverage --period latest", ["2023-07"]), ("growth --period latest", ["2023-07"]),
    ("coverage --period LATEST --by national", ["2023-07"]),
    ("coverage --period latest --unit kien-giang/hon-dat", ["2023-07"]),
  ])
  func theLatestPeriod(arguments: String, periods: [String]) throws {
    let result = try Self.run("\(arguments) --format csv s.csv").result
    #expect(result.status == 0)
    let records = CSVOutput.records(of: result.outputText)
    let column = records[0].firstIndex(of: "period") ?? 0
    #expect(Set(records.dropFirst().map { $0[column] }) == Set(periods))
  }

  // MARK: Messages

  @Test(arguments: [
    "coverage --unit Huế", "growth --unit Huế", "plan --unit Huế", "audit --unit Huế",
    "campaigns --unit Huế", "coverage --unit KỳAnh", "plan --unit SócTrăng",
    "coverage --unit CàMau",
    "derive --unit Huế", "growth --unit HàTiên",
  ])
  func messagesAreGivenOnce(arguments: String) throws {
    let result = try Self.run("\(arguments) s.csv").result
    let lines = result.errorText.split(separator: "\n")
    #expect(Set(lines).count == lines.count)
  }

  @Test(arguments: [
    "report kien-giang", "report kien-giang --data d",
    "coverage --data d",
  ])
  func aPipeThatIsNotReadIsSaid(arguments: String) throws {
    let files = ["d/s.csv": Self.sheet, "s.csv": Self.sheet]
    let directory = try TemporaryDirectory()
    for (name, text) in files {
      let url = directory.url.appending(path: name)
      try FileManager.default.createDirectory(
        at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: url)
    }
    // What is piped is there before the program begins.
    let piped = try BinaryUnderTest.shell(
      "cat s.csv | { sleep 1; bhxh \(arguments) --lang en; }", directory: directory.url)
    let isSaid = piped.errorText.contains("standard input")
    #expect(isSaid == true)
    #expect(piped.errorText.contains("-"))
    // An empty pipe, as cron gives one, and none at all are nothing to speak of.
    for input in [BinaryUnderTest.StandardInput.none, .bytes(Data())] {
      let quiet = try Self.run("\(arguments) --lang en", files: files, standardInput: input).result
      #expect(!quiet.errorText.contains("standard input"))
    }
  }

  /// No message offers a flag under which figures are counted twice or left out.
  @Test(arguments: [
    "Đơn vị,Số người\nKiên Giang,5\nĐơn vị,Số người\nLong An,6\n",
    "Đơn vị,BHYT\nI. Tháng 6/2023,\nKiên Giang,5\nII. Tháng 7/2023,\nKiên Giang,6\n",
  ])
  func noFlagThatMakesItWorse(text: String) throws {
    let result = try Self.run(
      "coverage --set period=2023-07 --set scheme=bhyt s.csv", files: ["s.csv": text]
    ).result
    #expect(!result.errorText.contains("--duplicates"))
    if result.status != 0 { #expect(!result.errorText.contains("--keep-going")) }
  }
}
