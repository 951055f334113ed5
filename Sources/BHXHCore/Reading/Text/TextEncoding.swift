/// How an input spells its characters.
public enum TextEncoding: String, CaseIterable, Sendable {
  case utf8 = "utf-8"
  case utf16LittleEndian = "utf-16le"
  case utf16BigEndian = "utf-16be"
  /// Microsoft's code page for Vietnamese: base letters with combining tones.
  case windows1258 = "windows-1258"
  /// TCVN 5712:1993, VN3: the `.Vn…` fonts, also called ABC.
  case tcvn3 = "tcvn3"
  /// VNI for Windows: the `VNI-…` fonts, a letter and a byte for its marks.
  case vni = "vni"

  /// The encoding of that name, in any case: `UTF-8`, `utf8`, `cp1258`, `abc`, `vni-win` …; nil for any other name.
  public init?(named name: String) {
    let key = String(name.lowercased().filter { $0 != "-" && $0 != "_" && $0 != " " })
    switch key {
    case "utf8", "utf8bom", "utf8sig", "ascii", "usascii": self = .utf8
    case "utf16le", "utf16", "unicode": self = .utf16LittleEndian
    case "utf16be": self = .utf16BigEndian
    case "windows1258", "cp1258", "1258", "win1258": self = .windows1258
    case "tcvn3", "tcvn", "abc", "tcvn5712", "tcvn57121", "vn3": self = .tcvn3
    case "vni", "vniwin", "vniwindows": self = .vni
    default: return nil
    }
  }

  /// Whether a character is known once its own bytes are: else a mark behind it may change it.
  var givesAtOnce: Bool {
    switch self {
    case .utf8, .utf16LittleEndian, .utf16BigEndian: true
    case .windows1258, .tcvn3, .vni: false
    }
  }

  /// The encoding as people write it: `UTF-8`, `Windows-1258`, `TCVN3 (ABC)`.
  public var displayName: String {
    switch self {
    case .utf8: "UTF-8"
    case .utf16LittleEndian: "UTF-16 LE"
    case .utf16BigEndian: "UTF-16 BE"
    case .windows1258: "Windows-1258"
    case .tcvn3: "TCVN3 (ABC)"
    case .vni: "VNI"
    }
  }
}

/// Which encoding the first bytes that are not ASCII belong to.
enum EncodingRecognition {
  /// The byte-order mark at the beginning, with its length.
  static func byteOrderMark(_ bytes: [UInt8]) -> (encoding: TextEncoding, length: Int)? {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return (.utf8, 3) }
    if bytes.starts(with: [0xFF, 0xFE]) { return (.utf16LittleEndian, 2) }
    if bytes.starts(with: [0xFE, 0xFF]) { return (.utf16BigEndian, 2) }
    return nil
  }

  /// Decides from the first byte ≥ 0x80 and what follows it.
  ///
  /// Valid UTF-8 is UTF-8. Else the Vietnamese encoding in which the most words with marks are possible syllables of the
  /// language, when at least three in five of them are and no other does as well.
  /// - Parameter isWhole: nothing comes after the bytes, so that a character cut off at their end is invalid.
  /// - Returns: nil when the bytes are none of these.
  static func decide(_ bytes: [UInt8], isWhole: Bool) -> TextEncoding? {
    if UTF8Check.firstInvalid(in: bytes, 0..<bytes.count, isWhole: isWhole).offset == nil {
      return .utf8
    }
    let candidates: [TextEncoding] = [.windows1258, .tcvn3, .vni]
    let scores = candidates.map { (encoding: $0, share: share(of: bytes, as: $0)) }
      .ordered { $0.share > $1.share }
    return scores[0].share >= 600 && scores[0].share > scores[1].share ? scores[0].encoding : nil
  }

  /// How many in a thousand of the words with marks are possible syllables, read in that encoding.
  private static func share(of bytes: [UInt8], as encoding: TextEncoding) -> Int {
    guard var decoder = encoding.makeDecoder() else { return 0 }
    var text: [UInt8] = []
    var possible = 0
    var words = 0
    var rest = bytes
    // A byte that the encoding does not have counts as a word that is none.
    while let stop = decoder.decode(rest, isLast: true, into: &text) {
      words += 1
      text.append(Byte.space)
      rest = Array(rest.dropFirst(stop.offset + 1))
      if words > 64, words > text.count / 64 { return 0 }
    }
    // A sign that no office types counts as a word that is none: a letter of another encoding looks like that.
    let signs: Set<Unicode.Scalar> = [
      "–", "—", "‘", "’", "“", "”", "…", "•", "€", "₫", "°", "²", "³", "×", "±", "\u{A0}",
    ]
    let decoded = String(decoding: text, as: UTF8.self)
    words += decoded.unicodeScalars.count { scalar in
      !scalar.isASCII && !scalar.properties.isAlphabetic && !signs.contains(scalar)
        && !(0x300..<0x370).contains(scalar.value)
    }
    let letters = decoded.split { !$0.isLetter }
    // One letter alone says nothing: each is a syllable in some reading.
    for word in letters where word.count > 1 && !word.utf8.allSatisfy({ $0 < 0x80 }) {
      words += 1
      possible += VietnameseSyllable.isPossible(String(word)) ? 1 : 0
    }
    return words == 0 ? 0 : possible * 1000 / words
  }
}
