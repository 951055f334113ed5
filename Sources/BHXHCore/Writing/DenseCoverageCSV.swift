/// Writes the rows of `DenseCoverage` as CSV: the bytes that `CSVTableWriter` makes of the same table, without a cell or a text a row.
public struct DenseCoverageCSV {
  private let coverage: DenseCoverage
  private let gazetteer: Gazetteer
  private let decimals: LineBuffer.Decimals
  private let scale: UInt64

  public init(_ coverage: DenseCoverage, _ gazetteer: Gazetteer, digits: Int) {
    self.coverage = coverage
    self.gazetteer = gazetteer
    decimals = LineBuffer.Decimals(digits)
    scale = UInt64(powersOfTen[digits + 2])
  }

  /// The texts of every row between its numbers.
  private struct Texts {
    /// Which schemes are asked for.
    let schemes: [Int]
    /// By the spelling of the month and the scheme among those: what stands behind the unit.
    let starts: [PaddedText]
    /// By the spelling of the month: what stands behind a base.
    let bases: [PaddedText]
    let end = PaddedText(",computed,1,1,,\n".utf8)
    let noBase = PaddedText(",,,,,,1,1,,\(Reason.noDenominator.english)\n".utf8)
    let zeroBase = PaddedText(",,1,1,,\(Reason.zeroDenominator.english)\n".utf8)
    /// The most that a row has behind its unit.
    let mostBytes: Int

    init(_ selection: Selection, _ spellings: [String]) {
      let schemes = Scheme.allCases.filter { $0.denominator != nil && selection.wants($0) }
      self.schemes = schemes.map { Int($0.rawValue) }
      starts = spellings.flatMap { spelling in
        schemes.map { PaddedText("\(spelling),\($0.slug),".utf8) }
      }
      bases = spellings.map { PaddedText(",base,\($0),".utf8) }
      let longest = [starts, bases, [end, noBase, zeroBase]]
        .map { $0.map(\.count).max() ?? 0 }
      mostBytes = longest.reduce(4 * LineBuffer.longestNumber, +)
    }
  }

  /// Writes the table piece by piece.
  public func write<Failure: Error>(
    _ selection: Selection, to output: ([UInt8]) throws(Failure) -> Void
  ) throws(Failure) {
    var line = LineBuffer()
    let table = ResultTable([CoverageRow](), selection)
    let head = PaddedText((table.columns.map(\.name).joined(separator: ",") + "\n").utf8)
    line.reserve(head.count)
    line.append(head)
    let texts = Texts(selection, coverage.spellings)
    var (unit, path): (AdministrativeUnit?, PaddedText) = (nil, PaddedText([]))
    for place in coverage.places where selection.wants(PointInTime(place.month)) {
      if unit != place.unit {
        unit = place.unit
        path = PaddedText((gazetteer.path(of: place.unit) + ",").utf8)
      }
      let first = place.spelling * texts.schemes.count
      let (participants, bases) = (coverage.participants(at: place), coverage.bases(at: place))
      for (position, scheme) in texts.schemes.enumerated() where participants[scheme] >= 0 {
        line.reserve(path.count + texts.mostBytes)
        line.append(path)
        line.append(texts.starts[first + position])
        line.append(digits: UInt64(participants[scheme]))
        append(
          base: bases[scheme], participants[scheme], texts.bases[place.spelling], texts, to: &line)
      }
      if line.isFull { try output(line.take()) }
    }
    try output(line.take())
  }

  /// What stands behind the participants.
  @inline(__always)
  private func append(
    base: Int64, _ participants: Int64, _ behindBase: borrowing PaddedText,
    _ texts: borrowing Texts, to line: inout LineBuffer
  ) {
    if base < 0 { return line.append(texts.noBase) }
    line.append(Byte.comma)
    line.append(digits: UInt64(base))
    line.append(behindBase)
    if base == 0 { return line.append(texts.zeroBase) }
    line.append(digits: percent(UInt64(participants), UInt64(base)), decimals)
    line.append(texts.end)
  }

  /// Participants ÷ base in the last digit that is printed of the percentage, rounded half away from zero.
  @inline(__always)
  private func percent(_ participants: UInt64, _ base: UInt64) -> UInt64 {
    // Most fit into half of the width, whose division is many times quicker.
    if participants < 1 << 31, base < 1 << 31, scale < 1 << 31 {
      return (participants * scale * 2 + base) / (base * 2)
    }
    let twice = UInt128(participants) * UInt128(scale) * 2 + UInt128(base)
    return UInt64(twice / (UInt128(base) * 2))
  }
}
