/// How cells are spelled for machines: slugs, plain digits with a point, English reasons, whatever the language.
///
/// A cell is told apart into what it is without making a text of it: numbers stay numbers until their digits are written.
struct MachineSpelling: Sendable {
  /// What kind of value a cell is in the sense of JSON.
  enum Form {
    case null
    /// So many units of the last of `decimals` decimals.
    case number(Int128, decimals: Int)
    /// Letters, digits and hyphens, which no format has to quote.
    case slug(String)
    case path(AdministrativeUnit)
    case text(String)
    case list([String])
  }

  private let gazetteer: Gazetteer
  /// Paths are asked for once a unit, not once a row.
  private var units = UnitIndex()
  private var paths: [[UInt8]] = []

  init(_ gazetteer: Gazetteer) {
    self.gazetteer = gazetteer
  }

  static func form(of cell: Cell) -> Form {
    switch cell {
    case .marked(let cell, _): form(of: cell)
    case .none, .explanation, .range, .course, .bar: .null
    case .dated(let cell, _): form(of: cell)
    case .share(let part, let whole): .text("\(part)/\(whole)")
    case .text(let text), .moment(let text), .period(let text, _), .term(_, let text): .text(text)
    case .list(let texts): .list(texts)
    case .unit(let unit): .path(unit)
    case .scheme(let scheme): .slug(scheme.slug)
    case .measure(let measure): .slug(measure.slug)
    case .issuer(let issuer): .text(issuer.slug)
    case .count(let count), .change(let count): .number(count, decimals: 0)
    case .quantity(let quantity, _): number(quantity)
    case .published(let quantity, _):
      quantity.qualifier == .exact ? number(quantity) : .text(quantity.description)
    case .percent(let percent), .signedPercent(let percent), .points(let percent),
      .decimal(let percent, _):
      .number(percent.mantissa, decimals: percent.decimals)
    case .how(let how): .slug(how.slug)
    case .status(let status): .slug(status.slug)
    case .comparability(let comparability): .slug(comparability.rawValue)
    case .qualifier(let qualifier): .text(qualifier.description)
    case .reason(let reason): .text(reason.english)
    case .wording(let wording): .text(wording.english)
    }
  }

  private static func number(_ quantity: Quantity) -> Form {
    .number(Int128(quantity.mantissa), decimals: Int(quantity.decimals))
  }

  /// The text of a label or a field; empty for none, lists joined by `|`.
  func text(of cell: Cell) -> String {
    switch Self.form(of: cell) {
    case .null: ""
    case .number(let mantissa, let decimals): decimalText(mantissa, decimals: decimals)
    case .slug(let text), .text(let text): text
    case .path(let unit): gazetteer.path(of: unit)
    case .list(let texts): texts.joined(separator: "|")
    }
  }

  /// The path of a unit as `spell` writes it, made once a unit.
  mutating func path(of unit: AdministrativeUnit, _ spell: (String) -> [UInt8]) -> [UInt8] {
    let number = units.makeNumber(of: unit)
    if number == paths.count { paths.append(spell(gazetteer.path(of: unit))) }
    return paths[number]
  }
}
