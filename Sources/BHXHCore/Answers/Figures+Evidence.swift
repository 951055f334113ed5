extension Figures {
  /// Holds the figures against each other; see `Audit`. Figures that stand against each other are kept for it by `isEvidence`.
  ///
  /// - Parameter unit: only figures that are joined with those of the unit and what lies below it; nil for all.
  /// - Throws: what stands in the way of a right answer: see `requireSound()`.
  public func audit(about unit: AdministrativeUnit? = nil) throws(Problem) -> Audit {
    try audit(Question(below: unit).selection)
  }

  package func audit(_ selection: Selection) throws(Problem) -> Audit {
    try requireSound()
    return Audit(tellings, about: selection.units, by: relations, gazetteer: .builtIn)
  }

  /// What the figures leave for those that were not printed; see `Derivation`.
  ///
  /// - Parameter unit: as for `audit`.
  /// - Throws: what stands in the way of a right answer: see `requireSound()`.
  public func derivation(about unit: AdministrativeUnit? = nil) throws(Problem) -> Derivation {
    try derivation(Question(below: unit).selection)
  }

  package func derivation(_ selection: Selection) throws(Problem) -> Derivation {
    try requireSound()
    return Derivation(tellings, about: selection.units, by: relations, gazetteer: .builtIn)
  }
}

/// A set of figures that cannot hold together, in words.
public struct Contradiction: Equatable, Sendable {
  /// Those that cannot hold together: none of them could be left out.
  public let figures: [Fact]
  /// What they say against each other, as the program prints it.
  public let because: Wording
  /// Ways to understand one of the figures under which the set would hold.
  public let readings: [Reinterpretation]
}

extension Audit {
  /// Every contradicting set once, the smallest first, with its arithmetic.
  public var contradictionsInWords: [Contradiction] {
    contradictions.map { set in
      let row = rows.first { Set($0.set) == Set(set) }
      return Contradiction(
        figures: set, because: row?.because ?? .nothing, readings: row?.readings ?? [])
    }
  }
}
