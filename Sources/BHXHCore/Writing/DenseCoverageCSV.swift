/// Writes the rows of `DenseCoverage` as CSV: the bytes that `CSVTableWriter` makes of the same table, without a cell or a text a row.
public struct DenseCoverageCSV {
  private let coverage: DenseCoverage
  private let gazetteer: Gazetteer
  private let digits: Int
  private let scale: UInt64

  public init(_ coverage: DenseCoverage, _ gazetteer: Gazetteer, digits: Int) {
    self.coverage = coverage
    self.gazetteer = gazetteer
    self.digits = digits
    scale = UInt64(powersOfTen[digits + 2])
  }

  /// The texts of every row between its numbers.
  private struct Texts {
    let schemes: [(scheme: Scheme, slug: [UInt8])]
    /// By the spelling of the month: what stands behind a base.
    let bases: [[UInt8]]
    let noBase = Array(",,,,".utf8)
    let end = Array(",computed,1,1,,\n".utf8)
    let noDenominator = Self.end(.noDenominator)
    let zeroDenominator = Self.end(.zeroDenominator)

    init(_ selection: Selection, _ spellings: [String]) {
      bases = spellings.map { Array(",base,\($0),".utf8) }
      schemes = Scheme.allCases
        .filter { $0.denominator != nil && selection.wants($0) }
        .map { ($0, Array(",\($0.slug),".utf8)) }
    }

    private static func end(_ reason: Reason) -> [UInt8] {
      Array(",,1,1,,\(reason.english)\n".utf8)
    }
  }

  /// Writes the table piece by piece.
  public func write<Failure: Error>(
    _ selection: Selection, to output: ([UInt8]) throws(Failure) -> Void
  ) throws(Failure) {
    var line = LineBuffer()
    let table = ResultTable([CoverageRow](), selection)
    line.append(Array(table.columns.map(\.name).joined(separator: ",").utf8))
    line.append(Byte.lineFeed)
    let texts = Texts(selection, coverage.spellings)
    let periods = coverage.spellings.map { Array($0.utf8) }
    var unit: AdministrativeUnit?
    var (path, start): ([UInt8], [UInt8]) = ([], [])
    for place in coverage.places where selection.wants(PointInTime(place.month)) {
      if unit != place.unit {
        unit = place.unit
        path = Array(gazetteer.path(of: place.unit).utf8) + [Byte.comma]
      }
      start.removeAll(keepingCapacity: true)
      start += path
      start += periods[place.spelling]
      for (scheme, slug) in texts.schemes {
        let participants = coverage.participants(scheme, at: place)
        if participants < 0 { continue }
        line.append(start)
        line.append(slug)
        line.append(digits: UInt64(participants))
        append(
          base: coverage.base(scheme, at: place), participants, texts.bases[place.spelling], texts,
          to: &line)
      }
      if line.isFull { try output(line.take()) }
    }
    try output(line.take())
  }

  /// What stands behind the participants.
  @inline(__always)
  private func append(
    base: Int64, _ participants: Int64, _ behindBase: [UInt8], _ texts: borrowing Texts,
    to line: inout LineBuffer
  ) {
    if base < 0 {
      line.append(texts.noBase)
      line.append(texts.noDenominator)
      return
    }
    line.append(Byte.comma)
    line.append(digits: UInt64(base))
    line.append(behindBase)
    if base == 0 { return line.append(texts.zeroDenominator) }
    line.append(digits: percent(UInt64(participants), UInt64(base)), decimals: digits)
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
