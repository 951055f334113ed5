import BHXHCore

/// Short forms of results, so that a test is one line a case.
extension Audit {
  init(_ facts: [Fact]) {
    self.init(facts, gazetteer: .builtIn)
  }

  /// The rows of a unit's measure and scheme, in order.
  func rows(_ unit: String, _ scheme: String, _ measure: String) -> [AuditRow] {
    rows.filter {
      Gazetteer.builtIn.path(of: $0.fact.unit) == unit && $0.fact.subject.measure.slug == measure
        && ($0.fact.subject.scheme?.slug ?? "-") == scheme && $0.fact.subject.group.isEmpty
    }
  }

  /// The values of every contradicting set, each sorted, the sets sorted.
  var contradictingValues: [[String]] {
    contradictions.map { $0.map(\.value.description).sorted() }.sorted {
      $0.description < $1.description
    }
  }
}

extension AuditRow {
  /// `302.71…303.12 contradicted`.
  var told: String {
    "\(low.map(\.description) ?? "")…\(high.map(\.description) ?? "") \(verdict.rawValue)"
  }
}

extension Derivation {
  init(_ facts: [Fact]) {
    self.init(facts, gazetteer: .builtIn)
  }

  /// The rows of a unit's measure and scheme at a period: `100479…100488 tight`.
  func told(_ unit: String, _ period: String, _ scheme: String, _ measure: String) -> [String] {
    rows.filter {
      Gazetteer.builtIn.path(of: $0.unit) == unit && $0.period.description == period
        && $0.subject.measure.slug == measure && ($0.subject.scheme?.slug ?? "-") == scheme
    }.map(\.told)
  }
}

extension DerivedFigure {
  var told: String {
    "\(low.map(\.description) ?? "")…\(high) \(exactness.rawValue)"
  }
}
