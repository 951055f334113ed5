/// Why a figure of a text is no more than a candidate; the raw value is the code that its row notes.
package enum ReadingDoubt: String, Sendable {
  case unit, period, scheme, measure, comparison, number, range, subject, contradiction, group
  /// A percentage that may be of people or a difference in percentage points.
  case pointsOrPeople = "points-or-people"
  /// A list whose parts are not as many as its numbers.
  case listLength = "list-length"
  case targetOrResult = "target-or-result"
}

/// Which unit a figure is of, as far as its sentence says.
enum UnitReference: Sendable {
  case named(NamedUnit)
  /// `toàn tỉnh`: a unit of this level that was named before.
  case level(String)
  /// Nothing is said.
  case inherited
}

/// A figure as its sentence says it: what is left out stands in the sentences before.
struct FigureReading: Sendable {
  var measure: Measure
  var scheme: Scheme?
  var group = ""
  var quantity: Quantity
  var unit = UnitReference.inherited
  /// Nil where the sentence has none.
  var time: NamedTime?
  /// Whether its time is told of it alone, as one of a list of years.
  var isOfYears = false
  /// Whether it may be of those who came of an event.
  var isOfEvent = false
  /// What something grew from: its time has to be its own.
  var isFrom = false
  /// The time of the figure is that of its comparison: `so với cùng kỳ năm 2019 (45.118 người)`.
  var isOfComparison = false
  var versus: NamedComparison?
  var issuer = Issuer.notSaid
  /// Whether a plan was meant but not named: `đạt 100,15%`.
  var hasElidedPlan = false
  /// Whether it is named a target where it stands: `so với chỉ tiêu UBND tỉnh giao (57.200 người)`.
  var isNamedTarget = false
  /// Whether words before the number say that it is of a plan.
  var isHeaded = false
  var base = ""
  var campaign = ""
  var kind = ""
  var item = ""
  var status = Status.final
  /// The mark of its number in the sentence.
  var mark = -1
  /// Whether its scheme stands behind it: `64 người tham gia BHXH tự nguyện`.
  var isLinked = false
  /// The bytes of the number with its qualifier and what is counted.
  var range: Range<Int>
  var doubt: ReadingDoubt?
  /// What was taken from elsewhere, in the words of the columns.
  var inferred: [String] = []
  /// What else the figure could be, where the arithmetic may decide.
  var other: Alternative?

  /// Another reading of one figure.
  enum Alternative: Sendable {
    case measure(Measure)
    case scheme(Scheme)
  }

  /// The time of those that go on with it in a list.
  var timeOfList: NamedTime? { isOfYears ? NamedTime(sort: .unknown) : time }

  mutating func infer(_ field: String) {
    if !inferred.contains(field) { inferred.append(field) }
  }

  mutating func doubt(_ reason: ReadingDoubt) {
    if doubt == nil { doubt = reason }
  }
}
