import BHXHCore

extension OptionReader {
  /// A period that can be compared with others: neither `2023-10~` nor `..2023-10`.
  func comparablePeriod(_ text: String) -> Period? {
    guard let period = try? PeriodSpelling.read(text), period.isComparable else { return nil }
    return period
  }

  /// A period, or a range of two: from the first month of the first to the last month of the second.
  func months(_ option: OptionDeclaration) throws(UsageError) -> ClosedRange<Month>? {
    try value(option, .period) { text in
      if let period = comparablePeriod(text) { return period.start...period.end }
      let bytes = Array(text.utf8)
      let dots = bytes.indices.dropLast().first { bytes[$0] == 0x2E && bytes[$0 + 1] == 0x2E }
      guard let dots,
        let first = comparablePeriod(String(decoding: bytes[..<dots], as: UTF8.self)),
        let last = comparablePeriod(String(decoding: bytes[(dots + 2)...], as: UTF8.self)),
        first.start <= last.end
      else { return nil }
      return first.start...last.end
    }
  }
}
