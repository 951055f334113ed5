/// Another way to understand a published figure under which a contradiction would not be there.
///
/// A possibility that somebody may look into; never a verdict about which figure is wrong.
public struct Reinterpretation: Hashable, Sendable {
  /// In what the figure would be read otherwise.
  public enum Kind: Hashable, Sendable {
    /// The decimals were cut off, not rounded.
    case roundedDown
    case roundedUp
    /// Against another month.
    case comparedWith(Month)
    /// A difference in percentage points, printed as a percentage.
    case percentagePoints
    /// Over the denominator of this earlier month.
    case denominator(Measure, of: Month)
    /// Two neighbouring digits changed places.
    case digitsSwapped(Quantity)
  }

  /// The figure that would be read otherwise.
  public let fact: Fact
  /// How it would be read.
  public let kind: Kind

  /// `302.72 holds if rounded up`.
  public var wording: Wording {
    let value = Wording(
      fact.value.description,
      NumberFormat(.vietnamese).quantity(fact.value, as: fact.subject.measure.numberKind))
    let (english, vietnamese) =
      switch kind {
      case .roundedDown: ("if rounded down", "nếu làm tròn xuống")
      case .roundedUp: ("if rounded up", "nếu làm tròn lên")
      case .comparedWith(let month):
        (
          "if compared with \(month) instead of \(said)",
          "nếu so với \(month) thay vì \(said)"
        )
      case .percentagePoints: ("as percentage points", "nếu là điểm phần trăm")
      case .denominator(let measure, let month):
        (
          "with the \(measure.slug) of \(month)",
          "nếu lấy \(measure.wording.vietnamese) của \(month)"
        )
      case .digitsSwapped(let other):
        (
          "if two digits are swapped: \(other)",
          "nếu hai chữ số bị đảo: "
            + NumberFormat(.vietnamese).quantity(other, as: fact.subject.measure.numberKind)
        )
      }
    return Wording(
      "\(value.english) holds \(english)", "\(value.vietnamese) đúng \(vietnamese)")
  }

  private var said: String { fact.subject.versus.map(\.description) ?? "" }
}
