/// What texts beside rows say of all of them: `{"unit": "nghìn người", "data": […]}`.
struct JSONTitles: Sendable {
  /// Whether a setting says the unit of measure.
  let hasFactor: Bool
  /// A unit of measure that is not people one by one, and that no row inherits.
  private(set) var unit: Problem?
  /// Titles that speak of other people than those that take part, or in words that are not understood.
  private(set) var doubts: [Problem] = []

  init(hasFactor: Bool) { self.hasFactor = hasFactor }

  mutating func take(_ text: String, at place: Place) {
    let line = TitleLine(PhraseGrammar.builtIn.read(text), line: 0)
    if line.saysOtherUnit {
      if !hasFactor, unit == nil { unit = Problem(.unitOfMeasureUnknown, at: place, [text]) }
    } else if line.says, line.isOfFigures, !line.obstacles.isEmpty, doubts.count < 20 {
      let words = line.obstacles.joined(separator: "”, “")
      doubts.append(Problem(.titleWords, at: place, [text, words]))
    }
  }
}
