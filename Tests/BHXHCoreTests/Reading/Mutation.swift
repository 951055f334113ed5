extension [UInt8] {
  /// The bytes after a few accidents: flipped, removed, repeated, cut off, marks put in, rows lost and told twice.
  func mutated(using generator: inout some RandomNumberGenerator) -> [UInt8] {
    var bytes = self
    for _ in 0..<Int.random(in: 1...4, using: &generator) where !bytes.isEmpty {
      let place = Int.random(in: bytes.indices, using: &generator)
      switch Int.random(in: 0..<9, using: &generator) {
      case 0: bytes[place] ^= 1 << UInt8.random(in: 0...7, using: &generator)
      case 1: bytes.remove(at: place)
      case 2: bytes.insert(bytes[place], at: place)
      case 3: bytes.removeSubrange(place...)
      case 4:
        let marks: [UInt8] = Array("\",;\n\r\\{}[]:\u{0}é".utf8)
        bytes.insert(marks.randomElement(using: &generator) ?? 0, at: place)
      case 5: bytes.insert(UInt8(ascii: "\""), at: place)
      case 6: bytes.removeSubrange(bytes.line(around: place))
      case 7:
        let line = bytes.line(around: place)
        bytes.insert(contentsOf: bytes[line], at: line.lowerBound)
      default: bytes[place] = UInt8.random(in: 0...255, using: &generator)
      }
    }
    return bytes
  }

  /// The line in which a byte stands, with its end.
  private func line(around place: Int) -> Range<Int> {
    let isEnd = { (byte: UInt8) in byte == 0x0A || byte == 0x0D }
    let start = self[..<place].lastIndex(where: isEnd).map { $0 + 1 } ?? 0
    let end = self[place...].firstIndex(where: isEnd).map { $0 + 1 } ?? count
    return start..<end
  }
}
