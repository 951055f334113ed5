/// A text without what would move the cursor, break a row, turn the writing direction or stand unseen in it: safe on a terminal.
///
/// Line breaks and tabs become blanks, other such characters U+FFFD; a byte of a file's name that is no text becomes `\xFF`.
func printable(_ text: String) -> String {
  if usualWidth(text.utf8.span) != nil { return text }
  guard text.unicodeScalars.contains(where: isUnprintable) else { return text }
  var printable = String.UnicodeScalarView()
  for scalar in text.unicodeScalars {
    guard isUnprintable(scalar) else {
      printable.append(scalar)
      continue
    }
    switch scalar.value {
    case 0x0A where printable.last == " ": continue
    case 0x09, 0x0A, 0x0D, 0x85, 0x2028, 0x2029: printable.append(" ")
    default:
      if let byte = FileNameText.byte(of: scalar) {
        printable.append(contentsOf: FileNameText.escape(byte).unicodeScalars)
      } else {
        printable.append("\u{FFFD}")
      }
    }
  }
  return String(printable)
}

/// Whether a character does something to a terminal or a page, or is not seen at all: controls, signs of direction, blanks without width, tags.
package func isUnprintable(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0..<0x20, 0x7F..<0xA0: true
  case 0x20..<0x7F, 0xA0..<0x180E: scalar.value == 0xAD || scalar.value == 0x61C
  case 0x180E, 0x200B...0x200F, 0x2028...0x202E, 0x2060...0x206F, 0xFEFF, 0xFFF9...0xFFFB: true
  case 0xE0000...0xE0FFF: true
  default: FileNameText.byte(of: scalar) != nil
  }
}
