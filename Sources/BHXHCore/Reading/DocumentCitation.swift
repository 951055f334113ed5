/// The documents that title lines cite: `(Kèm theo Công văn số 123/BHXH-QLT ngày 05/8/2023 …)`.
///
/// Their numbers name no scheme, and their dates are not the period of the table.
enum DocumentCitation {
  /// The text without the numbers of documents and the dates that follow them.
  static func removed(from text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "/")) else { return text }
    var words = text.split { $0.isWhitespace }.map(String.init)[...]
    var kept: [String] = []
    while let word = words.popFirst() {
      guard isNumber(word) else {
        kept.append(word)
        continue
      }
      words = words.dropFirst(dateLength(words))
    }
    return kept.joined(separator: " ")
  }

  /// `123/BHXH-QLT`, `28-NQ/TW`, `1167/QĐ-TTg`: digits first, and letters of an issuer behind a slash.
  private static func isNumber(_ word: String) -> Bool {
    guard word.first?.isNumber == true, let slash = word.lastIndex(of: "/") else { return false }
    return word[slash...].count(where: \.isUppercase) >= 2
  }

  /// How many words `ngày 05/8/2023` or `ngày 05 tháng 8 năm 2023` takes; 0 where no date follows.
  private static func dateLength(_ words: ArraySlice<String>) -> Int {
    let folded = words.prefix(6).map { FoldedText.letters(of: $0) }
    guard folded.count >= 2, folded[0] == "ngay" else { return 0 }
    let isLong = folded.count == 6 && folded[2] == "thang" && folded[4] == "nam"
    return isLong ? 6 : 2
  }
}
