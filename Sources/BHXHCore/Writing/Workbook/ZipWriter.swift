/// Makes a ZIP archive of stored parts: the same bytes for the same parts, whenever it is made.
struct ZipWriter: Sendable {
  private var bytes: [UInt8] = []
  private var directory: [UInt8] = []
  private var count = 0

  /// 1980-01-01 00:00, the first moment that an archive knows.
  private static let time: [UInt8] = [0, 0, 0x21, 0]

  mutating func add(_ name: String, _ part: [UInt8]) {
    var check = CyclicCheck()
    check.add(part, 0..<part.count)
    let offset = bytes.count
    // Version 2.0, names in UTF-8, stored; then time, check sum, sizes and the length of the name.
    var head: [UInt8] = [20, 0, 0, 8, 0, 0] + Self.time
    Self.append(Int(check.value), 4, to: &head)
    Self.append(part.count, 4, to: &head)
    Self.append(part.count, 4, to: &head)
    Self.append(name.utf8.count, 2, to: &head)
    Self.append(0, 2, to: &head)
    bytes += [0x50, 0x4B, 3, 4] + head + Array(name.utf8)
    bytes += part
    directory += [0x50, 0x4B, 1, 2, 20, 0] + head + [UInt8](repeating: 0, count: 10)
    Self.append(offset, 4, to: &directory)
    directory += Array(name.utf8)
    count += 1
  }

  /// The archive.
  consuming func finish() -> [UInt8] {
    let start = bytes.count
    bytes += directory
    bytes += [0x50, 0x4B, 5, 6, 0, 0, 0, 0]
    Self.append(count, 2, to: &bytes)
    Self.append(count, 2, to: &bytes)
    Self.append(directory.count, 4, to: &bytes)
    Self.append(start, 4, to: &bytes)
    Self.append(0, 2, to: &bytes)
    return bytes
  }

  private static func append(_ number: Int, _ width: Int, to bytes: inout [UInt8]) {
    for index in 0..<width { bytes.append(UInt8(truncatingIfNeeded: number >> (8 * index))) }
  }
}
