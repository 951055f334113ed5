import Synchronization

extension Relation {
  /// The formulas of all declared relations, in their order; each made when it is first asked for.
  static let formulas = all.map(RelationFormula.init)

  /// The formula in words: `growth_pct = 100 · (participants − participants[versus]) / participants[versus]`.
  var formula: Wording {
    switch form {
    case .percentage(let part, let whole):
      write("# = 100 · # / #", [result, part, whole])
    case .percentageOfSum(let part, let parts):
      write(
        "# = 100 · # / (" + parts.map { _ in "#" }.joined(separator: " + ") + ")",
        [result, part] + parts)
    case .percentageOfShare(let part, let percent, let whole):
      write("# = 100 · # / ⌈# · # / 100⌉", [result, part, percent, whole])
    case .growth(let now, let before):
      write("# = 100 · (# − #) / #", [result, now, before, before])
    case .difference(let now, let before):
      write("# = # − #", [result, now, before])
    case .sum(let parts):
      write(
        "# = " + parts.map { _ in "#" }.joined(separator: " + "), [result] + parts)
    case .atMost(let whole):
      write("# ≤ #", [result, whole])
    case .sumOfChildren:
      Wording(
        "\(Self.name(result).english) = Σ of the units below",
        "\(Self.name(result).vietnamese) = Σ các đơn vị bên dưới")
    case .groupWithinWhole:
      Wording("group ≤ whole", "nhóm ≤ toàn bộ")
    case .partsWithinWhole:
      Wording("Σ parts ≤ whole", "Σ các phần ≤ toàn bộ")
    }
  }

  /// Puts the terms in the places marked `#`.
  private func write(_ pattern: String, _ terms: [Term]) -> Wording {
    let pieces = pattern.split(separator: "#", omittingEmptySubsequences: false).map(String.init)
    var (english, vietnamese) = (pieces[0], pieces[0])
    for (place, (piece, term)) in zip(pieces.dropFirst(), terms).enumerated() {
      let name = place == 0 && isNamed ? Wording(self.name, self.name) : Self.name(term)
      english += name.english + piece
      vietnamese += name.vietnamese + piece
    }
    return Wording(english, vietnamese)
  }

  private static func name(_ term: Term) -> Wording {
    let measure = term.measure?.wording ?? Wording("denominator", "mẫu số")
    let scheme = term.scheme.map { Wording("(\($0.slug))", " \($0.vietnamese)") } ?? .nothing
    let moment =
      switch term.moment {
      case .versus: Wording("[versus]", " kỳ so sánh")
      case .yearStart: Wording("[since the year's start]", " từ đầu năm")
      case .same, .planYear, .vintage: Wording.nothing
      }
    return Wording(
      measure.english + scheme.english + moment.english,
      measure.vietnamese + scheme.vietnamese + moment.vietnamese)
  }
}

/// The formula of a relation, made when it is first asked for: few of them are.
final class RelationFormula: Sendable {
  private let relation: Relation
  private let made = Mutex<Wording?>(nil)

  init(_ relation: Relation) { self.relation = relation }

  var wording: Wording {
    made.withLock { made in
      let wording = made ?? relation.formula
      made = wording
      return wording
    }
  }
}
