/// Says of each campaign in a line what was held, who came and who joined.
struct CampaignSentences {
  private let style: OutputStyle
  private let digits: Int
  private let cells: CellText

  init(_ style: OutputStyle, digits: Int) {
    self.style = style
    self.digits = digits
    cells = CellText(style)
  }

  /// A line a campaign, in the order of the rows; a unit is named where it is not the reported one.
  func sentences(of rows: [CampaignRow], reporting unit: AdministrativeUnit) -> [String] {
    var grouped = KeyedList<Key, [CampaignRow]>()
    for row in rows {
      let key = Key(
        unit: row.unit, period: row.period, name: row.campaign.name, kind: row.campaign.kind)
      let place = grouped.place(of: key, orNew: [])
      grouped.values[place].append(row)
    }
    return zip(grouped.keys, grouped.values).map { sentence($0, $1, reporting: unit) }
  }

  private struct Key: Hashable {
    let unit: AdministrativeUnit
    let period: Period
    let name: String
    let kind: String
  }

  private func sentence(_ key: Key, _ rows: [CampaignRow], reporting unit: AdministrativeUnit)
    -> String
  {
    let place = key.unit == unit ? "" : style.gazetteer.name(of: key.unit) + ", "
    let kind = cells.text(of: Cell(kind: key.kind))
    let name = [key.name, kind.isEmpty ? "" : "(\(kind))"].filter { !$0.isEmpty }
    var told: [String] = []
    if let row = rows.first {
      told += [
        number(row.events, row.bounds.events, "\(said("số cuộc", "events")): "),
        number(row.attendees, row.bounds.attendees, "\(said("người dự", "attendees")): "),
      ].compactMap(\.self)
    }
    told += rows.compactMap { number($0.items, $0.bounds.items, "\($0.campaign.item): ") }
    told += rows.compactMap(recruited)
    let facts =
      told.isEmpty ? said("không có số liệu", "no figures") : told.joined(separator: "; ")
    let period = Self.spoken(key.period, said("đến", "up to"), said("khoảng", "about"))
    return "\(place)\(period): \(name.joined(separator: " ")): \(facts)"
  }

  /// A period that is not certain in words instead of signs.
  static func spoken(_ period: Period, _ upTo: String, _ about: String) -> String {
    switch period.certainty {
    case .stated: period.description
    case .about: "\(about) \(period.with(.stated))"
    case .upTo: "\(upTo) \(period.with(.stated))"
    }
  }

  /// `BHXH tự nguyện: vận động được 3.000, mỗi cuộc 7,14`.
  private func recruited(_ row: CampaignRow) -> String? {
    let label = said("vận động được ", "recruits ")
    guard let recruits = number(row.recruits, row.bounds.recruits, label) else { return nil }
    let scheme = row.scheme.map { cells.text(of: .scheme($0)) + ": " } ?? ""
    let yield = Cell(yield: row.perEvent, decimals: digits)
    let perEvent =
      yield == .none ? "" : ", \(said("mỗi cuộc", "per event")) \(cells.text(of: yield))"
    let goal = number(row.goal, row.bounds.goal, ", \(said("mục tiêu", "goal")) ")
    return "\(scheme)\(recruits)\(perEvent)\(goal ?? "")"
  }

  /// A number, or what is certain of it; nil where nothing is known.
  private func number(_ tally: Tally?, _ bounds: Interval?, _ label: String) -> String? {
    let cell = tally.map { Cell($0) } ?? CellBounds(bounds).range
    return cell == .none ? nil : label + cells.text(of: cell)
  }

  private func said(_ vietnamese: String, _ english: String) -> String {
    style.language == .vietnamese ? vietnamese : english
  }
}
