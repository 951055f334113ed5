/// Columns of percentages whose cells are fractions: `0,95` beside targets and coverages.
///
/// A column whose numbers are near one may be either. Its neighbours decide: participants and what they are over, a plan and what was
/// reached of it, or another column of fractions.
struct FractionColumns {
  private let rows: FirstRows
  private let layout: Layout
  /// The scheme of figures that name none.
  private let given: Scheme?

  init(_ rows: FirstRows, _ layout: Layout, scheme: Scheme?) {
    self.rows = rows
    self.layout = layout
    given = scheme
  }

  /// A column that may be either, and its first number.
  struct Undecided {
    let column: Int
    let text: String
  }

  /// What is known of the columns of ratios.
  struct Decision {
    var fractions: Set<Int> = []
    var percentages: Set<Int> = []
    /// The first that nothing decides.
    var undecided: Undecided?
  }

  func decide() -> Decision {
    let ratios = layout.figures.filter { $0.meaning.measure.map(RatioSizes.counts) == true }
    var decision = Decision()
    var open: [Layout.FigureColumn] = []
    for column in ratios where mayBeFractions(column) {
      switch proof(column) {
      case true?: decision.fractions.insert(column.index)
      case false?: decision.percentages.insert(column.index)
      case nil: open.append(column)
      }
    }
    if !decision.fractions.isEmpty {
      decision.fractions.formUnion(open.map(\.index))
      return decision
    }
    decision.undecided = open.first.flatMap { column in
      let texts = rows.texts(column.index)
      return texts.first { isSmall($0, column) }.map { Undecided(column: column.index, text: $0) }
    }
    return decision
  }

  private func isSmall(_ text: String, _ column: Layout.FigureColumn) -> Bool {
    guard let measure = column.meaning.measure,
      case .value(let number) = NumberSpelling(.percentage).read(text)
    else { return false }
    return RatioSizes(measure, column.meaning.scheme ?? scheme).isSmall(number)
  }

  /// Whether the numbers are as small as fractions, and none says that it is a percentage.
  private func mayBeFractions(_ column: Layout.FigureColumn) -> Bool {
    guard let measure = column.meaning.measure else { return false }
    var sizes = RatioSizes(measure, column.meaning.scheme ?? scheme)
    for text in rows.texts(column.index) {
      switch NumberSpelling(.percentage).read(text) {
      case .value(let number):
        sizes.add(number, hasSign: text.utf8.contains(UInt8(ascii: "%")))
      case .missing: break
      case .failure, .ambiguous: return false
      }
    }
    return sizes.areInDoubt
  }

  /// The scheme of all rows, where the table or one cell after the other says the same.
  private var scheme: Scheme? {
    guard let column = layout.index(of: .scheme) else { return given }
    let named = Set(rows.texts(column))
    return named.count == 1 ? named.first.flatMap(rows.vocabulary.scheme) : nil
  }

  /// Whether other columns show that the numbers are fractions, or that they are percentages; nil where they show neither.
  private func proof(_ column: Layout.FigureColumn) -> Bool? {
    var isPercentage: Bool?
    for (parts, wholes) in sides(of: column.meaning.measure) {
      for part in beside(column, parts) {
        for whole in beside(column, wholes) {
          let cells = rows.numbers([part, whole, column].map { ($0.index, $0.meaning.kind) })
          if cells.isEmpty { continue }
          if cells.allSatisfy({ isNear($0, times: 1) }) { return true }
          if cells.allSatisfy({ isNear($0, times: 100) }) { isPercentage = false }
        }
      }
    }
    return isPercentage
  }

  /// What is divided by what in a ratio.
  private func sides(of measure: Measure?) -> [(parts: Set<Measure>, wholes: Set<Measure>)] {
    switch measure {
    case .attainmentPercent:
      [
        ([.participants], [.target]), ([.recruits, .change], [.targetChange]),
        ([.coveragePercent], [.targetPercent]),
      ]
    case .coveragePercent: [([.participants], [.population, .labourForce, .base])]
    default: []
    }
  }

  /// The columns of some measures that may speak of the same people.
  private func beside(_ column: Layout.FigureColumn, _ measures: Set<Measure>)
    -> [Layout.FigureColumn]
  {
    layout.figures.filter { other in
      measures.contains(other.meaning.measure ?? .participants)
        && other.meaning.breakdown == column.meaning.breakdown
        && (other.meaning.scheme == nil || column.meaning.scheme == nil
          || other.meaning.scheme == column.meaning.scheme)
    }
  }

  /// Whether part ÷ whole is the number, so many times, to its last digit.
  private func isNear(_ cells: [Quantity], times: Int128) -> Bool {
    let (part, whole, ratio) = (cells[0], cells[1], cells[2])
    guard whole.mantissa > 0 else { return false }
    // Counts are at most 10^15, and percentages have few digits.
    let (digits, scale) = (Int(whole.decimals + ratio.decimals), Int128(whole.mantissa))
    let one = scale * powersOfTen[Int(part.decimals)]
    let difference =
      Int128(part.mantissa) * times * powersOfTen[min(digits, 18)] - Int128(ratio.mantissa) * one
    return digits <= 18 && abs(difference) <= one
  }
}

extension FigureMeaning {
  fileprivate var kind: NumberKind { measure?.isPercentage == true ? .percentage : .count }
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
