/// Why a ratio cannot be had; said instead of a 0, an infinity or a NaN.
public enum Reason: Hashable, Sendable {
  case noParticipants
  /// The sum would be of some of the units only: how many of how many.
  case partial(Int, Int)
  case noDenominator
  /// There is one of another kind (`population_average`), which is only taken where it is asked for.
  case denominatorOfKind(String)
  /// The data built in have one, which is only taken where it is asked for.
  case denominatorBuiltIn
  case zeroDenominator
  case noEarlierFigure(String)
  case zeroEarlierFigure(String)
  /// The comparison period is the row's own month or a later one.
  case notEarlier
  case territoryChanged(String)
  /// In the boundaries wanted the unit is made of parts of divided units.
  case divided
  /// The same, and some of those units have no figure: not even bounds are known.
  case dividedInPart
  case uncertainPeriod
  /// `2024?`: the end of that year or the same month of it.
  case comparisonNotSaid(String)
  case noTarget
  case zeroTarget
  case noChange
  case noRecruits
  case noRenewals
  case noLapses
  case noEvents
  case zeroEvents
  /// An indicator of one's own lacks a figure of this measure, for the same unit and time.
  case noFigure(Measure)
  /// Not all that is shown has both sides: the recruits and the events that do.
  case yieldOfSome(Int128, Int128)

  /// Of how many units a shown sum is, where it is not of all of them.
  static func ofSome(_ reported: Int, _ expected: Int) -> Reason? {
    (1..<expected).contains(reported) ? .partial(reported, expected) : nil
  }

  /// Whether a sum of some of the units was left out.
  package var isPartial: Bool { if case .partial = self { true } else { false } }

  /// The sentence of machine formats, and of English text.
  public var english: String {
    switch self {
    case .noParticipants: "no number of participants"
    case .partial(let reported, let expected): "\(reported) of \(expected) units"
    case .noDenominator: "no denominator within 24 months"
    case .denominatorOfKind(let kind):
      "\(Self.noDenominator.english); there is one of another kind: --base-measure \(kind)"
    case .denominatorBuiltIn:
      "\(Self.noDenominator.english); the data built in have one: --base builtin"
    case .zeroDenominator: "the denominator is zero"
    case .noEarlierFigure(let period): "no figure for \(period)"
    case .zeroEarlierFigure(let period): "the figure for \(period) is zero"
    case .notEarlier: "the period compared with is not earlier"
    case .territoryChanged(let period): "the territory changed after \(period)"
    case .divided: "made of parts of divided units: only bounds are known"
    case .dividedInPart: "made of parts of divided units, not all of which have a figure"
    case .uncertainPeriod: "the period is not certain"
    case .comparisonNotSaid(let period):
      "compared with \(period): the source does not say which month"
    case .noTarget: "no target in force"
    case .zeroTarget: "the target is zero"
    case .noChange: "no change since the start of the year"
    case .noRecruits: "no number of recruits"
    case .noRenewals: "no number of renewals"
    case .noLapses: "no number of lapses for the same unit and time"
    case .noEvents: "no number of events for the same unit and time"
    case .zeroEvents: "the number of events is zero"
    case .noFigure(let measure):
      "no \(measure.wording.english) for the same unit and time"
    case .yieldOfSome(let recruits, let events):
      "per event where both are known: \(recruits) recruits, \(events) events"
    }
  }

  /// The sentence in Vietnamese.
  public var vietnamese: String {
    switch self {
    case .noParticipants: "chưa có số người tham gia"
    case .partial(let reported, let expected): "mới có số liệu của \(reported)/\(expected) đơn vị"
    case .noDenominator: "chưa có lực lượng lao động (dân số) của tháng này hoặc 24 tháng trước"
    case .denominatorOfKind(let kind):
      "\(Self.noDenominator.vietnamese); có mẫu số loại khác: dùng --base-measure \(kind)"
    case .denominatorBuiltIn:
      "\(Self.noDenominator.vietnamese); dữ liệu kèm theo chương trình có: dùng --base builtin"
    case .zeroDenominator: "mẫu số bằng 0"
    case .noEarlierFigure(let period): "không có số liệu của \(period)"
    case .zeroEarlierFigure(let period): "số liệu của \(period) bằng 0"
    case .notEarlier: "kỳ so sánh không trước kỳ báo cáo"
    case .territoryChanged(let period): "địa giới đã thay đổi sau \(period)"
    case .divided: "gồm phần của các đơn vị bị chia tách: chỉ biết khoảng giá trị"
    case .dividedInPart: "gồm phần của các đơn vị bị chia tách, có đơn vị không có số liệu"
    case .uncertainPeriod: "kỳ không chắc chắn"
    case .comparisonNotSaid(let period): "so với \(period): nguồn không nói rõ tháng nào"
    case .noTarget: "chưa có chỉ tiêu giao cho kỳ này"
    case .zeroTarget: "kế hoạch bằng 0"
    case .noChange: "không có số tăng so với đầu năm"
    case .noRecruits: "không có số người vận động được"
    case .noRenewals: "không có số người tái tục"
    case .noLapses: "không có số người dừng tham gia của cùng đơn vị và thời gian"
    case .noEvents: "không có số cuộc của cùng đơn vị và thời gian"
    case .zeroEvents: "số cuộc bằng 0"
    case .noFigure(let measure):
      "không có \(measure.wording.vietnamese) của cùng đơn vị và thời gian"
    case .yieldOfSome(let recruits, let events):
      "tính trên phần có cả hai số: \(recruits) người, \(events) cuộc"
    }
  }
}
