import Synchronization

/// A small CSV file of the program's own, of which a record is found by its first fields, and cut into texts only then.
///
/// For files without quotes in those fields, and without line ends in any.
final class KeyedRecords: Sendable {
  private let bytes: [UInt8]
  /// Where each record begins.
  private let starts: [Int]
  private let index: FieldIndex
  /// The records that were asked for, by their number: a table asks for the same few in each of its rows.
  private let cut = Mutex<[Int: [String]]>([:])

  /// - Parameter keys: how many fields records are told apart by.
  init(of name: String, keys: Int) {
    let bytes = BundledTable.bytes(named: name) ?? []
    let header = bytes.firstIndex(of: Byte.lineFeed).map { $0 + 1 } ?? bytes.count
    var starts: [Int] = []
    var start = header
    while start < bytes.count {
      starts.append(start)
      start =
        ByteSearch.first(Byte.lineFeed, in: bytes, start..<bytes.count).map { $0 + 1 }
        ?? bytes.count
    }
    index = FieldIndex(count: starts.count) { record, add in
      var hash = FieldIndex.Hash()
      var left = keys
      for place in starts[record]..<bytes.count {
        if bytes[place] == Byte.comma { left -= 1 }
        if left == 0 || bytes[place] == Byte.lineFeed { break }
        hash.append(bytes[place])
      }
      add(hash)
    }
    self.bytes = bytes
    self.starts = starts
  }

  /// The first record that begins with these fields; nil where there is none.
  func record(_ key: [String]) -> [String]? {
    let key = key.joined(separator: ",")
    let found = index.rows(for: FieldIndex.Hash(key.utf8)).first { record in
      let rest = bytes[starts[record]...]
      return rest.starts(with: key.utf8) && rest.dropFirst(key.utf8.count).first == Byte.comma
    }
    guard let found else { return nil }
    if let known = cut.withLock({ $0[found] }) { return known }
    let end = bytes[starts[found]...].firstIndex(of: Byte.lineFeed) ?? bytes.count
    let record = BundledRecords.records(in: Array(bytes[starts[found]..<end])).first
    cut.withLock { $0[found] = record }
    return record
  }
}
