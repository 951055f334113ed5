/// How the rows of a plain table are written: in what order their cells stand, and between what bytes.
///
/// A row of CSV is its cells, each with the delimiter behind it; an object of JSON in one line is its values with the same keys before them
/// in every row.
struct CodedForm: Hashable, Sendable {
  /// One cell of every row.
  struct Field: Hashable, Sendable {
    var column: CodedColumn
    /// What stands before the cell, from the end of the one before it.
    var before: [UInt8] = []
    /// The byte that ends the cell, which is part of it here: a delimiter, a quote; LF for the last one of a row of CSV (a CR may stand before it).
    let end: UInt8
    /// What may stand in a cell that names something.
    var text = PlainCell.field
    /// What must not stand in a cell that is passed over, but in quotes: behind the last cell of a row of CSV no other comes.
    var barred = Byte.backslash
  }

  private(set) var fields: [Field]
  /// What parts the fields of records of CSV, which may go on behind the end of a line inside quotes; nil where a row is a line.
  let delimiter: UInt8?
  /// What stands behind the last cell of a row.
  private(set) var tail: [UInt8] = []
  /// What parts groups of three in a count; 0 where nothing does.
  private(set) var mark: UInt8 = 0

  /// How many counts of a row are each of a time of its own; 0 where a row is of one time.
  private(set) var times = 0

  /// The counts of a row that are told as a row each; empty where a row is one.
  private(set) var parts: [Range<Int>] = []

  /// How many rows are told of a line.
  var perLine: Int { max(times, parts.count, 1) }
  /// Whether the rows that are told are not those of the text.
  var isSpread: Bool { times > 0 || !parts.isEmpty }

  /// Where each count of a row stands among as many as are told of it; empty where that is their order.
  private(set) var order: [Int] = []
  /// How many counts are told of a row.
  private(set) var run = 0

  /// Has the counts of a row told in another order, `run` of them; those that no column has are absent.
  mutating func arrange(_ order: [Int], run: Int) { (self.order, self.run) = (order, run) }

  /// Has some of the counts of a row told as a row each.
  mutating func part(into parts: [Range<Int>]) { self.parts = parts }

  /// How many of its texts are to be told that are passed over.
  var texts: Int { fields.count { $0.column == .told } }

  /// How many counts a row has.
  var width: Int { fields.count { $0.column == .count } }

  /// The rows of CSV.
  init(_ columns: [CodedColumn], delimiter: UInt8, times: Int = 0) {
    self.times = times
    fields = columns.enumerated().map { index, column in
      Field(
        column: column, end: index == columns.count - 1 ? Byte.lineFeed : delimiter,
        text: column == .ordinal ? .number : .field, barred: delimiter)
    }
    self.delimiter = delimiter
    mark = delimiter == UInt8(ascii: ".") ? 0 : UInt8(ascii: ".")
  }

  /// Has the texts of some columns told, which are passed over else.
  mutating func tell(_ columns: some Sequence<Int>) {
    for column in columns { fields[column].column = .told }
  }

  /// Rows that are a line each.
  init(_ fields: [Field], tail: [UInt8]) {
    self.fields = fields
    self.tail = tail
    delimiter = nil
  }
}
