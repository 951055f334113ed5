/// A line of an article, with what it is on the page.
struct PageLine: Sendable {
  enum Sort: Sendable {
    /// Above the text: title, date, place.
    case head
    case paragraph
    /// A part of a list whose beginning is the line before.
    case bullet
    /// Below a picture: what it says is said in the text too.
    case caption
  }

  let sort: Sort
  /// The tokens of the article.
  let tokens: Range<Int>
}

/// The lines of an article: what is text, what stands above it, and where the rest of the page begins.
struct PageLines {
  private(set) var lines: [PageLine] = []

  init(_ tokens: [ProseToken], _ text: [UInt8], phrases: ProsePhrases) {
    let pieces = Self.pieces(tokens, text)
    var isBelow = false
    var hasBody = pieces.count < 2
    for piece in pieces where !isBelow {
      let first = phrases.longest(in: tokens[piece])
      if first?.phrase.role == .furniture, piece.count <= (first?.end ?? 0) - piece.lowerBound + 6 {
        isBelow = hasBody
        continue
      }
      if Self.isCaption(piece, tokens, first) {
        lines.append(PageLine(sort: .caption, tokens: piece))
        continue
      }
      let isBullet = Self.isBullet(piece, tokens)
      if !hasBody { hasBody = isBullet || Self.isBody(piece, tokens) }
      let sort: PageLine.Sort = !hasBody ? .head : isBullet && !lines.isEmpty ? .bullet : .paragraph
      lines.append(PageLine(sort: sort, tokens: piece))
    }
    // A text of which no line looks like a paragraph has a title and paragraphs all the same.
    if !hasBody, lines.count > 1 {
      lines = lines.enumerated().map { index, line in
        index < 2 && line.sort == .head || line.sort != .head
          ? line : PageLine(sort: .paragraph, tokens: line.tokens)
      }
    }
  }

  /// The tokens of the lines that are not empty; a line that goes on in the middle of a sentence is one with the next.
  private static func pieces(_ tokens: [ProseToken], _ text: [UInt8]) -> [Range<Int>] {
    var pieces: [Range<Int>] = []
    var start = 0
    for (index, token) in tokens.enumerated() {
      guard case .lineEnd = token.kind else { continue }
      if index > start, goesOn(tokens, text, from: start, over: index) { continue }
      if index > start { pieces.append(start..<index) }
      start = index + 1
    }
    if tokens.count > start { pieces.append(start..<tokens.count) }
    return pieces
  }

  /// Whether a line was only broken because it is long.
  private static func goesOn(
    _ tokens: [ProseToken], _ text: [UInt8], from start: Int, over end: Int
  ) -> Bool {
    guard end + 1 < tokens.count, tokens[end + 1].isWord, !tokens[end + 1].isCapital else {
      return false
    }
    let length = tokens[end - 1].range.upperBound - tokens[start].range.lowerBound
    return tokens[end - 1].isWord && length > 60
  }

  private static func isBody(_ piece: Range<Int>, _ tokens: [ProseToken]) -> Bool {
    var last = piece.upperBound - 1
    while last > piece.lowerBound, tokens[last].isMark(Byte.quote) { last -= 1 }
    let length =
      tokens[piece.upperBound - 1].range.upperBound - tokens[piece.lowerBound].range.lowerBound
    let ends = Array(".;:!".utf8).contains { tokens[last].isMark($0) }
    return length > 280 || (ends && piece.count > 4)
  }

  private static func isBullet(_ piece: Range<Int>, _ tokens: [ProseToken]) -> Bool {
    let first = tokens[piece.lowerBound]
    return first.isMark(0x2D) || first.isMark(0x2B) || first.isMark(0x2A)
  }

  /// `Ảnh: …`, `(… - Ảnh PV)`.
  private static func isCaption(
    _ piece: Range<Int>, _ tokens: [ProseToken], _ first: (phrase: ProsePhrases.Phrase, end: Int)?
  ) -> Bool {
    if let first, first.phrase.role == .caption {
      if first.end == piece.upperBound { return true }
      let next = tokens[first.end]
      return next.isMark(UInt8(ascii: ":")) || next.isMark(0x2E) || next.isMark(0x2D)
    }
    // The picture's author at the end.
    let tail = tokens[max(piece.lowerBound, piece.upperBound - 5)..<piece.upperBound]
    return piece.count < 60
      && tail.indices.dropLast().contains {
        tokens[$0].key == Self.picture
          && (tokens[$0 + 1].isMark(UInt8(ascii: ":")) || tokens[$0].isCapital)
      }
  }

  private static let picture = WordKey("ảnh")
}
