/// Columns of percentages whose cells are fractions: `0,95` beside targets and coverages.
///
/// A column whose numbers are all at most one may be either. Its neighbours decide: participants and what they are over, or
/// another column of percentages of which that is known.
struct FractionColumns {
  private let rows: FirstRows
  private let layout: Layout

  init(_ rows: FirstRows, _ layout: Layout) {
    self.rows = rows
    self.layout = layout
  }

  /// A column that may be either, and its first number.
  struct Undecided {
    let column: Int
    let text: String
  }

  /// The columns of fractions, and the first that nothing decides.
  func decide() -> (fractions: Set<Int>, undecided: Undecided?) {
    let candidates = layout.figures.filter { column in
      switch column.meaning.measure {
      case .coveragePercent, .targetPercent, .attainmentPercent: isSmall(column.index)
      default: false
      }
    }
    var fractions: Set<Int> = []
    var open: [Int] = []
    for column in candidates {
      switch proof(column) {
      case true?: fractions.insert(column.index)
      case false?: break
      case nil: open.append(column.index)
      }
    }
    if !fractions.isEmpty { return (fractions.union(open), nil) }
    let first = open.first.flatMap { column in
      rows.texts(column).first.map { Undecided(column: column, text: $0) }
    }
    return (fractions, first)
  }

  /// Whether all numbers are between 0 and 1, one of them with decimals, none with a sign for per cent.
  private func isSmall(_ column: Int) -> Bool {
    var hasDecimals = false
    for text in rows.texts(column) {
      switch NumberSpelling(.percentage).read(text) {
      case .value(let number):
        if text.utf8.contains(UInt8(ascii: "%")) || number.value > Ratio(whole: 1) { return false }
        hasDecimals = hasDecimals || number.decimals > 0
      case .missing: break
      case .failure, .ambiguous: return false
      }
    }
    return hasDecimals
  }

  /// Whether other columns show that the numbers are fractions, or that they are percentages; nil where they show neither.
  private func proof(_ column: Layout.FigureColumn) -> Bool? {
    let bases: Set<Measure> =
      column.meaning.measure == .attainmentPercent
      ? [.target]
      : column.meaning.measure == .coveragePercent ? [.population, .labourForce, .base] : []
    let parts = layout.figures.filter {
      ($0.meaning.measure ?? .participants) == .participants && $0.meaning.isBeside(column.meaning)
    }
    let wholes = layout.figures.filter {
      $0.meaning.measure.map(bases.contains) == true && $0.meaning.isBeside(column.meaning)
    }
    for part in parts {
      for whole in wholes {
        let cells = rows.numbers([part.index, whole.index, column.index])
        if cells.isEmpty { continue }
        if cells.allSatisfy({ isNear($0, times: 1) }) { return true }
        if cells.allSatisfy({ isNear($0, times: 100) }) { return false }
      }
    }
    return nil
  }

  /// Whether part ÷ whole is the number, so many times, to its last digit.
  private func isNear(_ cells: [Quantity], times: Int128) -> Bool {
    let (part, whole, ratio) = (cells[0], cells[1], cells[2])
    guard whole.mantissa > 0 else { return false }
    let scale = powersOfTen[Int(ratio.decimals)]
    let difference =
      Int128(part.mantissa) * times * scale - Int128(ratio.mantissa) * Int128(whole.mantissa)
    return abs(difference) <= Int128(whole.mantissa)
  }
}

extension FirstRows {
  /// The numbers of some columns in the rows where all of them are known; the last is a percentage.
  fileprivate func numbers(_ columns: [Int]) -> [[Quantity]] {
    rows.compactMap { row in
      var numbers: [Quantity] = []
      for column in columns {
        guard row.defect == nil, column < row.row.cells.count else { return nil }
        let text = row.row.text(row.row.cells[column], in: row.bytes)
        let kind: NumberKind = column == columns.last ? .percentage : .count
        guard case .value(let number) = NumberSpelling(kind).read(text) else { return nil }
        numbers.append(number)
      }
      return numbers
    }
  }
}

extension FigureMeaning {
  /// Whether two columns may speak of the same people at the same time.
  fileprivate func isBeside(_ other: FigureMeaning) -> Bool {
    let hasSameScheme = scheme == nil || other.scheme == nil || scheme == other.scheme
    return hasSameScheme && period == other.period && partOfYear == other.partOfYear
      && time == other.time && breakdown == other.breakdown
  }
}

extension Quantity {
  /// The percentage of a fraction: 85.62 of 0.8562, 95 of 0.95.
  var percentOfFraction: Quantity {
    var percent = self
    if decimals >= 2 {
      percent.decimals -= 2
    } else {
      percent.mantissa *= decimals == 1 ? 10 : 100
      percent.decimals = 0
    }
    return percent
  }
}
