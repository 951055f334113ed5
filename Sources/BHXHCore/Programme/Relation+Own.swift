extension Relation {
  /// Every figure that is named, the result first.
  var terms: [Term] {
    switch form {
    case .percentage(let part, let whole): [result, part, whole]
    case .percentageOfSum(let part, let parts): [result, part] + parts
    case .percentageOfShare(let part, let percent, let whole): [result, part, percent, whole]
    case .growth(let now, let before), .difference(let now, let before): [result, now, before]
    case .sum(let parts): [result] + parts
    case .atMost(let whole): [result, whole]
    case .sumOfChildren, .groupWithinWhole, .partsWithinWhole: [result]
    }
  }

  /// Whether it gives a percentage.
  var isRatio: Bool {
    switch form {
    case .percentage, .percentageOfSum, .percentageOfShare, .growth: true
    case .difference, .sum, .atMost, .sumOfChildren, .groupWithinWhole, .partsWithinWhole: false
    }
  }

  /// Whether its result has no measure, so that figures of it are known by its name.
  var isNamed: Bool { isRatio && result.measure == nil }

  /// Of which scheme its figures are, where it says so: that of its result, else of what stands above the line.
  var scheme: Scheme? { result.scheme ?? terms.dropFirst().first?.scheme }

  /// Whether it speaks of a span of time rather than of its end.
  var isOfFlows: Bool {
    terms.dropFirst().contains { $0.moment == .same && $0.measure.map(\.isFlow) == true }
  }

  /// Whether every figure in it is of the same measure and time, and they differ in their scheme alone.
  var joinsSchemes: Bool {
    switch form {
    case .sum, .atMost:
      terms.allSatisfy {
        $0.measure == result.measure && $0.scheme != nil && $0.moment == .same
      }
    default: false
    }
  }
}

extension Measure {
  /// Whether it counts what happened in a span of time, as recruits do; a change is between two stocks.
  var isFlow: Bool { kind == .flow && self != .change }

  /// Whether figures of it may stand in a sum: they are counts.
  fileprivate var isCount: Bool { !isPercentage }
}

extension Relation {
  /// Why nobody could reckon with it; nil where one can.
  ///
  /// - Parameter others: those that hold beside it.
  func flaw(beside others: [Relation]) -> Wording? {
    if name.isEmpty || name.unicodeScalars.contains(where: { $0.value < 0x20 || $0.value == 0x7F })
    {
      return Wording("it has no name", "quan hệ không có tên")
    }
    if others.contains(where: { $0.name == name && $0 != self }) {
      return Wording("another relation has its name", "trùng tên với quan hệ khác")
    }
    return flawOfTerms ?? flawOfMoments
  }

  private var flawOfTerms: Wording? {
    let inner = terms.dropFirst()
    let denominators = inner.count { $0.measure == nil }
    if denominators > (mayHaveDenominator && inner.last?.measure == nil ? 1 : 0) {
      return Wording("a figure in it has no measure", "có số không nêu nội dung")
    }
    let needsCounts = Wording(
      "only counts can be added up and divided", "chỉ số đếm mới cộng và chia được")
    switch form {
    case .percentage, .growth, .percentageOfSum, .percentageOfShare:
      if result.measure?.isPercentage == false {
        return Wording("its result is no percentage", "kết quả không phải là tỷ lệ")
      }
      if case .percentageOfShare(let part, let percent, let whole) = form {
        let isRight =
          percent.measure?.isPercentage == true
          && [part, whole].allSatisfy { $0.measure?.isCount != false }
        return isRight ? nil : needsCounts
      }
      if case .percentageOfSum(let part, let parts) = form, !parts.contains(part) {
        return Wording("the part is not in the sum", "phần không nằm trong tổng")
      }
      return inner.allSatisfy { $0.measure?.isCount != false } ? nil : needsCounts
    case .difference, .sum, .atMost:
      guard let measure = result.measure, !inner.isEmpty else {
        return Wording("its result has no measure", "kết quả không có nội dung")
      }
      let isAlike = inner.allSatisfy { $0.measure?.isPercentage == measure.isPercentage }
      return isAlike ? nil : needsCounts
    case .sumOfChildren:
      guard let measure = result.measure, measure.isCount, measure.kind != .plan else {
        return Wording("only counts add up over units", "chỉ số đếm mới cộng theo đơn vị")
      }
      return nil
    case .groupWithinWhole, .partsWithinWhole:
      return Wording("it holds of every count already", "quan hệ này vốn đúng với mọi số đếm")
    }
  }

  /// Whether the denominator of a scheme may stand below the line.
  private var mayHaveDenominator: Bool {
    switch form {
    case .percentage, .percentageOfShare: true
    default: false
    }
  }

  private var flawOfMoments: Wording? {
    let inner = terms.dropFirst()
    let compares = result.measure.map(\.hasVersus) ?? isNamed
    if inner.contains(where: { $0.moment == .versus }), !compares {
      return Wording(
        "its result compares with no other time", "kết quả không so sánh với kỳ nào khác")
    }
    let isMisplaced = inner.contains { term in
      (term.moment == .yearStart) && term.measure != .change
        || (term.moment == .planYear) != (term.measure?.kind == .plan)
        || term.measure == .indicator
    }
    return isMisplaced || result.measure == .indicator
      ? Wording(
        "a figure in it is taken at a time at which there is none of its measure",
        "có số được lấy ở thời điểm mà nội dung đó không có")
      : nil
  }
}
