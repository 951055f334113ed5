/// A source of bytes that lets what was read be taken back.
struct PushbackBytes: ~Copyable, Sendable {
  var source: ByteSource
  let file: String
  /// Read, and to be read again before anything else.
  private(set) var staged: [UInt8] = []
  private(set) var hasEnded = false
  /// Unpacks what the source gives; nil for bytes that are the text as they stand.
  private var gzip: GzipReader?
  private var isPacked = false

  init(_ source: consuming ByteSource, file: String) {
    self.source = source
    self.file = file
  }

  var isExhausted: Bool { hasEnded && staged.isEmpty }

  /// Looks whether the bytes are packed by gzip, and has them unpacked from now on; to be asked before anything was read.
  mutating func unpack() throws(Problem) {
    try stage(3)
    guard !isPacked, GzipReader.recognises(staged) else { return }
    gzip = GzipReader(file: file, beginningWith: staged)
    isPacked = true
    staged = []
    hasEnded = false
  }

  /// All bytes that are left, to be read at any place.
  mutating func takeAll(atMost limit: Int) throws(Problem) -> HeldBytes {
    if !isPacked {
      do throws(SystemError) {
        if let file = try source.takeFile() { return file }
      } catch {
        throw Problem(.readFailed, at: Place(file: file), [error.description])
      }
    }
    var bytes = staged
    staged = []
    while !hasEnded {
      let start = bytes.count
      if start > limit {
        throw Problem(.workbookTooLarge, at: Place(file: file), [String(limit >> 20)])
      }
      bytes += [UInt8](repeating: 0, count: max(1 << 16, start / 2))
      let count = try read(into: &bytes, at: start, count: bytes.count - start)
      bytes.removeLast(bytes.count - start - count)
    }
    return HeldBytes(bytes)
  }

  /// Reads ahead until at least `count` bytes are staged, or all.
  mutating func stage(_ count: Int) throws(Problem) {
    if staged.count >= count || hasEnded { return }
    var bytes = staged
    var length = bytes.count
    bytes.append(contentsOf: [UInt8](repeating: 0, count: count - length))
    while length < count, !hasEnded {
      length += try read(into: &bytes, at: length, count: count - length)
    }
    bytes.removeLast(count - length)
    staged = bytes
  }

  /// Everything that is staged, after one read when that is nothing.
  mutating func takeSome() throws(Problem) -> [UInt8] {
    var bytes = staged
    if bytes.isEmpty {
      bytes = [UInt8](repeating: 0, count: ReadingLimits.sampleBytes)
      let length = try read(into: &bytes, at: 0, count: bytes.count)
      bytes.removeLast(bytes.count - length)
    }
    staged = []
    return bytes
  }

  mutating func skip(_ count: Int) { staged.removeFirst(count) }

  /// Appends what is staged to a block, and what one read gives when that is little.
  mutating func append(to block: inout TextBlock) throws(Problem) {
    let room = block.capacity - block.count
    let length = min(room, staged.count)
    ByteCopy.copy(staged, 0..<length, into: &block.bytes, at: block.count)
    staged.removeFirst(length)
    block.count += length
    if length < 16, !hasEnded {
      block.count += try read(into: &block.bytes, at: block.count, count: room - length)
    }
  }

  /// The lines that come next, to be read by who gets them; nil where `append` has to be asked.
  mutating func takeLines(atMost count: Int, back: Int) throws(Problem) -> FileRange? {
    guard staged.isEmpty, !hasEnded, !isPacked else { return nil }
    do throws(SystemError) {
      return try source.takeLines(atMost: count, back: back)
    } catch {
      throw Problem(.readFailed, at: Place(file: file), [error.description])
    }
  }

  /// Takes back what a block has from `start` on.
  mutating func unread(_ block: inout TextBlock, from start: Int) {
    staged.insert(contentsOf: block.bytes[start..<block.count], at: 0)
    block.count = start
  }

  /// Takes back what was read last.
  mutating func putBack(_ bytes: [UInt8]) { staged = bytes + staged }

  private mutating func read(into buffer: inout [UInt8], at offset: Int, count: Int)
    throws(Problem) -> Int
  {
    guard var reader = gzip.take() else { return try fetch(&buffer, offset, count) }
    let length = try reader.read(into: &buffer, at: offset, count: count) {
      buffer, offset, count throws(Problem) in try fetch(&buffer, offset, count)
    }
    gzip = reader
    if length == 0 { hasEnded = true }
    return length
  }

  /// Reads the source itself.
  private mutating func fetch(_ buffer: inout [UInt8], _ offset: Int, _ count: Int)
    throws(Problem) -> Int
  {
    do throws(SystemError) {
      let length = try source.read(into: &buffer, at: offset, count: count)
      if length == 0, !isPacked { hasEnded = true }
      return length
    } catch {
      throw Problem(.readFailed, at: Place(file: file), [error.description])
    }
  }
}
