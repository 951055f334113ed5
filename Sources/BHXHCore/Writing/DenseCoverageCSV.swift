/// Writes the coverages of dense rows: those that `Coverage` gives for the same facts.
public struct DenseCoverageCSV: Sendable {
  private let lines: DenseLines
  private let percent: PercentDigits
  private let end = PaddedText(",computed,1,1,,\n".utf8)
  private let noBase = PaddedText(",,,,,,1,1,,\(Reason.noDenominator.english)\n".utf8)
  private let zeroBase = PaddedText(",,1,1,,\(Reason.zeroDenominator.english)\n".utf8)
  /// By the spelling of the month: what stands behind a base, which is of the same month.
  private let behindBases: [PaddedText]

  public init(_ rows: DenseRows, _ selection: Selection, digits: Int) {
    lines = DenseLines(rows, ResultTable([CoverageRow](), selection).columns, selection) {
      $0.denominator != nil
    }
    percent = PercentDigits(digits)
    behindBases = rows.spellings.map { PaddedText(",base,\($0),".utf8) }
  }

  /// Writes the table piece by piece.
  public func write<Failure: Error>(to output: ([UInt8]) throws(Failure) -> Void) throws(Failure) {
    let longest = (behindBases + [end, noBase, zeroBase]).reduce(0) { max($0, $1.count) }
    let most = 4 * LineBuffer.longestNumber + 2 * longest
    try lines.write(to: output) { row, keys, line in
      let place = lines.rows.places[row]
      let (participants, bases) = (lines.rows.participants(at: place), lines.rows.bases(at: place))
      for (position, scheme) in lines.schemes.enumerated() {
        let (count, base) = (
          participants[Int(scheme.rawValue)], bases[Int(scheme.rawValue)]
        )
        if count < 0 { continue }
        keys.begin(position, more: most, in: &line)
        line.append(digits: UInt64(count))
        append(base: base, count, behindBases[place.spelling], to: &line)
      }
    }
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
  }
}
