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
    took = clock.measure {
      let derivation = Derivation(facts, gazetteer: .builtIn)
      for row in derivation.rows {
      print(row.stoppedEarly ? "EARLY" : "", Gazetteer.builtIn.path(of: row.unit), row.period, row.subject.scheme?.slug ?? "-", row.subject.measure.slug, row.subject.versus.map(\.description) ?? "", row.subject.issuer.slug, "|", row.low.map(\.description) ?? "", row.high, row.exactness, "|", row.because.english)
      }
      print(derivation.leftOut.map(\.value), derivation.unjoined.map(\.value), derivation.stoppedEarly)
    }
    print("all", took)
  }
}
