/// Text reduced to what a number or a date is recognised by: lower case, no diacritics, one kind of space, one kind of dash.
///
/// NFC and NFD come out the same; `đ`, `Đ` and `Ð` are `d`. Spaces of any kind are one blank, none at the ends.
/// `…` is `...`, `≥` is `>=`, `≤` is `<=`, `≈` is `~`. Anything else stands as it is.
///
/// - Complexity: O(length), one allocation.
public func plainSpelling(_ text: String) -> String {
  String(decoding: plainBytes(text.unicodeScalars), as: UTF8.self)
}

/// The plain spelling of text in UTF-8; what is not UTF-8 becomes U+FFFD.
func plainBytes(_ bytes: Span<UInt8>) -> [UInt8] {
  var copy: [UInt8] = []
  copy.reserveCapacity(bytes.count)
  for index in bytes.indices { copy.append(bytes[index]) }
  return plainBytes(String(decoding: copy, as: UTF8.self).unicodeScalars)
}

private func plainBytes(_ scalars: String.UnicodeScalarView) -> [UInt8] {
  var plain: [UInt8] = []
  plain.reserveCapacity(scalars.underestimatedCount + 16)
  var spaceIsDue = false
  for scalar in scalars {
    let byte = plainByte(scalar.value)
    if byte == blank {
      spaceIsDue = !plain.isEmpty
      continue
    }
    if byte == nothing { continue }
    if spaceIsDue {
      plain.append(blank)
      spaceIsDue = false
    }
    if byte != asItStands {
      plain.append(byte)
      continue
    }
    switch scalar.value {
    case 0x2026: plain += [0x2E, 0x2E, 0x2E]
    case 0x2264: plain += [0x3C, 0x3D]
    case 0x2265: plain += [0x3E, 0x3D]
    default: plain += UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter
    }
  }
  return plain
}

private let blank: UInt8 = 0x20
/// For marks that only change the letter before them.
private let nothing: UInt8 = 0xFF
/// For what has no single byte.
private let asItStands: UInt8 = 0xFE

private func plainByte(_ scalar: UInt32) -> UInt8 {
  switch scalar {
  case 0x41...0x5A: UInt8(truncatingIfNeeded: scalar + 0x20)
  case 0x09...0x0D, 0x20, 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F,
    0x3000:
    blank
  case 0x00...0x7F: UInt8(truncatingIfNeeded: scalar)
  case 0xAD, 0x200B...0x200D, 0x2060, 0xFEFF, 0x0300...0x036F: nothing
  case 0x2010...0x2015, 0x2212: 0x2D
  case 0x2248: 0x7E
  default: baseLetter(scalar)
  }
}

/// The letter under the diacritics of Vietnamese, in lower case.
private func baseLetter(_ scalar: UInt32) -> UInt8 {
  switch scalar {
  case 0xC0...0xC3, 0xE0...0xE3, 0x102, 0x103, 0x1EA0...0x1EB7: 0x61
  case 0xC8...0xCA, 0xE8...0xEA, 0x1EB8...0x1EC7: 0x65
  case 0xCC, 0xCD, 0xEC, 0xED, 0x128, 0x129, 0x1EC8...0x1ECB: 0x69
  case 0xD2...0xD5, 0xF2...0xF5, 0x1A0, 0x1A1, 0x1ECC...0x1EE3: 0x6F
  case 0xD9, 0xDA, 0xF9, 0xFA, 0x168, 0x169, 0x1AF, 0x1B0, 0x1EE4...0x1EF1: 0x75
  case 0xDD, 0xFD, 0x1EF2...0x1EF9: 0x79
  case 0xD0, 0x110, 0x111: 0x64
  default: asItStands
  }
}
