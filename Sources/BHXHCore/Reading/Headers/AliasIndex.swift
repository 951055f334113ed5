/// The words of `headers.csv` by their letters, without a string made of any before it is asked for.
final class AliasIndex: Sendable {
  private let table: SortedTable
  /// The letters of all aliases, one after the other, in the order of the table.
  private let letters: [UInt8]
  /// Where the letters of each alias end, and in which row of the table it stands.
  private let aliases: [(end: Int32, row: Int32)]
  private let rows: FieldIndex

  /// - Parameter table: `role,meaning,aliases`, the aliases parted by `|`.
  init(of table: SortedTable) {
    self.table = table
    var letters: [UInt8] = []
    letters.reserveCapacity(table.bytes.count)
    var aliases: [(end: Int32, row: Int32)] = []
    aliases.reserveCapacity(table.bytes.count / 8)
    var hashes: [FieldIndex.Hash] = []
    hashes.reserveCapacity(table.bytes.count / 8)
    let bytes = table.bytes
    for row in 0..<table.count {
      let role = FieldIndex.Hash(table.field(0, of: row))
      let field = table.field(2, of: row)
      var start = field.startIndex
      while start < field.endIndex {
        let bar = ByteSearch.first(Byte.bar, in: bytes, start..<field.endIndex)
        let end = bar ?? field.endIndex
        defer { start = end + 1 }
        if end == start { continue }
        let first = letters.count
        HeaderVocabulary.appendLetters(of: bytes.span.extracting(start..<end), to: &letters)
        aliases.append((Int32(letters.count), Int32(row)))
        hashes.append(role.appending(letters[first...]))
      }
    }
    self.letters = letters
    self.aliases = aliases
    rows = FieldIndex(count: aliases.count) { alias, add in add(hashes[alias]) }
  }

  /// What letters name in a role, by the first row that has them; nil where they are no such word.
  func meaning(_ role: HeaderVocabulary.Role, letters wanted: String) -> String? {
    let hash = FieldIndex.Hash(role.rawValue.utf8).appending(wanted.utf8)
    for alias in rows.rows(for: hash) where lettersOf(alias).elementsEqual(wanted.utf8) {
      let row = Int(aliases[alias].row)
      if table.field(0, of: row).elementsEqual(role.rawValue.utf8) { return table.text(1, of: row) }
    }
    return nil
  }

  /// Every word with its role and meaning, in the order of the table.
  var words: [(role: HeaderVocabulary.Role, meaning: String, letters: String)] {
    aliases.indices.compactMap { alias in
      let row = Int(aliases[alias].row)
      guard let role = HeaderVocabulary.Role(rawValue: table.text(0, of: row)) else { return nil }
      return (role, table.text(1, of: row), String(decoding: lettersOf(alias), as: UTF8.self))
    }
  }

  /// What the words of a role name, in the order of the table.
  func meanings(of role: HeaderVocabulary.Role) -> [String] {
    (0..<table.count).filter { table.field(0, of: $0).elementsEqual(role.rawValue.utf8) }
      .map { table.text(1, of: $0) }
  }

  private func lettersOf(_ alias: Int) -> ArraySlice<UInt8> {
    letters[(alias == 0 ? 0 : Int(aliases[alias - 1].end))..<Int(aliases[alias].end)]
  }
}
