/// The name of an element or an attribute without its prefix, in a form that is compared at once.
///
/// Names of more than 16 bytes are told apart by their first 16 and their length.
struct XMLName: Hashable, Sendable {
  private let first: UInt64
  private let second: UInt64
  private let length: Int

  /// The name in `bytes[range]`; what stands before a colon is left out.
  @inline(__always)
  init(_ bytes: Span<UInt8>, _ range: Range<Int>) {
    var start = range.lowerBound
    var words: (UInt64, UInt64) = (0, 0)
    var shift: UInt64 = 0
    for index in range {
      let byte = bytes[index]
      if byte == UInt8(ascii: ":") {
        words = (0, 0)
        shift = 0
        start = index + 1
        continue
      }
      if shift < 64 {
        words.0 |= UInt64(byte) << shift
      } else if shift < 128 {
        words.1 |= UInt64(byte) << (shift - 64)
      }
      shift += 8
    }
    (first, second) = words
    length = range.upperBound - start
  }

  init(_ name: StaticString) {
    let bytes = Array(name.description.utf8)
    self.init(bytes.span, 0..<bytes.count)
  }
}
