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

  /// Nil unless `bytes` are digits with single `.`, `,` or blanks between them.
  init?(_ bytes: Span<UInt8>) {
    var length = 0
    for index in bytes.indices {
      let byte = bytes[index]
      if byte &- 0x30 < 10 {
        if length == 0, runs == 1 { startsWithZero = byte == 0x30 }
        if length == 0 { lastRunIsZero = true }
        if byte != 0x30 { lastRunIsZero = false }
        append(UInt64(byte &- 0x30))
        length += 1
      } else if byte == 0x2E || byte == 0x2C || byte == 0x20 {
        guard length > 0 else { return nil }
        if runs == 1 {
          firstLength = length
        } else {
          middlesAreThree = middlesAreThree && length == 3
        }
        if runs > 2 { groupMarksAgree = groupMarksAgree && groupMark == lastMark }
        if runs == 2 { groupMark = lastMark }
        lastMark = byte
        runs += 1
        length = 0
      } else {
        return nil
      }
    }
    guard length > 0 else { return nil }
    lastLength = length
    if runs == 1 { firstLength = length }
    if runs > 2 { groupMarksAgree = groupMarksAgree && (runs == 3 || groupMark != 0) }
  }

  private mutating func append(_ digit: UInt64) {
    if mantissa >= 100_000_000_000_000_000 {
      isTooLong = true
    } else {
      mantissa = mantissa &* 10 &+ digit
    }
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

  /// `17452,0`: what a spreadsheet makes of a whole number. Not before three zeros, which may be a group.
  var isWholeWithZeros: Bool {
    runs == 2 && endsWithDecimalMark && lastRunIsZero && lastLength != 3
  }

  /// One separator before exactly three digits: a group or decimals, both could be.
  var canBeWholeOrDecimal: Bool { runs == 2 && isWhole && isDecimal }
}
