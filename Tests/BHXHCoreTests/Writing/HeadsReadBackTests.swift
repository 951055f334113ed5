import Testing

@testable import BHXHCore

/// The heads that tables have for people mean in a sheet what the names of machine formats mean, in both languages, or say no figure in
/// any of them.
@Suite struct HeadsReadBackTests {
  private static let tables: [ResultTable] = [
    ResultTable([Observation](), breakdowns: [], describes: true),
    ResultTable([CoverageRow](), Selection(), namesBaseSources: true),
    ResultTable([GrowthRow](), Selection()),
    ResultTable([PlanRow](), Selection()),
    ResultTable([CampaignRow](), isForPeople: true),
    ResultTable([RetentionRow](), Selection()),
    ResultTable(name: "read", columns: ResultTable.readColumns, rows: []),
  ]

  @Test(arguments: tables.indices) func headsSayWhatNamesSay(_ table: Int) {
    let table = Self.tables[table]
    for column in table.columns + table.withUnitsReported.columns {
      let name = Self.sense(column.name)
      for language in [Language.vietnamese, .english] {
        let heading = column.heading(in: language)
        #expect(Self.sense(heading) == name, "\(table.name): \(column.name), “\(heading)”")
      }
    }
  }

  /// Whatever words a cell has for people, it has them for who reads it.
  @Test(arguments: [Language.vietnamese, .english]) func wordsAreReadAgain(_ language: Language) {
    let text = CellText(OutputStyle(language), isReadAgain: true)
    let vocabulary = HeaderVocabulary.builtIn
    for measure in Measure.allCases {
      #expect(vocabulary.measure(text.text(of: .measure(measure))) == measure)
    }
    for base in ["population_average", "population_census", "labour_force_15plus", "population"] {
      #expect(vocabulary.base(text.text(of: Cell(base: base))) == base)
    }
    for scheme in Scheme.allCases {
      #expect(vocabulary.scheme(text.text(of: .scheme(scheme))) == scheme)
    }
    for status in Status.allCases {
      #expect(vocabulary.status(text.text(of: .status(status))) == status)
    }
    for (slug, _, _) in Issuer.known {
      #expect(vocabulary.issuer(text.text(of: .issuer(Issuer(slug)))) == Issuer(slug))
    }
    for record in BundledRecords.records(of: "kinds.csv").dropFirst() {
      let word = text.text(of: Cell(kind: record[0]))
      #expect(KindVocabulary.builtIn.slug(word) == record[0])
    }
  }

  /// What a column of that head holds; empty where it holds no figure and no key.
  private static func sense(_ head: String) -> String {
    switch HeaderReading(ReadingOptions(gazetteer: .builtIn)).meaning(of: head) {
    case .field(let field): "field \(field.name)"
    case .breakdown(let name): "breakdown \(name)"
    case .figure(let figure): "figure \(figure)"
    case .rowNumber: "number"
    case .doubtful: "doubtful"
    case .ratioAlone, .money, .unread, .unknown: ""
    }
  }
}
