/// How a CSV file separates its fields.
public struct Dialect: Hashable, Sendable {
  /// Between two fields.
  public var delimiter: UInt8
  /// The first line is `sep=` and the delimiter, as Excel writes and reads it: no record.
  public var hasSeparatorLine: Bool

  package init(delimiter: UInt8 = Byte.comma, hasSeparatorLine: Bool = false) {
    self.delimiter = delimiter
    self.hasSeparatorLine = hasSeparatorLine
  }

  /// The delimiters that are recognised, the most usual first.
  public static let candidates = [Byte.comma, Byte.semicolon, Byte.tab, Byte.bar]

  /// The dialect with a delimiter named by the user: one character of ASCII, or `tab`; nil for anything else.
  public init?(delimiterNamed name: String) {
    let bytes = Array((["tab", "\\t"].contains(name.lowercased()) ? "\t" : name).utf8)
    guard bytes.count == 1, Self.canDelimit(bytes[0]) else { return nil }
    self.init(delimiter: bytes[0])
  }

  /// Printable ASCII or tab, but for quotes, letters and digits.
  static func canDelimit(_ byte: UInt8) -> Bool {
    let isAlphanumeric =
      (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte | 0x20)
      || (0x61...0x7A).contains(byte)
    return byte == Byte.tab
      || ((0x20..<0x7F).contains(byte) && byte != Byte.quote && !isAlphanumeric)
  }
}

extension Dialect {
  /// The dialect of a text that begins with `sample`: from its content alone.
  ///
  /// A first line `sep=` and a delimiter says it. Else that candidate is taken under which the most lines have one width,
  /// with a first line of that width that looks like a header (no field of digits only, as the pieces of `1,165,787` are).
  /// Without any delimiter it is the comma.
  /// - Parameter isWhole: `sample` is all there is; else its last line may be cut off and does not count.
  package init(recognising sample: [UInt8], isWhole: Bool) {
    if let delimiter = Self.separatorLine(sample) {
      self.init(delimiter: delimiter, hasSeparatorLine: true)
      return
    }
    var best: (delimiter: UInt8, score: Int) = (Byte.comma, 0)
    for delimiter in Self.candidates
    where ByteSearch.first(delimiter, in: sample, 0..<sample.count) != nil {
      let score = DialectTrial(sample, isWhole: isWhole, delimiter: delimiter).score
      if score > best.score { best = (delimiter, score) }
    }
    self.init(delimiter: best.delimiter)
  }

  /// The delimiter of a leading `sep=;`, with or without quotes around it.
  private static func separatorLine(_ sample: [UInt8]) -> UInt8? {
    let end = sample.firstIndex { $0 == Byte.lineFeed || $0 == Byte.carriageReturn } ?? sample.count
    var line = sample[..<end]
    if line.count == 7, line.first == Byte.quote, line.last == Byte.quote {
      line = line.dropFirst().dropLast()
    }
    guard line.count == 5, let delimiter = line.last, canDelimit(delimiter),
      String(decoding: line.dropLast(), as: UTF8.self).lowercased() == "sep="
    else { return nil }
    return delimiter
  }
}

/// A sample read with one delimiter, and how well that fits.
private struct DialectTrial {
  /// How many lines have each number of fields, of those with at least two.
  private var widths: [Int: Int] = [:]
  /// The first line of each width.
  private var firstLines: [Int: (looksLikeHeader: Bool, spaced: Int)] = [:]
  private var lines = 0

  init(_ sample: [UInt8], isWhole: Bool, delimiter: UInt8) {
    var block = TextBlock(file: "", capacity: sample.count)
    ByteCopy.copy(sample, 0..<sample.count, into: &block.bytes, at: 0)
    block.count = sample.count
    block.bytes[block.count] = Byte.lineFeed
    var records = CSVRecords(delimiter: delimiter)
    records.begin(block)
    while (try? records.next(in: block)) == true {
      if records.end == block.count, !isWhole { break }
      if records.isBlank { continue }
      lines += 1
      note(records, block)
    }
  }

  private mutating func note(_ records: CSVRecords, _ block: TextBlock) {
    let width = records.count
    if width < 2 { return }
    widths[width, default: 0] += 1
    if firstLines[width] != nil { return }
    var looksLikeHeader = true
    var spaced = 0
    for index in 0..<width {
      let field = records.field(index)
      let text = block.bytes[field.range]
      if !text.isEmpty, text.allSatisfy({ (0x30...0x39).contains($0) }), text.count < 4 {
        looksLikeHeader = false
      }
      spaced += index > 0 && text.first == Byte.space ? 1 : 0
    }
    firstLines[width] = (looksLikeHeader, spaced)
  }

  /// Larger is better; 0 when no line has two fields.
  var score: Int {
    // Of equally frequent widths the larger one.
    guard let (width, count) = widths.max(by: { ($0.value, $0.key) < ($1.value, $1.key) }),
      let first = firstLines[width], lines > 0
    else { return 0 }
    let share = 1000 * count / lines
    // Many columns say more than two, but not in proportion: the magnitude of their number.
    let magnitude = Int.bitWidth - width.leadingZeroBitCount
    let fit = share * share * magnitude * 4
    return max(1, fit / (first.looksLikeHeader ? 1 : 4) / (first.spaced > 0 ? 2 : 1))
  }
}
