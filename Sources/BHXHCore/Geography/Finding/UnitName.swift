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

  init(_ text: String) {
    readings = Self.readings(of: text)
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
  static func readings(of text: String) -> [ParsedUnitName] {
    let whole = withoutOffice(FoldedText(text))
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
  static func add(slug: ArraySlice<UInt8>, to add: (FieldIndex.Hash) -> Void) {
    forEach(of: slug) { add(hash($0)) }
  }

  /// Whether a slug may have been made of a name of these folded letters.
  static func isMade(_ slug: ArraySlice<UInt8>, of letters: [UInt8]) -> Bool {
    var may = false
    forEach(of: slug) { key in
      may = may || key.lazy.filter { $0 != UInt8(ascii: "-") }.elementsEqual(letters)
    }
    return may
  }

  private static func forEach(of slug: ArraySlice<UInt8>, _ body: (ArraySlice<UInt8>) -> Void) {
    body(slug)
    let bare = withoutCode(slug)
    if bare.count < slug.count { body(bare) }
    guard let first = bare.first else { return }
    // Most names begin with the letter of no kind.
    for kind in kinds
    where kind[0] == first && bare.count > kind.count && bare.starts(with: kind) {
      body(bare.dropFirst(kind.count))
    }
  }

  private static func hash(_ slug: ArraySlice<UInt8>) -> FieldIndex.Hash {
    var hash = FieldIndex.Hash()
    for byte in slug where byte != UInt8(ascii: "-") { hash.append(byte) }
    return hash
  }

  /// The slug without `-02143` behind.
  private static func withoutCode(_ slug: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    guard slug.count > 6, slug[slug.endIndex - 6] == UInt8(ascii: "-"),
      slug.suffix(5).allSatisfy({ (48...57).contains($0) })
    else { return slug }
    return slug.dropLast(6)
  }

  private static let kinds: [[UInt8]] = UnitKind.allCases.map { Array(($0.rawValue + "-").utf8) }
}
