/// How the numbers of told rows are put out: plain digits for machines, what `NumberFormat` prints for people.
struct NumberStyle: Sendable {
  private let language: Language?
  private let decimals: LineBuffer.Decimals
  private let (separator, point): (UInt8, UInt8)

  private static let minus = Array("−".utf8)

  /// - Parameters:
  ///   - language: of people; nil for machines.
  ///   - digits: how many decimals percentages have.
  init(_ language: Language?, digits: Int) {
    self.language = language
    decimals = LineBuffer.Decimals(digits)
    let dot = UInt8(ascii: ".")
    (separator, point) = language == .vietnamese ? (dot, Byte.comma) : (Byte.comma, dot)
  }

  @inline(__always)
  func append(_ kind: ToldRow.Kind, _ value: Int64, to line: inout LineBuffer) {
    if language != nil { return appendSpoken(kind, value, to: &line) }
    if value < 0 { line.append(UInt8(ascii: "-")) }
    if kind.isPercent {
      line.append(digits: value.magnitude, decimals)
    } else {
      line.append(digits: value.magnitude)
    }
  }

  private func appendSpoken(_ kind: ToldRow.Kind, _ value: Int64, to line: inout LineBuffer) {
    if value < 0 {
      for byte in Self.minus { line.append(byte) }
    } else if value > 0, kind.isSigned {
      line.append(UInt8(ascii: "+"))
    }
    guard kind.isPercent else { return line.append(grouped: value.magnitude, by: separator) }
    if decimals.count == 0 {
      line.append(digits: value.magnitude)
    } else {
      let (whole, fraction) = value.magnitude.quotientAndRemainder(dividingBy: decimals.scale)
      line.append(grouped: whole, by: separator)
      line.append(fraction: fraction, decimals, point: point)
    }
    line.append(UInt8(ascii: "%"))
  }

  /// The same as a text; none where it is not known.
  func text(_ kind: ToldRow.Kind, _ value: Int64) -> String {
    if kind == .none { return "" }
    var line = LineBuffer()
    line.reserve(2 * LineBuffer.longestNumber)
    append(kind, value, to: &line)
    return String(decoding: line.take(), as: UTF8.self)
  }

  /// How many columns the number takes for people.
  func width(_ kind: ToldRow.Kind, _ value: Int64) -> Int {
    var width = value < 0 || value > 0 && kind.isSigned ? 1 : 0
    var whole = value.magnitude
    if kind.isPercent {
      width += decimals.count == 0 ? 1 : 2 + decimals.count
      whole /= decimals.scale
    }
    let hasGroups = !kind.isPercent || decimals.count > 0
    while whole >= 1000 {
      whole /= 1000
      width += hasGroups ? 4 : 3
    }
    return width + (whole >= 100 ? 3 : whole >= 10 ? 2 : 1)
  }
}
