/// All the values that a figure may truly have, between two ends that belong to it or not.
///
/// An interval is never empty: what would be empty is nil where it arises, so that "nothing fits" cannot be overlooked.
public struct Interval: Hashable, Sendable {
  /// Where an interval stops on one side.
  public enum End: Hashable, Sendable {
    /// It does not stop.
    case unbounded
    /// It stops before this value.
    case open(Ratio)
    /// It stops at this value, which belongs to it.
    case closed(Ratio)

    /// The value at which it stops; nil where it does not.
    public var value: Ratio? {
      switch self {
      case .unbounded: nil
      case .open(let value), .closed(let value): value
      }
    }

    /// Whether the end itself belongs to the interval.
    public var isClosed: Bool {
      if case .closed = self { true } else { false }
    }
  }

  /// Where it begins.
  public let lower: End
  /// Where it ends.
  public let upper: End

  /// The values from `lower` to `upper`; nil when there are none.
  public init?(from lower: End, to upper: End) {
    if let low = lower.value, let high = upper.value {
      guard low < high || (low == high && lower.isClosed && upper.isClosed) else { return nil }
    }
    self.init(ordered: lower, upper)
  }

  /// The ends are known to be in order.
  init(ordered lower: End, _ upper: End) {
    self.lower = lower
    self.upper = upper
  }

  /// Exactly this value.
  public init(_ value: Ratio) {
    self.init(ordered: .closed(value), .closed(value))
  }

  /// Exactly this whole number.
  public init(_ whole: Int64) {
    self.init(Ratio(whole))
  }

  /// Every number: nothing is known.
  public static let everything = Interval(ordered: .unbounded, .unbounded)

  /// [0, ∞).
  public static let notNegative = Interval(ordered: .closed(.zero), .unbounded)

  /// What counts that are not given lie in: 0…10^15.
  public static let counts = Interval(
    ordered: .closed(.zero), .closed(Ratio(Quantity.highestCount)))

  /// The value, where there is only one.
  public var onlyValue: Ratio? {
    lower == upper ? lower.value : nil
  }

  /// Whether a value lies in it.
  public func contains(_ value: Ratio) -> Bool {
    let aboveLower =
      switch lower {
      case .unbounded: true
      case .open(let low): low < value
      case .closed(let low): low <= value
      }
    guard aboveLower else { return false }
    return switch upper {
    case .unbounded: true
    case .open(let high): value < high
    case .closed(let high): value <= high
    }
  }

  /// Whether every value of `other` is in this interval.
  public func contains(_ other: Interval) -> Bool {
    intersection(other) == other
  }

  /// The values that are in both; nil when there are none.
  public func intersection(_ other: Interval) -> Interval? {
    Interval(
      from: tighter(lower, other.lower) { $0 > $1 },
      to: tighter(upper, other.upper) { $0 < $1 })
  }

  /// The smallest interval that has the values of both.
  public func hull(_ other: Interval) -> Interval {
    Interval(
      ordered: wider(lower, other.lower) { $0 < $1 },
      wider(upper, other.upper) { $0 > $1 })
  }
}

/// The end that stops first, where `isInside` says that its first value lies further inside; an open end is inside of a closed one.
private func tighter(
  _ first: Interval.End, _ second: Interval.End, _ isInside: (Ratio, Ratio) -> Bool
) -> Interval.End {
  guard let one = first.value else { return second }
  guard let two = second.value else { return first }
  if one == two { return first.isClosed ? second : first }
  return isInside(one, two) ? first : second
}

private func wider(
  _ first: Interval.End, _ second: Interval.End, _ isOutside: (Ratio, Ratio) -> Bool
) -> Interval.End {
  guard let one = first.value, let two = second.value else { return .unbounded }
  if one == two { return first.isClosed ? first : second }
  return isOutside(one, two) ? first : second
}

extension Interval: CustomStringConvertible {
  /// `[18000, ∞)`, `[37777/400, 37781/400)`.
  public var description: String {
    let left = lower.isClosed ? "[" : "("
    let right = upper.isClosed ? "]" : ")"
    return
      "\(left)\(lower.value.map(\.description) ?? "−∞"), \(upper.value.map(\.description) ?? "∞")\(right)"
  }
}
