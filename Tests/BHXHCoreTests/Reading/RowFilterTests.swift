import Testing

@testable import BHXHCore

/// Reading only what may concern a unit changes no report of it.
@Suite struct RowFilterTests {
  private static let tables = Figures.builtInTables

  /// - Parameter isBuiltIn: whether the tables are read as the program's own, else like any foreign file.
  private static func read(
    for unit: AdministrativeUnit?, isBuiltIn: Bool = true,
    hear: @escaping (Problem) -> Void = { _ in }
  ) throws -> (CubeSink, RowCount) {
    var options = ReadingOptions(gazetteer: .builtIn)
    options.context = unit
    options.provinces = unit.flatMap { Gazetteer.builtIn.joinedProvinces(with: $0) }
    var sink = CubeSink(duplicates: .refuse, hear: hear, drop: { _ in })
    let reader = ObservationReader(options)
    var count = RowCount()
    if isBuiltIn {
      count = try reader.read(builtIn: tables, into: &sink)
      return (sink, count)
    }
    for table in tables {
      let bytes = try #require(BundledTable.bytes(named: table))
      let source = TextSource(ByteSource(bytes: bytes), named: table)
      count = count + (try reader.read(source, into: &sink))
    }
    return (sink, count)
  }

  private static func report(
    _ unit: AdministrativeUnit, _ sink: CubeSink, _ count: RowCount, _ boundaries: Boundaries
  ) -> [UInt8]? {
    let rollUp = RollUp(OwnFigures(sink.cube), gazetteer: .builtIn, boundaries: boundaries)
    return ReportBuilder(rollUp).report(of: unit).map {
      ReportJSON(OutputStyle(.english)).bytes(of: $0, sources: sink.sources, input: count)
    }
  }

  @Test func everyProvinceWithFiguresHasTheSameReport() throws {
    let (whole, count) = try Self.read(for: nil, isBuiltIn: false)
    let paths = Set(whole.cube.units.map { Gazetteer.builtIn.path(of: $0) })
    let provinces = Set(paths.map(Gazetteer.province))
    var compared = 0
    for unit in (paths.union(provinces)).sorted().flatMap(Gazetteer.builtIn.states) {
      let (part, counted) = try Self.read(for: unit)
      #expect(counted == count)
      for boundaries in [Boundaries.automatic, .at(Month.december(of: 2025))] {
        let all = Self.report(unit, whole, count, boundaries)
        compared += all == nil ? 0 : 1
        #expect(
          Self.report(unit, part, counted, boundaries) == all,
          "\(Gazetteer.builtIn.path(of: unit))")
      }
    }
    #expect(compared > 25)
  }

  /// What is known of the program's own tables need not be found out: the same figures at the same places, and the same remarks.
  @Test func theProgramsOwnTablesReadLikeAnyOther() throws {
    var remarks: [[Problem]] = []
    var found: [(CubeSink, RowCount)] = []
    for isBuiltIn in [false, true] {
      var heard: [Problem] = []
      found.append(try Self.read(for: nil, isBuiltIn: isBuiltIn) { heard.append($0) })
      remarks.append(heard)
    }
    let tellings = found.map { $0.0.cube.tellings(with: [], in: Self.tables) }
    #expect(tellings[0].count > 200)
    #expect(tellings[0] == tellings[1])
    #expect(tellings[0].map(\.place) == tellings[1].map(\.place))
    #expect(remarks[0] == remarks[1])
    #expect(found[0].1 == found[1].1)
    #expect(found[0].0.cube.silentCampaigns.count == found[1].0.cube.silentCampaigns.count)
    #expect(found[0].0.sources == found[1].0.sources)
  }

  /// A line that is left out takes no line from the others, as none of the tables has a line end in quotes.
  @Test func whatIsLeftKeepsItsPlace() throws {
    let unit = try #require(Gazetteer.builtIn.states(ofPath: "kien-giang").first)
    let provinces = try #require(Gazetteer.builtIn.joinedProvinces(with: unit))
    let (whole, part) = (try Self.read(for: nil).0, try Self.read(for: unit).0)
    let all = whole.cube.tellings(with: [], in: Self.tables)
    let wanted = all.filter { fact in
      provinces.contains(Gazetteer.province(ofPath: Gazetteer.builtIn.path(of: fact.unit)))
    }
    let left = part.cube.tellings(with: [], in: Self.tables)
    #expect(left.count > 100 && left.count < all.count / 10)
    #expect(left == wanted)
    #expect(left.map(\.place) == wanted.map(\.place))
    for table in Self.tables {
      let bytes = try #require(BundledTable.bytes(named: table))
      let lines = bytes.count { $0 == UInt8(ascii: "\n") }
      #expect(BundledRecords.records(in: bytes).count == lines, "\(table)")
    }
  }

  @Test(
    arguments: [
      ("kien-giang/hon-dat", ["an-giang", "kien-giang"]),
      ("ha-noi", ["ha-noi", "ha-tay", "hoa-binh", "phu-tho", "vinh-phuc"]), ("hue", ["hue"]),
    ] as [(String, Set<String>)])
  func provincesAreJoinedByTheirSuccessions(path: String, expected: Set<String>) throws {
    let unit = try #require(Gazetteer.builtIn.states(ofPath: path).first)
    let joined = try #require(Gazetteer.builtIn.joinedProvinces(with: unit))
    #expect(joined.isSuperset(of: expected))
    #expect(joined.count <= 5)
  }

  @Test func theNationIsBoundedByNoProvinces() {
    #expect(Gazetteer.builtIn.joinedProvinces(with: .nation) == nil)
  }

  /// What became of a commune lies in one of the provinces joined with its own.
  @Test func everySuccessorLiesInAJoinedProvince() {
    let gazetteer = Gazetteer.builtIn
    for province in gazetteer.units(at: .province) {
      guard let joined = gazetteer.joinedProvinces(with: province) else { continue }
      for next in gazetteer.successors(of: province).map(\.to) {
        #expect(joined.contains(Gazetteer.province(ofPath: gazetteer.path(of: next))))
      }
    }
  }
}
