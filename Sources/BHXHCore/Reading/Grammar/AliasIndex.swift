/// The words of `headers.csv` by their letters, without a string made of any before it is asked for.
final class AliasIndex: Sendable {
  private let table: SortedTable
  /// The words of each role, in the order of the cases: most inputs ask for a few roles alone.
  private let roles: [Lazy<RoleWords>]

  /// - Parameter table: `role,meaning,aliases`, the aliases parted by `|`.
  init(of table: SortedTable) {
    self.table = table
    let names = HeaderVocabulary.Role.allCases.map { Array($0.rawValue.utf8) }
    var rows = [[Int]](repeating: [], count: names.count)
    var role: Int?
    for row in 0..<table.count {
      // Rows of one role stand together.
      let name = table.field(0, of: row)
      if role.map({ !name.elementsEqual(names[$0]) }) ?? true {
        role = names.firstIndex { name.elementsEqual($0) }
      }
      if let role { rows[role].append(row) }
    }
    roles = rows.map { rows in Lazy { RoleWords(rows, of: table) } }
  }

  private func words(of role: HeaderVocabulary.Role) -> RoleWords {
    // Every role is one of all.
    roles[HeaderVocabulary.Role.allCases.firstIndex(of: role) ?? 0].value
  }

  /// What a text names in a role, by the first row that has it; nil where it is no such word.
  ///
  /// - Parameter letters: those of the text. Diacritics that it leaves out do not count; those that it has do.
  func meaning(
    _ role: HeaderVocabulary.Role, letters wanted: String, of text: some StringProtocol
  ) -> (meaning: String, isWhole: Bool)? {
    let words = words(of: role)
    for alias in words.index.rows(for: FieldIndex.Hash(wanted.utf8)) {
      let (row, start, end) = words.aliases[alias]
      let name = table.bytes[Int(start)..<Int(end)]
      guard hasLetters(name, wanted) else { continue }
      let spelling = spelling(of: text, as: name)
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

  private func hasLetters(_ name: ArraySlice<UInt8>, _ wanted: String) -> Bool {
    let wanted = wanted.utf8.span
    var place = 0
    var isSame = true
    HeaderVocabulary.forEachLetter(of: name.span) { letter in
      isSame = isSame && place < wanted.count && wanted[place] == letter
      place += 1
    }
    return isSame && place == wanted.count
  }
}

/// The words of one role, each found by the hash of its letters.
private final class RoleWords: Sendable {
  /// In which row of the table each alias stands, and where.
  let aliases: [(row: Int32, start: Int32, end: Int32)]
  let index: FieldIndex

  init(_ rows: [Int], of table: SortedTable) {
    var aliases: [(row: Int32, start: Int32, end: Int32)] = []
    var hashes: [FieldIndex.Hash] = []
    let bytes = table.bytes
    for row in rows {
      let field = table.field(2, of: row)
      var start = field.startIndex
      while start < field.endIndex {
        let bar = ByteSearch.first(Byte.bar, in: bytes, start..<field.endIndex)
        let end = bar ?? field.endIndex
        defer { start = end + 1 }
        if end == start { continue }
        var hash = FieldIndex.Hash()
        HeaderVocabulary.forEachLetter(of: bytes.span.extracting(start..<end)) { hash.append($0) }
        aliases.append((Int32(row), Int32(start), Int32(end)))
        hashes.append(hash)
      }
    }
    self.aliases = aliases
    index = FieldIndex(count: aliases.count) { alias, add in add(hashes[alias]) }
  }
}
