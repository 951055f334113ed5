/// Names figures in sentences: what differs from the figure that the sentence is about is said, the rest is not.
struct FigureWording {
  let gazetteer: Gazetteer
  /// The figure of the row.
  let unit: AdministrativeUnit
  let month: Month
  let scheme: Scheme?

  init(_ gazetteer: Gazetteer, around fact: Fact) {
    self.init(
      gazetteer, unit: fact.unit, month: fact.period.end, scheme: fact.subject.scheme)
  }

  init(_ gazetteer: Gazetteer, unit: AdministrativeUnit, month: Month, scheme: Scheme?) {
    self.gazetteer = gazetteer
    self.unit = unit
    self.month = month
    self.scheme = scheme
  }

  /// What a figure is told with, where it is not that of the row.
  struct Needs: Hashable {
    let unit: Bool
    let scheme: Bool
    let month: Bool
  }

  func needs(of fact: Fact) -> Needs {
    Needs(
      unit: fact.unit != unit,
      scheme: fact.subject.scheme.map { $0 != scheme } ?? false,
      month: fact.period.end != month || !fact.period.isComparable)
  }

  /// `growth_pct 302.72 against 2018-12`, `tốc độ tăng (giảm) 302,72% so với 12/2018`.
  func figure(_ fact: Fact) -> Wording { figure(fact, needs(of: fact)) }

  /// The same for every row beside which it needs the same.
  func figure(_ fact: Fact, _ needs: Needs) -> Wording {
    let measure = fact.subject.measure
    let format = NumberFormat(.vietnamese)
    let isPoints = measure == .coveragePoints || measure == .attainmentPoints
    let value =
      isPoints
      ? format.qualified(format.points(fact.value.percent), fact.value.qualifier)
      : format.quantity(fact.value, as: measure.numberKind)
    let words = fact.subject.wording
    let details = details(of: fact, needs)
    let against = fact.subject.versus?.description
    return Wording(
      "\(words.english) \(fact.value)\(against.map { " against \($0)" } ?? "")\(Self.bracketed(details.english))",
      "\(words.vietnamese) \(value)\(against.map { " so với \(Self.spoken($0))" } ?? "")\(Self.bracketed(details.vietnamese))"
    )
  }

  private static func spoken(_ period: String) -> String {
    PeriodText(language: .vietnamese).text(of: period)
  }

  private func details(of fact: Fact, _ needs: Needs) -> Wording {
    let subject = fact.subject
    var parts: [Wording] = []
    if needs.unit {
      parts.append(Wording(gazetteer.path(of: fact.unit), gazetteer.name(of: fact.unit)))
    }
    if let scheme = subject.scheme, needs.scheme {
      parts.append(Wording(scheme.slug, scheme.vietnamese))
    }
    if needs.month {
      let period = fact.period.description
      parts.append(Wording(period, Self.spoken(period)))
    }
    if subject.issuer.isSaid {
      parts.append(Wording(subject.issuer.slug, subject.issuer.vietnamese))
    }
    parts.append(Denominator(subject.measure, kind: subject.denominatorKind).kindWording)
    parts += subject.breakdown.parts.map { Wording($0.value, $0.value) }
    parts.append(Wording(subject.group, subject.group))
    return parts.joined(", ")
  }

  private static func bracketed(_ text: String) -> String {
    text.isEmpty ? "" : " (\(text))"
  }
}

extension Wording {
  /// Which figures cannot hold together, and how some of them could be understood otherwise.
  static func contradiction(
    of figures: [Wording], isMinimal: Bool, _ readings: [Reinterpretation]
  ) -> Wording {
    let figures = figures.joined("; ")
    let possible = readings.map(\.wording).joined("; ")
    let unfinished =
      isMinimal
      ? Wording.nothing
      : Wording(
        " (the search ended before it was known whether all of them are needed)",
        " (việc tìm kiếm dừng trước khi biết có cần đủ các số này hay không)")
    return Wording(
      "cannot hold together\(unfinished.english): \(figures.english)"
        + (possible.isEmpty ? "" : ". Possible readings: \(possible.english)"),
      "không thể cùng đúng\(unfinished.vietnamese): \(figures.vietnamese)"
        + (possible.isEmpty ? "" : ". Cách hiểu có thể: \(possible.vietnamese)"))
  }
}
