/// The rows of a block as codes: which texts stand in their cells, and the counts; nothing is understood yet.
///
/// The codes are those of the scanner that read them.
public struct PlainRows: Sendable {
  /// What a row says, column by column of a kind; the same texts have the same code.
  public struct Codes: BitwiseCopyable, Hashable, Sendable {
    public var unit: Int32
    public var time: Int32
    /// Everything that is neither unit nor time.
    public var subject: Int32

    /// Of a row that is for the reader of all rows.
    static let notPlain = Codes(unit: -1, time: -1, subject: -1)

    public var isPlain: Bool { unit >= 0 }
  }

  /// The highest count that a plain row has.
  public static let highestCount = Int64(PlainNumber.highest)

  public internal(set) var count = 0
  public internal(set) var codes: [Codes] = []
  /// The counts of each row, one after the other.
  public internal(set) var counts: [Int32] = []
  /// Where each row begins in its block; one more for where the last one ends.
  public internal(set) var starts: [UInt32] = []

  public init() {}

  /// Makes room for `rows` rows of `width` counts.
  mutating func reserve(_ rows: Int, width: Int) {
    func grow<Value>(_ array: inout [Value], to count: Int, _ value: Value) {
      if array.count < count {
        array.append(contentsOf: repeatElement(value, count: count - array.count))
      }
    }
    grow(&codes, to: rows, .notPlain)
    grow(&counts, to: rows * width, 0)
    grow(&starts, to: rows + 1, 0)
  }
}

/// What a column of plain rows is for.
public enum PlainColumn: Hashable, Sendable {
  /// Names the unit, with the other columns of units.
  case unit
  /// Names the time, with the other columns of time.
  case time
  /// Says what is counted, with the other such columns.
  case subject
  case count
}
