/// A text without what would move the cursor, break a row or turn the writing direction: safe on a terminal.
///
/// Line breaks and tabs become blanks, other control characters U+FFFD.
func printable(_ text: String) -> String {
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
    default: printable.append("\u{FFFD}")
    }
  }
  return String(printable)
}

private func isUnprintable(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0..<0x20, 0x7F..<0xA0, 0x061C, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069: true
  default: false
  }
}
