/// Where the bytes of a text come from in the input it was made of, stretch by stretch.
///
/// Looking a place up takes O(log stretches).
package struct TextOrigins: Sendable {
  private struct Stretch: Sendable {
    let start: Int
    let length: Int
    let origin: Range<Int>

    /// Whether byte follows byte.
    var isCopy: Bool { length == origin.count }
  }

  private var stretches: [Stretch] = []

  package init() {}

  /// Says that the next bytes of the text, from `start`, stand for a range of the input.
  mutating func add(at start: Int, length: Int, from origin: Range<Int>) {
    if let last = stretches.last, last.isCopy, length == origin.count,
      last.start + last.length == start, last.origin.upperBound == origin.lowerBound
    {
      stretches[stretches.count - 1] = Stretch(
        start: last.start, length: last.length + length,
        origin: last.origin.lowerBound..<origin.upperBound)
    } else {
      stretches.append(Stretch(start: start, length: length, origin: origin))
    }
  }

  /// The bytes of the input that a range of the text, not empty, comes from, with all that stands between them.
  func origin(of range: Range<Int>) -> Range<Int> {
    guard let first = stretch(at: range.lowerBound), let last = stretch(at: range.upperBound - 1)
    else { return range }
    let start =
      first.isCopy
      ? first.origin.lowerBound + range.lowerBound - first.start : first.origin.lowerBound
    let end =
      last.isCopy ? last.origin.lowerBound + range.upperBound - last.start : last.origin.upperBound
    return start..<max(start, end)
  }

  private func stretch(at place: Int) -> Stretch? {
    let index = stretches.partitioningIndex { $0.start > place }
    return index > 0 ? stretches[index - 1] : nil
  }
}
