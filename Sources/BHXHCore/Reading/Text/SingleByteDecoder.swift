/// Windows-1258, TCVN3 and VNI: ASCII, single letters, and marks that join the letter before them (giving NFC).
///
/// Invalid: a byte that the table does not have, NUL, and, but for Windows-1258, marks on a letter that cannot take them.
struct SingleByteDecoder: TextDecoder {
  private let table: SingleByteTable
  /// The last letter, which a mark may still join.
  private var waiting: Unicode.Scalar?

  init(_ table: SingleByteTable) { self.table = table }

  mutating func decode(_ raw: [UInt8], isLast: Bool, into text: inout [UInt8]) -> DecodingFault? {
    for (index, byte) in raw.enumerated() {
      if byte < 0x80 {
        guard byte != 0 else { return stop(at: index, byte, &text) }
        push(Unicode.Scalar(byte), &text)
        continue
      }
      switch table[byte] {
      case .undefined: return stop(at: index, byte, &text)
      case .character(let scalar): push(scalar, &text)
      case .marks(let marks):
        for mark in marks {
          if let letter = waiting, let composed = VietnameseLetters.compose(letter, mark) {
            waiting = composed
          } else if table.allowsLooseMarks {
            push(mark, &text)
          } else {
            return stop(at: index, byte, &text)
          }
        }
      }
    }
    if isLast { flush(&text) }
    return nil
  }

  private mutating func push(_ scalar: Unicode.Scalar, _ text: inout [UInt8]) {
    flush(&text)
    waiting = scalar
  }

  private mutating func flush(_ text: inout [UInt8]) {
    if let scalar = waiting { text.append(scalar) }
    waiting = nil
  }

  private mutating func stop(at index: Int, _ byte: UInt8, _ text: inout [UInt8])
    -> DecodingFault
  {
    flush(&text)
    return DecodingFault(offset: index, byte: byte, isNUL: byte == 0)
  }
}
