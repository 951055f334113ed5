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

  /// Texts that name another measure than those who take part, until it is settled what the rows measure.
  private var said: [(text: String, place: Place)] = []
  private var areSettled = false
  /// Whether rows lie beside the texts; those of an object that is a row itself are its cells.
  var areBesideRows = false

  init(hasFactor: Bool) { self.hasFactor = hasFactor }

  /// What the texts say that the rows measure, as titles above a table say it.
  ///
  /// One that is not understood whole says nothing for sure, and of new people or of a change it forbids to take the figures for all who take part.
  mutating func settle(_ options: ReadingOptions) -> TitleReading {
    areSettled = true
    if !areBesideRows { return TitleReading([], options) }
    var understood: [(text: String, line: Int)] = []
    for (text, place) in said {
      let title = TitleReading([(text, 0)], options)
      if title.forbidding.isEmpty {
        understood.append((text, 0))
      } else if others == nil, title.lines[0].measures.contains(where: \.isOfMovement) {
        let words = title.forbidding.joined(separator: "”, “")
        others = Problem(.titleOfOthers, at: place, [text, words])
      }
    }
    return TitleReading(understood, options)
  }

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

  /// Takes that rows lie beside the texts, in a member of some name: `{"tang_moi": [{"huyen": …, "bhyt": …}]}`.
  ///
  /// - Parameter path: of the member; a name that is not understood whole says nothing.
  mutating func take(rowsUnder path: String, at place: Place) {
    areBesideRows = true
    for name in path.split(separator: ".") {
      let line = TitleLine(PhraseGrammar.builtIn.read(String(name)), line: 0)
      if line.text.leftOver.isEmpty, !line.saysOtherUnit { take(String(name), at: place) }
    }
  }

  mutating func take(_ text: String, at place: Place, isOfRows: Bool = false) {
    let line = TitleLine(PhraseGrammar.builtIn.read(text), line: 0)
    if line.saysOtherUnit {
      let problem = hasFactor ? nil : Problem(.unitOfMeasureUnknown, at: place, [text])
      if isOfRows { unitOfRows = unitOfRows ?? problem } else { unit = unit ?? problem }
      return
    }
    if line.measures.contains(where: { $0 != .participants && !$0.isOfCampaign }) {
      if areSettled {
        others = others ?? Problem(.titleOfOthers, at: place, [text, text])
      } else if said.count < 20 {
        said.append((text, place))
      }
    }
    if line.says, line.speaksOfPeople, !line.obstacles.isEmpty, doubts.count < 20 {
      let words = line.obstacles.joined(separator: "”, “")
      let isOfOthers = line.obstacles != line.text.leftOver || !line.unphrased.isEmpty
      if others == nil, isOfOthers, !line.isOfMoney {
        others = Problem(.titleOfOthers, at: place, [text, words])
      }
      doubts.append(Problem(.titleWords, at: place, [text, words]))
    } else if others == nil, let part = line.onlyPart {
      others = Problem(.titleOfOthers, at: place, [text, part])
    }
  }
}

extension TitleLine {
  /// Whether it speaks of figures or of people at all: a text beside rows may be of anything.
  fileprivate var speaksOfPeople: Bool {
    (text.saysFigures || !text.others.isEmpty
      || text.phrases.contains { $0.meanings == [.filler(.people)] }) && isOfFigures
  }
}

extension Measure {
  /// Whether it counts what a campaign did; `items` is what many call any rows.
  fileprivate var isOfCampaign: Bool { [.items, .itemsTotal, .events, .attendees].contains(self) }

  /// Whether it counts people who come or go.
  fileprivate var isOfMovement: Bool {
    [.recruits, .renewals, .lapses, .change, .targetChange].contains(self)
  }
}
