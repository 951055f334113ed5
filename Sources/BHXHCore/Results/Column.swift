/// A column of a result: its name in machine formats, and its heading in text.
package struct Column: Hashable, Sendable {
  package let name: String
  package let vietnamese: String
  package let english: String
  /// Numbers are set flush right.
  package let isNumber: Bool
  /// Whether text shows it too; machine formats always do.
  package let isInText: Bool
  /// Whether its cells are drawn, and repeat what other columns say.
  package var isPicture = false
  /// Whether it goes with a number beside it, and says nothing where that is missing.
  package let isDetail: Bool
  /// Whether it tells rows apart.
  var isKey: Bool { key != nil || ["unit", "period", "scheme", "measure"].contains(name) }
  /// What rows are grouped by; nil for what is told of a group.
  package let key: GroupKey?

  package init(
    _ name: String, _ vietnamese: String, _ english: String, isNumber: Bool = false,
    isInText: Bool = true, isDetail: Bool = false
  ) {
    self.init(
      name, vietnamese, english, isNumber: isNumber, isInText: isInText, isDetail: isDetail,
      key: nil)
  }

  private init(
    _ name: String, _ vietnamese: String, _ english: String, isNumber: Bool = false,
    isInText: Bool = true, isDetail: Bool = false, key: GroupKey?
  ) {
    self.name = name
    self.vietnamese = vietnamese
    self.english = english
    self.isNumber = isNumber
    self.isInText = isInText
    self.isDetail = isDetail
    self.key = key
  }

  /// The heading in text.
  package func heading(in language: Language) -> String {
    language == .vietnamese ? vietnamese : english
  }

  /// The column of something that is told of campaigns and is no number.
  init(detail part: CampaignDetails.Part, isInText: Bool = true) {
    let (vietnamese, english) = Self.names(of: part)
    self.init(part.rawValue, vietnamese, english, isInText: isInText)
  }

  private static func names(of part: CampaignDetails.Part) -> (vietnamese: String, english: String)
  {
    switch part {
    case .organiser: ("Đơn vị tổ chức", "Organiser")
    case .partners: ("Đơn vị phối hợp", "Partners")
    case .channel: ("Kênh", "Channel")
    case .audience: ("Đối tượng tuyên truyền", "Audience")
    case .language: ("Ngôn ngữ", "Language")
    case .model: ("Theo mô hình", "Model")
    }
  }

  /// The column of a grouping key.
  init(key: GroupKey) {
    let (vietnamese, english) =
      switch key {
      case .unit: ("Đơn vị", "Unit")
      case .level(.nation): ("Cả nước", "Nation")
      case .level(.province): ("Tỉnh", "Province")
      case .level(.district): ("Huyện", "District")
      case .level(.commune): ("Xã", "Commune")
      case .level(.region): ("Vùng", "Region")
      case .period: ("Kỳ", "Period")
      case .month: ("Tháng", "Month")
      case .quarter: ("Quý", "Quarter")
      case .year: ("Năm", "Year")
      case .scheme: ("Loại hình", "Scheme")
      case .issuer: ("Cơ quan giao", "Issuer")
      case .campaign: ("Hoạt động", "Campaign")
      case .kind: ("Hình thức", "Kind")
      case .detail(let part): Self.names(of: part)
      case .breakdown(let name): (name, name)
      }
    self.init(key.name, vietnamese, english, key: key)
  }
}
