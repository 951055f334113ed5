/// Reads the rows of blocks as codes, at the speed of comparing words: a cell is told from others, not understood.
///
/// A row is plain when each of its cells is: short, not empty, without a quote but around it, a count in plain digits or in groups of
/// three, and as many of them as there are columns. Every other row is only found: it is for the reader of all rows.
@safe
package struct CodedRowScanner: ~Copyable {
  private let form: CodedForm
  private let width: Int
  private let texts: Int
  private let mark: UInt8
  private let runs: UnsafeMutablePointer<CellRun>
  private let runCount: Int
  private var units = CodePairs()
  private var times = CodePairs()
  private var tail = WordText()
  /// Whether rows are a place, a subject and two counts, with nothing between them.
  private let isUsual: Bool
  /// What a row without a column of subjects counts: the one code there is then; else it is told by the cells.
  private let subject: Int32
  /// Whether the place of the rows has not been told since it changed.
  private var isNewPlace = true

  /// - Parameter form: at least one field of each kind, but for subjects.
  init(_ form: CodedForm) {
    self.form = form
    width = form.width
    texts = form.texts
    mark = form.mark
    subject = form.fields.contains { $0.column == .subject } ? -1 : 0
    var fields: [[CodedForm.Field]] = []
    for field in form.fields {
      if let before = fields.last?.last, Self.areOneRun(before, field) {
        fields[fields.count - 1].append(field)
      } else {
        fields.append([field])
      }
    }
    runCount = fields.count
    // SAFETY: one of each for every run, made here and freed with the scanner, which cannot be copied.
    unsafe runs = .allocate(capacity: runCount)
    for index in 0..<runCount {
      unsafe (runs + index).initialize(to: CellRun(fields[index]))
    }
    if !form.tail.isEmpty { tail.set(form.tail) }
    // SAFETY: there are as many runs.
    isUsual =
      unsafe runCount == 3 && runs[0].kind == .place && runs[1].kind == .subject
      && runs[2].kind == .count && runs[2].fieldCount == 2 && runs[2].literal.length < 0
      && form.tail.isEmpty
  }

  deinit {
    // SAFETY: made by `init`, one for every run, and used by nobody else.
    unsafe runs.deinitialize(count: runCount)
    unsafe runs.deallocate()
  }

  /// Whether a field belongs to the run of the one before it.
  private static func areOneRun(_ before: CodedForm.Field, _ field: CodedForm.Field) -> Bool {
    if field.column == .count || before.column == .count {
      return field.column == before.column && field.before.isEmpty
    }
    if field.column.isAside || before.column.isAside {
      return field.column.isAside && before.column.isAside
    }
    return field.column.isOfPlace == before.column.isOfPlace
  }

  /// Reads the rows of a block, which begins where a record does.
  mutating func scan(_ scanned: inout ScannedBlock) {
    // By a name of their own, here and below: of a change behind a pointer that is a field of what cannot be copied, the compiler tells the thread
    // sanitizer another place, or makes no module.
    let runs = unsafe runs
    for index in 0..<runCount { unsafe runs[index].takesHighBytes = scanned.takesHighBytes }
    scan(scanned.block, into: &scanned.rows)
    // What stands at the end of a block that is cut may look like a whole row, with the LF behind the block: told as an odd one without it.
    if scanned.isCut, scanned.rows.count > 0 {
      scanned.rows.subjects[scanned.rows.count - 1] = -1
      scanned.rows.starts[scanned.rows.count] = UInt32(scanned.block.count)
    }
    if !form.order.isEmpty { scanned.rows.arrange(form.order, run: form.run) }
    if form.times > 0 { scanned.spread.spread(scanned.rows, times: form.times) }
    if !form.parts.isEmpty { scanned.spread.part(scanned.rows, into: form.parts, width: width) }
  }

  private mutating func scan(_ block: borrowing TextBlock, into rows: inout CodedRows) {
    rows.count = 0
    rows.placeCount = 0
    isNewPlace = true
    var start = 0
    while start < block.count {
      // A plain row has a byte and its end for each field; what is shorter is found as an odd row of at least one byte.
      let room = (block.count - start) / (2 * form.fields.count) + 64
      rows.reserve(rows.count + room, width: width, texts: texts)
      start = scan(block, from: start, into: &rows)
    }
    let runs = unsafe runs
    for index in 0..<runCount { unsafe runs[index].endBlock(rows: rows.count) }
  }

  /// Reads rows from `start` on, as many as there is room for; gives where the next one begins.
  private mutating func scan(
    _ block: borrowing TextBlock, from start: Int, into rows: inout CodedRows
  ) -> Int {
    let count = block.count
    precondition(count + TextBlock.padding <= block.bytes.count)
    let room = rows.subjects.count
    let counts = rows.counts.count / max(width, 1)
    precondition(room <= counts && room < rows.starts.count && room <= rows.places.count)
    precondition(room * texts * 2 <= rows.texts.count)
    var row = rows.count
    var place = start
    var placeCount = rows.placeCount
    // SAFETY: the arrays have room for `room` rows, as checked; reading goes up to the LF behind the text and never more than the 64
    // bytes of padding beyond it. No pointer leaves its closure.
    unsafe block.bytes.withUnsafeBufferPointer { bytes in
      unsafe rows.subjects.withUnsafeMutableBufferPointer { subjects in
        unsafe rows.counts.withUnsafeMutableBufferPointer { counts in
          unsafe rows.starts.withUnsafeMutableBufferPointer { starts in
            unsafe rows.places.withUnsafeMutableBufferPointer { places in
              unsafe rows.texts.withUnsafeMutableBufferPointer { told in
                guard let bytes = bytes.baseAddress, let subjects = subjects.baseAddress,
                  let starts = starts.baseAddress, let counts = counts.baseAddress,
                  let places = places.baseAddress, let told = told.baseAddress
                else { return }
                let target = unsafe RowTarget(
                  subjects: subjects, counts: counts, starts: starts, places: places)
                while place < count, row < room {
                  if isUsual {
                    (row, place, placeCount) = unsafe readUsual(
                      bytes, place, end: count, to: target, from: row, placeCount: placeCount,
                      room: room)
                    if place >= count || row >= room { break }
                  }
                  unsafe starts[row] = UInt32(truncatingIfNeeded: place)
                  let read = unsafe readRow(
                    bytes, place, counts + row &* width, texts: told + row &* texts &* 2)
                  place = read.behind
                  unsafe subjects[row] = read.subject
                  if read.subject < 0 {
                    place = RecordEnd.behind(
                      block.bytes.span, from: place, count: count, delimiter: form.delimiter)
                  } else if isNewPlace {
                    unsafe places[placeCount] = newPlace(row)
                    placeCount &+= 1
                  }
                  row &+= 1
                }
                unsafe starts[row] = UInt32(truncatingIfNeeded: place)
              }
            }
          }
        }
      }
    }
    rows.count = row
    rows.placeCount = placeCount
    return place
  }

  /// Reads usual rows from `start` on as long as they say what is expected, or known; see `PredictedRows` and `LookedUpRows`.
  @unsafe
  private mutating func readUsual(
    _ bytes: UnsafePointer<UInt8>, _ start: Int, end: Int, to target: RowTarget, from first: Int,
    placeCount: Int, room: Int
  ) -> (row: Int, start: Int, placeCount: Int) {
    let runs = unsafe runs
    // SAFETY: usual rows have three runs; for the bytes and the target the caller's word is passed on.
    let ends = unsafe (runs[2].end(of: 0), runs[2].end(of: 1))
    if let known = unsafe runs[0].knownRows(runs[1], ends: ends) {
      let read = unsafe known.read(
        bytes, start, end: end, to: target, from: first, placeCount: placeCount, room: room)
      unsafe runs[0].noteChanges(read.placeCount - placeCount)
      return read
    }
    // The row before has told its place.
    guard !isNewPlace,
      var expected = unsafe PredictedRows(runs[0].last.view, runs[1].guessed, ends: ends)
    else { return (first, start, placeCount) }
    let read = unsafe expected.read(
      bytes, start, end: end, to: target, from: first, room: room)
    unsafe runs[1].follow(expected.subjects)
    return (read.row, read.start, placeCount)
  }

  /// Reads the row at `place`, and gives where the next one begins; a negative subject for a row that is not plain.
  @unsafe @inline(__always)
  private mutating func readRow(
    _ bytes: UnsafePointer<UInt8>, _ start: Int, _ counts: UnsafeMutablePointer<Int32>,
    texts: UnsafeMutablePointer<UInt32>
  ) -> (subject: Int32, behind: Int) {
    var subject = subject
    var place = start
    var (counts, texts) = unsafe (counts, texts)
    var run = unsafe runs
    let end = unsafe runs + runCount
    while unsafe run < end {
      // SAFETY: the run is one of `runCount`; for the bytes and the counts the caller's word is passed on.
      switch unsafe run.pointee.kind {
      case .count:
        place = unsafe run.pointee.readCounts(bytes, place, mark: mark, to: &counts)
        if place < 0 { return (-1, start) }
      case .place:
        if unsafe run.pointee.last.stands(at: place, bytes) {
          unsafe place &+= run.pointee.last.length
        } else {
          isNewPlace = true
          place = unsafe run.pointee.readPlace(bytes, place)
          if place < 0 { return (-1, start) }
        }
      case .aside:
        place = unsafe run.pointee.pass(bytes, place, texts: &texts)
        if place < 0 { return (-1, start) }
      case .subject:
        let read = unsafe run.pointee.subject(bytes, place)
        if read.code < 0 { return (-1, start) }
        subject = unsafe subject < 0 ? read.code : run.pointee.pairs.code(subject, read.code)
        place = read.behind
      }
      unsafe run += 1
    }
    if tail.length > 0 {
      guard unsafe tail.stands(at: place, bytes) else { return (-1, start) }
      place &+= tail.length
    }
    return (subject, place)
  }

  /// The place of the rows from `row` on.
  private mutating func newPlace(_ row: Int) -> CodedRows.Place {
    isNewPlace = false
    var (unit, time): (Int32, Int32) = (-1, -1)
    for index in 0..<runCount where unsafe runs[index].kind == .place {
      for field in unsafe 0..<runs[index].fieldCount {
        let (column, code) = unsafe runs[index].field(field)
        if column == .unit {
          unit = unit < 0 ? code : units.code(unit, code)
        } else {
          time = time < 0 ? code : times.code(time, code)
        }
      }
    }
    return CodedRows.Place(firstRow: Int32(row), unit: unit, time: time)
  }
}
