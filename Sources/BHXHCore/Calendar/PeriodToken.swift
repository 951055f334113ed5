/// A number, a word or a mark in the spelling of a period, and where it stands.
struct PeriodToken {
  /// What a token is to a period; the raw values make the shapes of `PeriodShape`.
  enum Kind: Character {
    /// A number of four digits.
    case year = "Y"
    /// A number of one or two digits.
    case number = "N"
    /// `tháng`, `T`, also before the number of an English month's name.
    case month = "M"
    /// `quý`, `Q`.
    case quarter = "Q"
    /// `năm`.
    case yearWord = "A"
    /// `đầu`, `first`.
    case first = "D"
    /// `cuối`, `end`, `last`.
    case last = "C"
    /// `/`, `-` or `.`
    case mark = "/"
    /// `..`
    case range = "R"
    /// `~`
    case about = "~"
    /// A word that says no more than "up to" or "of".
    case filler = "_"
    /// `đến`, `to`: a word as little as those, or the one between the ends of a span.
    case until = ">"
    /// Anything else.
    case other = "?"
  }

  var kind: Kind
  var value = 0
  /// A mark that is a point, as a number has it too.
  var isPoint = false
  /// The bytes of the plain spelling.
  var range: Range<Int>

  /// Whether a span has the same meaning without it.
  var isFiller: Bool { kind == .filler || kind == .until }
}

extension PeriodToken {
  /// Takes a plain spelling apart; blanks only separate.
  static func tokens(of plain: String) -> [PeriodToken] {
    let text = Array(plain.utf8)
    var tokens: [PeriodToken] = []
    var position = 0
    while position < text.count {
      let start = position
      let kind = characterClass(text[start])
      position += 1
      while kind != .other, position < text.count, characterClass(text[position]) == kind {
        position += 1
      }
      let range = start..<position
      let piece = String(decoding: text[range], as: UTF8.self)
      if kind == .digit {
        tokens.append(number(piece, range))
      } else if kind == .letter {
        // `phấn đấu năm 2025` is no beginning of a year, though it is spelled like one without its marks.
        let isStriven = piece == "dau" && text[..<start].suffix(5).elementsEqual("phan ".utf8)
        append(word: isStriven ? "" : piece, range, to: &tokens)
      } else if piece == ".", tokens.last?.kind == .mark, text[start - 1] == text[start] {
        tokens[tokens.count - 1] = PeriodToken(kind: .range, range: start - 1..<position)
      } else if piece != " " {
        let kind = marks[piece] ?? .other
        tokens.append(PeriodToken(kind: kind, isPoint: piece == ".", range: range))
      }
    }
    return tokens
  }

  private static func number(_ piece: String, _ range: Range<Int>) -> PeriodToken {
    let kind: Kind =
      switch piece.utf8.count {
      case 1, 2: .number
      case 4: .year
      default: .other
      }
    return PeriodToken(kind: kind, value: Int(piece) ?? 0, range: range)
  }

  private static func append(word: String, _ range: Range<Int>, to tokens: inout [PeriodToken]) {
    if let kind = words[word] {
      // `sáu tháng`: a number word counts only beside `tháng`.
      if kind == .month, let last = tokens.last, last.kind == .other, last.value > 0 {
        tokens[tokens.count - 1].kind = .number
      }
      tokens.append(PeriodToken(kind: kind, range: range))
    } else if word == "to", tokens.last?.kind == .year || tokens.last?.kind == .number {
      // Elsewhere it is `tổ`.
      tokens.append(PeriodToken(kind: .until, range: range))
    } else if let month = englishMonths.firstIndex(where: { word == $0 || word == $0.prefix(3) }) {
      tokens.append(PeriodToken(kind: .month, range: range))
      tokens.append(PeriodToken(kind: .number, value: month + 1, range: range))
    } else if let value = romanQuarters[word], tokens.last?.kind == .quarter {
      tokens.append(PeriodToken(kind: .number, value: value, range: range))
    } else if word.first == "q", let value = romanQuarters[String(word.dropFirst())] {
      tokens.append(PeriodToken(kind: .quarter, range: range))
      tokens.append(PeriodToken(kind: .number, value: value, range: range))
    } else {
      let value = (numberWords.firstIndex(of: word) ?? -1) + 1
      let isMonth = value > 0 && tokens.last?.kind == .month
      tokens.append(PeriodToken(kind: isMonth ? .number : .other, value: value, range: range))
    }
  }

  private static let marks: [String: Kind] = ["/": .mark, "-": .mark, ".": .mark, "~": .about]

  private static let words: [String: Kind] = [
    "thang": .month, "t": .month, "month": .month, "months": .month,
    "quy": .quarter, "q": .quarter, "quarter": .quarter,
    "nam": .yearWord, "year": .yearWord,
    "dau": .first, "first": .first, "cuoi": .last, "end": .last, "last": .last,
    "tinh": .filler, "den": .until, "het": .filler, "ngay": .filler, "ca": .filler, "tu": .filler,
    "of": .filler, "khoang": .about, "about": .about,
  ]

  private static let romanQuarters = ["i": 1, "ii": 2, "iii": 3, "iv": 4]

  private static let englishMonths = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october",
    "november", "december",
  ]

  /// One to ten, but for five: `năm` is also the year.
  private static let numberWords = [
    "mot", "hai", "ba", "bon", "", "sau", "bay", "tam", "chin", "muoi",
  ]
}

extension [PeriodToken] {
  /// Runs of three parts between marks whose last is a word (`12/2023/NQ`), and years behind a number of three digits or more
  /// (`595/2017`), made unreadable: they number documents.
  var markingDocumentNumbers: [PeriodToken] {
    var marked = self
    for index in indices.dropFirst(2) where isGlued(index - 1) {
      let isNumbered = self[index - 2].kind == .other && self[index - 2].value > 12
      if self[index].kind == .year, isNumbered { marked[index].kind = .other }
      guard index >= 4, isGlued(index - 3), self[index].kind == .other,
        self[index - 2].kind == .year, self[index - 4].kind == .number
      else { continue }
      marked[index - 2].kind = .other
      marked[index - 4].kind = .other
    }
    return marked
  }

  /// `2023.1` made unreadable: whether it is January or October is not known.
  var markingLostZeros: [PeriodToken] {
    var marked = self
    for index in indices where loseZero(at: index) {
      for token in index...index + 2 { marked[token].kind = .other }
    }
    return marked
  }

  /// Whether the token is a mark with no blank on either side.
  private func isGlued(_ index: Int) -> Bool {
    self[index].kind == .mark && self[index - 1].range.upperBound == self[index].range.lowerBound
      && self[index].range.upperBound == self[index + 1].range.lowerBound
  }
}

private enum CharacterClass {
  case digit, letter, other
}

/// Bytes beyond ASCII count as letters, so that a word stays whole.
private func characterClass(_ byte: UInt8) -> CharacterClass {
  if byte &- 0x30 < 10 { return .digit }
  return (byte | 0x20) &- 0x61 < 26 || byte >= 0x80 ? .letter : .other
}

extension RandomAccessCollection<PeriodToken> where Index == Int {
  /// Whether a year, a point and a single 1 stand at `index`, and nothing goes on behind them: as a number `2023.10` is `2023.1`.
  func loseZero(at index: Int) -> Bool {
    guard index + 3 <= endIndex, self[index].kind == .year, self[index + 1].isPoint,
      self[index + 2].kind == .number, self[index + 2].value == 1,
      self[index + 2].range.count == 1
    else { return false }
    return index + 3 == endIndex || self[index + 3].kind != .mark
  }
}
