import BHXHCore
import Testing

@Suite struct ShowTests {
  @Test func show() throws {
    let facts = try PublishedFacts.file("documents") + PublishedFacts.file("press") + PublishedFacts.file("campaigns")
    let clock = ContinuousClock()
    var took = clock.measure {
     let audit = Audit(facts, gazetteer: .builtIn)
    for row in audit.rows {
      let f = row.fact
      print(row.stoppedEarly ? "EARLY" : "", Gazetteer.builtIn.path(of: f.unit), f.period, f.subject.scheme?.slug ?? "-", f.subject.measure.slug, f.subject.versus.map(\.description) ?? "", f.value, "|", row.low.map(\.description) ?? "", row.high.map(\.description) ?? "", row.verdict.rawValue, "|", row.verdict == .unverifiable ? "" : row.because.english)
      if row.verdict == .contradicted { print("   ", row.because.vietnamese) }
    }
    print("early", audit.stoppedEarly)
    }
    print("all", took)
    for unit in Set(facts.map(\.unit)) {
      took = clock.measure { _ = Audit(facts.filter { $0.unit == unit }, gazetteer: .builtIn) }
      print(Gazetteer.builtIn.path(of: unit), took)
    }
  }
}
