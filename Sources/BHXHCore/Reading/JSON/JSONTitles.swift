/// What texts beside rows say of all of them: `{"unit": "nghìn người", "data": […]}`.
struct JSONTitles: Sendable {
  /// Whether a setting says the unit of measure.
  let hasFactor: Bool
  /// A unit of measure that is not people one by one, and that no row has as its own.
  private var unit: Problem?
  /// One that the rows of the same object have as their own, and rows that are wrapped deeper do not.
  private var unitOfRows: Problem?
  /// Titles that speak of other people than those that take part, or in words that are not understood.
  private(set) var doubts: [Problem] = []
  /// The first of them that speaks of other people, of whom the rows then are.
  private(set) var others: Problem?

  init(hasFactor: Bool) { self.hasFactor = hasFactor }

  /// The unit of measure that would be lost.
  func unit(ofWrapped areWrapped: Bool) -> Problem? { unit ?? (areWrapped ? unitOfRows : nil) }

  /// Takes what a member says of which measure the rows beside it are.
  ///
  /// The rows' own keys may say less: `{"measure": "target", "data": [{"bhyt": …}]}`.
  mutating func take(measure text: String, at place: Place) {
    guard let measure = HeaderVocabulary.builtIn.measure(text), measure != .participants else {
      return
    }
    others = others ?? Problem(.titleOfOthers, at: place, [text, text])
  }

  mutating func take(_ text: String, at place: Place, isOfRows: Bool = false) {
    let line = TitleLine(PhraseGrammar.builtIn.read(text), line: 0)
    if line.saysOtherUnit {
      let problem = hasFactor ? nil : Problem(.unitOfMeasureUnknown, at: place, [text])
      if isOfRows { unitOfRows = unitOfRows ?? problem } else { unit = unit ?? problem }
    } else if line.says, line.isOfFigures, !line.obstacles.isEmpty, doubts.count < 20 {
      let words = line.obstacles.joined(separator: "”, “")
      if others == nil, line.obstacles != line.text.leftOver, !line.isOfMoney {
        others = Problem(.titleOfOthers, at: place, [text, words])
      }
      doubts.append(Problem(.titleWords, at: place, [text, words]))
    } else if others == nil, let part = line.onlyPart {
      others = Problem(.titleOfOthers, at: place, [text, part])
    }
  }
}
