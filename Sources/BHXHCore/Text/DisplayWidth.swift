/// How many columns of a terminal a text takes.
///
/// Vietnamese takes one column a letter, composed (NFC) or not (NFD); East Asian wide characters and emoji take two,
/// combining and invisible ones none. Ambiguous characters count as one.
///
/// - Complexity: O(length); without looking for whole characters where each scalar is one.
public func displayWidth(_ text: String) -> Int {
  if let width = usualWidth(text.utf8.span) { return width }
  if text.utf8.allSatisfy({ $0 < 0x80 }) { return text.utf8.count }
  return text.reduce(0) { $0 + displayWidth(of: $1) }
}

/// The columns of a text each of whose scalars is a character of one column whatever stands beside it, and stands on a page as it is: letters
/// of Vietnamese, dashes, quotation marks, signs of mathematics, rules. Nil for any other, which is looked at with care.
///
/// - Parameter text: valid UTF-8.
func usualWidth(_ text: Span<UInt8>) -> Int? {
  var (place, width) = (0, 0)
  while place < text.count {
    let byte = text[place]
    switch byte {
    case 0x20..<0x7F: place += 1
    case 0xC2:
      // Without the controls and the soft hyphen.
      if text[place + 1] <= 0xA0 || text[place + 1] == 0xAD { return nil }
      place += 2
    case 0xC3...0xCB: place += 2
    case 0xE1 where text[place + 1] >= 0xBA && text[place + 1] <= 0xBB: place += 3
    case 0xE2:
      let tail = UInt16(text[place + 1]) << 8 | UInt16(text[place + 2])
      // U+2010 to U+2027, U+2190 to U+22FF, U+2500 to U+25A1.
      switch tail {
      case 0x8090...0x80A7, 0x8690...0x8BBF, 0x9480...0x96A1: place += 3
      default: return nil
      }
    default: return nil
    }
    width += 1
  }
  return width
}

/// A letter with its marks, or an emoji of several parts, takes what its widest part takes.
private func displayWidth(of character: Character) -> Int {
  var width = 0
  for scalar in character.unicodeScalars {
    // The selector that asks for the coloured picture.
    if scalar.value == 0xFE0F { return 2 }
    width = max(width, displayWidth(of: scalar))
  }
  return width
}

private func displayWidth(of scalar: Unicode.Scalar) -> Int {
  switch scalar.value {
  case 0x20..<0x7F: return 1
  case 0x1100...0x115F, 0x231A...0x231B, 0x2329...0x232A, 0x23E9...0x23EC, 0x25FD...0x25FE,
    0x2614...0x2615, 0x26A1, 0x26BD...0x26BE, 0x2705, 0x274C, 0x2753...0x2755, 0x2B50,
    0x2E80...0x303E, 0x3041...0x33FF, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xA000...0xA4CF,
    0xA960...0xA97F, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF01...0xFF60,
    0xFFE0...0xFFE6, 0x1F1E6...0x1F1FF, 0x1F300...0x1F64F, 0x1F680...0x1F6FF, 0x1F900...0x1FAFF,
    0x20000...0x3FFFD:
    return 2
  default:
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format, .control: return 0
    default: return 1
    }
  }
}
