/// The text of an HTML page, by a small tolerant scanner: what a reader of the article sees, without scripts, menus and other headlines.
///
/// Tags that are never closed, attributes without quotes and entities that are not known do no harm: nothing is an error.
///
/// - Complexity: O(length).
struct MarkupText {
  /// The text, a line for each block of the page.
  private(set) var text: [UInt8] = []
  /// Where each stretch of it comes from.
  private(set) var origins = TextOrigins()

  /// Whether the text is a page: a tag comes first, and one that pages have.
  static func isPage(_ bytes: [UInt8]) -> Bool {
    guard let first = bytes.firstIndex(where: { $0 > 0x20 }), bytes[first] == Sign.opens else {
      return false
    }
    let head = String(decoding: bytes[first..<min(bytes.count, first + 2_048)], as: UTF8.self)
      .lowercased()
    return ["<!doctype", "<html", "<head", "<body", "<div", "<article", "<p>", "<p ", "<table"]
      .contains { head.holds($0) }
  }

  init(_ bytes: [UInt8]) {
    var scanner = Scanner(bytes)
    scanner.scan()
    text = scanner.text
    origins = scanner.origins
  }

  private enum Sign {
    static let opens = UInt8(ascii: "<")
    static let closes = UInt8(ascii: ">")
    static let ampersand = UInt8(ascii: "&")
    static let slash = UInt8(ascii: "/")
  }

  /// The state while a page is scanned.
  private struct Scanner {
    let bytes: [UInt8]
    var text: [UInt8] = []
    var origins = TextOrigins()
    private var position = 0
    /// The element whose content is left out, and how many of its name are open inside.
    private var skipped: (name: String, depth: Int)?

    init(_ bytes: [UInt8]) {
      self.bytes = bytes
      text.reserveCapacity(bytes.count / 2)
    }

    mutating func scan() {
      while position < bytes.count {
        switch bytes[position] {
        case Sign.opens: scanTag()
        case Sign.ampersand: scanEntity()
        default:
          if skipped == nil { add(bytes[position], from: position) }
          position += 1
        }
      }
    }

    /// Blanks and line ends of the source are blanks of the text.
    private mutating func add(_ byte: UInt8, from place: Int) {
      if byte <= 0x20 {
        guard let last = text.last, last > 0x20 else { return }
        append([0x20], from: place..<place + 1)
      } else {
        append([byte], from: place..<place + 1)
      }
    }

    private mutating func append(_ piece: [UInt8], from range: Range<Int>) {
      origins.add(at: text.count, length: piece.count, from: range)
      text += piece
    }

    private mutating func endLine() {
      if text.last == 0x20 { text.removeLast() }
      if let last = text.last, last != Byte.lineFeed {
        append([Byte.lineFeed], from: position..<position)
      }
    }

    private mutating func scanTag() {
      if bytes[position...].starts(with: "<!--".utf8) {
        let end = find("-->", from: position + 4)
        position = end
        return
      }
      let end = endOfTag()
      let tag = Tag(bytes[position + 1..<max(position + 1, end - 1)])
      guard tag.isTag else {
        if skipped == nil { add(bytes[position], from: position) }
        position += 1
        return
      }
      position = end
      if let open = skipped {
        guard tag.name == open.name else { return }
        let depth = open.depth + (tag.isEnd ? -1 : tag.isAlone ? 0 : 1)
        skipped = depth > 0 ? (open.name, depth) : nil
        return
      }
      if Self.blocks.contains(tag.name) { endLine() }
      if tag.name == "td" || tag.name == "th", tag.isEnd {
        append(Array(" | ".utf8), from: end..<end)
      }
      guard !tag.isEnd, !tag.isAlone else { return }
      if Self.raw.contains(tag.name) {
        position = find("</" + tag.name, from: position)
      } else if Self.asides.contains(tag.name) || tag.isOfOthers {
        skipped = (tag.name, 1)
      }
    }

    /// Where the tag ends that begins here, quotes in it respected within reason.
    private func endOfTag() -> Int {
      var index = position + 1
      var quote: UInt8 = 0
      let limit = min(bytes.count, position + 4_096)
      while index < limit {
        let byte = bytes[index]
        if quote != 0 {
          if byte == quote { quote = 0 }
        } else if byte == Byte.quote || byte == 0x27 {
          quote = byte
        } else if byte == Sign.closes {
          return index + 1
        }
        index += 1
      }
      return bytes[position..<limit].firstIndex(of: Sign.closes).map { $0 + 1 } ?? position + 1
    }

    private func find(_ word: String, from start: Int) -> Int {
      let wanted = Array(word.utf8)
      var index = start
      while index + wanted.count <= bytes.count {
        if zip(bytes[index...], wanted).allSatisfy({ $0 | ($1 >= 0x61 ? 0x20 : 0) == $1 }) {
          return word.hasPrefix("</") ? index : index + wanted.count
        }
        index += 1
      }
      return bytes.count
    }

    private mutating func scanEntity() {
      let end = min(bytes.count, position + 12)
      guard let stop = bytes[position..<end].firstIndex(of: Byte.semicolon),
        let scalar = HTMLEntity.scalar(bytes[position + 1..<stop])
      else {
        if skipped == nil { add(bytes[position], from: position) }
        position += 1
        return
      }
      if skipped == nil {
        if scalar.value <= 0x20 {
          add(0x20, from: position)
        } else {
          append(Array(String(scalar).utf8), from: position..<stop + 1)
        }
      }
      position = stop + 1
    }

    private static let blocks: Set = [
      "p", "div", "br", "li", "ul", "ol", "h1", "h2", "h3", "h4", "h5", "h6", "tr", "table",
      "section", "article", "blockquote", "figure", "figcaption", "main", "header", "title", "dd",
      "dt", "hr", "center", "tbody", "body",
    ]
    /// What holds no text at all.
    private static let raw: Set = ["script", "style", "noscript", "template", "textarea", "svg"]
    private static let asides: Set = [
      "head", "nav", "aside", "footer", "form", "button", "select", "iframe", "object", "menu",
    ]
  }

  /// A tag taken apart as far as it matters.
  private struct Tag {
    let name: String
    let isEnd: Bool
    let isAlone: Bool
    let isTag: Bool
    private let attributes: String

    init(_ bytes: ArraySlice<UInt8>) {
      var rest = bytes
      isEnd = rest.first == Sign.slash
      if isEnd { rest = rest.dropFirst() }
      let letters = rest.prefix { ($0 | 0x20) &- 0x61 < 26 || $0 &- 0x30 < 10 }
      name = String(decoding: letters, as: UTF8.self).lowercased()
      isTag = !name.isEmpty || rest.first == UInt8(ascii: "!") || rest.first == UInt8(ascii: "?")
      isAlone =
        rest.last == Sign.slash || ["br", "img", "hr", "meta", "link", "input"].contains(name)
      attributes = String(decoding: rest.dropFirst(letters.count), as: UTF8.self).lowercased()
    }

    /// Whether its class or id says that other articles, menus or comments stand in it.
    var isOfOthers: Bool {
      guard attributes.holds("class") || attributes.holds("id=") else { return false }
      return Self.others.contains { attributes.holds($0) }
    }

    private static let others = [
      "related", "relate-", "lien-quan", "lienquan", "sidebar", "menu", "navbar", "breadcrumb",
      "comment", "binh-luan", "footer", "banner", "tin-khac", "tinkhac", "other-news", "othernews",
      "news-other", "social", "share", "tags", "doc-them", "xem-them", "tin-moi", "most-read",
    ]
  }
}
