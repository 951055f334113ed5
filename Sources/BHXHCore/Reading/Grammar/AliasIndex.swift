/// The words of `headers.csv` by their letters, without a string made of any before it is asked for.
final class AliasIndex: Sendable {
  private let table: SortedTable
  /// The letters of all aliases, one after the other, in the order of the table.
  private let letters: [UInt8]
  /// Where the letters of each alias end, in which row of the table it stands, and where.
  private let aliases: [(end: Int32, row: Int32, name: (start: Int32, end: Int32))]
  private let rows: FieldIndex

  /// - Parameter table: `role,meaning,aliases`, the aliases parted by `|`.
  init(of table: SortedTable) {
    self.table = table
    var letters: [UInt8] = []
    letters.reserveCapacity(table.bytes.count)
    var aliases: [(end: Int32, row: Int32, name: (start: Int32, end: Int32))] = []
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
        aliases.append((Int32(letters.count), Int32(row), (Int32(start), Int32(end))))
        hashes.append(role.appending(letters[first...]))
      }
    }
    self.letters = letters
    self.aliases = aliases
    rows = FieldIndex(count: aliases.count) { alias, add in add(hashes[alias]) }
  }

  /// What a text names in a role, by the first row that has it; nil where it is no such word.
  ///
  /// - Parameter letters: those of the text. Diacritics that it leaves out do not count; those that it has do.
  func meaning(
    _ role: HeaderVocabulary.Role, letters wanted: String, of text: some StringProtocol
  ) -> (meaning: String, isWhole: Bool)? {
    let hash = FieldIndex.Hash(role.rawValue.utf8).appending(wanted.utf8)
    for alias in rows.rows(for: hash) where lettersOf(alias).elementsEqual(wanted.utf8) {
      let (_, row, name) = aliases[alias]
      guard table.field(0, of: Int(row)).elementsEqual(role.rawValue.utf8) else { continue }
      let spelling = spelling(of: text, as: table.bytes[Int(name.start)..<Int(name.end)])
      if spelling != .other { return (table.text(1, of: Int(row)), spelling == .own) }
    }
    return nil
  }

  private func spelling(of text: some StringProtocol, as alias: ArraySlice<UInt8>)
    -> FoldedText.Spelling
  {
    let isPlain = { (byte: UInt8) in byte < 0x80 }
    if text.utf8.allSatisfy(isPlain), alias.allSatisfy(isPlain) { return .own }
    return FoldedText(text).wordwiseSpelling(of: FoldedText(String(decoding: alias, as: UTF8.self)))
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
