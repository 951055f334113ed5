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
    var told = reached(rows)
    told += rows.compactMap { row in
      number(row.items, row.bounds.items, "\(row.campaign.item): ").map { items in
        items + (number(row.itemsTotal, row.bounds.itemsTotal, "/") ?? "")
      }
    }
    told += rows.compactMap(recruited)
    let facts =
      told.isEmpty ? said("không có số liệu", "no figures") : told.joined(separator: "; ")
    let more = [described(rows), noted(rows)].filter { !$0.isEmpty }.map { ". " + $0 }.joined()
    let period = PeriodText(language: style.language).text(of: key.period.description)
    return "\(place)\(period): \(name.joined(separator: " ")): \(facts)\(more)"
  }

  /// What was held and who came, each thing that is counted once: `8.080 lượt`.
  private func reached(_ rows: [CampaignRow]) -> [String] {
    var seen: Set<String> = []
    let counted = rows.filter { $0.bounds.items == nil && $0.bounds.itemsTotal == nil }
    return (counted.isEmpty ? Array(rows.prefix(1)) : counted).flatMap { row -> [String] in
      let noun = counted.isEmpty ? "" : row.campaign.item
      guard seen.insert(noun).inserted else { return [] }
      let events =
        noun.isEmpty
        ? number(row.events, row.bounds.events, "\(said("số cuộc", "events")): ")
        : number(row.events, row.bounds.events, "").map { "\($0) \(noun)" }
      let attendees = number(
        row.attendees, row.bounds.attendees,
        "\(row.campaign.kind == "model" ? said("người tham gia", "members") : said("người dự", "attendees")): "
      )
      return [events, attendees].compactMap(\.self)
    }
  }

  /// Who held it, with whom, through what, for whom, in which languages, after which model.
  private func described(_ rows: [CampaignRow]) -> String {
    guard let details = rows.first?.details else { return "" }
    return CampaignDetails.Part.allCases.compactMap { part in
      let texts = details[part]
      if texts.isEmpty { return nil }
      let name = Column(detail: part).heading(in: style.language)
      return "\(name): \(texts.joined(separator: "; "))"
    }.joined(separator: ". ")
  }

  /// What the data note of the campaign and its figures, each note once.
  private func noted(_ rows: [CampaignRow]) -> String {
    let notes = rows.flatMap { row in
      row.descriptions.map(\.provenance.note) + row.facts.map(\.provenance.note)
    }.filter { !$0.isEmpty }
    if notes.isEmpty { return "" }
    return "\(said("Ghi chú", "Note")): \(KeyList(notes).keys.joined(separator: "; "))"
  }

  /// `BHXH tự nguyện: vận động được 3.000 người, bình quân mỗi cuộc 7,14`.
  private func recruited(_ row: CampaignRow) -> String? {
    let label = said("vận động được ", "recruits ")
    guard let recruits = number(row.recruits, row.bounds.recruits, label) else { return nil }
    let scheme = row.scheme.map { cells.text(of: .scheme($0)) + ": " } ?? ""
    let yield = Cell(yield: row.perEvent, decimals: digits)
    let perEvent =
      yield == .none ? "" : ", \(said("bình quân mỗi cuộc", "per event")) \(cells.text(of: yield))"
    let goal = number(row.goal, row.bounds.goal, ", \(said("mục tiêu", "goal")) ")
    return "\(scheme)\(recruits)\(said(" người", ""))\(perEvent)\(goal ?? "")"
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
