/// Bytes that are copied sixteen at a time: behind them stands room that is copied with them.
struct PaddedText: Sendable {
  let count: Int
  /// The bytes, then zeros up to a whole number of sixteens.
  let bytes: [UInt8]

  init(_ text: some Collection<UInt8>) {
    count = text.count
    bytes = text + [UInt8](repeating: 0, count: (count + 15) / 16 * 16 - count)
  }
}
