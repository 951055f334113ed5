/// Cells side by side that are told from others as one text, with the bytes between them.
///
/// Those that name unit and time are compared with what they were in the row before; those that say what is counted, with what is expected
/// next. Only where that is something else the cells are looked at one by one.
@safe
struct CellRun: ~Copyable {
  enum Kind {
    case place
    case subject
    case count
    case aside
  }

  let kind: Kind
  let fieldCount: Int
  /// Of counts: what stands before them.
  private(set) var literal = WordText()
  /// Of a place, and of what is passed over: the text of the row before.
  private(set) var last = WordText()
  /// Whether bytes ≥ 0x80 may stand in a cell, where they are UTF-8.
  var takesHighBytes = true
  private let fields: UnsafeMutablePointer<CellField>
  /// The byte that ends every field, where nothing stands before any; in a wide word.
  private let ends: WideWord?
  /// Of a place: how many rows of the block had another one than the row before, and whether most of them have.
  private var changes = 0
  private var isScattered = false
  /// Of what is counted: the texts of all fields together.
  private var texts = TextCodes()
  /// What is counted, with what the runs of its kind before it say.
  var pairs = CodePairs()

  init(_ fields: [CodedForm.Field]) {
    fieldCount = fields.count
    kind =
      switch fields[0].column {
      case .unit, .time: .place
      case .subject: .subject
      case .count: .count
      case .aside, .told, .ordinal: .aside
      }
    // SAFETY: one for each field, made here and freed with the run, which cannot be copied.
    unsafe self.fields = .allocate(capacity: fields.count)
    for index in fields.indices {
      unsafe (self.fields + index).initialize(to: CellField(fields[index]))
    }
    let isUniform = fields.allSatisfy { $0.before.isEmpty && $0.end == fields[0].end }
    ends = isUniform ? WideWord.of(fields[0].end) : nil
    if kind == .count, !fields[0].before.isEmpty { literal.set(fields[0].before) }
  }

  deinit {
    // SAFETY: made by `init`, one for each field, and used by nobody else.
    unsafe fields.deinitialize(count: fieldCount)
    unsafe fields.deallocate()
  }

  mutating func endBlock(rows: Int) {
    texts.endBlock(rows: rows)
    isScattered = changes * 2 > rows
    changes = 0
    let fields = unsafe fields
    // SAFETY: there are as many fields.
    for index in 0..<fieldCount { unsafe fields[index].endBlock(rows: rows) }
  }

  /// What a field of a place is for, and what it said in the last row.
  func field(_ index: Int) -> (column: CodedColumn, code: Int32) {
    precondition(index >= 0 && index < fieldCount)
    // SAFETY: checked.
    return unsafe (fields[index].column, fields[index].code)
  }

  /// What is known of rows whose place is this run's, a unit and a time, where hardly two in succession are of one; nil for all others.
  ///
  /// - Parameters:
  ///   - subject: the run behind it.
  ///   - ends: the bytes that end the counts behind that.
  @unsafe
  func knownRows(_ subject: borrowing CellRun, ends counts: (UInt8, UInt8)) -> LookedUpRows? {
    guard isScattered, let end = ends, subject.ends == end, fieldCount == 2 else { return nil }
    // SAFETY: there are two fields.
    let columns = unsafe (fields[0].column, fields[1].column)
    guard columns.0 != columns.1 else { return nil }
    return unsafe LookedUpRows(
      fields[0].known, fields[1].known, isTimeFirst: columns.0 == .time, subject.texts.known,
      fields: subject.fieldCount, end: end, ends: counts)
  }

  /// Notes how many rows had another place than the one before; the next one is looked at by itself.
  mutating func noteChanges(_ count: Int) {
    changes += count
    last.clear()
  }

  /// What is expected of the next text of a subject; nil where nothing is.
  @unsafe
  var guessed: TextCodes.Guesses? { unsafe texts.guessed }

  /// Takes over what was met last.
  @unsafe
  mutating func follow(_ guesses: TextCodes.Guesses) { unsafe texts.follow(guesses) }

  /// The byte that ends a field.
  func end(of field: Int) -> UInt8 {
    precondition(field >= 0 && field < fieldCount)
    // SAFETY: checked.
    return unsafe fields[field].end
  }

  /// Reads the counts of all fields, and gives what is behind them; negative where they are not plain.
  ///
  /// Behind the text stands an LF, and 64 bytes behind that may be read.
  @unsafe @inline(__always)
  func readCounts(
    _ bytes: UnsafePointer<UInt8>, _ start: Int, mark: UInt8,
    to counts: inout UnsafeMutablePointer<Int32>
  ) -> Int {
    var place = start
    // SAFETY: the caller's word on the bytes and on room for the counts is passed on; there are as many fields.
    if literal.length > 0 {
      guard unsafe literal.stands(at: place, bytes) else { return -1 }
      place &+= literal.length
    }
    var field = unsafe fields
    let end = unsafe fields + fieldCount
    while unsafe field < end {
      let read = unsafe CountDigits.read(bytes, place, end: field.pointee.end, mark: mark)
      if read.count < 0 { return -1 }
      unsafe counts.pointee = read.count
      unsafe counts += 1
      unsafe field += 1
      place = read.behind
    }
    return place
  }

  /// The code of all fields together, and where the next field begins; negative where they are not plain.
  ///
  /// Behind the text stands an LF, and 64 bytes behind that may be read.
  @unsafe @inline(__always)
  mutating func subject(_ bytes: UnsafePointer<UInt8>, _ place: Int) -> (code: Int32, behind: Int) {
    // SAFETY: the caller's word on the bytes is passed on, here and below.
    let guess = unsafe texts.guess(bytes, place)
    return guess.code >= 0 ? guess : unsafe findSubject(bytes, place)
  }

  @unsafe @inline(never)
  private mutating func findSubject(_ bytes: UnsafePointer<UInt8>, _ place: Int)
    -> (code: Int32, behind: Int)
  {
    if let ends {
      var found = unsafe (WideWord.load(bytes, place) ^ ends).zeroBytes
      for _ in 1..<fieldCount { found &= found &- 1 }
      let length = found.trailingZeroBitCount &+ 1
      let code = unsafe length > 32 ? -1 : texts.find(bytes, place, length: length)
      if code >= 0 { return (code, place &+ length) }
    }
    var end = place
    for index in 0..<fieldCount {
      end = unsafe fields[index].behind(bytes, end)
      if end <= 0 { return (-1, place) }
    }
    let length = end - place
    if length > WordText.longest { return (-1, place) }
    var code = unsafe texts.find(bytes, place, length: length)
    if code < 0 {
      var start = place
      for index in 0..<fieldCount {
        let isPlain = unsafe fields[index].isPlain(bytes, start, takesHighBytes: takesHighBytes)
        if !isPlain { return (-1, place) }
        start = unsafe fields[index].behind(bytes, start)
      }
      code = unsafe texts.add(bytes, place, length: length)
    }
    return (code, end)
  }

  /// Passes over all fields, and gives what is behind them; negative where they are not what is passed over. Where those stand that are to be told
  /// is written to `texts`.
  ///
  /// Behind the text stands an LF, and 64 bytes behind that may be read.
  @unsafe @inline(never)
  mutating func pass(
    _ bytes: UnsafePointer<UInt8>, _ start: Int, texts: inout UnsafeMutablePointer<UInt32>
  ) -> Int {
    // SAFETY: the caller's word on the bytes and on room for the texts is passed on; there are as many fields.
    if unsafe last.stands(at: start, bytes) { return start &+ last.length }
    var (place, isTold) = (start, false)
    for index in 0..<fieldCount {
      let before = place
      place = unsafe fields[index].pass(bytes, before, takesHighBytes: takesHighBytes)
      if place < 0 { return -1 }
      guard unsafe fields[index].column == .told else { continue }
      let range = unsafe fields[index].text(bytes, before, behind: place)
      unsafe texts[0] = UInt32(truncatingIfNeeded: range.lowerBound)
      unsafe texts[1] = UInt32(truncatingIfNeeded: range.upperBound)
      unsafe texts += 2
      isTold = true
    }
    if isTold { return place }
    // A source is often that of row after row.
    if place - start <= WordText.longest { unsafe last.set(bytes, start, length: place - start) }
    return place
  }

  /// Reads the fields of a place that differs from the one before, and gives what is behind them; negative where they are not plain.
  @unsafe @inline(never)
  mutating func readPlace(_ bytes: UnsafePointer<UInt8>, _ place: Int) -> Int {
    changes &+= 1
    let fields = unsafe fields
    var offset = unsafe recognize(bytes, place)
    if offset < 0 {
      offset = place
      for index in 0..<fieldCount {
        offset = unsafe fields[index].read(bytes, offset, takesHighBytes: takesHighBytes)
        if offset < 0 { break }
      }
    }
    if offset < 0 || offset - place > WordText.longest {
      last.clear()
      return -1
    }
    // Where most rows are of another place than the one before, it is not worth to look at that.
    if isScattered {
      last.clear()
    } else {
      unsafe last.set(bytes, place, length: offset - place)
    }
    return offset
  }

  /// Behind the fields at `place`, each of which was met before; negative where one was not.
  @unsafe @inline(__always)
  private mutating func recognize(_ bytes: UnsafePointer<UInt8>, _ place: Int) -> Int {
    guard let ends else { return -1 }
    let fields = unsafe fields
    // SAFETY: the caller's word on the bytes is passed on; 64 of them may be read, and there are as many fields.
    let first = unsafe (WideWord.load(bytes, place) ^ ends).zeroBytes
    var found = unsafe first | (WideWord.load(bytes, place &+ 32) ^ ends).zeroBytes &<< 32
    var start = place
    for index in 0..<fieldCount {
      if found == 0 { return -1 }
      let behind = place &+ found.trailingZeroBitCount &+ 1
      found &= found &- 1
      guard unsafe fields[index].recognizes(bytes, start, length: behind &- start) else {
        return -1
      }
      start = behind
    }
    return start
  }
}
