/// What a cell says where a number is expected.
package enum NumberReading: Hashable, Sendable {
  case value(Quantity)
  /// A blank, a dash, `NA`: not known, which is not zero.
  case missing
  /// No number, or not one of this kind.
  case failure(NumberFailure)
  /// One separator before three digits in a table of thousands or millions: it may group, or it may be the decimal mark.
  case ambiguous(grouped: Quantity, decimal: Quantity)
}

/// Why a cell is not the number that is expected.
package enum NumberFailure: Hashable, Sendable, CaseIterable {
  /// No number in any spelling.
  case unreadable
  /// Groups that are not of three digits, or a first group that starts with 0: `1.16.787`, `0.123.456`.
  case grouping
  /// A fraction where only whole numbers can be: `17,45` people.
  case fraction
  /// Two kinds of separators in a count: `17.452,5`.
  case separators
  /// A number below zero where none can be.
  case negative
  /// `+500` or `tăng 500` where a stock is expected: it looks like a change.
  case signed
  /// A count above 10^15.
  case tooLarge
  /// More digits than are kept: 18.
  case tooLong
  /// A percentage where a count is expected.
  case percentage
  /// `1,17E+06`: a spreadsheet's short form, whose digits are lost.
  case scientific
}

/// What a number has to be: a whole count or a percentage, with a sign or without.
public struct NumberKind: Hashable, Sendable {
  /// Percentages keep their printed decimals and stand for all values that print like them; counts are whole and exact.
  public let isPercentage: Bool
  /// Whether it may be negative, as a change may and a stock may not.
  public let isSigned: Bool

  /// Whether it is a percentage, and whether its sign is always printed.
  public init(isPercentage: Bool, isSigned: Bool) {
    self.isPercentage = isPercentage
    self.isSigned = isSigned
  }

  /// A number of people or things.
  public static let count = NumberKind(isPercentage: false, isSigned: false)
  /// A number of people more or fewer.
  public static let signedCount = NumberKind(isPercentage: false, isSigned: true)
  /// A share.
  public static let percentage = NumberKind(isPercentage: true, isSigned: false)
  /// A growth.
  public static let signedPercentage = NumberKind(isPercentage: true, isSigned: true)
}

/// What one in a table stands for (`Đơn vị tính: nghìn người`): its cells are counts rounded to the printed digit.
package enum CountUnit: Int, CaseIterable, Sendable {
  case one = 0
  case hundred = 2
  case thousand = 3
  /// `vạn`.
  case tenThousand = 4
  case hundredThousand = 5
  case million = 6
  case billion = 9

  /// The power of ten.
  package var exponent: Int { rawValue }
}
