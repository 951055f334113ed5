/// The rows of a block as codes: which texts stand in their cells, and the counts; nothing is understood yet.
///
/// The codes are those of the scanner that read them.
package struct CodedRows: Sendable {
  /// The unit and the time that rows are of, from one row on.
  struct Place: BitwiseCopyable, Sendable {
    let firstRow: Int32
    let unit: Int32
    let time: Int32
  }

  /// What a plain row says, column by column of a kind; the same texts have the same code.
  package struct Codes: Hashable, Sendable {
    package let unit: Int32
    package let time: Int32
    /// Everything that is neither unit nor time.
    package let subject: Int32
  }

  /// The highest count that a plain row has.
  package static let highestCount = Int64(CountDigits.highest)

  package internal(set) var count = 0
  /// Everything that is neither unit nor time, as a code; negative in a row that is for the reader of all rows.
  var subjects: [Int32] = []
  /// The counts of each row, one after the other.
  var counts: [Int32] = []
  /// Where the texts of each row stand in its block that were passed over and are to be told: the beginning and the end of each.
  var texts: [UInt32] = []
  /// How many such texts a row has.
  private(set) var textsOfRow = 0
  /// Where each row begins in its block; one more for where the last one ends.
  var starts: [UInt32] = []
  /// The units and times, in the order of their first rows; the first plain row of a block has one.
  var places: [Place] = []
  var placeCount = 0
  /// How many of them stand in one line: those that were made of one row, each of a time or with counts of its own.
  private(set) var perLine = 1

  package init() {}

  /// Makes a row of each count of rows that have `times` of them side by side; its time has the number of its column.
  mutating func spread(_ rows: borrowing CodedRows, times: Int) {
    perLine = times
    count = rows.count * times
    placeCount = 0
    reserve(count, width: 1)
    (texts, textsOfRow) = (rows.texts, rows.textsOfRow)
    var (event, unit) = (0, Int32(-1))
    for row in 0..<rows.count {
      if event < rows.placeCount, Int(rows.places[event].firstRow) == row {
        unit = rows.places[event].unit
        event += 1
      }
      let subject = rows.subjects[row]
      for time in 0..<times {
        let index = row * times + time
        subjects[index] = subject
        counts[index] = rows.counts[index]
        // Before the first plain row there is no place.
        if unit < 0 { continue }
        places[placeCount] = Place(firstRow: Int32(index), unit: unit, time: Int32(time))
        placeCount += 1
      }
    }
  }

  /// Makes a row of each of the `parts` of the counts of rows, which have `width`: the others are absent in it, and its subject is one of its own.
  mutating func part(_ rows: borrowing CodedRows, into parts: [Range<Int>], width: Int) {
    perLine = parts.count
    count = rows.count * perLine
    reserve(count, width: width)
    (texts, textsOfRow) = (rows.texts, rows.textsOfRow)
    placeCount = rows.placeCount
    for place in 0..<placeCount {
      let at = rows.places[place]
      places[place] = Place(
        firstRow: at.firstRow * Int32(perLine), unit: at.unit, time: at.time)
    }
    for row in 0..<rows.count {
      let subject = rows.subjects[row]
      for (number, part) in parts.enumerated() {
        let index = row * perLine + number
        // A row that is not plain has no counts.
        subjects[index] = subject < 0 ? -1 : subject * Int32(perLine) + Int32(number)
        for column in 0..<width {
          counts[index * width + column] =
            part.contains(column) ? rows.counts[row * width + column] : CountStore.absent
        }
      }
    }
  }

  /// Counts of a row in the order of its columns, while they are put in another one.
  private var columns: [Int32] = []

  /// Puts the counts of each row in another order: of `run` places each column has that of `order`, and the others nothing.
  mutating func arrange(_ order: [Int], run: Int) {
    columns.removeAll(keepingCapacity: true)
    columns += counts[..<(count * order.count)]
    if counts.count < count * run {
      counts.append(contentsOf: repeatElement(0, count: count * run - counts.count))
    }
    for index in 0..<count * run { counts[index] = CountStore.absent }
    for row in 0..<count where subjects[row] >= 0 {
      for (column, place) in order.enumerated() {
        counts[row * run + place] = columns[row * order.count + column]
      }
    }
  }

  /// Where the text of that number stands that was told of a row.
  func text(_ number: Int, of row: Int) -> Range<Int> {
    let index = (row / perLine * textsOfRow + number) * 2
    return Int(texts[index])..<Int(texts[index + 1])
  }

  /// Makes room for `rows` rows of `width` counts, and of so many texts.
  mutating func reserve(_ rows: Int, width: Int, texts textsOfRow: Int = 0) {
    func grow<Value>(_ array: inout [Value], to count: Int, _ value: Value) {
      if array.count < count {
        array.append(contentsOf: repeatElement(value, count: count - array.count))
      }
    }
    grow(&subjects, to: rows, -1)
    grow(&counts, to: rows * width, 0)
    self.textsOfRow = textsOfRow
    // One at least, so that there is an address.
    grow(&texts, to: max(1, rows * textsOfRow * 2), 0)
    grow(&starts, to: rows + 1, 0)
    grow(&places, to: rows, Place(firstRow: 0, unit: -1, time: -1))
  }

  /// Where among the places that of a row stands; negative where the row is before all of them.
  func place(of row: Int) -> Int {
    var (low, high) = (0, placeCount)
    while low < high {
      let middle = (low + high) / 2
      if Int(places[middle].firstRow) <= row { low = middle + 1 } else { high = middle }
    }
    return low - 1
  }

  /// The codes of a row; nil for a row that is not plain.
  func codes(of row: Int) -> Codes? {
    let place = place(of: row)
    guard subjects[row] >= 0, place >= 0 else { return nil }
    return Codes(unit: places[place].unit, time: places[place].time, subject: subjects[row])
  }
}

/// What a column of plain rows is for.
package enum CodedColumn: Hashable, Sendable {
  /// Names the unit, with the other columns of units.
  case unit
  /// Names the time, with the other columns of time.
  case time
  /// Says what is counted, with the other such columns.
  case subject
  case count
  /// Says nothing that is kept here: passed over, as long as it is text.
  case aside
  /// The same, but it is told where its text stands.
  case told
  /// The same of a number that counts the rows: of anything else it is not known what row it stands in.
  case ordinal

  /// Whether it is passed over.
  var isAside: Bool { self == .aside || self == .told || self == .ordinal }

  /// Whether it says of whom or when.
  var isOfPlace: Bool { self == .unit || self == .time }
}

/// Where the innermost loops write what rows say: memory for as many rows as they may read.
@unsafe
struct RowTarget {
  let subjects: UnsafeMutablePointer<Int32>
  /// Two for each row.
  let counts: UnsafeMutablePointer<Int32>
  let starts: UnsafeMutablePointer<UInt32>
  let places: UnsafeMutablePointer<CodedRows.Place>

  /// How many rows are read before their digits are reckoned up.
  static let batch = 64

  /// Writes the counts of `count` rows from `row` on, whose digits are given.
  @unsafe @inline(__always)
  func put(_ digits: UnsafePointer<CountPair.Digits>, _ count: Int, at row: Int) {
    let counts = unsafe UnsafeMutableRawPointer(counts + row &* 2)
    for index in 0..<count {
      // SAFETY: the caller knows that the digits and room for as many pairs of counts are there.
      unsafe counts.storeBytes(
        of: CountPair.counts(digits[index]), toByteOffset: index &* 8, as: SIMD2<UInt32>.self)
    }
  }
}
