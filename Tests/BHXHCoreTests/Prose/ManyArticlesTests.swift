import Testing

@testable import BHXHCore

/// Articles that are read after others, or beside them, say what they say alone: what is kept of names changes nothing.
@Suite struct ManyArticlesTests {
  private static func lines(of figures: [ReadFigure]) -> [String] {
    figures.map { figure in
      let unit = figure.unit.map { Gazetteer.builtIn.path(of: $0) } ?? "?"
      let period = figure.period.map { "\($0)" } ?? "?"
      return "\(unit) \(period) \(figure.subject.measure.slug) \(figure.value) \(figure.note)"
    }
  }

  @Test func oneMemoryServesAll() throws {
    // Twice, so that each name is asked for at other months than the first.
    let passages = some(of: try Passages("own").all, oneIn: 4) + (try Passages("shown").all)
    let texts = (passages + passages.reversed()).map(\.text)
    let reader = ProseReader(ProseOptions(gazetteer: .builtIn))
    var together: [[String]] = []
    let bytes = Array(texts.joined(separator: Array("\n\u{0C}\n".utf8)))
    try reader.read(TextSource(ByteSource(bytes: bytes), named: "t", encoding: nil)) { article in
      together.append(Self.lines(of: article.figures))
    }
    let alone = texts.map { text in
      var reader = ArticleReader(text, in: 0..<text.count, ProseOptions(gazetteer: .builtIn))
      reader.read()
      return Self.lines(of: reader.figures)
    }
    #expect(together.count == alone.count)
    for (one, other) in zip(together, alone) { #expect(one == other) }
  }

  /// Củ Chi was a huyện until the districts ended; the commune has the name since.
  @Test func namesAreThoseOfTheirTime() throws {
    let article =
      "Củ Chi\n05/06/2025\n\nTại TP. Hồ Chí Minh, đến hết tháng 5/2025, huyện Củ Chi có 900 người tham gia BHYT.\n"
    let later =
      "Củ Chi\n05/09/2025\n\nTại TP. Hồ Chí Minh, đến hết tháng 8/2025, xã Củ Chi có 800 người tham gia BHYT.\n"
    let reader = ProseReader(ProseOptions(gazetteer: .builtIn))
    var units: [[AdministrativeUnit?]] = []
    let text = [article, later, article].joined(separator: "\u{0C}\n")
    try reader.read(TextSource(ByteSource(bytes: Array(text.utf8)), named: "t", encoding: nil)) {
      units.append($0.figures.map(\.unit))
    }
    #expect(units.count == 3)
    #expect(units.first == units.last)
    let first = try #require(units[0].first ?? nil)
    let second = try #require(units[1].first ?? nil)
    #expect(Gazetteer.builtIn.path(of: first) == "ho-chi-minh/cu-chi")
    #expect(first.level == .district)
    #expect(second.level == .commune)
  }
}
