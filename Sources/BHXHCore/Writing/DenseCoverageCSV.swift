/// Writes the rows of `DenseCoverage` as CSV: the bytes that `CSVTableWriter` makes of the same table, without a cell or a text a row.
public struct DenseCoverageCSV {
  private let coverage: DenseCoverage
  private let gazetteer: Gazetteer
  private let digits: Int

  public init(_ coverage: DenseCoverage, _ gazetteer: Gazetteer, digits: Int) {
    self.coverage = coverage
    self.gazetteer = gazetteer
    self.digits = digits
  }

  /// Writes the table piece by piece.
  public func write<Failure: Error>(
    _ selection: Selection, to output: ([UInt8]) throws(Failure) -> Void
  ) throws(Failure) {
    var line = LineBuffer()
    let table = ResultTable([CoverageRow](), selection)
    line.append(Array(table.columns.map(\.name).joined(separator: ",").utf8))
    line.append(Byte.lineFeed)
    let slugs = Scheme.allCases.map { Array(",\($0.slug),".utf8) }
    let base = Array(",base,".utf8)
    let nothing = Array(",,,,".utf8)
    let end = Array(",computed,1,1,,\n".utf8)
    let without = [Reason.noDenominator, .zeroDenominator].map { reason in
      Array(",,1,1,,\(reason.english)\n".utf8)
    }
    var last: (unit: AdministrativeUnit, month: Month)?
    var (path, period, start): ([UInt8], [UInt8], [UInt8]) = ([], [], [])
    let scale = UInt64(powersOfTen[digits + 2])
    try coverage.forEach(selection) { row throws(Failure) in
      if last?.unit != row.unit { path = Array(gazetteer.path(of: row.unit).utf8) }
      if last?.unit != row.unit || last?.month != row.month {
        period = Array(coverage.spelling(of: row.month).utf8)
        start = path + [Byte.comma] + period
        last = (row.unit, row.month)
      }
      line.append(start)
      line.append(slugs[Int(row.scheme.rawValue)])
      line.append(digits: UInt64(row.participants))
      if let number = row.base {
        line.append(Byte.comma)
        line.append(digits: UInt64(number))
        line.append(base)
        line.append(period)
        line.append(Byte.comma)
        if number > 0 {
          line.append(digits: rounded(row.participants, number, scale), decimals: digits)
        }
        line.append(number > 0 ? end : without[1])
      } else {
        line.append(nothing)
        line.append(without[0])
      }
      if line.isFull { try output(line.take()) }
    }
    try output(line.take())
  }

  /// `scale` · participants / base, rounded half away from zero.
  private func rounded(_ participants: Int64, _ base: Int64, _ scale: UInt64) -> UInt64 {
    let (one, number) = (UInt64(participants), UInt64(base))
    // Most fit into half of the width, whose division is many times quicker.
    if one < 1 << 31, number < 1 << 31, scale < 1 << 31 {
      return (one * scale * 2 + number) / (number * 2)
    }
    return UInt64((UInt128(one) * UInt128(scale) * 2 + UInt128(number)) / (UInt128(number) * 2))
  }
}
