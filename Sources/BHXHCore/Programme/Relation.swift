/// How figures hang together, declared as data.
///
/// From one declaration come the ratio that a command prints (forward, exact), the verdict of `audit` (forward, on intervals), the bounds
/// of `derive` (inverted), and the words that explain a number. Adding an indicator is adding a relation to `Relation.all`.
public struct Relation: Sendable, Hashable {
  /// When a term is taken, seen from the period of the result.
  public enum Moment: Sendable, Hashable {
    /// The month of the result itself.
    case same
    /// The period that the result compares with.
    case versus
    /// The target in force in the year of the result.
    case planYear
    /// The end of the year before the result.
    case yearStart
    /// The denominator that serves the month: see `Denominators`.
    case vintage
  }

  /// A figure that takes part in a relation.
  public struct Term: Sendable, Hashable {
    /// Nil stands for the denominator of the scheme, whichever measure that is.
    public let measure: Measure?
    /// Nil is the scheme of the result.
    public let scheme: Scheme?
    /// When it is taken.
    public let moment: Moment

    /// A measure of a scheme; without either, that of the row.
    public init(_ measure: Measure?, of scheme: Scheme? = nil, at moment: Moment = .same) {
      self.measure = measure
      self.scheme = scheme
      self.moment = moment
    }
  }

  /// The arithmetic; `result` stands on the left of it.
  public enum Form: Sendable, Hashable {
    /// result = 100 · part / whole, in per cent.
    case percentage(Term, over: Term)
    /// result = 100 · part / Σ parts, of which it is one, in per cent.
    case percentageOfSum(Term, of: [Term])
    /// result = 100 · part / ⌈percent / 100 · denominator⌉: people needed for a coverage are whole.
    case percentageOfShare(Term, percent: Term, of: Term)
    /// result = 100 · (now − before) / before, in per cent.
    case growth(Term, from: Term)
    /// result = now − before.
    case difference(Term, from: Term)
    /// result = Σ parts.
    case sum([Term])
    /// result ≤ whole.
    case atMost(Term)
    /// result = Σ the same over the units directly below, where all of them are known.
    case sumOfChildren
    /// Any count of a named group ≤ that of the whole.
    case groupWithinWhole
    /// Σ any count over parts of one breakdown ≤ that of the whole: some parts may not be given.
    case partsWithinWhole
  }

  /// The name under which `--explain` and `because` cite it.
  public let name: String
  /// What stands on the left; for relations of any count, and of what no input publishes, its measure is nil.
  public let result: Term
  /// How the result arises.
  public let form: Form
  /// Whether it holds only among figures of one source.
  public let needsOneSource: Bool

  /// A name, what arises, and how.
  public init(_ name: String, _ result: Term, _ form: Form, needsOneSource: Bool = false) {
    self.name = name
    self.result = result
    self.form = form
    self.needsOneSource = needsOneSource
  }
}
