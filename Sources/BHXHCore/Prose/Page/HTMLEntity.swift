/// The character references that Vietnamese pages use: numbers, and names of Latin letters and signs.
enum HTMLEntity {
  /// The character of a reference without its `&` and `;`; nil where it is not known.
  static func scalar(_ name: ArraySlice<UInt8>) -> Unicode.Scalar? {
    if name.first == UInt8(ascii: "#") { return numbered(name.dropFirst()) }
    let text = String(decoding: name, as: UTF8.self)
    if let sign = signs[text] { return sign }
    guard let letter = text.unicodeScalars.first, let accents = accented[String(text.dropFirst())]
    else { return nil }
    return accents[letter]
  }

  private static func numbered(_ digits: ArraySlice<UInt8>) -> Unicode.Scalar? {
    let isHexadecimal = digits.first.map { $0 | 0x20 == UInt8(ascii: "x") } ?? false
    let text = String(decoding: isHexadecimal ? digits.dropFirst() : digits, as: UTF8.self)
    return UInt32(text, radix: isHexadecimal ? 16 : 10).flatMap(Unicode.Scalar.init)
  }

  private static let signs: [String: Unicode.Scalar] = [
    "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": " ", "ndash": "–",
    "mdash": "—", "hellip": "…", "ldquo": "“", "rdquo": "”", "lsquo": "‘", "rsquo": "’",
    "bull": "•", "middot": "·", "laquo": "«", "raquo": "»", "times": "×", "eth": "ð", "ETH": "Ð",
    "ge": "≥", "le": "≤",
  ]

  private static let accented: [String: [Unicode.Scalar: Unicode.Scalar]] = [
    "grave": letters("aàeèiìoòuùAÀEÈIÌOÒUÙ"), "acute": letters("aáeéiíoóuúyýAÁEÉIÍOÓUÚYÝ"),
    "circ": letters("aâeêoôAÂEÊOÔ"), "tilde": letters("aãoõnñAÃOÕNÑ"),
    "uml": letters("aäeëiïoöuü"),
  ]

  /// Each letter with the accented one behind it.
  private static func letters(_ pairs: String) -> [Unicode.Scalar: Unicode.Scalar] {
    let scalars = Array(pairs.unicodeScalars)
    var letters: [Unicode.Scalar: Unicode.Scalar] = [:]
    for index in stride(from: 0, to: scalars.count - 1, by: 2) {
      letters[scalars[index]] = scalars[index + 1]
    }
    return letters
  }
}
