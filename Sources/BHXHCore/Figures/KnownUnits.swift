/// Which units texts name, and in which months: learned once, whichever lane met the text first.
///
/// A text that names a unit means the same one as long as nothing changes that could decide otherwise: a path while that unit is in
/// force, any other text while no unit begins, ends or changes its kind.
struct KnownUnits: Sendable {
  private struct Span: Sendable {
    let unit: Int32
    let months: ClosedRange<Month>
  }

  /// By the bytes of the cells that name it.
  private var numbers: [[UInt8]: Int32] = [:]
  private var spans: [[Span]] = []

  /// The number of a text that was learned; nil for any other.
  func number(of text: [UInt8]) -> Int32? { numbers[text] }

  /// The unit that a text means at a month; nil where that is not known.
  func unit(_ number: Int32, at month: Month) -> Int32? {
    spans[Int(number)].first { $0.months.contains(month) }?.unit
  }

  /// Learns that a text means a unit in months; gives the number of the text.
  mutating func learn(
    _ text: [UInt8], unit: Int32, in months: ClosedRange<Month>, at month: Month
  ) -> Int32 {
    let number = numbers[text, default: Int32(spans.count)]
    if number == spans.count {
      numbers[text] = number
      spans.append([])
    }
    if self.unit(number, at: month) == nil {
      spans[Int(number)].append(Span(unit: unit, months: months))
    }
    return number
  }
}
