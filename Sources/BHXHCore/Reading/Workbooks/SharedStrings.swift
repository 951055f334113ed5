/// The texts that a workbook's cells share, one behind the other in one stretch of bytes.
struct SharedStrings: Sendable {
  private(set) var bytes: [UInt8] = []
  private var ends: [Int] = []

  /// How much they may take.
  static let mostBytes = 512 << 20

  init() {}

  /// Reads `sharedStrings.xml`.
  init(_ scanner: consuming XMLScanner, file: String) throws(Problem) {
    var scanner = scanner
    var isInText = false
    while true {
      switch try scanner.next() {
      case .finished: return
      // How it is pronounced is no part of a text.
      case .start where scanner.name == .phonetic: try scanner.skipElement()
      case .start where scanner.name == .t: isInText = true
      case .end where scanner.name == .t: isInText = false
      case .text where isInText: scanner.appendText(to: &bytes)
      case .end where scanner.name == .si:
        let start = ends.last ?? 0
        if bytes[start...].contains(UInt8(ascii: "_")) {
          let text = XMLText.unescaped(Array(bytes[start...]))
          bytes.replaceSubrange(start..., with: text)
        }
        ends.append(bytes.count)
        guard bytes.count + ends.count * 8 <= Self.mostBytes else {
          throw Problem(
            .workbookStringsTooMany, at: Place(file: file), [String(Self.mostBytes >> 20)])
        }
      default: break
      }
    }
  }

  /// Where a text stands in `bytes`; nil for a number that none has.
  subscript(_ number: Int) -> Range<Int>? {
    guard ends.indices.contains(number) else { return nil }
    return (number == 0 ? 0 : ends[number - 1])..<ends[number]
  }
}

extension XMLName {
  fileprivate static let phonetic = XMLName("rPh")
  fileprivate static let t = XMLName("t")
  fileprivate static let si = XMLName("si")
}
