/// How numbers are printed for people of a language: `1.165.787` and `94,43%`, or `1,165,787` and `94.43%`.
///
/// What it prints, `NumberSpelling` reads as the same number. Machine formats take `description` and `digits` instead.
package struct NumberFormat: Hashable, Sendable {
  package let language: Language

  package init(_ language: Language) {
    self.language = language
  }

  /// `1.165.787`; a negative one with `−`.
  package func count(_ count: Int128) -> String {
    grouped(count, decimals: 0)
  }

  /// `1.165.787`; a negative one with `−`.
  package func count(_ count: Int64) -> String {
    self.count(Int128(count))
  }

  /// `+2.015`, `−2.015`, `0`: a change says its direction.
  package func change(_ change: Int128) -> String {
    (change > 0 ? "+" : "") + grouped(change, decimals: 0)
  }

  /// `+2.015`, `−2.015`, `0`: a change says its direction.
  package func change(_ change: Int64) -> String {
    self.change(Int128(change))
  }

  /// `94,43%` with all its decimals.
  package func percent(_ percent: Percent) -> String {
    number(percent) + "%"
  }

  /// `+1,25%`, `−0,50%`, `0,00%`: a growth says its direction.
  package func signedPercent(_ percent: Percent) -> String {
    (percent.mantissa > 0 ? "+" : "") + self.percent(percent)
  }

  /// `94,43`: without the sign, as in a table whose header has it.
  ///
  /// Nothing groups where there are no decimals: `1.234%` would be taken for one and a bit.
  package func number(_ percent: Percent) -> String {
    grouped(percent.mantissa, decimals: percent.decimals, groups: percent.decimals > 0)
  }

  /// `+5,00 điểm phần trăm`, `−5.00 percentage points`: a difference of two percentages, which is not a percentage.
  package func points(_ difference: Percent) -> String {
    let words = language == .vietnamese ? " điểm phần trăm" : " percentage points"
    return (difference.mantissa > 0 ? "+" : "") + number(difference) + words
  }

  /// A published number with its qualifier in words: `hơn 18.000`, `about 94.4%`, `15.670.000 ±5.000`.
  package func quantity(_ quantity: Quantity, as kind: NumberKind) -> String {
    let number =
      switch (kind.isPercentage, kind.isSigned) {
      case (false, false): count(quantity.mantissa)
      case (false, true): change(quantity.mantissa)
      case (true, false): percent(quantity.percent)
      case (true, true): signedPercent(quantity.percent)
      }
    return qualified(number, quantity.qualifier)
  }

  /// A printed number with a qualifier in words.
  package func qualified(_ number: String, _ qualifier: Qualifier) -> String {
    switch qualifier {
    case .exact: number
    case .rounded(let half): "\(number) ±\(count(half))"
    case .about: (language == .vietnamese ? "khoảng " : "about ") + number
    case .over: (language == .vietnamese ? "hơn " : "over ") + number
    case .under: (language == .vietnamese ? "gần " : "nearly ") + number
    case .through(let end, let decimals):
      ranged(number, to: grouped(Int128(end), decimals: Int(decimals)))
    }
  }

  /// `10–15`, `93–94%`: the end stands behind the digits of the number, before what is said of both.
  private func ranged(_ number: String, to end: String) -> String {
    let digits = number.lastIndex(where: \.isNumber).map { number[...$0] } ?? number[...]
    return digits + "–" + end + number[digits.endIndex...]
  }

  private func grouped(_ mantissa: Int128, decimals: Int, groups: Bool = true) -> String {
    let dot = UInt8(ascii: ".")
    let (group, decimal) = language == .vietnamese ? (dot, Byte.comma) : (Byte.comma, dot)
    let plain = Array(decimalText(Int128(mantissa.magnitude), decimals: decimals).utf8)
    let whole = plain.firstIndex(of: dot) ?? plain.count
    var text = mantissa < 0 ? Array("−".utf8) : []
    for (position, digit) in plain.enumerated() {
      if groups, 0 < position, position < whole, (whole - position).isMultiple(of: 3) {
        text.append(group)
      }
      text.append(digit == dot ? decimal : digit)
    }
    return String(decoding: text, as: UTF8.self)
  }
}
