/// Workers of those who employ them, who are no labour force of a territory: `Tổng số lao động của đơn vị`.
extension PhrasedText {
  /// The phrases for employers behind those for workers: `đơn vị`, which in tables of workers is also said of territories, but where it names
  /// these, `đơn vị hành chính`, or what a unit of measure is, `đơn vị: người`.
  var employers: [String] {
    guard let workers = phrases.firstIndex(where: isOfWorkers) else { return [] }
    return phrases[(workers + 1)...].filter { phrase in
      let end = phrase.words.upperBound
      let letters = FoldedText.letters(of: spelling(phrase.words))
      return phrase.meanings == [.filler(.place)] && letters.holds("donvi")
        && !letters.holds("hanhchinh") && !(end < words.count && words[end].text == ":")
    }.map { spelling($0.words) }
  }

  /// `Lao động`, `số lao động`, `LLLĐ`.
  private func isOfWorkers(_ phrase: Phrase) -> Bool {
    if phrase.meanings.contains(.measure(.labourForce)) { return true }
    let isOfPeople = phrase.means {
      switch $0 {
      case .people, .filler(.people): true
      default: false
      }
    }
    return isOfPeople && FoldedText.letters(of: spelling(phrase.words)).holds("laodong")
  }
}

extension TitleLine {
  /// What makes workers that it speaks of those of employers: `LAO ĐỘNG TẠI DOANH NGHIỆP`, `LAO ĐỘNG CỦA ĐƠN VỊ`.
  ///
  /// A list of units, `LỰC LƯỢNG LAO ĐỘNG CÁC ĐƠN VỊ`, is one of territories.
  var employers: [String] {
    guard text.phrases.contains(where: { $0.meanings == [.measure(.labourForce)] }) else {
      return []
    }
    let letters = FoldedText.letters(of: text.text)
    if letters.holds("lucluong") || letters.holds("llld") { return [] }
    return text.others + text.employers
  }
}

extension FigureMeaning {
  /// Whether it is of workers, and not of those of them who take part.
  func isOfWorkers(_ text: PhrasedText) -> Bool {
    measure == .labourForce || (isOfPeople && scheme == nil && !text.workers.isEmpty)
  }
}
