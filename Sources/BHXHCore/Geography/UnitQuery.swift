/// A text that should name a unit, with all that is known about where it stands.
public struct UnitQuery: Hashable, Sendable {
  /// A slug path, a code, or a name in any spelling.
  public var text: String

  /// The month at whose end the unit must be in force; nil: any time, the latest state of what is found.
  public var month: Month?

  /// The month in which a span begins: tried when nothing fits at `month`.
  public var startMonth: Month?

  /// What the column says it holds.
  public var level: UnitLevel?

  /// A unit that others name (the title, `--unit`): it and what lies below it are preferred.
  public var context: AdministrativeUnit?

  /// The unit of the column beside it: only what lies below it can be meant.
  public var within: AdministrativeUnit?

  /// The unit whose children the column names: they are preferred, before `context`.
  public var childrenOf: AdministrativeUnit?

  public init(
    _ text: String, month: Month? = nil, startMonth: Month? = nil, level: UnitLevel? = nil,
    context: AdministrativeUnit? = nil, within: AdministrativeUnit? = nil,
    childrenOf: AdministrativeUnit? = nil
  ) {
    self.text = text
    self.month = month
    self.startMonth = startMonth
    self.level = level
    self.context = context
    self.within = within
    self.childrenOf = childrenOf
  }
}
