/// A name as it may be read: the words without the kind in front, and the kinds that this could mean.
struct ParsedUnitName {
  let name: FoldedText
  /// Nil where no kind stands with the name.
  let kinds: [UnitKind]?
  /// How the kind is spelled: who writes `Phuong` writes no diacritics in the name either.
  var kindSpelling = FoldedText.Spelling.own

  /// How the reading is spelled as the name of a unit.
  func spelling(of unitName: FoldedText) -> FoldedText.Spelling {
    max(name.spelling(of: unitName), kindSpelling)
  }
}

/// The text of a cell as a unit's name, taken apart: its readings, and the names of units above it.
struct UnitName {
  /// As it stands first, then without the kind.
  let readings: [ParsedUnitName]
  /// The part names separated by comma, slash or bracket, the innermost first; one where there is nothing above.
  let parts: [String]
  /// The same with dashes between spaces as separators too: `Hòn Đất - Kiên Giang`.
  let dashed: [String]

  init(_ text: String) { self.init(text, FoldedText(text)) }

  /// - Parameter folded: the text, folded.
  init(_ text: String, _ folded: FoldedText) {
    readings = Self.readings(of: folded)
    parts = Self.parts(of: text)
    // Most names have no dash at all.
    let mayBeDashed = text.utf8.contains { $0 == UInt8(ascii: "-") || $0 == 0xE2 }
    dashed =
      mayBeDashed
      ? Self.parts(of: text.replacing(every: " - ", by: ",").replacing(every: " – ", by: ","))
      : parts
  }

  private static func parts(of text: String) -> [String] {
    if !text.utf8.contains(where: separators.contains) { return hasLetters(text) ? [text] : [] }
    return text.split { ",;/()\n".contains($0) }.map(String.init).filter(hasLetters)
  }

  /// Whether folding leaves anything of a text.
  private static func hasLetters(_ text: String) -> Bool {
    text.utf8.contains { ($0 | 0x20) &- 0x61 < 26 || $0 &- 0x30 < 10 }
      || !FoldedText.letters(of: text).isEmpty
  }

  private static let separators = Array(",;/()\n".utf8)

  /// All ways to read one name.
  static func readings(of text: String) -> [ParsedUnitName] { readings(of: FoldedText(text)) }

  private static func readings(of text: FoldedText) -> [ParsedUnitName] {
    let whole = withoutOffice(text)
    var readings = [ParsedUnitName(name: whole, kinds: nil)]
    let words = whole.words
    if words.count == 1, let kinds = kinds[String(words[0].prefix(1))],
      words[0].count > 1, words[0].dropFirst().allSatisfy(\.isNumber)
    {
      // `Q1`, `P12`: the number is glued to the kind.
      return readings + numbered(String(words[0].dropFirst()), kinds)
    }
    for count in stride(from: min(2, words.count - 1), through: 1, by: -1) {
      let head = count == 1 ? words[0] : "\(words[0]) \(words[1])"
      guard let kinds = kinds[head] else { continue }
      let spelling = spelling(whole.keeping(words: count), as: kinds)
      // `Phương Thịnh` is no phường.
      if spelling == .other { continue }
      if words.count == count + 1, words[count].allSatisfy(\.isNumber) {
        readings += numbered(words[count], kinds)
      }
      readings.append(
        ParsedUnitName(name: whole.dropping(words: count), kinds: kinds, kindSpelling: spelling))
    }
    if words.count > 1, let last = words.last, let kinds = englishKinds[last] {
      let bare = words.dropLast().joined(separator: " ")
      readings.append(ParsedUnitName(name: FoldedText(bare), kinds: kinds))
    }
    return readings
  }

  /// How the words are spelled as a kind; an abbreviation is always right.
  private static func spelling(_ words: FoldedText, as kinds: [UnitKind]) -> FoldedText.Spelling {
    kindNames.filter { kinds.contains($0.kind) && $0.name.letters == words.letters }
      .map { words.spelling(of: $0.name) }.max() ?? .own
  }

  private static let kindNames = UnitKind.allCases.map {
    (kind: $0, name: FoldedText($0.vietnamese))
  }

  /// `BHXH huyện Hòn Đất`, the office that reports, stands for the unit it serves.
  private static func withoutOffice(_ text: FoldedText) -> FoldedText {
    for office in offices where text.words.starts(with: office) && text.words.count > office.count {
      return text.dropping(words: office.count)
    }
    return text
  }

  private static let offices = [["bhxh"], ["bao", "hiem", "xa", "hoi"]]

  /// `Quận 1` and `Phường 01` are named with their kind, the number with or without its zero.
  private static func numbered(_ number: String, _ kinds: [UnitKind]) -> [ParsedUnitName] {
    let bare = String(number.drop { $0 == "0" })
    return kinds.flatMap { kind in
      [bare, "0" + bare].map {
        ParsedUnitName(name: FoldedText("\(kind.vietnamese) \($0)"), kinds: kinds)
      }
    }
  }

  /// The kinds as they stand in front of a name, folded, words apart.
  private static let kinds: [String: [UnitKind]] = [
    "tinh": [.province], "t": [.province], "thanh pho": [.city], "thanhpho": [.city],
    "tp": [.city], "t p": [.city], "thu do": [.city],
    "quan": [.urbanDistrict], "q": [.urbanDistrict], "huyen": [.ruralDistrict],
    "h": [.ruralDistrict], "huyen dao": [.ruralDistrict], "thi xa": [.town], "tx": [.town],
    "t x": [.town],
    "phuong": [.ward], "p": [.ward], "xa": [.commune], "x": [.commune],
    "thi tran": [.township], "tt": [.township], "ttr": [.township], "t t": [.township],
    "dac khu": [.specialZone], "dk": [.specialZone],
  ]

  private static let englishKinds: [String: [UnitKind]] = [
    "province": [.province], "city": [.city], "district": [.urbanDistrict, .ruralDistrict],
    "town": [.town, .township], "ward": [.ward], "commune": [.commune],
  ]
}

/// The keys under which a unit's name is found without folding it: what its slug may have been made of.
///
/// A slug is the folded name, its words joined by hyphens; where two units of one parent share that, the kind stands in
/// front (`phuong-my-tho`) or the code behind (`van-lang-02143`).
enum NameKeys {
  /// Adds the hash of the folded name, and of little else.
  @inline(__always)
  static func add(slug: Span<UInt8>, to add: (FieldIndex.Hash) -> Void) {
    // Most slugs have nothing before or behind the name.
    if hasMore(slug) { forEach(of: slug) { add(hash($0)) } } else { add(hash(slug)) }
  }

  private static func hasMore(_ slug: Span<UInt8>) -> Bool {
    guard slug.count > 0 else { return false }
    return slug[slug.count - 1] < 0x3A || beginnings & 1 << UInt32(slug[0] & 31) != 0
  }

  /// Whether a slug may have been made of a name of these folded letters.
  static func isMade(_ slug: Span<UInt8>, of letters: [UInt8]) -> Bool {
    var may = false
    forEach(of: slug) { may = may || isSpelled($0, letters) }
    return may
  }

  private static func isSpelled(_ key: Span<UInt8>, _ letters: [UInt8]) -> Bool {
    var place = 0
    for index in key.indices where key[index] != UInt8(ascii: "-") {
      guard place < letters.count, letters[place] == key[index] else { return false }
      place += 1
    }
    return place == letters.count
  }

  private static func forEach(of slug: Span<UInt8>, _ body: (Span<UInt8>) -> Void) {
    body(slug)
    let length = lengthWithoutCode(slug)
    let bare = slug.extracting(0..<length)
    if length < slug.count { body(bare) }
    if length == 0 || beginnings & 1 << UInt32(bare[0] & 31) == 0 { return }
    for kind in kinds[Int(bare[0] & 31)] where begins(bare, with: kind) {
      body(bare.extracting(kind.count..<length))
    }
  }

  private static func begins(_ slug: Span<UInt8>, with kind: [UInt8]) -> Bool {
    guard slug.count > kind.count else { return false }
    let kind = kind.span
    for index in kind.indices where slug[index] != kind[index] { return false }
    return true
  }

  private static func hash(_ slug: Span<UInt8>) -> FieldIndex.Hash {
    var hash = FieldIndex.Hash()
    var index = 0
    while index < slug.count {
      let byte = slug[index]
      if byte != UInt8(ascii: "-") { hash.append(byte) }
      index += 1
    }
    return hash
  }

  /// How long the slug is without `-02143` behind.
  private static func lengthWithoutCode(_ slug: Span<UInt8>) -> Int {
    let length = slug.count - 6
    guard length > 0, slug[slug.count - 1] < 0x3A, slug[length] == UInt8(ascii: "-"),
      (1...5).allSatisfy({ slug[length + $0] &- 0x30 < 10 })
    else { return slug.count }
    return length
  }

  /// By the last bits of their first letter: most names begin with the letter of no kind.
  private static let kinds: [[[UInt8]]] = {
    var kinds = Array(repeating: [[UInt8]](), count: 32)
    for kind in UnitKind.allCases {
      let bytes = Array((kind.rawValue + "-").utf8)
      kinds[Int(bytes[0] & 31)].append(bytes)
    }
    return kinds
  }()

  /// A bit for each of these letters.
  private static let beginnings = kinds.indices.reduce(UInt32(0)) {
    kinds[$1].isEmpty ? $0 : $0 | 1 << UInt32($1)
  }
}
