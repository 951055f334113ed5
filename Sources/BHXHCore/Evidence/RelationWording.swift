extension Relation {
  /// The formulas of all declared relations, in their order.
  static let formulas = all.map(\.formula)

  /// The formula in words: `growth_pct = 100 · (participants − participants[versus]) / participants[versus]`.
  var formula: Wording {
    switch form {
    case .percentage(let part, let whole):
      Self.write("# = 100 · # / #", [result, part, whole])
    case .percentageOfSum(let part, let parts):
      Self.write(
        "retention = 100 · # / (" + parts.map { _ in "#" }.joined(separator: " + ") + ")",
        [part] + parts)
    case .percentageOfShare(let part, let percent, let whole):
      Self.write("# = 100 · # / ⌈# · # / 100⌉", [result, part, percent, whole])
    case .growth(let now, let before):
      Self.write("# = 100 · (# − #) / #", [result, now, before, before])
    case .difference(let now, let before):
      Self.write("# = # − #", [result, now, before])
    case .sum(let parts):
      Self.write(
        "# = " + parts.map { _ in "#" }.joined(separator: " + "), [result] + parts)
    case .atMost(let whole):
      Self.write("# ≤ #", [result, whole])
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
  private static func write(_ pattern: String, _ terms: [Term]) -> Wording {
    let pieces = pattern.split(separator: "#", omittingEmptySubsequences: false).map(String.init)
    var (english, vietnamese) = (pieces[0], pieces[0])
    for (piece, term) in zip(pieces.dropFirst(), terms) {
      let name = name(term)
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
