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
  let fields: [PlainForm.Field]
  /// Of a count: what ends it.
  let end: UInt8
  /// Whether bytes ≥ 0x80 may stand in a cell, where they are UTF-8.
  var takesHighBytes = true
  /// Of a count: what stands before it.
  var literal = WordText()
  /// Of a place: the text of the row before.
  var last = WordText()
  /// Of a place: the texts of each of its fields.
  private let cells: UnsafeMutablePointer<TextCodes>
  /// Of what is counted: the texts of all fields together.
  private var texts = TextCodes()
  /// Of a place: what its fields said in the row before.
  private(set) var codes: [Int32]

  init(_ fields: [PlainForm.Field]) {
    self.fields = fields
    end = fields[0].end
    kind = fields[0].column == .count ? .count : fields[0].column.isOfPlace ? .place : .subject
    codes = Array(repeating: -1, count: fields.count)
    // SAFETY: one for each field, made here and freed with the run, which cannot be copied.
    unsafe cells = .allocate(capacity: fields.count)
    for index in fields.indices { unsafe (cells + index).initialize(to: TextCodes()) }
    if kind == .count, !fields[0].before.isEmpty {
      let padded = fields[0].before + [UInt8](repeating: 0, count: 8)
      unsafe padded.withUnsafeBufferPointer { bytes in
        guard let bytes = bytes.baseAddress else { return }
        unsafe literal.set(bytes, 0, length: fields[0].before.count)
      }
    }
  }

  deinit {
    // SAFETY: made by `init`, one for each field, and used by nobody else.
    unsafe cells.deinitialize(count: fields.count)
    unsafe cells.deallocate()
  }

  mutating func endBlock(rows: Int) {
    texts.endBlock(rows: rows)
    if kind == .place { for index in fields.indices { unsafe cells[index].endBlock(rows: rows) } }
  }

  /// The code of all fields together, and where the next field begins; negative where they are not plain.
  ///
  /// Behind the text stands an LF, and 64 bytes behind that may be read.
  @unsafe @inline(__always)
  mutating func subject(_ bytes: UnsafePointer<UInt8>, _ place: inout Int) -> Int32 {
    // SAFETY: the caller's word is passed on.
    let code = unsafe texts.guess(bytes, &place)
    return code >= 0 ? code : unsafe findSubject(bytes, &place)
  }

  @unsafe
  private mutating func findSubject(_ bytes: UnsafePointer<UInt8>, _ place: inout Int) -> Int32 {
    var end = place
    for field in fields {
      // SAFETY: as above.
      guard let cell = unsafe Self.cell(field, bytes, end) else { return -1 }
      end = cell.upperBound + 1
    }
    let length = end - place
    if length > WordText.longest { return -1 }
    var code = unsafe texts.find(bytes, place, length: length)
    if code < 0 {
      var start = place
      for field in fields {
        guard let cell = unsafe Self.cell(field, bytes, start),
          unsafe isPlain(field, bytes, cell)
        else { return -1 }
        start = cell.upperBound + 1
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
    for (index, field) in fields.enumerated() {
      // SAFETY: the caller's word is passed on; there is a dictionary for each field.
      guard let start = unsafe Self.start(field, bytes, offset) else { return false }
      offset = start
      var code = unsafe cells[index].guess(bytes, &offset)
      if code < 0 {
        let end = unsafe PlainCell.end(bytes, start, field.end)
        if end < 0 || end - start >= WordText.longest { return false }
        code = unsafe cells[index].find(bytes, start, length: end + 1 - start)
        if code < 0 {
          guard unsafe isPlain(field, bytes, start..<end) else { return false }
          code = unsafe cells[index].add(bytes, start, length: end + 1 - start)
          if code < 0 { return false }
        }
        offset = end + 1
      }
      codes[index] = code
    }
    if offset - place > WordText.longest { return false }
    unsafe last.set(bytes, place, length: offset - place)
    place = offset
    return true
  }

  @unsafe
  private func isPlain(
    _ field: PlainForm.Field, _ bytes: UnsafePointer<UInt8>, _ cell: Range<Int>
  ) -> Bool {
    // SAFETY: the cell was found in the text.
    guard unsafe field.text.isPlain(bytes, cell, end: field.end) else { return false }
    let text = unsafe UnsafeBufferPointer(start: bytes + cell.lowerBound, count: cell.count)
    if unsafe text.allSatisfy({ $0 < 0x80 }) { return true }
    return unsafe takesHighBytes && String(validating: text, as: UTF8.self) != nil
  }

  /// Where the cell of a field begins that is to stand at `place`; nil where something else stands before it.
  @unsafe @inline(__always)
  private static func start(
    _ field: PlainForm.Field, _ bytes: UnsafePointer<UInt8>, _ place: Int
  ) -> Int? {
    for (index, byte) in field.before.enumerated() {
      // SAFETY: as long as the bytes are equal the LF behind the text has not been reached.
      if unsafe bytes[place + index] != byte { return nil }
    }
    return place + field.before.count
  }

  /// The cell of a field that is to stand at `place`, without the byte that ends it.
  @unsafe @inline(__always)
  private static func cell(
    _ field: PlainForm.Field, _ bytes: UnsafePointer<UInt8>, _ place: Int
  ) -> Range<Int>? {
    // SAFETY: the caller's word is passed on.
    guard let start = unsafe start(field, bytes, place) else { return nil }
    let end = unsafe PlainCell.end(bytes, start, field.end)
    return end < 0 ? nil : start..<end
  }
}
