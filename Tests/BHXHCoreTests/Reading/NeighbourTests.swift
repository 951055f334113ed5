import Testing

@testable import BHXHCore

/// Which unit a name means by those that stand with it, by the title, and last by what the command line asks for.
@Suite struct NeighbourTests {
  private static func paths(_ text: String, unit: String? = nil) -> [String] {
    let reading = Reading(text) { options in
      options.context = unit.flatMap { Gazetteer.builtIn.find(UnitQuery($0, month: nil)).unit }
    }
    return reading.observations.map { Gazetteer.builtIn.path(of: $0.unit) }
  }

  private static func sheet(_ header: String, _ names: [String], _ period: String = "2023-07")
    -> String
  {
    "\(header),Kỳ,BHYT\n" + names.map { "\"\($0)\",\(period),5\n" }.joined()
  }

  private static let casesOfAColumnOfProvincesMeansProvinces: [([String], [String])] = [
    // A commune of Kon Tum and a commune's spelling of a province's name.
    (["Đăk Lăk", "Đăk Nông", "Lâm Đồng"], ["dak-lak", "dak-nong", "lam-dong"]),
    (["Đăk Nông", "Lâm Đồng", "Bình Phước"], ["dak-nong", "lam-dong", "binh-phuoc"]),
    (
      ["Kiên Giang", "Cà Mau", "Đăk Nông", "Bến Tre"],
      ["kien-giang", "ca-mau", "dak-nong", "ben-tre"]
    ),
    // Names of provinces that are also names of towns, districts or communes.
    (["An Giang", "Bến Tre", "Sóc Trăng"], ["an-giang", "ben-tre", "soc-trang"]),
    (["Hà Nam", "Nam Định", "Thái Bình"], ["ha-nam", "nam-dinh", "thai-binh"]),
    (["Kon Tum", "Gia Lai", "Đăk Nông"], ["kon-tum", "gia-lai", "dak-nong"]),
    (["Hà Giang", "Cao Bằng", "Tuyên Quang"], ["ha-giang", "cao-bang", "tuyen-quang"]),
    (["Long An", "Tiền Giang", "Vĩnh Long"], ["long-an", "tien-giang", "vinh-long"]),
  ]

  @Test(arguments: Self.casesOfAColumnOfProvincesMeansProvinces)
  func aColumnOfProvincesMeansProvinces(names: [String], paths: [String]) {
    #expect(Self.paths(Self.sheet("Địa phương", names)) == paths)
    #expect(Self.paths(Self.sheet("Đơn vị", names.reversed())) == paths.reversed())
  }

  @Test(arguments: [
    (["Hòn Đất", "Châu Thành", "Giồng Riềng"], "kien-giang"),
    (["Cái Bè", "Châu Thành", "Chợ Gạo"], "tien-giang"),
    (["Ba Tri", "Châu Thành", "Giồng Trôm"], "ben-tre"),
    (["Rạch Giá", "Hòn Đất", "Châu Thành"], "kien-giang"),
  ])
  func districtsOfOneProvinceAreItsOwn(names: [String], province: String) {
    let paths = Self.paths(Self.sheet("Đơn vị", names))
    #expect(paths.count == names.count)
    #expect(paths.allSatisfy { $0.hasPrefix(province + "/") })
    // What the command line asks for never moves them elsewhere.
    for asked in ["tien-giang", "kien-giang", "ben-tre", "an-giang"] {
      #expect(Self.paths(Self.sheet("Đơn vị", names), unit: asked) == paths)
    }
  }

  /// The province itself heads its districts, without a number or a word that says so.
  @Test(arguments: ["tien-giang", "an-giang", "kien-giang"])
  func theProvinceInTheColumnIsTheContextOfItsDistricts(asked: String) {
    let names = ["Kiên Giang", "Hòn Đất", "Châu Thành"]
    let paths = ["kien-giang", "kien-giang/hon-dat", "kien-giang/chau-thanh"]
    #expect(Self.paths(Self.sheet("Đơn vị", names), unit: asked) == paths)
    #expect(Self.paths(Self.sheet("Đơn vị", names)) == paths)
  }

  @Test(arguments: ["tien-giang", "ben-tre"])
  func theTitleGoesBeforeTheCommandLine(asked: String) {
    let text = "BHXH TỈNH KIÊN GIANG,,\nĐơn vị,Kỳ,BHYT\nChâu Thành,2023-07,5\n"
    #expect(Self.paths(text, unit: asked) == ["kien-giang/chau-thanh"])
  }

  /// Where the file names none, the command line is the context.
  @Test(arguments: [("tien-giang", "tien-giang/chau-thanh"), ("ben-tre", "ben-tre/chau-thanh")])
  func theCommandLineIsTheContextWhereNothingElseIs(asked: String, path: String) {
    #expect(Self.paths("Đơn vị,Kỳ,BHYT\nChâu Thành,2023-07,5\n", unit: asked) == [path])
  }

  @Test(arguments: [
    ("Tỉnh,Huyện,Kỳ,BHYT\nKiên Giang,Châu Thành,2023-07,5\n", "kien-giang/chau-thanh"),
    ("unit,period,bhyt\nkien-giang/chau-thanh,2023-07,5\n", "kien-giang/chau-thanh"),
    ("unit,period,bhyt\n\"Châu Thành, Kiên Giang\",2023-07,5\n", "kien-giang/chau-thanh"),
  ])
  func whatTheFileSaysGoesBeforeTheCommandLine(text: String, path: String) {
    #expect(Self.paths(text, unit: "tien-giang") == [path])
  }

  /// Two columns that name units apart from each other are no unit together, whatever else is asked for.
  @Test(arguments: [
    "ha-noi,2023-06,an-giang,bhyt,5\nha-noi,2023-06,,bhyt,6\n",
    "Hoàn Kiếm,2023-06,an-giang,bhyt,5\nha-noi,2023-06,,bhyt,6\n",
    "Kiên Giang,2023-06,An Giang,bhyt,5\nha-noi,2023-06,,bhyt,6\n",
  ])
  func aUnitElsewhereIsAnError(rows: String) {
    for takesAny in [false, true] {
      let reading = Reading("unit,period,province,scheme,participants\n" + rows) {
        $0.acceptsAnyUnit = takesAny
      }
      #expect(reading.complaints == ["unit-elsewhere 2:1"])
      #expect(reading.lines == ["ha-noi 2023-06 bhyt participants 6"])
    }
  }

  /// In JSON the neighbours count as much.
  @Test func neighboursOfObjects() {
    let text =
      #"[{"unit":"Đăk Lăk","period":"2023-07","bhyt":1},{"unit":"Đăk Nông","period":"2023-07","bhyt":1},{"unit":"Lâm Đồng","period":"2023-07","bhyt":1}]"#
    #expect(Self.paths(text) == ["dak-lak", "dak-nong", "lam-dong"])
  }

  /// Among communes a name that is also a province's means the commune.
  @Test func aColumnOfCommunesMeansCommunes() {
    let names = ["Sóc Sơn", "Bình Giang", "Sơn Kiên", "Nam Thái Sơn", "Lình Huỳnh"]
    let paths = Self.paths(Self.sheet("Đơn vị", names))
    #expect(paths.allSatisfy { $0.hasPrefix("kien-giang/hon-dat/") })
  }

  /// A spelling with its own diacritics stays what it is where no neighbour says otherwise.
  @Test func alone() {
    #expect(Self.paths(Self.sheet("Đơn vị", ["Đăk Nông"])) == ["kon-tum/ngoc-hoi/dak-nong"])
    #expect(Self.paths(Self.sheet("Đơn vị", ["Đắk Nông"])) == ["dak-nong"])
  }
}

/// `--units-of DATE`: the units of a file are those of a date, whatever its periods.
@Suite struct UnitsOfDateTests {
  private static func read(_ text: String, at month: Month?) -> Reading {
    Reading(text) { $0.unitsOf = month }
  }

  @Test(arguments: [
    ("An Giang", "2022-01", "an-giang", "91"), ("Huế", "2022-01", "hue", "46"),
    ("Cà Mau", "2019", "ca-mau", "96"), ("Lâm Đồng", "2023-07", "lam-dong", "68"),
    ("Gia Lai", "2020-12", "gia-lai", "52"), ("Hồ Chí Minh", "2018", "ho-chi-minh", "79"),
    ("an-giang/hon-dat", "2022-01", "an-giang/hon-dat", ""),
    ("Đồng Tháp", "2021-Q3", "dong-thap", "82"), ("Vĩnh Long", "2024-12", "vinh-long", "86"),
    ("91", "2022-01", "an-giang", "91"),
  ])
  func backSeriesAreOfTheUnitsOfThatDate(name: String, period: String, path: String, code: String) {
    let text = "unit,period,bhyt\n\(name),\(period),5\n"
    let reading = Self.read(text, at: Month(year: 2025, monthOfYear: 7))
    #expect(reading.complaints == [])
    #expect(reading.observations.count == 1)
    for observation in reading.observations {
      #expect(Gazetteer.builtIn.path(of: observation.unit) == path)
      if !code.isEmpty { #expect(Gazetteer.builtIn.code(of: observation.unit) == code) }
      let isNew = Gazetteer.builtIn.isInForce(
        observation.unit, at: Month(year: 2025, monthOfYear: 7)!)
      #expect(isNew)
    }
  }

  /// The message that a unit is not one of the period names the option.
  @Test func theMessageNamesTheOption() {
    let reading = Reading("unit,period,bhyt\nan-giang/hon-dat,2022-01,5\n")
    let problem = reading.problems.first { $0.code == .unitNotInForce }
    let sentences = [Language.english, .vietnamese].map {
      MessageText($0).sentence(problem ?? reading.problems[0])
    }
    #expect(sentences.allSatisfy { $0.contains("--units-of 2025-07") })
  }

  /// A path may carry a date.
  @Test(arguments: [
    ("an-giang@2025-06", "2022-01", "89"), ("an-giang@2025-07", "2022-01", "91"),
    ("an-giang@2026", "2022-01", "91"), ("an-giang@2020", "2026-01", "89"),
    ("an-giang@2025-06-30", "2026-01", "89"), ("hue@2025-01", "2023", "46"),
  ])
  func aPathWithADate(path: String, period: String, code: String) {
    let reading = Reading("unit,period,bhyt\n\(path),\(period),5\n")
    #expect(reading.complaints == [])
    #expect(reading.observations.map { Gazetteer.builtIn.code(of: $0.unit) } == [code])
  }

  /// A year at whose end a unit was no more says nothing of its months: each is asked for itself.
  @Test func aYearSaysNothingOfItsMonths() {
    let reading = Reading(
      """
      Đơn vị;Kỳ;Phát triển mới BHYT
      Kiên Giang;2025;5
      Kiên Giang;2024;7
      Kiên Giang;6/2025;8
      Kiên Giang;7/2025;9
      """)
    #expect(reading.complaints == ["unit-not-in-force 5:1"])
    #expect(
      reading.lines == [
        "kien-giang 2025 bhyt recruits 5", "kien-giang 2024 bhyt recruits 7",
        "kien-giang 2025-06 bhyt recruits 8",
      ])
  }

  /// What is written of such units reads back to the same.
  @Test(arguments: [
    ("An Giang", "2022-01", "an-giang@2025-07"), ("Hà Nội", "2022-01", "ha-noi"),
    ("Huế", "2019", "hue@2025-01"),
  ])
  func isWrittenWithADate(name: String, period: String, path: String) throws {
    let text = "unit,period,bhyt\n\(name),\(period),5\n"
    let reading = Self.read(text, at: Month(year: 2025, monthOfYear: 7))
    let observation = try #require(reading.observations.first)
    let cell = ResultTable.convertCells(of: observation)[0]
    let written =
      switch cell {
      case .text(let text): text
      case .unit(let unit): Gazetteer.builtIn.path(of: unit)
      default: ""
      }
    #expect(written == path)
    let again = Reading("unit,period,bhyt\n\(path),\(period),5\n")
    #expect(again.observations.map(\.unit) == [observation.unit])
  }

  @Test(arguments: ["an-giang@1990x", "an-giang@", "kien-giang@2026-01", "khong-co@2025-06"])
  func aWrongDateIsAnError(path: String) {
    let reading = Reading("unit,period,bhyt\n\(path),2022-01,5\n")
    #expect(reading.observations.isEmpty)
    #expect(reading.complaints.count == 1)
  }
}
