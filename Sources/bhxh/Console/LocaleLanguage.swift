import BHXHCore

extension Language {
  /// The language of a locale: Vietnamese where the first of `LC_ALL`, `LC_MESSAGES`, `LANG` that is set
  /// and not empty begins with `vi`, else English.
  static func ofLocale(_ environment: [String: String]) -> Language {
    let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy
      .compactMap { environment[$0] }
      .first { !$0.isEmpty }
    return locale?.lowercased().hasPrefix("vi") == true ? .vietnamese : .english
  }
}
