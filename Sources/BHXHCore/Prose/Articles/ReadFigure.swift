/// A figure that an article says, with where it says it; what is not known of a candidate is nil.
package struct ReadFigure: Sendable {
  /// How sure the reading is.
  package enum Confidence: String, Sendable {
    /// Everything stands in the sentence itself.
    case stated
    /// A part is taken from elsewhere in the article.
    case inferred
    /// A part is not certain: the figure is shown, and used by nobody.
    case candidate
  }

  package var unit: AdministrativeUnit?
  package var period: Period?
  package var subject: Subject
  package var value: Quantity
  package var base: String
  package var status: Status
  /// The date of publication, as rows write it.
  package var published: String
  /// The bytes of the text that are quoted.
  package var range: Range<Int>
  package var confidence: Confidence
  /// What was inferred, or why it is a candidate.
  package var note: String
  var doubt: ReadingDoubt?
  var inferred: [String]
  var other: FigureReading.Alternative?
  /// The scheme that its sentence names, also where its measure belongs to none.
  var scheme: Scheme?
  /// The sentence that says it, counted from the first of the article.
  var sentence: Int

  var isAsserted: Bool { confidence != .candidate }

  /// Takes back the assertion.
  mutating func doubt(_ reason: ReadingDoubt) {
    doubt = reason
    confidence = .candidate
    note = reason.rawValue
  }
}
