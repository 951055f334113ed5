/// Whether a written word can be a Vietnamese syllable: tells a right decoding from a wrong one.
enum VietnameseSyllable {
  /// Longer ones first, so that `ngh` is not taken for `n`. The last row: names of places in the highlands.
  private static let onsets = [
    "ngh", "ch", "gh", "gi", "kh", "ng", "nh", "ph", "qu", "th", "tr", "b", "c", "d", "đ", "g", "h",
    "k", "l", "m", "n", "p", "r", "s", "t", "v", "x", "",
    "kr", "br", "bl", "đr", "pl", "sr",
  ]

  private static let rimes = Set(
    """
    a ac ach ai ak am an ang anh ao ap at au ay ă ăc ăk ăm ăn ăng ăp ăt â âc âm ân âng âp ât âu ây
    e ec em en eng eo ep et ê êch êk êm ên ênh êp êt êu i ia ich im in inh ip it iu
    iêc iêm iên iêng iêp iêt iêu o oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt
    oe oen oeo oet oi ok om on ong ooc oong op ot oc ô ôc ôi ôk ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt
    u ua uâ uân uâng uât uây uc uê uêch uên uênh uêu ui uk um un ung uơ uôc uôi uôm uôn uông uôt up ut
    uy uya uych uyn uynh uyp uyt uyu uyên uyêt ư ưa ưc ưi ưm ưn ưng ưt ưu ươc ươi ươm ươn ương ươp ươt ươu
    y yêm yên yêng yêt yêu yn ynh yt
    """.split { $0 == " " || $0 == "\n" }.map(String.init))

  /// At most one tone, on the last of `ă â ê ô ơ ư` where there is one, and an onset and a rime of the language; the case
  /// of the letters does not count.
  static func isPossible(_ word: String) -> Bool {
    var bare = ""
    var tones = 0
    var lastShapedHasTone: Bool?
    for scalar in word.lowercased().unicodeScalars {
      if let vowel = VietnameseLetters.withoutTone(scalar) {
        bare.unicodeScalars.append(vowel.letter)
        tones += vowel.tone == 0 ? 0 : 1
        if !vowel.letter.isASCII { lastShapedHasTone = vowel.tone != 0 }
      } else {
        bare.unicodeScalars.append(scalar)
      }
    }
    if tones > 1 || (tones == 1 && lastShapedHasTone == false) { return false }
    return onsets.contains {
      bare.hasPrefix($0) && rimes.contains(String(bare.dropFirst($0.count)))
    }
  }
}
