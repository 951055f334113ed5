/// What one in a table stands for (`Đơn vị tính: nghìn người`): its cells are counts rounded to the printed digit.
public enum CountUnit: Int, CaseIterable, Sendable {
  case one = 0
  case thousand = 3
  case million = 6
  case billion = 9

  /// The power of ten.
  public var exponent: Int { rawValue }
}
