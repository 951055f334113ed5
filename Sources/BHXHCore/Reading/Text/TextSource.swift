/// An input as UTF-8 text, whatever its encoding, in bounded memory.
///
/// The encoding is that of a byte-order mark; else UTF-8, until the first byte ≥ 0x80: that one and the 64 KiB after it
/// decide. What is not text (bytes that are invalid in the encoding, NUL) is an error after everything before it.
package struct TextSource: ~Copyable, Sendable {
  package var file: String { raw.file }
  /// The encoding: recognised, or given; UTF-8 as long as all is ASCII.
  package private(set) var encoding = TextEncoding.utf8
  package private(set) var hasByteOrderMark = false
  /// Whether the input can be read a second time.
  package var isRereadable: Bool { raw.source.isRereadable }
  /// The size in bytes of a regular file.
  package var size: Int? { raw.source.size }
  /// How much room the first block of the input needs: a small file costs no large block.
  var firstBlockBytes: Int {
    min(size.map { $0 + 64 } ?? ReadingLimits.blockBytes, ReadingLimits.blockBytes)
  }
  /// How many bytes of the input have been read as text, or given to be read.
  package private(set) var offset = 0

  /// Told how many bytes have been read, each time that more have.
  package var watch: (@Sendable (_ offset: Int) -> Void)?

  private var raw: PushbackBytes
  private var hasStarted = false
  private var isUndecided = true
  /// The bytes belong to no encoding that is known here: the first that is not UTF-8 says so.
  private var isUnknown = false
  private var decoder: (any TextDecoder)?
  /// Where the decoded text stands in the input, byte for byte; kept only where it is asked for.
  package var origins: TextOrigins?
  /// How many bytes of text were decoded.
  private var decoded = 0
  /// Text that was made ahead: decoded, or for the sample.
  private var ready: [UInt8] = []
  private var readyPosition = 0
  private var fault: TextFault?

  /// - Parameter encoding: nil to recognise it.
  package init(_ source: consuming ByteSource, named file: String, encoding: TextEncoding? = nil) {
    raw = PushbackBytes(source, file: file)
    if let encoding {
      self.encoding = encoding
      isUndecided = false
      decoder = encoding.makeDecoder()
    }
  }

  /// Opens a file.
  package init(path: String, encoding: TextEncoding? = nil) throws(Problem) {
    let source: ByteSource
    do throws(SystemError) {
      source = try ByteSource(path: path)
    } catch {
      throw Problem(.fileMissing, at: Place(file: path), [error.description])
    }
    self.init(source, named: path, encoding: encoding)
  }

  /// Appends text to a block that has room for at least a few bytes; 0 at the end of the input.
  ///
  /// One call reads the input about once, so that what comes through a pipe is not held back. A block never ends within
  /// a character.
  package mutating func append(to block: inout TextBlock) throws(Problem) -> Int {
    let start = block.count
    precondition(block.capacity - start >= 16)
    if readyPosition == ready.count {
      if let fault { throw fault.problem(at: block, encoding) }
      try prepare()
      if decoder == nil { try appendChecked(to: &block) }
      if decoder != nil, block.count == start { try decodeSome() }
    }
    if readyPosition < ready.count { appendReady(to: &block) }
    if block.count == start, let fault { throw fault.problem(at: block, encoding) }
    watch?(offset)
    return block.count - start
  }

  /// Whether the bytes of the input are its text as they stand, as far as is known; nothing was made ahead.
  var isAsItStands: Bool {
    hasStarted && decoder == nil && fault == nil && readyPosition == ready.count
  }

  /// Whether bytes ≥ 0x80 are known to be UTF-8 and not of another encoding.
  var isDecided: Bool { !isUndecided && !isUnknown }

  /// Appends bytes as they stand, where `isAsItStands`: for who looks at them himself, and gives back what may not be text.
  mutating func appendUnchecked(to block: inout TextBlock) throws(Problem) -> Int {
    let start = block.count
    try raw.append(to: &block)
    offset += block.count - start
    watch?(offset)
    return block.count - start
  }

  /// The lines that come next as they stand, where `isAsItStands`, to be read by who gets them; nil where `appendUnchecked` has to be asked.
  ///
  /// - Parameter back: how many bytes before those that come next they begin.
  mutating func takeLines(atMost count: Int, back: Int) throws(Problem) -> FileRange? {
    guard let stretch = try raw.takeLines(atMost: count, back: back) else { return nil }
    offset += stretch.range.count - back
    watch?(offset)
    return stretch
  }

  /// Takes back what was read last, to read it again before anything else.
  mutating func takeBack(_ bytes: [UInt8]) {
    raw.putBack(bytes)
    offset -= bytes.count
  }

  /// Whether the input is no text but an archive, as a workbook is.
  package var isArchive: Bool {
    mutating get throws(Problem) {
      if hasStarted { return false }
      try raw.unpack()
      try raw.stage(4)
      return ZipArchive.recognises(raw.staged)
    }
  }

  /// All bytes of the input, to be read at any place.
  mutating func takeAll(atMost limit: Int) throws(Problem) -> HeldBytes {
    try raw.takeAll(atMost: limit)
  }

  /// The beginning of the text, 64 KiB where there is as much; `append` gives it again.
  ///
  /// - Returns: the text, and whether it is all of it.
  package mutating func sample() throws(Problem) -> (text: [UInt8], isWhole: Bool) {
    var block = TextBlock(file: file, capacity: firstBlockBytes)
    var isWhole = false
    while block.count < ReadingLimits.sampleBytes, !isWhole,
      fault == nil || readyPosition < ready.count
    {
      if block.capacity - block.count < 16 { block.reserve(ReadingLimits.blockBytes) }
      do throws(Problem) {
        isWhole = try append(to: &block) == 0
      } catch {
        // What stands before a byte that is no text comes first, wherever reads end.
        if fault == nil || block.count == 0 { throw error }
      }
    }
    ready = Array(block.bytes[..<block.count]) + ready[readyPosition...]
    readyPosition = 0
    let end = Self.characterBoundary(ready, min(ReadingLimits.sampleBytes, block.count), after: 0)
    return (Array(ready[..<end]), isWhole)
  }

  /// The kind of the input where it is no text, by its first bytes; they are read again.
  mutating func kind() throws(Problem) -> FileKind? {
    try raw.stage(FileKind.signatureBytes)
    guard FileKind.hasSignature(raw.staged[...]) else { return nil }
    try raw.stage(FileKind.insideBytes)
    return FileKind(raw.staged[...])
  }

  private mutating func appendReady(to block: inout TextBlock) {
    let length = min(block.capacity - block.count, ready.count - readyPosition)
    let end = Self.characterBoundary(ready, readyPosition + length, after: readyPosition)
    ByteCopy.copy(ready, readyPosition..<end, into: &block.bytes, at: block.count)
    block.survey.formUnion(ByteSurvey(ready, readyPosition..<end))
    block.count += end - readyPosition
    readyPosition = end
  }

  private static func characterBoundary(_ text: [UInt8], _ offset: Int, after start: Int) -> Int {
    var end = offset
    while end < text.count, end > start, text[end] & 0xC0 == 0x80 { end -= 1 }
    return end
  }

  /// Skips the byte-order mark.
  private mutating func prepare() throws(Problem) {
    if hasStarted { return }
    hasStarted = true
    try raw.unpack()
    try raw.stage(3)
    guard let mark = EncodingRecognition.byteOrderMark(raw.staged) else { return }
    if isUndecided {
      isUndecided = false
      encoding = mark.encoding
      decoder = encoding.makeDecoder()
    }
    if encoding == mark.encoding {
      hasByteOrderMark = true
      raw.skip(mark.length)
      offset = mark.length
    }
  }

  /// Appends UTF-8 as it stands, up to the first byte that is not text.
  private mutating func appendChecked(to block: inout TextBlock) throws(Problem) {
    let start = block.count
    while block.count == start, !raw.isExhausted, fault == nil, decoder == nil {
      try raw.append(to: &block)
      let end = block.count
      var survey = ByteSurvey(block.bytes, start..<end)
      if survey.hasHighBytes, isUndecided {
        try decide(&block, from: start)
      } else if survey.hasHighBytes {
        check(&block, from: start)
      } else if isUndecided, !raw.isExhausted {
        raw.unread(&block, from: wordStart(block, from: start, block.count))
      }
      if survey.hasNUL, let found = ByteSearch.first(0, in: block.bytes, start..<block.count) {
        fault = TextFault(code: .nulByte, offset: offset + found - start, byte: 0)
        block.count = found
      }
      if block.count < end { survey = ByteSurvey(block.bytes, start..<block.count) }
      block.survey.formUnion(survey)
      offset += block.count - start
    }
  }

  private mutating func check(_ block: inout TextBlock, from start: Int) {
    let result = UTF8Check.firstInvalid(
      in: block.bytes, start..<block.count, isWhole: raw.isExhausted)
    if let invalid = result.offset {
      fault = TextFault(
        code: isUnknown ? .encodingUnknown : .encodingInvalid, offset: offset + invalid - start,
        byte: block.bytes[invalid])
      block.count = invalid
    } else if result.unfinished > 0 {
      raw.unread(&block, from: block.count - result.unfinished)
    }
  }

  /// Where the ASCII word begins that stands before `end`: a mark behind it may belong to its last letter, and the
  /// whole word says more about the encoding than its end.
  private func wordStart(_ block: TextBlock, from start: Int, _ end: Int) -> Int {
    var place = end
    while place > start, end - place < 8, (0x61...0x7A).contains(block.bytes[place - 1] | 0x20) {
      place -= 1
    }
    return place
  }

  /// Takes back the word with the first byte ≥ 0x80 and what follows, reads 64 KiB behind it, and decides.
  private mutating func decide(_ block: inout TextBlock, from start: Int) throws(Problem) {
    var first = start
    while first < block.count, block.bytes[first] < 0x80 { first += 1 }
    raw.unread(&block, from: wordStart(block, from: start, first))
    let needed = ReadingLimits.sampleBytes + 1
    try raw.stage(needed + 1)
    isUndecided = false
    let decided = EncodingRecognition.decide(
      Array(raw.staged.prefix(needed)), isWhole: raw.staged.count <= needed)
    isUnknown = decided == nil
    encoding = decided ?? .utf8
    decoder = encoding.makeDecoder()
    if decoder != nil, origins != nil {
      // What stands before the first byte beyond ASCII was given as it stands.
      let plain = offset + block.count - start
      origins?.add(at: 0, length: plain, from: 0..<plain)
      decoded = plain
    }
  }

  /// Notes which bytes each piece of the text that `bytes` will give is decoded from.
  private mutating func traceDecoding(_ bytes: [UInt8]) {
    guard var decoder else { return }
    var text: [UInt8] = []
    var start = 0
    for index in bytes.indices {
      let isLast = raw.hasEnded && index == bytes.count - 1
      let stop = decoder.decode([bytes[index]], isLast: isLast, into: &text)
      if !text.isEmpty {
        // A letter is given when the next one shows that no mark joins it: it ends before this byte.
        let end = isLast || encoding.givesAtOnce ? index + 1 : index
        origins?.add(
          at: decoded, length: text.count, from: offset + start..<offset + max(start, end))
        decoded += text.count
        start = max(start, end)
        text.removeAll()
      }
      if stop != nil { return }
    }
  }

  /// Decodes until there is some text.
  private mutating func decodeSome() throws(Problem) {
    ready.removeAll(keepingCapacity: true)
    readyPosition = 0
    while ready.isEmpty, fault == nil {
      let bytes = try raw.takeSome()
      if origins != nil { traceDecoding(bytes) }
      if let stop = decoder?.decode(bytes, isLast: raw.hasEnded, into: &ready) {
        fault = TextFault(
          code: stop.isNUL ? .nulByte : .encodingInvalid, offset: offset + stop.offset,
          byte: stop.byte)
      }
      offset += bytes.count
      if raw.hasEnded { return }
    }
  }
}
