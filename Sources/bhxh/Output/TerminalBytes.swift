/// What may go to a terminal: formats for machines hold texts of inputs as they are, and a terminal obeys some of them.
enum TerminalBytes {
  /// The marks of headings and quotes that this program itself writes.
  private static let own: [[UInt8]] = ["[0m", "[1m", "[1;32m"].map { Array($0.utf8) }
  private static let replacement: [UInt8] = [0xEF, 0xBF, 0xBD]

  /// The same text, with `�` in place of controls and of marks that turn the direction of letters.
  static func harmless(_ bytes: [UInt8]) -> [UInt8] {
    guard
      bytes.contains(where: { $0 < 0x20 && $0 != 0x0A || $0 == 0x7F || $0 == 0xC2 || $0 == 0xE2 })
    else { return bytes }
    var harmless: [UInt8] = []
    harmless.reserveCapacity(bytes.count)
    var place = 0
    while place < bytes.count {
      let length = controlLength(bytes[place...])
      if length == 0 {
        harmless.append(bytes[place])
        place += 1
      } else {
        harmless += replacement
        place += length
      }
    }
    return harmless
  }

  /// How many bytes the control takes with which the text begins; 0 where it begins with none.
  private static func controlLength(_ text: ArraySlice<UInt8>) -> Int {
    let rest = text.dropFirst()
    switch text.first {
    case 0x09, 0x0A: return 0
    case 0x0D: return rest.first == 0x0A ? 0 : 1
    case 0x1B: return own.contains { rest.starts(with: $0) } ? 0 : 1
    case .some(0..<0x20), 0x7F: return 1
    case 0xC2: return rest.first.map { (0x80..<0xA0).contains($0) } ?? false ? 2 : 0
    case 0xE2:
      let (second, third) = (rest.first ?? 0, rest.dropFirst().first ?? 0)
      let isTurning =
        second == 0x80 && (third == 0x8E || third == 0x8F || (0xA8...0xAE).contains(third))
        || second == 0x81 && (0xA6...0xA9).contains(third)
      return isTurning ? 3 : 0
    default: return 0
    }
  }
}
