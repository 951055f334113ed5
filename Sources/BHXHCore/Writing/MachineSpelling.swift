/// How cells are spelled for machines: slugs, plain digits with a point, English reasons, whatever the language.
struct MachineSpelling: Sendable {
  /// Whether the text of a cell is a number in the sense of JSON.
  enum Form {
    case null
    case number(String)
    case text(String)
    case list([String])
  }

  private let gazetteer: Gazetteer
  /// Paths are asked for once a unit, not once a row.
  private var paths: [AdministrativeUnit: String] = [:]

  init(_ gazetteer: Gazetteer) {
    self.gazetteer = gazetteer
  }

  mutating func form(of cell: Cell) -> Form {
    switch cell {
    case .none, .explanation, .range: .null
    case .text(let text), .period(let text, _), .term(_, let text): .text(text)
    case .list(let texts): .list(texts)
    case .unit(let unit): .text(path(of: unit))
    case .scheme(let scheme): .text(scheme.slug)
    case .measure(let measure): .text(measure.slug)
    case .issuer(let issuer): .text(issuer.slug)
    case .count(let count), .change(let count): .number(String(count))
    case .quantity(let quantity, _): .number(quantity.digits)
    case .published(let quantity, _):
      quantity.qualifier == .exact ? .number(quantity.digits) : .text(quantity.description)
    case .percent(let percent), .signedPercent(let percent), .points(let percent),
      .decimal(let percent, _):
      .number(percent.description)
    case .how(let how): .text(how.slug)
    case .status(let status): .text(status.slug)
    case .comparability(let comparability): .text(comparability.rawValue)
    case .qualifier(let qualifier): .text(qualifier.description)
    case .reason(let reason): .text(reason.english)
    case .wording(let wording): .text(wording.english)
    }
  }

  /// The text of a label or a field; empty for none, lists joined by `|`.
  mutating func text(of cell: Cell) -> String {
    switch form(of: cell) {
    case .null: ""
    case .number(let text), .text(let text): text
    case .list(let texts): texts.joined(separator: "|")
    }
  }

  private mutating func path(of unit: AdministrativeUnit) -> String {
    if let path = paths[unit] { return path }
    let path = gazetteer.path(of: unit)
    paths[unit] = path
    return path
  }
}
