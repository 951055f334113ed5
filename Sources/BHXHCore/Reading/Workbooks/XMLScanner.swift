/// Goes through an XML part of a workbook, event by event, in memory that its longest token bounds.
///
/// Elements must stand in each other; names are compared without their prefixes, so that transitional and strict files of any writer
/// look alike. A document type is refused, and with it every entity that a document could declare; text that is not UTF-8 too.
struct XMLScanner: Sendable {
  enum Event {
    case start, end, text, finished
  }

  /// The longest text or tag, in bytes.
  static let longestToken = 4 << 20
  /// How deep elements may stand in each other.
  static let mostDepth = 128

  private(set) var bytes: [UInt8]
  /// Of the element that starts or ends.
  private(set) var name = XMLName("")
  /// Where the text stands in `bytes`.
  private(set) var text = 0..<0
  /// Whether the text may hold `&…;`.
  private(set) var hasReferences = false

  private let part: String
  private let file: String
  private var source: ZipEntryReader
  /// What was read and not yet looked at.
  var ahead: Range<Int> { position..<filled }
  private var position = 0
  private var filled = 0
  private var hasEnded = false
  private var attributes: [(name: XMLName, value: Range<Int>)] = []
  private var open: [XMLName] = []
  private var isEmptyElement = false
  private var hasStarted = false

  init(_ entry: ZipArchive.Entry, of archive: ZipArchive) throws(Problem) {
    part = entry.name
    file = archive.file
    source = try ZipEntryReader(entry, of: archive)
    bytes = [UInt8](repeating: 0, count: 128 << 10)
  }

  var depth: Int { open.count }

  /// Goes to the next event.
  mutating func next() throws(Problem) -> Event {
    if isEmptyElement {
      isEmptyElement = false
      name = open.removeLast()
      return .end
    }
    while true {
      if position == filled {
        guard try refill() else {
          guard open.isEmpty, hasStarted else { throw damaged }
          return .finished
        }
        try checkBeginning()
      }
      if bytes[position] != UInt8(ascii: "<") {
        let end = try find(UInt8(ascii: "<"), from: 0) ?? filled - position
        text = position..<position + end
        hasReferences = true
        position += end
        return .text
      }
      guard try has(2) else { throw damaged }
      switch bytes[position + 1] {
      case UInt8(ascii: "/"): return try readEnd()
      case UInt8(ascii: "?"): try skip(past: "?>", from: 2)
      case UInt8(ascii: "!"): if try readDeclaration() { return .text }
      default: return try readStart()
      }
    }
  }

  /// The raw value of an attribute of the element that starts; nil where it has none of that name.
  func value(_ name: XMLName) -> Range<Int>? {
    for attribute in attributes where attribute.name == name { return attribute.value }
    return nil
  }

  /// The value of an attribute as text.
  func string(_ name: XMLName) -> String? {
    value(name).map { range in
      var text: [UInt8] = []
      XMLText.append(bytes.span, range, to: &text)
      return String(decoding: text, as: UTF8.self)
    }
  }

  /// The value of an attribute as a whole number that is not negative.
  func number(_ name: XMLName) -> Int? { value(name).flatMap { Int(XMLText.string(bytes, $0)) } }

  /// The value of an attribute that is on or off.
  func flag(_ name: XMLName) -> Bool? {
    value(name).map { ["1", "true", "on"].contains(XMLText.string(bytes, $0)) }
  }

  /// Appends the text of the event, its references replaced.
  func appendText(to text: inout [UInt8]) {
    if hasReferences {
      XMLText.append(bytes.span, self.text, to: &text)
    } else {
      text += bytes[self.text]
    }
  }

  /// Leaves out everything up to the end of the element that has started.
  mutating func skipElement() throws(Problem) {
    let outer = open.count - 1
    while open.count > outer || isEmptyElement { _ = try next() }
  }

  /// Goes behind an element that was looked at as a whole.
  mutating func pass(to end: Int) { position = end }

  var damaged: Problem { Problem(.workbookPartDamaged, at: Place(file: file), [part]) }
}

// Markup.
extension XMLScanner {
  private mutating func readStart() throws(Problem) -> Event {
    var end = try markupEnd(from: 1)
    while try !readAttributes(upTo: position + end) { end = try markupEnd(from: end + 1) }
    if open.count >= Self.mostDepth || (open.isEmpty && hasStarted) { throw damaged }
    hasStarted = true
    isEmptyElement = bytes[position + end - 1] == UInt8(ascii: "/")
    open.append(name)
    position += end + 1
    return .start
  }

  /// Reads the name and the attributes of a tag; false where its end stands inside a value.
  private mutating func readAttributes(upTo end: Int) throws(Problem) -> Bool {
    attributes.removeAll(keepingCapacity: true)
    let held = bytes
    let span = held.span
    var index = position + 1
    while index < end, !Self.endsName(span[index]) { index += 1 }
    if index == position + 1 { throw damaged }
    name = XMLName(span, position + 1..<index)
    while index < end {
      if Byte.isSpace(span[index]) || span[index] == UInt8(ascii: "/") {
        index += 1
        continue
      }
      let start = index
      while index < end, !Self.endsName(span[index]) { index += 1 }
      let nameEnd = index
      while index < end, Byte.isSpace(span[index]) { index += 1 }
      guard index < end, span[index] == UInt8(ascii: "="), nameEnd > start else { throw damaged }
      index += 1
      while index < end, Byte.isSpace(span[index]) { index += 1 }
      guard index < end else { return false }
      let quote = span[index]
      guard quote == Byte.quote || quote == UInt8(ascii: "'") else { throw damaged }
      let valueStart = index + 1
      index = valueStart
      while index < end, span[index] != quote { index += 1 }
      if index == end { return false }
      attributes.append((XMLName(span, start..<nameEnd), valueStart..<index))
      if attributes.count > 256 { throw damaged }
      index += 1
    }
    return true
  }

  private mutating func readEnd() throws(Problem) -> Event {
    let end = try markupEnd(from: 2)
    let held = bytes
    let span = held.span
    var stop = position + 2
    while stop < position + end, !Self.endsName(span[stop]) { stop += 1 }
    name = XMLName(span, position + 2..<stop)
    guard open.popLast() == name else { throw damaged }
    position += end + 1
    return .end
  }

  /// A comment is left out, character data is text: true for that.
  private mutating func readDeclaration() throws(Problem) -> Bool {
    if try stands("<!--") {
      try skip(past: "-->", from: 4)
      return false
    }
    guard try stands("<![CDATA[") else {
      if try stands("<!DOCTYPE") {
        throw Problem(.workbookEntities, at: Place(file: file), [part])
      }
      throw damaged
    }
    let end = try find("]]>", from: 9)
    text = position + 9..<position + end
    hasReferences = false
    position += end + 3
    return true
  }

  private mutating func skip(past mark: StaticString, from offset: Int) throws(Problem) {
    position += try find(mark, from: offset) + mark.utf8CodeUnitCount
  }

  private static func endsName(_ byte: UInt8) -> Bool {
    byte <= Byte.space || byte == UInt8(ascii: "=") || byte == UInt8(ascii: "/")
      || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") || byte == UInt8(ascii: "<")
  }
}

// Bytes.
extension XMLScanner {
  /// Reads more behind what is there; false at the end.
  private mutating func refill() throws(Problem) -> Bool {
    if hasEnded { return false }
    if position > 0 {
      ByteCopy.moveToFront(of: &bytes, position..<filled)
      filled -= position
      position = 0
    }
    if filled > Self.longestToken {
      throw Problem(.workbookTokenTooLong, at: Place(file: file), [part])
    }
    if filled == bytes.count { bytes += [UInt8](repeating: 0, count: bytes.count) }
    let count = try source.read(into: &bytes, at: filled, count: bytes.count - filled)
    filled += count
    hasEnded = count == 0
    return count > 0
  }

  /// Whether so many bytes are at hand, reading on where they are not.
  private mutating func has(_ count: Int) throws(Problem) -> Bool {
    while filled - position < count { if try !refill() { return false } }
    return true
  }

  private mutating func stands(_ mark: StaticString) throws(Problem) -> Bool {
    let mark = Array(mark.description.utf8)
    guard try has(mark.count) else { return false }
    return mark.indices.allSatisfy { bytes[position + $0] == mark[$0] }
  }

  /// How far behind `position` a byte stands; nil where it does not come.
  private mutating func find(_ byte: UInt8, from offset: Int) throws(Problem) -> Int? {
    var offset = offset
    while true {
      if let place = ByteSearch.first(byte, in: bytes, position + offset..<filled) {
        return place - position
      }
      offset = filled - position
      if try !refill() { return nil }
    }
  }

  private mutating func markupEnd(from offset: Int) throws(Problem) -> Int {
    guard let end = try find(UInt8(ascii: ">"), from: offset) else { throw damaged }
    return end
  }

  private mutating func find(_ mark: StaticString, from offset: Int) throws(Problem) -> Int {
    let mark = Array(mark.description.utf8)
    var offset = offset
    while true {
      guard let found = try find(mark[mark.count - 1], from: offset) else { throw damaged }
      let start = found - mark.count + 1
      if start >= 0, mark.indices.allSatisfy({ bytes[position + start + $0] == mark[$0] }) {
        return start
      }
      offset = found + 1
    }
  }

  /// A mark of UTF-8 is passed over; other encodings do not stand in workbooks that any known program writes.
  private mutating func checkBeginning() throws(Problem) {
    guard !hasStarted, open.isEmpty, try has(3) else { return }
    if bytes[position] == 0xEF, bytes[position + 1] == 0xBB, bytes[position + 2] == 0xBF {
      position += 3
    }
    if bytes[position] >= 0xFE || bytes[position + 1] == 0 { throw damaged }
  }
}
