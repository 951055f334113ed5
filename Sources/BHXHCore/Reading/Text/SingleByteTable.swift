/// What each byte from 0x80 on means in an encoding that spells Vietnamese with single bytes.
struct SingleByteTable: Sendable {
  enum Meaning: Sendable, Equatable {
    case undefined
    case character(Unicode.Scalar)
    /// Marks on the letter before, to be composed in this order.
    case marks([Unicode.Scalar])
  }

  private let meanings: [Meaning]
  /// Whether a mark may stand without a letter that takes it, as in any text with combining characters.
  let allowsLooseMarks: Bool

  subscript(byte: UInt8) -> Meaning { byte < 0x80 ? .undefined : meanings[Int(byte) - 0x80] }

  private init(_ pairs: [UInt8: Meaning], allowsLooseMarks: Bool) {
    meanings = (0x80...0xFF).map { pairs[$0] ?? .undefined }
    self.allowsLooseMarks = allowsLooseMarks
  }

  /// Takes consecutive characters from `first` on; `·` is undefined, and a combining character is a mark.
  private static func run(_ first: UInt8, _ characters: String, _ pairs: inout [UInt8: Meaning]) {
    for (index, scalar) in characters.unicodeScalars.enumerated() where scalar != "\u{FFFD}" {
      let isMark = (0x300..<0x370).contains(scalar.value)
      pairs[first + UInt8(index)] = isMark ? .marks([scalar]) : .character(scalar)
    }
  }

  /// Microsoft's code page 1258, as published by Unicode (`VENDORS/MICSFT/WINDOWS/CP1258.TXT`).
  static let windows1258: SingleByteTable = {
    var pairs: [UInt8: Meaning] = [:]
    run(0x80, "€\u{FFFD}‚ƒ„…†‡ˆ‰\u{FFFD}‹Œ\u{FFFD}\u{FFFD}\u{FFFD}", &pairs)
    run(0x90, "\u{FFFD}‘’“”•–—˜™\u{FFFD}›œ\u{FFFD}\u{FFFD}Ÿ", &pairs)
    run(0xA0, "\u{A0}¡¢£¤¥¦§¨©ª«¬\u{AD}®¯°±²³´µ¶·¸¹º»¼½¾¿", &pairs)
    run(0xC0, "ÀÁÂĂÄÅÆÇÈÉÊË\u{300}ÍÎÏĐÑ\u{309}ÓÔƠÖ×ØÙÚÛÜƯ\u{303}ß", &pairs)
    run(0xE0, "àáâăäåæçèéêë\u{301}íîïđñ\u{323}óôơö÷øùúûüư₫ÿ", &pairs)
    return SingleByteTable(pairs, allowsLooseMarks: true)
  }()

  /// TCVN 5712:1993 in its third form (VN3), which the `.Vn…` fonts use; capitals with a tone have no code.
  static let tcvn3: SingleByteTable = {
    var pairs: [UInt8: Meaning] = [:]
    run(0xA0, "\u{A0}ĂÂÊÔƠƯĐăâêôơưđ", &pairs)
    run(0xB5, "àảãáạ", &pairs)
    run(0xBB, "ằẳẵắ", &pairs)
    run(0xC6, "ặầẩẫấậè", &pairs)
    run(0xCE, "ẻẽéẹềểễếệìỉ", &pairs)
    run(0xDC, "ĩíịò", &pairs)
    run(0xE1, "ỏõóọồổỗốộờởỡớợù", &pairs)
    run(0xF1, "ủũúụừửữứựỳỷỹýỵ", &pairs)
    return SingleByteTable(pairs, allowsLooseMarks: false)
  }()

  /// VNI for Windows: most letters are an ASCII letter and a byte that stands for all its marks.
  static let vni: SingleByteTable = {
    typealias Letters = VietnameseLetters
    var pairs: [UInt8: Meaning] = [:]
    let marks: [(UInt8, [Unicode.Scalar])] = [
      (0xF9, [Letters.acute]), (0xF8, [Letters.grave]), (0xFB, [Letters.hookAbove]),
      (0xF5, [Letters.tilde]), (0xEF, [Letters.dotBelow]),
      (0xE2, [Letters.circumflex]), (0xE1, [Letters.circumflex, Letters.acute]),
      (0xE0, [Letters.circumflex, Letters.grave]),
      (0xE5, [Letters.circumflex, Letters.hookAbove]),
      (0xE3, [Letters.circumflex, Letters.tilde]), (0xE4, [Letters.circumflex, Letters.dotBelow]),
      (0xEA, [Letters.breve]), (0xE9, [Letters.breve, Letters.acute]),
      (0xE8, [Letters.breve, Letters.grave]), (0xFA, [Letters.breve, Letters.hookAbove]),
      (0xFC, [Letters.breve, Letters.tilde]), (0xEB, [Letters.breve, Letters.dotBelow]),
    ]
    for (byte, combining) in marks {
      // The byte of the capital's marks is 0x20 lower; which letter they join decides the case.
      pairs[byte] = .marks(combining)
      pairs[byte - 0x20] = .marks(combining)
    }
    let letters: [(UInt8, Unicode.Scalar)] = [
      (0xED, "í"), (0xEC, "ì"), (0xE6, "ỉ"), (0xF3, "ĩ"), (0xF2, "ị"), (0xF4, "ơ"), (0xF6, "ư"),
      (0xEE, "ỵ"), (0xF1, "đ"), (0xCD, "Í"), (0xCC, "Ì"), (0xC6, "Ỉ"), (0xD3, "Ĩ"), (0xD2, "Ị"),
      (0xD4, "Ơ"), (0xD6, "Ư"), (0xCE, "Ỵ"), (0xD1, "Đ"), (0xA0, "\u{A0}"), (0x96, "–"),
      (0x97, "—"), (0x91, "‘"), (0x92, "’"), (0x93, "“"), (0x94, "”"), (0x85, "…"),
    ]
    for (byte, letter) in letters { pairs[byte] = .character(letter) }
    return SingleByteTable(pairs, allowsLooseMarks: false)
  }()
}
