/// Ranges in cells: `10–15`, `93–94 %`, `từ 1 đến 2`.
extension SpelledNumber {
  /// The two numbers of a range in plain spelling; nil where it is none. What stands behind the second only (`1,2–1,5 triệu`) is said of both.
  static func ends(of plain: [UInt8]) -> (low: SpelledNumber, high: SpelledNumber)? {
    var text = plain[...]
    for word in leading where text.starts(with: word.utf8) {
      text = text.dropFirst(word.utf8.count)
    }
    for mark in marks {
      let places = text.indices.filter { text[$0...].starts(with: mark) }
      guard places.count == 1, let place = places.first,
        var low = SpelledNumber(Array(text[..<place])),
        let high = SpelledNumber(Array(text[(place + mark.count)...])),
        low.isPlain, high.isPlain
      else { continue }
      low.exponent = low.exponent ?? high.exponent
      low.isPercentage = low.isPercentage || high.isPercentage
      low.isOfPeople = low.isOfPeople || high.isOfPeople
      return (low, high)
    }
    return nil
  }

  /// Whether the number stands without a sign, a qualifier or a doubt of its own.
  private var isPlain: Bool { sign == nil && qualifier == nil && half == nil }

  private static let leading = ["tu ", "from "]
  private static let marks = [" den ", " to ", "-"].map { Array($0.utf8) }
}

extension NumberSpelling {
  /// The lower number, qualified by the higher one; a failure where they are the wrong way round.
  func range(from low: SpelledNumber, to high: SpelledNumber) -> NumberReading {
    guard case .value(let low) = understand(low), case .value(let high) = understand(high),
      let range = low.with(.through(high.mantissa, decimals: high.decimals))
    else { return .failure(.unreadable) }
    return .value(range)
  }
}

extension Quantity {
  /// The number with another qualifier; nil where it cannot have that: a range that ends before it begins.
  func with(_ qualifier: Qualifier) -> Quantity? {
    var quantity = self
    quantity.qualifier = qualifier
    guard case .through(let end, let other) = qualifier else { return quantity }
    let places = Int(max(decimals, other))
    guard places <= Percent.mostDecimals,
      let low = mantissa.scaled(by: places - Int(decimals)),
      let high = end.scaled(by: places - Int(other)), low <= high
    else { return nil }
    return Quantity(
      mantissa: low, decimals: UInt8(places), qualifier: .through(high, decimals: UInt8(places)))
  }
}

extension Int64 {
  /// Times a power of ten; nil where that is too large.
  fileprivate func scaled(by power: Int) -> Int64? {
    guard power <= 18 else { return nil }
    let (product, overflow) = multipliedReportingOverflow(by: Int64(powersOfTen[power]))
    return overflow ? nil : product
  }
}
