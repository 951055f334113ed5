/// Writes the coverages of dense rows: those that `Coverage` gives for the same facts.
package struct DenseCoverageCSV: Sendable {
  private let lines: DenseLines
  private let percent: PercentDigits
  private let end = PaddedText(",computed,1,1,,,".utf8)
  private let noBase = Self.without(.noDenominator)
  private let onlyBuiltIn = Self.without(.denominatorBuiltIn)
  private let builtIn: BuiltInDenominators?
  private let zeroBase = PaddedText(",,1,1,,\(Reason.zeroDenominator.english),\n".utf8)
  /// By the spelling of the month: what stands behind a base, which is of the same month.
  private let behindBases: [PaddedText]
  /// The same behind the people that a scheme is published over, by scheme.
  private let behindUsual: [[PaddedText]]

  /// - Parameter builtIn: the denominators of the data built in, where the reason is to say that they would serve.
  package init(
    _ rows: DenseRows, _ selection: Selection, digits: Int, builtIn: BuiltInDenominators? = nil
  ) {
    self.builtIn = builtIn
    lines = DenseLines(rows, ResultTable([CoverageRow](), selection), selection) {
      $0.denominator != nil
    }
    percent = PercentDigits(digits)
    behindBases = rows.spellings.map { PaddedText(",base,\($0),".utf8) }
    behindUsual = rows.spellings.map { spelling in
      Scheme.allCases.map { PaddedText(",\($0.denominator?.slug ?? ""),\(spelling),".utf8) }
    }
  }

  /// What stands behind participants without a denominator.
  private static func without(_ reason: Reason) -> PaddedText {
    PaddedText(",,,,,,1,1,,\(reason.english),\n".utf8)
  }

  /// Writes the table piece by piece.
  package func write<Failure: Error>(to output: ([UInt8]) throws(Failure) -> Void) throws(Failure) {
    let longest = (behindBases + behindUsual.joined() + [end, noBase, onlyBuiltIn, zeroBase])
      .reduce(0) {
        max($0, $1.count)
      }
    let most = 4 * LineBuffer.longestNumber + 2 * longest
    try lines.write(to: output) { row, keys, line in
      let place = lines.rows.places[row]
      let (participants, bases) = (lines.rows.participants(at: place), lines.rows.bases(at: place))
      let usual = lines.rows.usual(at: place)
      for (position, scheme) in lines.schemes.enumerated() {
        let (count, base) = (
          participants[Int(scheme.rawValue)], bases[Int(scheme.rawValue)]
        )
        if count < 0 { continue }
        keys.begin(position, more: most, in: &line)
        line.append(digits: UInt64(count))
        if base < 0, usual[Int(scheme.rawValue)] >= 0 {
          append(
            base: usual[Int(scheme.rawValue)], count,
            behindUsual[place.spelling][Int(scheme.rawValue)], to: &line)
          continue
        }
        if base < 0, scheme.denominator == .population, lines.rows.parts[place.part].isEmpty,
          isBuiltIn(at: place)
        {
          line.append(onlyBuiltIn)
          continue
        }
        append(base: base, count, behindBases[place.spelling], to: &line)
      }
    }
  }

  private func isBuiltIn(at place: DenseRows.Place) -> Bool {
    builtIn?.servesHealth(at: place.unit, place.month) ?? false
  }

  /// What stands behind the participants.
  @inline(__always)
  private func append(
    base: Int64, _ participants: Int64, _ behindBase: borrowing PaddedText,
    to line: inout LineBuffer
  ) {
    if base < 0 { return line.append(noBase) }
    line.append(Byte.comma)
    line.append(digits: UInt64(base))
    line.append(behindBase)
    if base == 0 { return line.append(zeroBase) }
    percent.append(UInt64(participants), over: UInt64(base), to: &line)
    line.append(end)
    line.append(signed: base - participants)
    line.append(Byte.lineFeed)
  }
}

/// Writes the growth of dense rows: that which `Growth` gives for the same facts.
package struct DenseGrowthCSV: Sendable {
  private let lines: DenseLines
  private let growth: DenseGrowth
  private let percent: PercentDigits
  /// By the spelling of the row's month.
  private let texts: [Texts]
  private let computed = [Comparability.yes, .restated].map {
    PaddedText(",computed,\($0.rawValue),1,1,,\n".utf8)
  }

  /// What stands between and behind the numbers of a month's rows.
  private struct Texts: Sendable {
    let versus: PaddedText
    /// Without an earlier figure, by comparability.
    let unknown: [PaddedText]
    /// Where it is zero.
    let zero: [PaddedText]

    init(of month: Month, _ comparison: Comparison) {
      let earlier = comparison.earlier(than: month)
      let name = earlier?.description ?? ""
      versus = PaddedText(",\(name),".utf8)
      unknown = [Comparability.yes, .restated, .no].map { comparability in
        let reason: Reason =
          earlier == nil
          ? .notEarlier : comparability == .no ? .territoryChanged(name) : .noEarlierFigure(name)
        return PaddedText(",\(name),,,,,\(comparability.rawValue),1,1,,\(reason.english)\n".utf8)
      }
      zero = [Comparability.yes, .restated].map {
        let reason = Reason.zeroEarlierFigure(name).english
        return PaddedText(",,,\($0.rawValue),1,1,,\(reason)\n".utf8)
      }
    }
  }

  /// Nil where such rows are for the cube: a figure may be a sum of units, or there are more decimals than fit.
  package init?(
    _ rows: DenseRows, _ selection: Selection, versus comparison: Comparison, digits: Int
  ) {
    guard digits <= PercentDigits.most, let growth = DenseGrowth(rows, versus: comparison) else {
      return nil
    }
    lines = DenseLines(rows, ResultTable([GrowthRow](), selection), selection)
    self.growth = growth
    percent = PercentDigits(digits)
    texts = rows.months.map { Texts(of: $0, comparison) }
  }

  /// Writes the table piece by piece.
  package func write<Failure: Error>(to output: ([UInt8]) throws(Failure) -> Void) throws(Failure) {
    let longest = texts.flatMap { $0.unknown + $0.zero }.reduce(64) { max($0, $1.count) }
    let most = 4 * LineBuffer.longestNumber + 2 * longest
    try lines.write(to: output) { row, keys, line in
      let place = lines.rows.places[row]
      let participants = lines.rows.participants(at: place)
      for (position, scheme) in lines.schemes.enumerated() {
        let count = participants[Int(scheme.rawValue)]
        if count < 0 { continue }
        keys.begin(position, more: most, in: &line)
        line.append(digits: UInt64(count))
        append(growth[row].side(of: scheme), count, texts[place.spelling], to: &line)
      }
    }
  }

  /// What stands behind the participants.
  @inline(__always)
  private func append(
    _ earlier: (count: Int64, comparability: Comparability), _ participants: Int64,
    _ texts: borrowing Texts, to line: inout LineBuffer
  ) {
    let which =
      switch earlier.comparability {
      case .yes: 0
      case .restated: 1
      case .no: 2
      }
    if earlier.count < 0 { return line.append(texts.unknown[which]) }
    let change = participants - earlier.count
    line.append(texts.versus)
    line.append(digits: UInt64(earlier.count))
    line.append(Byte.comma)
    line.append(signed: change)
    if earlier.count == 0 { return line.append(texts.zero[which]) }
    line.append(Byte.comma)
    percent.append(
      change.magnitude, over: UInt64(earlier.count), isNegative: change < 0, to: &line)
    line.append(computed[which])
  }
}
