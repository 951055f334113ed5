/// Spellings that folding alone does not reach: `TP.HCM`, `Sài Gòn`, `Qui Nhơn`.
final class AliasTable: Sendable {
  struct Alias: Sendable {
    /// The path of the unit, in whichever of its states.
    let path: String
    let text: FoldedText
    /// Not said which unit is meant: before 2025 `Huế` is used for the province and for its city.
    let isUncertain: Bool
  }

  private let table: SortedTable
  /// By the letters of the spelling, of which nothing is kept: most are never asked for.
  private let byLetters: FieldIndex

  init(_ table: SortedTable) {
    self.table = table
    byLetters = FieldIndex(count: table.count) { row, add in
      var hash = FieldIndex.Hash()
      FoldedText.forEachLetter(of: table.field(1, of: row).span) { hash.append($0) }
      add(hash)
    }
  }

  /// The aliases of these folded letters, in the order of the table.
  func aliases(letters: String) -> [Alias] {
    byLetters.rows(for: FieldIndex.Hash(letters.utf8)).compactMap { row in
      let text = FoldedText(table.text(1, of: row))
      if text.letters != letters { return nil }
      return Alias(
        path: table.text(0, of: row), text: text, isUncertain: !table.field(2, of: row).isEmpty)
    }
  }
}

/// The acts by which units changed, by day and level.
final class ActTable: Sendable {
  private let table: SortedTable

  init(_ table: SortedTable) {
    self.table = table
  }

  /// The number of the act that took effect on the day for units of the level; nil where the sources name none.
  func act(on date: EffectiveDate, level: UnitLevel) -> String? {
    let rows = table.rows(startingWith: [date.description, level.name])
    return rows.first.map { table.text(2, of: $0) }
  }
}
