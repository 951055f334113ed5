/// Writes formulas and their numbers: in the words and numbers of a language, or with the slugs and digits of machine formats.
struct FormulaText {
  /// Nil for machine formats.
  let language: Language?

  /// `coverage_pct = 100 × participants ÷ population`.
  func formula(_ formula: Explanation.Formula) -> String {
    switch formula {
    case .relation(let relation, let base):
      let isNamed = relation.result.measure == nil
      let left =
        isNamed
        ? language.map { Words($0).word(.table, relation.name).lowercased() } ?? relation.name
        : word(relation.result, base)
      return "\(left) = \(rightSide(relation.form, base))"
    case .yield(let measure, let other, let times):
      let factor = times == 1 ? "" : "\(times) × "
      return "\(factor)\(word(measure.slug)) ÷ \(word(other.slug))"
    case .neededPerMonth:
      return said(
        "bình quân cần/tháng = còn phải phát triển ÷ số tháng còn lại, làm tròn lên",
        "needed per month = remaining ÷ months left, rounded up",
        "needed_per_month = ⌈remaining ÷ months_left⌉")
    case .impliedPrevious:
      let now = Relation.Term(.participants)
      return "\(word(Relation.Term(.participants, at: .versus), "")) = \(word(now, "")) − "
        + word(Measure.change.slug)
    }
  }

  private func rightSide(_ form: Relation.Form, _ base: String) -> String {
    switch form {
    case .percentage(let part, let whole):
      "100 × \(word(part, base)) ÷ \(word(whole, base))"
    case .percentageOfSum(let part, let parts):
      "100 × \(word(part, base)) ÷ (\(parts.map { word($0, base) }.joined(separator: " + ")))"
    case .percentageOfShare(let part, let percent, let whole):
      "100 × \(word(part, base)) ÷ "
        + said(
          "(\(word(percent, base)) × \(word(whole, base)), làm tròn lên)",
          "(\(word(percent, base)) × \(word(whole, base)), rounded up)",
          "⌈\(word(percent, base)) ÷ 100 × \(word(whole, base))⌉")
    case .growth(let now, let before):
      "100 × (\(word(now, base)) − \(word(before, base))) ÷ \(word(before, base))"
    case .difference(let now, let before): "\(word(now, base)) − \(word(before, base))"
    case .sum(let parts): parts.map { word($0, base) }.joined(separator: " + ")
    case .atMost(let whole): "≤ \(word(whole, base))"
    case .sumOfChildren: "Σ"
    case .groupWithinWhole, .partsWithinWhole: "≤"
    }
  }

  /// `100 × 1.591.000 ÷ 1.752.000 = 90,8105…%`; nil where a number is not known.
  func computation(_ step: Explanation.Step) -> String? {
    let numbers = step.operands.map(number)
    if step.formula == .impliedPrevious {
      return numbers.count == 3 ? "\(numbers[0]) − \(signed(numbers[1])) = \(numbers[2])" : nil
    }
    guard let exact = step.exact, let result = step.result, numbers.count >= 2 else { return nil }
    let left: String
    var unit = ""
    switch step.formula {
    case .relation(let relation, _):
      unit = "%"
      switch relation.form {
      case .growth: left = "100 × (\(numbers[0]) − \(numbers[1])) ÷ \(numbers[1])"
      case .percentageOfSum: left = "100 × \(numbers[0]) ÷ (\(numbers[0]) + \(numbers[1]))"
      default: left = "100 × \(numbers[0]) ÷ \(numbers[1])"
      }
    case .yield(_, _, let times):
      left = (times == 1 ? "" : "\(times) × ") + "\(numbers[0]) ÷ \(numbers[1])"
    case .neededPerMonth, .impliedPrevious:
      return "\(numbers[0]) ÷ \(numbers[1]) → \(number(result.mantissa))"
    }
    guard let digits = exact.firstDigits(decimals: min(result.decimals + 4, 18)) else {
      return "\(left) = \(decimal(result))\(unit)"
    }
    let computed = "\(left) = \(decimal(digits.number))\(digits.isExact ? "" : "…")\(unit)"
    if digits.isExact, digits.number.decimals <= result.decimals { return computed }
    return computed + " → \(decimal(result))\(unit)"
  }

  /// How the results of the steps are rounded; nil where nothing is.
  func rounding(_ explanation: Explanation) -> String? {
    let rounded = explanation.steps.first { $0.exact != nil && $0.formula != .neededPerMonth }
    guard let shown = rounded?.result else { return nil }
    return said(
      "làm tròn một lần, đến \(shown.decimals) chữ số thập phân, đúng một nửa thì làm tròn ra xa số 0",
      "rounded once, to \(shown.decimals) decimals, half away from zero",
      "once, to \(shown.decimals) decimals, half away from zero")
  }

  /// A figure as it was given.
  func value(_ fact: Fact) -> String {
    let kind = NumberKind(fact.subject.measure)
    guard let language else { return fact.value.digits }
    return NumberFormat(language).quantity(fact.value, as: kind)
  }

  func said(_ vietnamese: String, _ english: String, _ machine: String? = nil) -> String {
    switch language {
    case .vietnamese: vietnamese
    case .english: english
    case nil: machine ?? english
    }
  }

  private func word(_ term: Relation.Term, _ base: String) -> String {
    let measure = word(term.measure?.slug ?? (base.isEmpty ? Measure.base.slug : base))
    let scheme = term.scheme.map { scheme in
      said(" \(scheme.vietnamese)", " (\(scheme.english))", "(\(scheme.slug))")
    }
    let name = measure + (scheme ?? "")
    switch term.moment {
    case .versus: return name + said(" kỳ so sánh", " then", "[versus]")
    case .yearStart:
      return name + said(" từ đầu năm", " since the start of the year", "[year-start]")
    case .same, .planYear, .vintage: return name
    }
  }

  private func word(_ slug: String) -> String {
    language.map { Words($0).word(.measure, slug) } ?? slug
  }

  private func number(_ count: Int128) -> String {
    language.map { NumberFormat($0).count(count) } ?? String(count)
  }

  /// A negative number that is taken away stands in parentheses.
  private func signed(_ number: String) -> String {
    number.hasPrefix("−") || number.hasPrefix("-") ? "(\(number))" : number
  }

  private func decimal(_ number: Percent) -> String {
    language.map { NumberFormat($0).number(number) } ?? number.description
  }
}
