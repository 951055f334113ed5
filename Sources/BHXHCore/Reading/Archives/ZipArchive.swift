/// The directory of a ZIP archive (APPNOTE 6.3.10): which parts it holds, and where.
///
/// Stored and deflated parts, ZIP64 too. Nothing is ever unpacked to a path: names are only looked up. Parts that overlap, sizes that
/// lie and archives in several volumes are refused.
struct ZipArchive: Sendable {
  /// One part of the archive.
  struct Entry: Sendable {
    let name: String
    let method: Int
    let isEncrypted: Bool
    let check: UInt32
    let packed: Int
    let unpacked: Int
    /// Where its own head stands.
    let offset: Int
  }

  /// The most parts: a workbook has a few for each sheet.
  static let mostEntries = 10_000
  private static let mostDirectoryBytes = 16 << 20

  let bytes: HeldBytes
  let file: String
  private(set) var entries: [Entry] = []
  /// By name as it is looked up.
  private var places: [String: Int] = [:]

  init(_ bytes: HeldBytes, file: String) throws(Problem) {
    self.bytes = bytes
    self.file = file
    let (offset, size, count) = try findDirectory()
    guard count <= Self.mostEntries, size <= Self.mostDirectoryBytes else {
      throw Problem(.archiveTooMany, at: Place(file: file), [String(Self.mostEntries)])
    }
    try readDirectory(try read(offset..<offset + size), count)
    try refuseOverlaps(upTo: offset)
  }

  /// Whether bytes begin like an archive, one without parts too.
  static func recognises(_ bytes: [UInt8]) -> Bool {
    bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) || bytes.starts(with: [0x50, 0x4B, 0x05, 0x06])
  }

  /// A part by its name, whatever its case, as parts of an office document are named; nil where there is none.
  func entry(_ name: String) -> Entry? { places[Self.key(name)].map { entries[$0] } }

  private static func key(_ name: String) -> String {
    let path = String(name.lowercased().map { $0 == "\\" ? "/" : $0 })
    return path.hasPrefix("/") ? String(path.dropFirst()) : path
  }

  /// Where the directory stands: its offset, its size and how many parts it lists.
  private func findDirectory() throws(Problem) -> (Int, Int, Int) {
    let start = max(0, bytes.count - 22 - 0xFFFF)
    let tail = LittleEndianBytes(try read(start..<bytes.count))
    var position = tail.count - 22
    while position >= 0 {
      // What looks like the end and is followed by more or less than it says stands inside a comment.
      if tail[4, position] == 0x0605_4B50, position + 22 + tail[2, position + 20] <= tail.count {
        break
      }
      position -= 1
    }
    if position < 0 { throw cutShort }
    if tail[2, position + 4] != 0, tail[2, position + 4] != 0xFFFF { throw damaged }
    let (count, size, offset) =
      (tail[2, position + 10], tail[4, position + 12], tail[4, position + 16])
    if count == 0xFFFF || size == 0xFFFF_FFFF || offset == 0xFFFF_FFFF, position >= 20,
      tail[4, position - 20] == 0x0706_4B50
    {
      return try findLargeDirectory(tail[8, position - 12])
    }
    return try checked(offset, size, count)
  }

  private func findLargeDirectory(_ place: Int) throws(Problem) -> (Int, Int, Int) {
    guard place >= 0, place < bytes.count - 56 else { throw damaged }
    let record = LittleEndianBytes(try read(place..<place + 56))
    guard record[4, 0] == 0x0606_4B50 else { throw damaged }
    return try checked(record[8, 48], record[8, 40], record[8, 32])
  }

  private func checked(_ offset: Int, _ size: Int, _ count: Int) throws(Problem) -> (Int, Int, Int)
  {
    guard offset >= 0, size >= 0, count >= 0, offset <= bytes.count, size <= bytes.count - offset
    else { throw damaged }
    return (offset, size, count)
  }

  private mutating func readDirectory(_ directory: [UInt8], _ count: Int) throws(Problem) {
    let bytes = LittleEndianBytes(directory)
    var position = 0
    for _ in 0..<count {
      guard position + 46 <= bytes.count, bytes[4, position] == 0x0201_4B50 else { throw damaged }
      let nameEnd = position + 46 + bytes[2, position + 28]
      let extraEnd = nameEnd + bytes[2, position + 30]
      let next = extraEnd + bytes[2, position + 32]
      guard next <= bytes.count else { throw damaged }
      var sizes = [bytes[4, position + 24], bytes[4, position + 20], bytes[4, position + 42]]
      if sizes.contains(0xFFFF_FFFF) { try readLargeSizes(&sizes, bytes, nameEnd..<extraEnd) }
      guard sizes.allSatisfy({ $0 >= 0 }) else { throw damaged }
      let name = String(decoding: directory[position + 46..<nameEnd], as: UTF8.self)
      let entry = Entry(
        name: name, method: bytes[2, position + 10], isEncrypted: bytes[2, position + 8] & 1 == 1,
        check: UInt32(bytes[4, position + 16]), packed: sizes[1], unpacked: sizes[0],
        offset: sizes[2])
      guard places.updateValue(entries.count, forKey: Self.key(name)) == nil else { throw damaged }
      entries.append(entry)
      position = next
    }
  }

  /// Sizes that do not fit into four bytes stand in the field 1 of the extra part, in this order, each only where it is needed.
  private func readLargeSizes(
    _ sizes: inout [Int], _ bytes: LittleEndianBytes, _ range: Range<Int>
  ) throws(Problem) {
    var position = range.lowerBound
    while position + 4 <= range.upperBound {
      let end = position + 4 + bytes[2, position + 2]
      if bytes[2, position] == 1, end <= range.upperBound {
        var place = position + 4
        for index in sizes.indices where sizes[index] == 0xFFFF_FFFF {
          guard place + 8 <= end else { throw damaged }
          sizes[index] = bytes[8, place]
          place += 8
        }
        return
      }
      position = end
    }
    throw damaged
  }

  private func refuseOverlaps(upTo directory: Int) throws(Problem) {
    var end = 0
    for entry in entries.sorted(by: { $0.offset < $1.offset }) {
      guard entry.offset >= end, entry.packed <= directory, entry.offset <= directory else {
        throw damaged
      }
      end = entry.offset + 30 + entry.name.utf8.count + entry.packed
    }
    if end > directory { throw damaged }
  }

  var damaged: Problem { Problem(.archiveDamaged, at: Place(file: file)) }

  private var cutShort: Problem { Problem(.archiveCutShort, at: Place(file: file)) }

  func read(_ range: Range<Int>) throws(Problem) -> [UInt8] {
    do throws(SystemError) {
      return try bytes.bytes(range)
    } catch {
      throw Problem(.readFailed, at: Place(file: file), [error.description])
    }
  }
}

/// Numbers of which the lowest byte stands first.
struct LittleEndianBytes: Sendable {
  private let bytes: [UInt8]

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  var count: Int { bytes.count }

  /// The number of so many bytes at an offset; −1 where it does not fit into 63 bits or the bytes are not there.
  subscript(_ width: Int, _ offset: Int) -> Int {
    guard offset >= 0, offset + width <= bytes.count else { return -1 }
    var value: UInt64 = 0
    for index in 0..<width { value |= UInt64(bytes[offset + index]) << UInt64(8 * index) }
    return Int(exactly: value) ?? -1
  }
}
