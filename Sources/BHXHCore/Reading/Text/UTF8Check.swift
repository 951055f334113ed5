/// Whether bytes are UTF-8.
enum UTF8Check {
  /// What a check of a stretch found.
  struct Result: Equatable {
    /// The first byte that is not UTF-8; nil when there is none.
    var offset: Int?
    /// How many bytes at the end begin a character that the stretch does not finish.
    var unfinished = 0
  }

  /// Checks `bytes[range]`, O(length).
  ///
  /// - Parameter isWhole: nothing follows, so that an unfinished character is invalid.
  static func firstInvalid(in bytes: [UInt8], _ range: Range<Int>, isWhole: Bool) -> Result {
    let text = bytes.span.extracting(range)
    do throws(UTF8.ValidationError) {
      _ = try UTF8Span(validating: text)
      return Result()
    } catch {
      let offset = range.lowerBound + error.byteOffsets.lowerBound
      let unfinished = range.upperBound - offset
      if !isWhole, unfinished < 4, isBeginning(bytes[offset..<range.upperBound]) {
        return Result(offset: nil, unfinished: unfinished)
      }
      return Result(offset: offset)
    }
  }

  /// Whether the bytes, fewer than four, are the beginning of some character that needs more bytes.
  private static func isBeginning(_ bytes: ArraySlice<UInt8>) -> Bool {
    guard let first = bytes.first else { return false }
    let length =
      switch first {
      case 0xC2...0xDF: 2
      case 0xE0...0xEF: 3
      case 0xF0...0xF4: 4
      default: 1
      }
    guard bytes.count < length else { return false }
    let rest = bytes.dropFirst()
    guard let second = rest.first else { return true }
    let allowed: ClosedRange<UInt8> =
      switch first {
      case 0xE0: 0xA0...0xBF
      case 0xED: 0x80...0x9F
      case 0xF0: 0x90...0xBF
      case 0xF4: 0x80...0x8F
      default: 0x80...0xBF
      }
    return allowed.contains(second) && rest.dropFirst().allSatisfy { (0x80...0xBF).contains($0) }
  }
}
