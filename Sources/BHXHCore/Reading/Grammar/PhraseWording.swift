/// What phrases are called when it is told how a text was understood, from `data/phrase_kinds.csv`, `data/words.csv`.
extension PhraseMeaning {
  var wording: Wording {
    switch self {
    case .scheme(let scheme): Wording(scheme.english, scheme.vietnamese)
    case .measure(let measure): Self.word("measure", measure.slug)
    case .people: Self.kind("people")
    case .issuer(let issuer): Wording(issuer.slug, issuer.vietnamese)
    case .status(let status): Self.word("status", status.slug)
    case .unit(let unit): Wording("× \(unit.digits)", "× \(unit.digits)")
    case .ratio: Self.kind("ratio")
    case .period(let period): Wording(period.description, period.description)
    case .partOfYear(.month(let month)): Self.kind("month", month)
    case .partOfYear(.quarter(let quarter)): Self.kind("quarter", quarter)
    case .partOfYear(.firstMonths(let months)): Self.kind("months", months)
    case .partOfYear(.lastMonths(let months)): Self.kind("last-months", months)
    case .partOfYear(.whole): Self.kind("year")
    case .shift(let shift): Self.kind(shift.rawValue)
    case .part(let part):
      Wording(
        "\(Self.kind(part.name).english) = \(part.value)",
        "\(Self.kind(part.name).vietnamese) = \(part.value)")
    case .compared: Self.kind("compared")
    case .over: Self.kind("over")
    case .divided: Self.kind("divided")
    case .up: Self.kind("up")
    case .other(let other): Self.kind(other.rawValue)
    case .place: Self.kind("place")
    case .filler(let filler): Self.kind("filler-\(filler.rawValue)")
    }
  }

  fileprivate static func kind(_ name: String) -> Wording {
    kinds[name] ?? Wording(name, name)
  }

  /// Read once, when it is first told how a text was understood.
  private static let kinds = Dictionary(
    BundledRecords.records(of: "phrase_kinds.csv").map { ($0[0], Wording($0[1], $0[2])) },
    uniquingKeysWith: { first, _ in first })

  private static let words = Dictionary(
    BundledRecords.records(of: "words.csv").map { ("\($0[0]) \($0[1])", Wording($0[2], $0[3])) },
    uniquingKeysWith: { first, _ in first })

  private static func kind(_ name: String, _ number: Int) -> Wording {
    let wording = kind(name)
    return Wording(
      filled(wording.english, String(number)), filled(wording.vietnamese, String(number)))
  }

  private static func filled(_ template: String, _ argument: String) -> String {
    guard let place = template.firstIndex(of: "{") else { return template }
    return template[..<place] + argument + template[place...].dropFirst(3)
  }

  private static func word(_ list: String, _ slug: String) -> Wording {
    words["\(list) \(slug)"] ?? Wording(slug, slug)
  }
}

extension PhrasedText {
  /// Every word of the text and what was made of it, in the order of the text.
  var account: Wording {
    let or = PhraseMeaning.kind("or")
    var told: [(start: Int, wording: Wording)] = phrases.map { phrase in
      let said = "“\(spelling(phrase.words))”: "
      let meanings = phrase.meanings.map(\.wording)
      let wording = Wording(
        said + meanings.map(\.english).joined(separator: " \(or.english) "),
        said + meanings.map(\.vietnamese).joined(separator: " \(or.vietnamese) "))
      return (phrase.words.lowerBound, wording)
    }
    let unknown = PhraseMeaning.kind("unknown")
    for run in leftOverRuns {
      let said = "“\(spelling(run))”: "
      told.append(
        (run.lowerBound, Wording(said + unknown.english, said + unknown.vietnamese)))
    }
    return told.ordered { $0.start < $1.start }.map(\.wording).joined("; ")
  }
}
