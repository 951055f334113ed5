/// Columns that say no more than `Tỷ lệ`: of what they are, the columns beside them prove, or nothing does.
///
/// `Dân số | BHYT | Tỷ lệ` is a coverage where each cell is the people over the population, to its last digit, and nothing else in the row
/// is that. Where two things are, or none, the column stays unread.
struct BareRatios {
  private let rows: FirstRows

  init(_ rows: FirstRows) { self.rows = rows }

  /// What is known of a column, and of which two columns it may be.
  struct Finding {
    /// The one ratio that all its numbers are; nil where there is none, or more than one.
    let ratio: FigureMeaning?
    let part: Int
    let whole: Int
  }

  /// Of each such column beside a pair that may have a ratio.
  func findings(_ meanings: [ColumnMeaning]) -> [Int: Finding] {
    let figures = meanings.enumerated().compactMap { index, meaning in
      if case .figure(let figure) = meaning { (index: index, meaning: figure) } else { nil }
    }
    var findings: [Int: Finding] = [:]
    for column in meanings.indices where meanings[column] == .ratioAlone {
      var proved: Set<FigureMeaning> = []
      for part in figures {
        for whole in figures where part.index != whole.index {
          guard let ratio = Self.ratio(of: part.meaning, over: whole.meaning) else { continue }
          let fits = isRatio(column, part.index, whole.index)
          if fits { proved.insert(ratio) }
          if fits || findings[column] == nil {
            findings[column] = Finding(
              ratio: proved.count == 1 ? proved.first : nil, part: part.index, whole: whole.index)
          }
        }
      }
    }
    return findings
  }

  /// What one figure over another is: part ÷ whole in per cent; nil where it is nothing that is read.
  private static func ratio(of part: FigureMeaning, over whole: FigureMeaning) -> FigureMeaning? {
    guard part.breakdown == whole.breakdown,
      part.scheme == nil || whole.scheme == nil || part.scheme == whole.scheme
    else { return nil }
    var ratio = FigureMeaning()
    switch (part.measure ?? .participants, whole.measure) {
    case (.participants, .target?), (.recruits, .targetChange?), (.change, .targetChange?):
      ratio.measure = .attainmentPercent
      ratio.issuer = whole.issuer
    case (.participants, .population?), (.participants, .labourForce?), (.participants, .base?):
      // Of another time than that of its people a coverage is not said to be.
      guard part.period == whole.period, part.time == whole.time,
        part.partOfYear == whole.partOfYear
      else { return nil }
      ratio.measure = .coveragePercent
      if let measure = whole.measure, measure != .base { ratio.baseMeasure = measure.slug }
    default: return nil
    }
    ratio.scheme = part.scheme ?? whole.scheme
    ratio.breakdown = part.breakdown
    (ratio.period, ratio.time, ratio.partOfYear) = (part.period, part.time, part.partOfYear)
    ratio.status = part.status
    return ratio
  }

  /// Whether each number of a column is one column over another, in per cent or as a fraction, rounded to its last digit.
  private func isRatio(_ column: Int, _ part: Int, _ whole: Int) -> Bool {
    let told = rows.numbers([(part, .count), (whole, .count), (column, .percentage)])
    guard !told.isEmpty else { return false }
    return [Int128(100), 1].contains { times in
      told.allSatisfy { Self.isRounded($0[2], from: $0[0], over: $0[1], times: times) }
    }
  }

  /// Whether a number is what is printed of part × times ÷ whole: no further from it than half of its last digit.
  private static func isRounded(
    _ ratio: Quantity, from part: Quantity, over whole: Quantity, times: Int128
  ) -> Bool {
    guard whole.mantissa > 0, ratio.decimals <= 15, part.decimals == whole.decimals else {
      return false
    }
    let exact = Int128(part.mantissa) * times * powersOfTen[Int(ratio.decimals)]
    let difference = exact - Int128(ratio.mantissa) * Int128(whole.mantissa)
    return 2 * abs(difference) <= Int128(whole.mantissa)
  }
}
