/// One value of a result, before anybody decides how it is spelled.
///
/// Machine formats write slugs and plain digits; text writes names and numbers as its language does.
package enum Cell: Hashable, Sendable {
  /// Not known, not computable, or without meaning here: `null` in JSON, blank in CSV.
  case none
  case text(String)
  /// Several texts, in order; an array in JSON.
  case list([String])
  case unit(AdministrativeUnit)
  /// A time as it is printed, and the month at whose end it stands.
  case period(String, at: Month)
  case scheme(Scheme)
  case measure(Measure)
  case issuer(Issuer)
  /// A slug of a closed list that has words in `data/words.csv`.
  case term(Vocabulary, String)
  /// A whole number of people, events, rows …
  case count(Int128)
  /// A published number; machine formats write its digits, text its qualifier too.
  case quantity(Quantity, as: NumberKind)
  /// A published number that carries its qualifier in machine formats as well: `>96000`.
  case published(Quantity, as: NumberKind)
  /// A count that may be negative and is shown with its sign.
  case change(Int128)
  case percent(Percent)
  /// A percentage that may be negative and is shown with its sign.
  case signedPercent(Percent)
  /// A difference of two percentages, in percentage points.
  case points(Percent)
  /// A ratio that is not a percentage, such as recruits per event; text writes its qualifier too.
  case decimal(Percent, Qualifier = .exact)
  /// A number of which only the lowest and the highest value are known: not known in machine formats, which have columns for the two.
  indirect case range(Cell, Cell)
  case how(How)
  case status(Status)
  case comparability(Comparability)
  case qualifier(Qualifier)
  case reason(Reason)
  /// A sentence in both languages.
  case wording(Wording)
  /// How the row came about; an object in JSON, a block below the table in text.
  indirect case explanation(Explanation)

  /// A time that is told as machine formats write it: `2022-12`, `2024?`.
  case moment(String)
  /// A value and the time that it is of, as machine formats write it: `dân số (2022)`.
  indirect case dated(Cell, String)
  /// So many of so many: `15/15`.
  case share(of: Int, Int)
  /// The course of a number, from the earliest on; nothing where it is not known. Drawn only: machine formats have the numbers.
  case course([Int128?])
  /// A share of a whole as a bar, and how much of the time is gone. Drawn only.
  case bar(Percent, gone: Percent?)
  /// A value with what is to be said of it beside: where it is from, how it stands against the whole.
  indirect case marked(Cell, CellMark)

  /// The value without its mark.
  var bare: Cell {
    if case .marked(let cell, _) = self { cell } else { self }
  }

  /// What is said of the value beside; nil where nothing is.
  var mark: CellMark? {
    if case .marked(_, let mark) = self { mark } else { nil }
  }

  /// `make(value)`, or `none` for nil.
  init<Value>(_ value: Value?, _ make: (Value) -> Cell) {
    self = value.map(make) ?? .none
  }

  /// A count that was added up: machine formats write its digits, text its qualifier too.
  init(_ tally: Tally?) {
    guard let tally else {
      self = .none
      return
    }
    let count = Int64(exactly: tally.amount)
    self =
      count.map { .quantity(Quantity(count: $0, qualifier: tally.qualifier), as: .count) }
      ?? .count(tally.amount)
  }

  /// A count that carries its qualifier in machine formats as well.
  init(carrying tally: Tally?) {
    let count = tally.flatMap { Int64(exactly: $0.amount) }
    let quantity = count.map { Quantity(count: $0, qualifier: tally?.qualifier ?? .exact) }
    self = Cell(quantity) { .published($0, as: .count) }
  }

  /// A yield, `factor` times, rounded once; `none` where there is none.
  init(yield: CampaignRow.Yield?, times factor: Int64 = 1, decimals: Int) {
    let ratio = yield.flatMap { $0.ratio.multiplied(by: Ratio(factor)) }
    self =
      ratio.flatMap { Percent(points: $0, decimals: decimals) }
      .map { .decimal($0, yield?.qualifier ?? .exact) } ?? .none
  }

  /// `text`, or `none` where it says nothing.
  init(text: String) {
    self = text.isEmpty ? .none : .text(text)
  }
}

/// What is said of a value beside the value itself; machine formats leave it out.
package struct CellMark: Hashable, Sendable {
  /// How it was computed; nil where it was given.
  package var formula: Explanation.Formula?
  /// The ids or texts of the sources that it rests on, or the files where these say none.
  package var sources: [String] = []
  /// Whether it is less than that of the whole.
  package var isBelow = false
  /// Whether its row is that of the whole.
  package var isWhole = false
  /// Of how many units it is, where not of all.
  package var units: SummaryClause.Share?
  /// The number, from 1, under which it is told what it contradicts.
  package var contradiction: Int?

  init() {}

  /// Where some given figures are from, and how a number was made of them.
  init(
    _ facts: [Fact], by formula: Explanation.Formula? = nil, of units: SummaryClause.Share? = nil
  ) {
    self.formula = formula
    self.units = units
    var seen: Set<String> = []
    for fact in facts {
      let source = fact.provenance.source.isEmpty ? fact.place.input : fact.provenance.source
      if !source.isEmpty, seen.insert(source).inserted { sources.append(source) }
    }
  }
}
