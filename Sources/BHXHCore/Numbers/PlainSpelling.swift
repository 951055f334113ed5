/// Text reduced to what a number or a date is recognised by: lower case, no diacritics, one kind of space, one kind of dash.
///
/// NFC and NFD come out the same; `đ`, `Đ` and `Ð` are `d`. Spaces of any kind are one blank, none at the ends.
/// `…` is `...`, `≥` is `>=`, `≤` is `<=`, `≈` is `~`. Anything else stands as it is.
///
/// - Complexity: O(length), one string.
public func plainSpelling(_ text: some Sequence<Unicode.Scalar>) -> String {
  var plain = String.UnicodeScalarView()
  var spaceIsDue = false
  for scalar in text {
    let replacement = plainScalars(scalar)
    if replacement == " " {
      spaceIsDue = !plain.isEmpty
      continue
    }
    if replacement.isEmpty { continue }
    if spaceIsDue {
      plain.append(" ")
      spaceIsDue = false
    }
    plain.append(contentsOf: replacement.unicodeScalars)
  }
  return String(plain)
}

/// Text reduced as above.
public func plainSpelling(_ text: String) -> String {
  plainSpelling(text.unicodeScalars)
}

private func plainScalars(_ scalar: Unicode.Scalar) -> String {
  switch scalar.value {
  case 0x41...0x5A: String(Character(Unicode.Scalar(UInt8(scalar.value + 0x20))))
  case 0x09...0x0D, 0x20, 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F,
    0x3000:
    " "
  case 0x00...0x7F: String(scalar)
  case 0xAD, 0x200B...0x200D, 0x2060, 0xFEFF, 0x0300...0x036F: ""
  case 0x2010...0x2015, 0x2212: "-"
  case 0x2026: "..."
  case 0x2264: "<="
  case 0x2265: ">="
  case 0x2248: "~"
  default: baseLetter(scalar.value) ?? String(scalar)
  }
}

/// The letter under the diacritics of Vietnamese, in lower case.
private func baseLetter(_ scalar: UInt32) -> String? {
  switch scalar {
  case 0xC0...0xC3, 0xE0...0xE3, 0x102, 0x103, 0x1EA0...0x1EB7: "a"
  case 0xC8...0xCA, 0xE8...0xEA, 0x1EB8...0x1EC7: "e"
  case 0xCC, 0xCD, 0xEC, 0xED, 0x128, 0x129, 0x1EC8...0x1ECB: "i"
  case 0xD2...0xD5, 0xF2...0xF5, 0x1A0, 0x1A1, 0x1ECC...0x1EE3: "o"
  case 0xD9, 0xDA, 0xF9, 0xFA, 0x168, 0x169, 0x1AF, 0x1B0, 0x1EE4...0x1EF1: "u"
  case 0xDD, 0xFD, 0x1EF2...0x1EF9: "y"
  case 0xD0, 0x110, 0x111: "d"
  default: nil
  }
}
