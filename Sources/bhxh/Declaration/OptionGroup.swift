import BHXHCore

/// Under which heading of a help page an option stands, in the order of the page.
enum OptionGroup: CaseIterable, Sendable {
  case selection, result, reading, general

  var title: Bilingual {
    switch self {
    case .selection: Bilingual("Choosing rows", "Chọn dòng")
    case .result: Bilingual("The result", "Kết quả")
    case .reading: Bilingual("Reading the input", "Đọc đầu vào")
    case .general: Bilingual("General", "Chung")
    }
  }
}
