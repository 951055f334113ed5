import BHXHCore

extension Vocabulary {
  /// The words of the contract in their plain spellings only: slugs, `2023`, `2023-07`, `2023-Q3`, `2023-07-31`, `92.5`.
  static let plain: Vocabulary = {
    let slugs = [
      "bhxh", "bhxh-bat-buoc", "bhxh-tu-nguyen", "bhtn", "bhyt", "bhyt-ho-gia-dinh", "bhxh-bhyt",
    ]
    return Vocabulary(
      schemes: slugs,
      scheme: { text in slugs.first { $0 == text.lowercased() } },
      breakdowns: ["sex", "age_group", "payer_group", "ethnicity", "urban_rural", "collector"],
      isPeriod: isPeriod, isDate: isDate, isPercentage: isPercentage)
  }()

  @Sendable private static func isPeriod(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    let dots = bytes.indices.dropLast().first { bytes[$0] == 0x2E && bytes[$0 + 1] == 0x2E }
    guard let dots else { return isPoint(bytes[...]) }
    return isPoint(bytes[..<dots]) && isPoint(bytes[(dots + 2)...])
  }

  private static func isPoint(_ bytes: ArraySlice<UInt8>) -> Bool {
    let parts = bytes.split(separator: 0x2D, omittingEmptySubsequences: false)
    guard let year = number(parts[0], digits: 4), (1...9999).contains(year) else { return false }
    switch parts.count {
    case 1: return true
    case 2:
      let quarters = (UInt8(0x31)...0x34).map { [0x51, $0] as ArraySlice }
      return quarters.contains(parts[1])
        || number(parts[1], digits: 2).flatMap { Month(year: year, monthOfYear: $0) } != nil
    default: return isDay(parts)
    }
  }

  @Sendable private static func isDate(_ text: String) -> Bool {
    isDay(Array(text.utf8).split(separator: 0x2D, omittingEmptySubsequences: false))
  }

  private static func isDay(_ parts: [ArraySlice<UInt8>]) -> Bool {
    guard parts.count == 3, let year = number(parts[0], digits: 4),
      let month = number(parts[1], digits: 2), let day = number(parts[2], digits: 2),
      Month(year: year, monthOfYear: month) != nil
    else { return false }
    let isLeap = year.isMultiple(of: 4) && (!year.isMultiple(of: 100) || year.isMultiple(of: 400))
    let days =
      switch month {
      case 2: isLeap ? 29 : 28
      case 4, 6, 9, 11: 30
      default: 31
      }
    return (1...days).contains(day)
  }

  @Sendable private static func isPercentage(_ text: String) -> Bool {
    var bytes = Array(text.utf8)[...]
    if bytes.last == 0x25 { bytes.removeLast() }
    if bytes.first == 0x2D { bytes.removeFirst() }
    let parts = bytes.split(omittingEmptySubsequences: false) { $0 == 0x2E || $0 == 0x2C }
    return parts.count <= 2
      && parts.allSatisfy { (1...15).contains($0.count) && number($0, digits: $0.count) != nil }
  }

  private static func number(_ bytes: ArraySlice<UInt8>, digits: Int) -> Int? {
    guard bytes.count == digits, bytes.allSatisfy({ (0x30...0x39).contains($0) }) else {
      return nil
    }
    return bytes.reduce(0) { $0 * 10 + Int($1 - 0x30) }
  }
}
