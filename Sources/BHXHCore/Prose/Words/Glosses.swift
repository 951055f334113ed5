extension ProseToken {
  /// The tokens without the abbreviations in brackets that only explain the words before them.
  ///
  /// `bảo hiểm xã hội (BHXH) tự nguyện` names one scheme, `bảo hiểm xã hội, bảo hiểm y tế (BHXH, BHYT), bảo hiểm thất nghiệp` three, and
  /// `học sinh, sinh viên (HSSV) tham gia` the people who take part.
  static func withoutGlosses(_ tokens: [ProseToken], _ text: [UInt8], _ phrases: ProsePhrases)
    -> [ProseToken]
  {
    guard tokens.contains(where: { $0.isMark(0x28) }) else { return tokens }
    var kept: [ProseToken] = []
    kept.reserveCapacity(tokens.count)
    var index = 0
    while index < tokens.count {
      if tokens[index].isMark(0x28), let end = endOfGloss(tokens, index, text, phrases) {
        index = end
      } else {
        kept.append(tokens[index])
        index += 1
      }
    }
    return kept
  }

  /// Where a bracket ends that holds nothing but abbreviations of what stands before it; nil for any other.
  private static func endOfGloss(
    _ tokens: [ProseToken], _ start: Int, _ text: [UInt8], _ phrases: ProsePhrases
  ) -> Int? {
    guard start > 0, tokens[start - 1].isWord else { return nil }
    var index = start + 1
    while index < min(tokens.count, start + 8) {
      if tokens[index].isMark(0x29) { return index > start + 1 ? index + 1 : nil }
      let isBetween = tokens[index].isMark(Byte.comma) && index > start + 1
      guard isBetween || explains(tokens[index], tokens[start - 1], text, phrases) else {
        return nil
      }
      index += 1
    }
    return nil
  }

  private static func explains(
    _ token: ProseToken, _ before: ProseToken, _ text: [UInt8], _ phrases: ProsePhrases
  ) -> Bool {
    guard token.isWord, isInCapitals(text[token.range]) else { return false }
    switch phrases.longest(in: [token][...])?.phrase.role {
    case .scheme: return lastWordsOfSchemes.contains(before.key)
    case .person, .base, .issuer: return !isInCapitals(text[before.range])
    default: return false
    }
  }

  /// The last syllables of `bảo hiểm xã hội`, `bảo hiểm y tế`, `bảo hiểm thất nghiệp`.
  private static let lastWordsOfSchemes = WordKey.list(["hội", "tế", "nghiệp"])

  private static func isInCapitals(_ word: ArraySlice<UInt8>) -> Bool {
    word.count > 1
      && String(decoding: word, as: UTF8.self).unicodeScalars.allSatisfy {
        $0.properties.isUppercase
      }
  }
}
