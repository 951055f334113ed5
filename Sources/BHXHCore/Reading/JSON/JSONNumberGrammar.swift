/// The grammar of a JSON number: `-`, an integer without leading zeros, a fraction, an exponent.
enum JSONNumberGrammar {
  static func isPart(_ byte: UInt8) -> Bool {
    isDigit(byte) || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "+")
      || byte == UInt8(ascii: ".") || byte | 0x20 == UInt8(ascii: "e")
  }

  private static func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }

  /// Where the number ends that begins at `start`; nil when it is none.
  ///
  /// An LF stands behind a block's text, so that every number ends.
  static func end(in block: borrowing TextBlock, from start: Int) -> Int? {
    var place = start
    if block.bytes[place] == UInt8(ascii: "-") { place += 1 }
    let integer = place
    guard let afterInteger = digits(block, place) else { return nil }
    if block.bytes[integer] == UInt8(ascii: "0"), afterInteger > integer + 1 { return nil }
    place = afterInteger
    if block.bytes[place] == UInt8(ascii: ".") {
      guard let afterFraction = digits(block, place + 1) else { return nil }
      place = afterFraction
    }
    if block.bytes[place] | 0x20 == UInt8(ascii: "e") {
      place += 1
      let sign = block.bytes[place]
      if sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-") { place += 1 }
      guard let afterExponent = digits(block, place) else { return nil }
      place = afterExponent
    }
    // `1.5.2`, `0x1`, `1_000`: said of the whole, not of its second half.
    let next = block.bytes[place]
    return isPart(next) || JSONScanner.isWord(next) ? nil : place
  }

  /// Behind one or more digits; nil when there is none.
  private static func digits(_ block: borrowing TextBlock, _ start: Int) -> Int? {
    var place = start
    while place < block.count, isDigit(block.bytes[place]) { place += 1 }
    return place == start ? nil : place
  }
}
