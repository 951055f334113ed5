/// Digits with separators between them, taken apart but not yet understood: how `1.165.787` looks, not what it means.
///
/// Scanning allocates nothing and takes one pass.
struct Numeral {
  /// All digits as one number; meaningless when `isTooLong`.
  private(set) var mantissa: UInt64 = 0
  /// More digits than any count or percentage has: 18, leading zeros apart.
  private(set) var isTooLong = false
  /// How many runs of digits there are.
  private(set) var runs = 1
  private(set) var firstLength = 0
  private(set) var lastLength = 0
  private var lastRunIsZero = true
  /// Whether every run between the first and the last has three digits.
  private var middlesAreThree = true
  private var startsWithZero = false
  /// The separator before the last run; 0 where there is none.
  private(set) var lastMark: UInt8 = 0
  /// The separator of all runs before the last one; 0 where there is none.
  private var groupMark: UInt8 = 0
  /// Whether the separators before the last one are all the same.
  private var groupMarksAgree = true

  /// Nil unless `bytes` are digits with single `.`, `,` or blanks between them; a blank may be a no-break or a thin space.
  init?(_ bytes: Span<UInt8>) {
    var length = 0
    var position = 0
    while position < bytes.count {
      let byte = bytes[position]
      let digit = byte &- 0x30
      if digit < 10 {
        if length == 0 {
          if runs == 1 { startsWithZero = digit == 0 }
          lastRunIsZero = true
        }
        if digit != 0 { lastRunIsZero = false }
        if mantissa >= 100_000_000_000_000_000 {
          isTooLong = true
        } else {
          mantissa = mantissa &* 10 &+ UInt64(digit)
        }
        length += 1
        position += 1
        continue
      }
      let isMark = byte == 0x2E || byte == 0x2C
      let width = isMark ? 1 : widthOfBlank(bytes, at: position)
      guard width > 0, length > 0 else { return nil }
      endRun(of: length, before: isMark ? byte : 0x20)
      position += width
      length = 0
    }
    guard length > 0 else { return nil }
    lastLength = length
    if runs == 1 { firstLength = length }
  }

  private mutating func endRun(of length: Int, before mark: UInt8) {
    if runs == 1 {
      firstLength = length
    } else {
      middlesAreThree = middlesAreThree && length == 3
      if runs == 2 { groupMark = lastMark }
      groupMarksAgree = groupMarksAgree && groupMark == lastMark
    }
    lastMark = mark
    runs += 1
  }
}

/// How many bytes the blank at `position` has: a space, U+00A0, U+2009 or U+202F; 0 where there is none.
private func widthOfBlank(_ bytes: Span<UInt8>, at position: Int) -> Int {
  switch bytes[position] {
  case 0x20: return 1
  case 0xC2: return position + 1 < bytes.count && bytes[position + 1] == 0xA0 ? 2 : 0
  case 0xE2:
    guard position + 2 < bytes.count, bytes[position + 1] == 0x80 else { return 0 }
    return bytes[position + 2] == 0x89 || bytes[position + 2] == 0xAF ? 3 : 0
  default: return 0
  }
}

extension Numeral {
  /// Whether the last separator can be a decimal mark: blanks only group.
  private var endsWithDecimalMark: Bool { lastMark == 0x2E || lastMark == 0x2C }

  /// Whether all runs but the last are well-formed groups: one to three digits, no leading zero, then threes.
  private var groupsAreRight: Bool {
    firstLength <= 3 && !startsWithZero && middlesAreThree && groupMarksAgree
  }

  /// A whole number: one run, or groups of three with one kind of separator and no leading zero.
  var isWhole: Bool {
    runs == 1
      || (groupsAreRight && lastLength == 3 && (runs == 2 || groupMark == lastMark))
  }

  /// A number with decimals: a whole number, then a decimal mark of a kind that does not group.
  var isDecimal: Bool {
    endsWithDecimalMark && (runs == 2 || (groupsAreRight && groupMark != lastMark))
  }

  /// Whether two kinds of separators are used.
  var hasTwoMarks: Bool {
    runs > 2 && !(groupMarksAgree && groupMark == lastMark)
  }

  /// `17452,0`, `1.165.787,00`: what a spreadsheet makes of a whole number. Not before three zeros, which may be a group.
  var isWholeWithZeros: Bool {
    isDecimal && lastRunIsZero && lastLength != 3
  }

  /// One separator before exactly three digits: a group or decimals, both could be.
  var canBeWholeOrDecimal: Bool { runs == 2 && isWhole && isDecimal }
}

/// The sign between a number's whole part and its decimals.
package enum DecimalMark: UInt8, Sendable {
  case point = 0x2E
  case comma = 0x2C

  /// The one that groups where this one is the decimal mark.
  package var other: DecimalMark { self == .point ? .comma : .point }
}

extension Numeral {
  /// The decimal mark that this numeral proves where decimals are possible: `99.474,4`, `0,5` and `1.234.567` prove the comma.
  /// Nil where it proves none.
  var provenDecimalMark: DecimalMark? {
    guard let mark = DecimalMark(rawValue: lastMark), !canBeWholeOrDecimal else { return nil }
    if isDecimal { return mark }
    return isWhole ? mark.other : nil
  }
}
