extension Measure {
  /// The slug, and the words that a Vietnamese sentence has for it.
  var wording: Wording {
    let vietnamese =
      switch self {
      case .participants: "số người tham gia"
      case .population: "dân số"
      case .labourForce: "lực lượng lao động"
      case .base: "mẫu số"
      case .target: "kế hoạch"
      case .targetChange: "kế hoạch phát triển mới"
      case .targetPercent: "chỉ tiêu tỷ lệ bao phủ"
      case .change: "số tăng, giảm"
      case .recruits: "số phát triển mới"
      case .renewals: "số tái tục"
      case .lapses: "số giảm"
      case .events: "số cuộc"
      case .attendees: "số người dự"
      case .items: "số lượng"
      case .itemsTotal: "trên tổng số"
      case .coveragePercent: "tỷ lệ bao phủ"
      case .attainmentPercent: "tỷ lệ hoàn thành kế hoạch"
      case .growthPercent: "tốc độ tăng (giảm)"
      case .coveragePoints: "chênh lệch tỷ lệ bao phủ"
      case .attainmentPoints: "chênh lệch tỷ lệ hoàn thành kế hoạch"
      case .indicator: "chỉ số"
      }
    return Wording(slug, vietnamese)
  }
}

extension Subject {
  /// The same, with the name of an indicator.
  var wording: Wording { measure == .indicator ? Wording(kind, kind) : measure.wording }
}
