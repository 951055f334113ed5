import Testing

@testable import BHXHCore

/// Every short string of digits and separators, against a slow reader that follows the contract word by word.
@Suite struct NumeralOracleTests {
  @Test func everyShortString() {
    var strings = [""]
    for length in 1...8 {
      strings = strings.flatMap { head in ["0", "7", ".", ",", " "].map { head + $0 } }
      // Longer strings only where they can be well formed: the digits are cut to two, the marks to what digits surround.
      if length >= 6 { strings.removeAll { $0.contains("00") || hasBareMark($0) } }
      for text in strings where text.first != " " && text.last != " " {
        check(text, .count, oracle(text, readsDecimals: false))
        check(text, .percentage, oracle(text, readsDecimals: true))
      }
    }
  }

  private func check(_ text: String, _ kind: NumberKind, _ expected: Oracle?) {
    let reading = NumberSpelling(kind).read(text)
    switch (reading, expected) {
    case (.value(let quantity), let expected?):
      #expect(quantity.mantissa == expected.mantissa, "\(text)")
      #expect(Int(quantity.decimals) == expected.decimals, "\(text)")
    case (.failure, nil): break
    case (.missing, nil) where text == ".." || text == "...": break
    default: Issue.record("\(text) as \(kind): \(reading)")
    }
  }
}

/// Whether a separator stands at an end or beside another.
private func hasBareMark(_ text: String) -> Bool {
  let marks = text.map { !$0.isNumber }
  return marks.first == true || zip(marks, marks.dropFirst()).contains { $0 && $1 }
}

private struct Oracle {
  var mantissa: Int64
  var decimals: Int
}

private func oracle(_ text: String, readsDecimals: Bool) -> Oracle? {
  if let whole = whole(text), !(readsDecimals && isDecimal(text)) {
    return Oracle(mantissa: whole, decimals: 0)
  }
  guard let mark = text.lastIndex(where: { $0 == "." || $0 == "," }) else { return nil }
  let (head, tail) = (String(text[..<mark]), String(text[text.index(after: mark)...]))
  guard !tail.isEmpty, tail.allSatisfy(\.isNumber) else { return nil }
  if readsDecimals {
    guard !head.contains(text[mark]), whole(head) != nil else { return nil }
    return Oracle(mantissa: Int64(text.filter(\.isNumber))!, decimals: tail.count)
  }
  // A spreadsheet's integer: a whole number, then a mark of another kind before zeros that cannot be a group.
  guard tail.allSatisfy({ $0 == "0" }), tail.count != 3, !head.contains(text[mark]),
    let whole = whole(head)
  else { return nil }
  return Oracle(mantissa: whole, decimals: 0)
}

/// One separator that is a point or a comma: in a percentage it is the decimal mark.
private func isDecimal(_ text: String) -> Bool {
  let marks = text.filter { !$0.isNumber }
  return marks == "." || marks == ","
}

/// Plain digits, or groups of three with one kind of separator.
private func whole(_ text: String) -> Int64? {
  if !text.isEmpty, text.allSatisfy(\.isNumber) { return Int64(text) }
  for mark: Character in [".", ",", " "] {
    let groups = text.split(separator: mark, omittingEmptySubsequences: false)
    guard groups.count > 1, groups.allSatisfy({ $0.allSatisfy(\.isNumber) }) else { continue }
    guard (1...3).contains(groups[0].count), groups[0].first != "0",
      groups.dropFirst().allSatisfy({ $0.count == 3 })
    else { return nil }
    return Int64(groups.joined())
  }
  return nil
}
