/// Reads texts of the press: the figures of participants that their sentences say, each with the bytes that say it.
///
/// Several articles in one input are parted by a form feed alone on a line. As many are held as one
/// reading of the input brings.
package struct ProseReader: Sendable {
  private let options: ProseOptions

  package init(_ options: ProseOptions) {
    self.options = options
  }

  /// Reads every article of an input and hands it on.
  ///
  /// - Throws: what is wrong with the text of the input, or an article beyond `mostBytes`; after all articles before it.
  package func read(
    _ source: consuming TextSource, _ take: (Article) throws(Problem) -> Void
  ) throws(Problem) {
    try read(
      source, telling: { $0 },
      take: { articles throws(Problem) in
        for article in articles { try take(article) }
      })
  }

  /// Reads every article of an input, and hands on what is told of some at a time, in their order.
  ///
  /// - Parameter tell: done by the thread that read the articles.
  /// - Throws: as above.
  package func read<Told: Sendable>(
    _ source: consuming TextSource, telling tell: @escaping @Sendable ([Article]) -> Told,
    take: (Told) throws(Problem) -> Void
  ) throws(Problem) {
    let file = source.file
    var articles = ArticleCutter(source)
    let memories = [UnitMemory(), UnitMemory()]
    var number = 0
    while let first = try articles.next() {
      if number == 0 { prepare() }
      var cut = [first]
      while cut.count < Self.mostAtOnce, let next = articles.nextHeld() { cut.append(next) }
      let (before, origins) = (number, articles.origins)
      number += cut.count
      let read = Parallel.map(Self.parts(of: cut)) { [cut, options] part in
        tell(
          part.map { index in
            Article(
              cut[index].text, at: cut[index].offset, origins, number: before + index + 1,
              of: file, options, memories[part.lowerBound == 0 ? 0 : 1])
          })
      }
      for told in read { try take(told) }
    }
    if number == 0, articles.isEmpty { throw Problem(.inputEmpty, at: Place(file: file)) }
  }

  /// Makes what any article is read with, on as many threads as there are: half of the time that one article takes.
  private func prepare() {
    let phrases: @Sendable () -> Void = { _ = ProsePhrases.builtIn }
    var makers = options.gazetteer.makersOfNames
    makers.insert(phrases, at: 1)
    _ = Parallel.map(makers) { $0() }
  }

  /// Halves for two threads, where there is enough for both.
  private static func parts(of cut: [ArticleCutter.Stretch]) -> [Range<Int>] {
    let all = cut.reduce(0) { $0 + $1.text.count }
    if cut.count < 2 || all < leastForTwo { return [0..<cut.count] }
    var half = 0
    let middle = cut.firstIndex { stretch in
      half += stretch.text.count
      return half * 2 >= all
    }
    let end = min(max((middle ?? 0) + 1, 1), cut.count - 1)
    return [0..<end, end..<cut.count]
  }

  /// How many articles are held at a time, of those that one reading of the input has brought.
  private static let mostAtOnce = 256
  /// How many bytes of text are worth a thread.
  private static let leastForTwo = 16 << 10

  /// The longest article: what is longer is no article.
  package static let mostBytes = 16 << 20
}

/// One article: its text, and the figures that it says.
package struct Article: Sendable {
  /// The text of the input.
  private let text: [UInt8]
  /// The text that is read and shown: that of a page is without its markup.
  package let shown: [UInt8]
  /// From 1, in its input.
  package let number: Int
  package let file: String
  /// In the order in which they stand.
  package let figures: [ReadFigure]
  private let markup: TextOrigins?
  /// Where its text begins in the input, and what each byte was decoded from where it was.
  private let offset: Int
  private let decoding: TextOrigins?

  init(
    _ text: [UInt8], at offset: Int, _ decoding: TextOrigins?, number: Int, of file: String,
    _ options: ProseOptions, _ memory: UnitMemory = UnitMemory()
  ) {
    self.text = text
    self.offset = offset
    self.decoding = decoding
    self.number = number
    self.file = file
    if MarkupText.isPage(text) {
      let page = MarkupText(text)
      shown = page.text
      markup = page.origins
    } else {
      shown = text
      markup = nil
    }
    var reader = ArticleReader(shown, in: 0..<shown.count, options, memory: memory)
    reader.read()
    figures = reader.figures
  }

  /// The bytes of the input that say a figure.
  package func origin(of figure: ReadFigure) -> Range<Int> {
    let place = place(of: figure)
    let range = place.lowerBound + offset..<place.upperBound + offset
    return decoding?.origin(of: range) ?? range
  }

  /// The words that a figure quotes, decoded and as they stand.
  package func quote(_ figure: ReadFigure) -> String {
    String(decoding: text[place(of: figure)], as: UTF8.self)
  }

  private func place(of figure: ReadFigure) -> Range<Int> {
    markup?.origin(of: figure.range) ?? figure.range
  }

  /// What the rows of the article name as their source: the file, and which of its articles where it has several.
  package var source: String {
    if file == "-" { return number == 1 ? "" : "#\(number)" }
    return number == 1 ? file : "\(file)#\(number)"
  }
}

/// Cuts an input into its articles.
private struct ArticleCutter: ~Copyable {
  /// An article, and where it begins in the input.
  typealias Stretch = (text: [UInt8], offset: Int)

  private var source: TextSource
  private var buffer: [UInt8] = []
  private var block: TextBlock
  /// Where the buffer begins in the input.
  private var offset = 0
  /// Where in the buffer the next article begins.
  private var start = 0
  private var hasEnded = false
  /// Where to go on looking for the end of the article.
  private var seen = 0

  init(_ source: consuming TextSource) {
    block = TextBlock(file: source.file)
    source.origins = TextOrigins()
    self.source = source
  }

  /// What the text was decoded from; nil where its bytes are those of the input.
  var origins: TextOrigins? { source.encoding == .utf8 ? nil : source.origins }

  /// Whether the input had no text at all.
  var isEmpty: Bool { hasEnded && offset == 0 && buffer.isEmpty }

  /// The next article that is not empty; nil at the end of the input.
  mutating func next() throws(Problem) -> Stretch? {
    while true {
      if let article = nextHeld() { return article }
      if !hasEnded {
        try fill()
        continue
      }
      let article = Array(buffer[start...])
      if article.allSatisfy(isBlank) { return nil }
      let place = offset + start
      offset += buffer.count
      buffer = []
      (start, seen) = (0, 0)
      return (article, place)
    }
  }

  /// The next article that is not empty, of those whose end has been read.
  mutating func nextHeld() -> Stretch? {
    while let end = formFeed() {
      let article = Array(buffer[start..<end.lowerBound])
      let place = offset + start
      start = end.upperBound
      seen = start
      if !article.allSatisfy(isBlank) { return (article, place) }
    }
    return nil
  }

  private mutating func fill() throws(Problem) {
    buffer.removeSubrange(..<start)
    offset += start
    seen -= start
    start = 0
    if buffer.count > ProseReader.mostBytes {
      throw Problem(
        .articleTooLong, at: Place(file: source.file), [String(ProseReader.mostBytes)])
    }
    block.count = 0
    if try source.append(to: &block) == 0 {
      hasEnded = true
    } else {
      if offset == 0, buffer.isEmpty, source.hasByteOrderMark, source.encoding == .utf8 {
        offset = 3
      }
      buffer += block.bytes[..<block.count]
    }
  }

  /// The line of the next form feed that stands alone.
  private mutating func formFeed() -> Range<Int>? {
    while let found = ByteSearch.first(0x0C, in: buffer, seen..<buffer.count) {
      var line = found
      while line > start, buffer[line - 1] == Byte.space { line -= 1 }
      var end = found + 1
      while end < buffer.count, buffer[end] == Byte.space || buffer[end] == Byte.carriageReturn {
        end += 1
      }
      guard end < buffer.count || hasEnded else { return nil }
      let isAlone =
        (line == start || buffer[line - 1] == Byte.lineFeed)
        && (end == buffer.count || buffer[end] == Byte.lineFeed)
      if isAlone { return line..<min(end + 1, buffer.count) }
      seen = found + 1
    }
    seen = buffer.count
    return nil
  }
}

private func isBlank(_ byte: UInt8) -> Bool { byte <= 0x20 }
