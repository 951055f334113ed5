import BHXHCore

/// What stands for a word of the user's in usages and helps: `FILE`, `UNIT`; in Vietnamese `TỆP`, `ĐƠN_VỊ`.
enum Placeholders {
  private static let vietnamese = [
    "COMMAND": "LỆNH", "OPTION": "TÙY CHỌN", "FILE": "TỆP", "FILEs": "TỆP", "UNIT": "ĐƠN_VỊ",
    "PERIOD": "KỲ",
    "KEY": "CỘT", "DIR": "THƯ_MỤC", "DATE": "NGÀY", "FORMAT": "DẠNG", "NAME": "TÊN",
    "QUERY": "TÊN_CẦN_TÌM",
    "SCHEME": "LOẠI_HÌNH", "CHART": "KIỂU", "PCT": "TỶ_LỆ", "VALUE": "GIÁ_TRỊ", "HEADER": "TIÊU_ĐỀ",
    "MEASURE": "CHỈ_SỐ", "CHAR": "KÝ_TỰ", "ENCODING": "BẢNG_MÃ", "POLICY": "CÁCH",
    "BOUNDARIES": "ĐỊA_GIỚI",
    "SHELL": "SHELL", "TOPIC": "CHỦ_ĐỀ", "OLD": "CŨ", "NEW": "MỚI",
    "LANG": "NGÔN_NGỮ", "WHEN": "LÚC", "SOURCE": "NGUỒN", "KIND": "LOẠI",
  ]

  /// The text with its placeholders in a language; other words in capitals (CSV, JSON) stay.
  static func spoken(_ text: String, _ language: Language) -> String {
    guard language == .vietnamese else { return text }
    var spoken = ""
    var word = ""
    for character in text + " " {
      if character.isLetter || character == "_" || character.isNumber {
        word.append(character)
      } else {
        spoken += vietnamese[word] ?? word
        spoken.append(character)
        word = ""
      }
    }
    return String(spoken.dropLast())
  }
}
