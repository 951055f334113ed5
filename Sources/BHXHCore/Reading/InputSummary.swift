/// How an input was understood: what `check -v` shows.
public struct InputSummary: Hashable, Sendable {
  /// A header and what it was taken for.
  public struct Column: Hashable, Sendable {
    /// As it stands in the input.
    public var header: String
    /// The meaning in the words of the contract (`bhyt target 2023 ubnd`); nil where the column is ignored.
    public var meaning: String?

    /// A column and what it was read as; nil: it was not read.
    public init(header: String, meaning: String?) {
      self.header = header
      self.meaning = meaning
    }
  }

  /// As it was named.
  public var file: String
  /// CSV, JSON, workbook …
  public var format: InputFormat
  /// Of its text.
  public var encoding: TextEncoding
  /// Whether it began with one.
  public var hasByteOrderMark: Bool
  /// Nil for JSON.
  public var dialect: Dialect?
  /// The physical line of the header; nil for JSON.
  public var headerLine: Int?
  /// Column by column; of JSON the keys of the first objects.
  public var columns: [Column] = []
  /// The breakdowns among the columns, in their order.
  public var breakdowns: [String] = []
  /// What was taken from title lines, as `period=2023-07`.
  public var taken: [String] = []
  /// What kind of table it is, where it holds no figures.
  public var special: SpecialTable?
  /// The title lines, word by word.
  var titles: [TitleLine] = []

  init(
    file: String, format: InputFormat, encoding: TextEncoding, hasByteOrderMark: Bool,
    dialect: Dialect? = nil
  ) {
    self.file = file
    self.format = format
    self.encoding = encoding
    self.hasByteOrderMark = hasByteOrderMark
    self.dialect = dialect
  }

  /// Whether a column tells of campaigns something that is no number.
  package var describesCampaigns: Bool {
    columns.contains { $0.meaning.flatMap { CampaignDetails.Part(rawValue: $0) } != nil }
  }

  /// Takes the columns of a layout in.
  mutating func describe(_ layout: Layout) {
    columns = zip(layout.headers, layout.meanings).map { header, meaning in
      let text = meaning.description
      return Column(header: header, meaning: text.isEmpty ? nil : text)
    }
    breakdowns = layout.breakdowns.map(\.name)
    for name in layout.figures.flatMap(\.meaning.breakdown.parts).map(\.name)
    where !breakdowns.contains(name) {
      breakdowns.append(name)
    }
  }
}

extension InputSummary {
  /// How the input was understood, in sentences: format, encoding, header, and what each column is read as.
  ///
  /// What was taken from title lines and what was skipped is told while the input is read.
  public var notes: [Problem] {
    let input = Place(file: file)
    var notes: [Problem] = []
    if let dialect {
      notes.append(Problem(.inputCSV, at: input, [dialect.delimiterName]))
    } else if format == .xlsx {
      notes.append(Problem(.sheetRead, at: input))
    } else {
      notes.append(Problem(.inputJSON, at: input, [format == .ndjson ? "NDJSON" : "JSON"]))
    }
    if format != .xlsx {
      notes.append(Problem(.inputEncoding, at: input, [encoding.displayName]))
    }
    if hasByteOrderMark { notes.append(Problem(.inputByteOrderMark, at: input)) }
    let header = Place(file: file, line: headerLine ?? 0)
    if headerLine != nil {
      notes.append(Problem(.inputHeader, at: header, [String(columns.count)]))
    }
    for title in titles {
      notes.append(Problem(wordsOf: title.text, at: Place(file: file, line: title.line)))
    }
    let composed = columns.filter(\.isComposed)
    let isMarked = composed.contains { FoldedText.hasDiacritics($0.header) }
    for column in composed {
      let text = PhraseGrammar.builtIn.read(column.header, isMarked: isMarked)
      notes.append(Problem(wordsOf: text, at: header))
    }
    for column in columns {
      guard let meaning = column.meaning else { continue }
      notes.append(Problem(.columnRead, at: header, [column.header, meaning]))
    }
    return notes
  }

}

extension Problem {
  /// Every word of a title, a header or a group row, and what was made of it.
  init(wordsOf text: PhrasedText, at place: Place) {
    let account = text.account
    self.init(.wordsRead, at: place, [text.text, account.english, account.vietnamese])
  }
}

extension InputSummary.Column {
  /// Whether the header is no name that stands for itself.
  fileprivate var isComposed: Bool {
    let vocabulary = HeaderVocabulary.builtIn
    return !header.isEmpty && header != meaning
      && vocabulary.meaning(.column, of: header) == nil
      && vocabulary.meaning(.breakdown, of: header) == nil
  }
}

extension Dialect {
  /// `,`; a tab by its name.
  fileprivate var delimiterName: String {
    delimiter == Byte.tab ? "tab" : String(decoding: [delimiter], as: UTF8.self)
  }
}
