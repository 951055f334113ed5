/// What stands for itself in a header or a cell, from `data/headers.csv`: the one table of what is called how.
///
/// Texts are compared by their letters (`FoldedText`), without case, spaces, underscores and hyphens; diacritics that a text
/// leaves out do not count, those that it has do.
final class HeaderVocabulary: Sendable {
  /// What kind of thing a word names.
  enum Role: String, CaseIterable, Sendable {
    /// A measure that a whole header names; within a longer text the words say nothing of it.
    case figure
    case column, breakdown, measure, people, scheme, base, issuer, status, versus, factor, ratio
    /// What stands beside figures in a result, and is no figure of its own when that is read again.
    case computed
    case total, all, money, footer
    /// What makes the people of a title others than all who take part, where no phrase has it: `mới`, `dự kiến`. Many names have these words too.
    case others
    /// The letter of a status in an exchange format: `A`, `P`, which say nothing elsewhere.
    case statusCode = "status_code"
    /// What results may be grouped by and no column says.
    case key
    /// Letters that may say what one stands for, and do not say it for sure: `K`, `ngh`, `mn`.
    case multiplier
  }

  private let words: AliasIndex
  /// Made when a header is first looked for among its like.
  private let names: Lazy<NameList>

  private static let built = Lazy {
    HeaderVocabulary(BundledTable.bytes(named: "headers.csv") ?? [])
  }

  /// The built-in words; read when they are first asked for.
  static var builtIn: HeaderVocabulary { built.value }

  /// - Parameter table: `role,meaning,aliases`, the aliases parted by `|`.
  init(_ table: [UInt8]) {
    let table = SortedTable(table)
    let words = AliasIndex(of: table)
    self.words = words
    names = Lazy { NameList(table) }
  }

  /// The names of breakdowns, in the order of the table.
  var breakdowns: [String] { words.meanings(of: .breakdown) }

  /// What a whole text names in a role; nil where it is no such word.
  func meaning(_ role: Role, of text: some StringProtocol) -> String? {
    meaning(role, letters: Self.letters(of: text), of: text)
  }

  /// The same with letters that were taken from the text already.
  func meaning(_ role: Role, letters: String, of text: some StringProtocol) -> String? {
    words.meaning(role, letters: letters, of: text)?.meaning
  }

  /// What a whole text names in a role, where it leaves out none of the diacritics.
  func wholeMeaning(_ role: Role, letters: String, of text: some StringProtocol) -> String? {
    guard let (meaning, isWhole) = words.meaning(role, letters: letters, of: text), isWhole else {
      return nil
    }
    return meaning
  }

  /// The letters by which texts are compared; `%` counts as a word.
  static func letters(of text: some StringProtocol) -> String {
    let text = Array(text.utf8)
    var letters: [UInt8] = []
    letters.reserveCapacity(text.count)
    forEachLetter(of: text.span) { letters.append($0) }
    return String(decoding: letters, as: UTF8.self)
  }

  /// Gives the letters of UTF-8 text byte by byte, without a string made of either.
  static func forEachLetter(of text: Span<UInt8>, _ give: (UInt8) -> Void) {
    var start = 0
    for index in text.indices where text[index] == UInt8(ascii: "%") {
      FoldedText.forEachLetter(of: text.extracting(start..<index), give)
      "phantram".utf8.forEach(give)
      start = index + 1
    }
    FoldedText.forEachLetter(of: text.extracting(start..<text.count), give)
  }

  func scheme(_ text: some StringProtocol) -> Scheme? {
    meaning(.scheme, of: text).flatMap { Scheme(slug: $0) }
  }

  func measure(_ text: some StringProtocol) -> Measure? {
    // A name of ours is none of theirs; and most tables that tell it are written by us.
    Measure(slug: String(text))
      ?? (meaning(.measure, of: text) ?? meaning(.people, of: text) ?? WrittenWords.measure(text))
      .flatMap { Measure(slug: $0) }
  }

  /// What a figure is over, or which of several series it is: a kind or a measure of that name; any other text is a base of its own.
  func base(_ text: String) -> String {
    meaning(.base, of: text) ?? measure(text)?.slug ?? WrittenWords.measure(text) ?? text
  }

  func status(_ text: some StringProtocol) -> Status? {
    let slug = meaning(.status, of: text) ?? meaning(.statusCode, of: text)
    return Status.allCases.first { $0.slug == slug }
  }

  /// What one stands for: `nghìn người`.
  func unit(_ text: some StringProtocol) -> CountUnit? {
    meaning(.factor, of: text).flatMap { CountUnit(name: $0) }
  }

  /// The body of that name; any other text is a body of its own.
  func issuer(_ text: String) -> Issuer {
    Issuer(meaning(.issuer, of: text) ?? WrittenWords.issuer(text) ?? text)
  }

  /// The known name nearest to a header that is none.
  func nearest(to header: String) -> String? {
    let key = Self.letters(of: header)
    guard key.utf8.count >= 4 else { return nil }
    let limit = key.utf8.count < 8 ? 1 : 2
    let word = Array(key.utf8)
    var best: (distance: Int, name: String)?
    for (name, other) in names.value.names where other.count >= 4 {
      guard abs(other.count - word.count) <= limit else { continue }
      let distance = EditDistance.between(word, other)
      if distance <= limit, distance < best?.distance ?? .max { best = (distance, name) }
    }
    return best?.name
  }
}

/// Every alias of columns, breakdowns, measures and schemes, as it is written, and its letters.
private final class NameList: Sendable {
  let names: [(name: String, letters: [UInt8])]

  init(_ table: SortedTable) {
    let roles: [HeaderVocabulary.Role] = [.column, .breakdown, .measure, .people, .scheme]
    let rows = (0..<table.count).filter { row in
      HeaderVocabulary.Role(rawValue: table.text(0, of: row)).map(roles.contains) ?? false
    }
    names = rows.flatMap { row in
      table.text(2, of: row).split(separator: "|").map {
        (String($0), Array(HeaderVocabulary.letters(of: $0).utf8))
      }
    }
  }
}

/// The breakdowns that everyone's files have: sex, age group, payer group and the like, in whatever language their column is named.
///
/// Any other name is a breakdown's too where a caller says so.
package enum BreakdownNames {
  /// The names under which they are keys and columns.
  package static var usual: [String] { HeaderVocabulary.builtIn.breakdowns }

  /// The name of the usual breakdown that a text means: `giới tính` is `sex`; nil where it means none.
  package static func usual(for text: String) -> String? {
    HeaderVocabulary.builtIn.meaning(.breakdown, of: text)
  }
}

extension Scheme {
  /// The scheme that a text names in any spelling that a table may have: `bhyt`, `BHXH BB`, `bảo hiểm thất nghiệp`; nil for anything else.
  public init?(spelling text: String) {
    guard let scheme = Scheme(slug: text) ?? HeaderVocabulary.builtIn.scheme(text) else {
      return nil
    }
    self = scheme
  }
}
