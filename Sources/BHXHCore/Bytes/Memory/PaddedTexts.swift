/// Many texts behind each other in one piece of memory, each copied sixteen bytes at a time.
struct PaddedTexts: Sendable {
  private(set) var bytes: [UInt8] = []
  private(set) var places: [(start: Int32, count: Int32)] = []

  /// How long the longest is.
  var longest: Int { places.reduce(0) { max($0, Int($1.count)) } }

  /// Adds a text, behind it room up to a whole number of sixteens; gives its number.
  mutating func add(_ text: [UInt8]) -> Int32 {
    places.append((Int32(bytes.count), Int32(text.count)))
    bytes += text
    bytes.append(contentsOf: repeatElement(0, count: (text.count + 15) / 16 * 16 - text.count))
    return Int32(places.count - 1)
  }
}
