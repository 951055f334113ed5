/// Unpacks one part of an archive while it is read, and proves its size and its check sum at its end.
struct ZipEntryReader: Sendable {
  private let archive: ZipArchive
  private let entry: ZipArchive.Entry
  /// Where the packed bytes go on, and end.
  private var position: Int
  private let end: Int
  private var inflater: Inflater?
  private var check = CyclicCheck()
  private var limit = ExpansionLimit()
  private var ready = 0..<0
  private var hasEnded = false

  init(_ entry: ZipArchive.Entry, of archive: ZipArchive) throws(Problem) {
    self.archive = archive
    self.entry = entry
    if entry.isEncrypted { throw Problem(.workbookEncrypted, at: Place(file: archive.file)) }
    let head = LittleEndianBytes(try archive.read(entry.offset..<entry.offset + 30))
    guard head[4, 0] == 0x0403_4B50 else { throw archive.damaged }
    position = entry.offset + 30 + head[2, 26] + head[2, 28]
    end = position + entry.packed
    guard end <= archive.bytes.count else { throw archive.damaged }
    switch entry.method {
    case 0: guard entry.packed == entry.unpacked else { throw archive.damaged }
    case 8: inflater = Inflater()
    default:
      throw Problem(
        .archiveMethod, at: Place(file: archive.file), [entry.name, String(entry.method)])
    }
  }

  /// Writes at most `count` bytes to `buffer[offset...]`; 0 only at the end.
  mutating func read(into buffer: inout [UInt8], at offset: Int, count: Int) throws(Problem) -> Int
  {
    if hasEnded || count == 0 { return 0 }
    guard inflater != nil else {
      let length = try fetch(&buffer, offset, min(count, end - position))
      return try take(length, buffer, offset..<offset + length)
    }
    while ready.isEmpty {
      guard try unpack() else { return try take(0, buffer, 0..<0) }
    }
    let length = min(count, ready.count)
    guard let window = inflater?.window else { return 0 }
    ByteCopy.copy(
      window, ready.lowerBound..<ready.lowerBound + length, into: &buffer, at: offset)
    ready = ready.lowerBound + length..<ready.upperBound
    return try take(length, buffer, offset..<offset + length)
  }

  /// Accounts for what is given.
  private mutating func take(_ length: Int, _ buffer: [UInt8], _ range: Range<Int>)
    throws(Problem) -> Int
  {
    check.add(buffer, range)
    if let problem = limit.exceeded(by: length, at: archive.file) { throw problem }
    if limit.unpacked > entry.unpacked { throw archive.damaged }
    if length == 0 {
      hasEnded = true
      guard limit.unpacked == entry.unpacked, check.value == entry.check else {
        throw archive.damaged
      }
    }
    return length
  }

  /// Unpacks some more; false at the end.
  private mutating func unpack() throws(Problem) -> Bool {
    let status: Inflater.Status?
    do throws(InflateFault) { status = try inflater?.next() } catch { throw archive.damaged }
    switch status {
    case .output:
      ready = inflater?.produced ?? 0..<0
      return true
    case .needsInput:
      let (start, end, bytes, file) = (position, end, archive.bytes, archive.file)
      var taken = 0
      try inflater?.refill { buffer, offset, room throws(Problem) in
        taken = try Self.fetch(bytes, file, &buffer, offset, min(room, end - start), from: start)
        return taken
      }
      position += taken
      limit.packed = entry.packed
      return true
    case .ended, nil: return false
    }
  }

  private mutating func fetch(_ buffer: inout [UInt8], _ offset: Int, _ count: Int)
    throws(Problem) -> Int
  {
    let length = try Self.fetch(
      archive.bytes, archive.file, &buffer, offset, count, from: position)
    position += length
    limit.packed = entry.packed
    return length
  }

  private static func fetch(
    _ bytes: HeldBytes, _ file: String, _ buffer: inout [UInt8], _ offset: Int, _ count: Int,
    from position: Int
  ) throws(Problem) -> Int {
    if count == 0 { return 0 }
    do throws(SystemError) {
      return try bytes.read(into: &buffer, at: offset, count: count, from: position)
    } catch {
      throw Problem(.readFailed, at: Place(file: file), [error.description])
    }
  }
}
