/// The words that kinds of units begin with: `huyện`, `thị xã`, `TP.`
///
/// Asked at every word of a text, most of which are none: one look at a small table answers.
final class KindWords: Sendable {
  struct Word: Sendable {
    let key: WordKey
    /// Whether the word alone is a kind.
    var isWhole = false
    /// Whether it is a kind where a point stands behind it.
    var isAbbreviation = false
    /// The words that make a kind with it.
    var seconds: [WordKey] = []
  }

  private let words: [Word]
  /// Where each word stands among `words`, at the place of its key or the next free one; negative where none does.
  private let places: [Int8]

  static let all = KindWords()

  private init() {
    var words: [Word] = []
    func word(_ text: String, _ change: (inout Word) -> Void) {
      let key = WordKey(text)
      if !words.contains(where: { $0.key == key }) { words.append(Word(key: key)) }
      for index in words.indices where words[index].key == key { change(&words[index]) }
    }
    for text in ["tỉnh", "huyện", "quận", "xã", "phường", "TP", "TX", "đảo"] {
      word(text) { $0.isWhole = true }
    }
    for text in ["TP", "TX", "H", "Q", "P", "X", "TT"] { word(text) { $0.isAbbreviation = true } }
    let pairs = [
      ("thành", "phố"), ("thị", "xã"), ("thị", "trấn"), ("đặc", "khu"), ("huyện", "đảo"),
    ]
    for (first, second) in pairs {
      word(first) { $0.seconds.append(WordKey(second)) }
    }
    var places = [Int8](repeating: -1, count: Self.size)
    for (index, word) in words.enumerated() {
      var place = Self.place(of: word.key)
      while places[place] >= 0 { place = (place + 1) & (Self.size - 1) }
      places[place] = Int8(index)
    }
    self.words = words
    self.places = places
  }

  /// What a word is as the beginning of a kind; nil where it is none.
  func word(_ key: WordKey) -> Word? {
    var place = Self.place(of: key)
    while places[place] >= 0 {
      let word = words[Int(places[place])]
      if word.key == key { return word }
      place = (place + 1) & (Self.size - 1)
    }
    return nil
  }

  private static let size = 64

  private static func place(of key: WordKey) -> Int {
    Int(truncatingIfNeeded: (key.bits &* 0x9E37_79B9_7F4A_7C15) >> 58)
  }
}
