/// Cells side by side that are told from others as one text, with the bytes between them.
///
/// Those that name unit and time are compared with what they were in the row before; those that say what is counted, with what is expected
/// next. Only where that is something else the cells are looked at one by one.
@safe
struct PlainRun: ~Copyable {
  enum Kind {
    case place
    case subject
    case count
  }

  let kind: Kind
  let fieldCount: Int
  /// Of a count: what ends it, and what stands before it.
  let end: UInt8
  private(set) var literal = WordText()
  /// Of a place: the text of the row before.
  private(set) var last = WordText()
  /// Whether bytes ≥ 0x80 may stand in a cell, where they are UTF-8.
  var takesHighBytes = true
  private let fields: UnsafeMutablePointer<PlainField>
  /// Of what is counted: the texts of all fields together.
  private var texts = TextCodes()

  init(_ fields: [PlainForm.Field]) {
    fieldCount = fields.count
    end = fields[0].end
    kind = fields[0].column == .count ? .count : fields[0].column.isOfPlace ? .place : .subject
    // SAFETY: one for each field, made here and freed with the run, which cannot be copied.
    unsafe self.fields = .allocate(capacity: fields.count)
    for index in fields.indices {
      unsafe (self.fields + index).initialize(to: PlainField(fields[index]))
    }
    if kind == .count, !fields[0].before.isEmpty { literal.set(fields[0].before) }
  }

  deinit {
    // SAFETY: made by `init`, one for each field, and used by nobody else.
    unsafe fields.deinitialize(count: fieldCount)
    unsafe fields.deallocate()
  }

  mutating func endBlock(rows: Int) {
    texts.endBlock(rows: rows)
    // SAFETY: there are as many fields.
    for index in 0..<fieldCount { unsafe fields[index].endBlock(rows: rows) }
  }

  /// What a field of a place is for, and what it said in the last row.
  func field(_ index: Int) -> (column: PlainColumn, code: Int32) {
    precondition(index >= 0 && index < fieldCount)
    // SAFETY: checked.
    return unsafe (fields[index].column, fields[index].code)
  }

  /// The code of all fields together, and where the next field begins; negative where they are not plain.
  ///
  /// Behind the text stands an LF, and 64 bytes behind that may be read.
  @unsafe @inline(__always)
  mutating func subject(_ bytes: UnsafePointer<UInt8>, _ place: inout Int) -> Int32 {
    // SAFETY: the caller's word on the bytes is passed on, here and below.
    let code = unsafe texts.guess(bytes, &place)
    return code >= 0 ? code : unsafe findSubject(bytes, &place)
  }

  @unsafe
  private mutating func findSubject(_ bytes: UnsafePointer<UInt8>, _ place: inout Int) -> Int32 {
    var end = place
    for index in 0..<fieldCount {
      end = unsafe fields[index].behind(bytes, end)
      if end <= 0 { return -1 }
    }
    let length = end - place
    if length > WordText.longest { return -1 }
    var code = unsafe texts.find(bytes, place, length: length)
    if code < 0 {
      var start = place
      for index in 0..<fieldCount {
        let isPlain = unsafe fields[index].isPlain(bytes, start, takesHighBytes: takesHighBytes)
        if !isPlain { return -1 }
        start = unsafe fields[index].behind(bytes, start)
      }
      code = unsafe texts.add(bytes, place, length: length)
    }
    if code >= 0 { place = end }
    return code
  }

  /// Reads the fields of a place that differs from the one before; false where they are not plain.
  @unsafe
  mutating func readPlace(_ bytes: UnsafePointer<UInt8>, _ place: inout Int) -> Bool {
    var offset = place
    last.clear()
    for index in 0..<fieldCount {
      let isPlain = unsafe fields[index].read(bytes, &offset, takesHighBytes: takesHighBytes)
      if !isPlain { return false }
    }
    if offset - place > WordText.longest { return false }
    unsafe last.set(bytes, place, length: offset - place)
    place = offset
    return true
  }
}
