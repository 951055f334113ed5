/// The units that a title names: `huyện Hòn Đất, tỉnh Kiên Giang`, `BHXH TP. Rạch Giá`, `Đơn vị: Hòn Đất`, `Kien Giang province`.
struct TitlePlaces {
  let gazetteer: Gazetteer
  /// The month at which they are asked for; nil where the title says none.
  let month: Month?
  /// The one province that other lines name.
  var province: AdministrativeUnit?

  /// Names behind the word for a kind, with the office before it.
  func candidates(_ words: [TextWord], in text: String) -> [PhraseCover.Candidate] {
    let kinds = words.indices.compactMap { start in
      Self.kindLength(words[start...]).map { (start: start, length: $0) }
    }
    func named(within outer: AdministrativeUnit? = nil) -> [(
      range: Range<Int>, unit: AdministrativeUnit
    )] {
      kinds.compactMap { kind in
        longest(words, from: kind.start, after: kind.length, within: outer, in: text).map {
          (kind.start - Self.officeLength(words[..<kind.start])..<$0.end, $0.unit)
        }
      }
    }
    var places = named()
    // `huyện Châu Thành, tỉnh Kiên Giang`: many have the name, and one of them in that province.
    let own = places.count == 1 && places[0].unit.level == .province ? places[0].unit : nil
    if let outer = own ?? (places.isEmpty ? province : nil), places.count < kinds.count {
      places += named(within: outer)
    }
    return afterLead(words, in: text)
      + places.map { PhraseCover.Candidate($0.range, .place($0.unit)) }
  }

  /// Names without a word for their kind, among words that nothing else explains: only what is known for sure.
  func bareNames(_ text: PhrasedText) -> [PhraseCover.Candidate] {
    let covered = Set(text.phrases.flatMap { Array($0.words) })
    var found: [PhraseCover.Candidate] = []
    for start in text.words.indices where !covered.contains(start) {
      let most = min(start + 6, text.words.count)
      for end in stride(from: most, to: start + 1, by: -1)
      where !covered.contains(end - 1) && text.words[end - 1].kind == .letters {
        let query = UnitQuery.attempt(text.spelling(start..<end), month: month)
        guard case .one(let unit, let doubts) = gazetteer.find(query), doubts.isEmpty,
          !isShortened(text.words[start..<end], unit)
        else { continue }
        found.append(PhraseCover.Candidate(start..<end, .place(unit)))
        break
      }
    }
    return found
  }

  /// Whether the words are no more than two or three letters that stand for a name: `(HN)` is Hà Nội, and as often poor households.
  private func isShortened(_ words: ArraySlice<TextWord>, _ unit: AdministrativeUnit) -> Bool {
    let letters = words.filter { $0.kind != .mark }.map(\.letters)
    return letters.count == 1 && letters[0].utf8.count <= 3
      && letters[0] != FoldedText.letters(of: gazetteer.name(of: unit))
  }

  /// `Đơn vị báo cáo: …`: all that follows, or the part up to a comma.
  private func afterLead(_ words: [TextWord], in text: String) -> [PhraseCover.Candidate] {
    guard let colon = words.firstIndex(where: { $0.text == ":" }), colon + 1 < words.count,
      FoldedText.letters(of: text[..<words[colon].text.startIndex]).isLeadOfUnit
    else { return [] }
    let ends = words.indices[(colon + 1)...].filter { words[$0].text == "," } + [words.count]
    for end in ends.reversed() where end > colon + 1 {
      let name = text[words[colon + 1].text.startIndex..<words[end - 1].text.endIndex]
      if let unit = find(RowLabel.name(String(name))) {
        return [PhraseCover.Candidate(colon + 1..<end, .place(unit))]
      }
    }
    return []
  }

  /// How many words a kind of unit takes at the beginning: `thị xã` two; nil where there is none.
  private static func kindLength(_ words: ArraySlice<TextWord>) -> Int? {
    let folded = words.prefix(2).map(\.letters)
    guard let first = folded.first else { return nil }
    if folded.count == 2, ["thanhpho", "thixa", "thitran", "dackhu"].contains(folded.joined()) {
      return 2
    }
    return ["tinh", "tp", "huyen", "quan", "tx", "xa", "phuong"].contains(first) ? 1 : nil
  }

  /// How many words `BHXH`, `bảo hiểm xã hội` take at the end.
  private static func officeLength(_ words: ArraySlice<TextWord>) -> Int {
    if words.last?.letters == "bhxh" { return 1 }
    return words.suffix(4).map(\.letters) == ["bao", "hiem", "xa", "hoi"] ? 4 : 0
  }

  /// The unit that the words name, with as many of them as there can be, and where its name ends.
  private func longest(
    _ words: [TextWord], from start: Int, after kind: Int, within outer: AdministrativeUnit?,
    in text: String
  ) -> (unit: AdministrativeUnit, end: Int)? {
    var ends: [Int] = []
    for index in start + kind..<min(words.count, start + kind + 6) {
      if words[index].kind == .mark, !["-", "–", "."].contains(words[index].text) { break }
      if words[index].kind != .mark { ends.append(index + 1) }
    }
    for end in ends.reversed() {
      let name = text[words[start].text.startIndex..<words[end - 1].text.endIndex]
      if let unit = find(String(name), within: outer) { return (unit, end) }
    }
    return nil
  }

  /// A unit whose name and kind are right; a text of a title is no name otherwise.
  private func find(_ name: String, within outer: AdministrativeUnit? = nil)
    -> AdministrativeUnit?
  {
    let query = UnitQuery.attempt(name, month: month, within: outer)
    guard case .one(let unit, let doubts) = gazetteer.find(query) else { return nil }
    let isSure = doubts.allSatisfy { doubt in
      switch doubt {
      case .diacriticsDiffer, .zerosRestored: false
      default: true
      }
    }
    return isSure ? unit : nil
  }
}

extension String {
  /// Whether letters before a colon say that a unit follows.
  fileprivate var isLeadOfUnit: Bool {
    HeaderVocabulary.builtIn.meaning(.column, of: self) == "unit" || hasSuffix("donvibaocao")
  }
}
