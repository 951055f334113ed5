/// How cells are spelled for people: names and words of their language, numbers as it prints them.
package struct CellText: Sendable {
  private let gazetteer: Gazetteer
  private let words: Words
  private let numbers: NumberFormat
  private let periods: PeriodText
  private let drawing: TextDrawing

  /// - Parameter isReadAgain: whether a program reads the cells again, as in sheets.
  package init(_ style: OutputStyle, isReadAgain: Bool = false) {
    gazetteer = style.gazetteer
    words = Words(style.language)
    numbers = NumberFormat(style.language)
    periods = PeriodText(language: style.language, isReadAgain: isReadAgain)
    drawing = style.drawing
  }

  private var isVietnamese: Bool { words.language == .vietnamese }

  /// The text of a cell; empty for none.
  package func text(of cell: Cell) -> String {
    switch cell {
    case .marked(let cell, let mark): marked(text(of: cell), mark)
    case .none, .explanation: ""
    case .text(let text): text
    case .moment(let text), .period(let text, _): periods.text(of: text)
    case .dated(let cell, let time):
      text(of: cell) + (time.isEmpty ? "" : " (\(periods.text(of: time)))")
    case .share(let part, let whole): "\(part)/\(whole)"
    case .course(let values): drawing.course(of: values)
    case .bar(let share, let gone): drawing.bar(share, gone: gone)
    case .list(let texts): list(texts)
    case .unit(let unit): gazetteer.name(of: unit)
    case .scheme(let scheme): isVietnamese ? scheme.vietnamese : scheme.english
    case .measure(let measure): words.word(.measure, measure.slug)
    case .issuer(let issuer): isVietnamese ? issuer.vietnamese : issuer.english
    case .term(let list, let slug): words.word(list, slug)
    case .count(let count): numbers.count(count)
    case .quantity(let quantity, let kind), .published(let quantity, let kind):
      numbers.quantity(quantity, as: kind)
    case .change(let change): numbers.change(change)
    case .percent(let percent): numbers.percent(percent)
    case .signedPercent(let percent): numbers.signedPercent(percent)
    case .points(let difference): numbers.points(difference)
    case .decimal(let number, let qualifier):
      numbers.qualified(numbers.number(number), qualifier)
    case .range(let low, let high): range(text(of: low), text(of: high))
    case .how(let how): words.word(.how, how.slug)
    case .status(let status): words.word(.status, status.slug)
    case .comparability(let comparability): words.word(.comparability, comparability.rawValue)
    case .qualifier(let qualifier): text(of: qualifier)
    case .reason(let reason): reason.text(in: words.language)
    case .wording(let wording): isVietnamese ? wording.vietnamese : wording.english
    }
  }

  private func marked(_ text: String, _ mark: CellMark) -> String {
    if text.isEmpty { return "" }
    let number = mark.contradiction.map { " [\($0)]" } ?? ""
    let units = mark.units.map { " (\($0.reported)/\($0.expected))" } ?? ""
    return text + units + (mark.isBelow ? " " + drawing.below : "") + number
  }

  /// The first few of many, and how many there are; machine formats have them all.
  private func list(_ texts: [String]) -> String {
    let isLong = texts.count > Self.longestList
    let shown = isLong ? texts.prefix(Self.longestList - 1) : texts[...]
    return shown.joined(separator: ", ") + (isLong ? ", … (\(texts.count))" : "")
  }

  private static let longestList = 3

  /// `0 … 1.234`; open to one side `≥ 12`, `≤ 5`.
  private func range(_ low: String, _ high: String) -> String {
    if high.isEmpty { return "≥ " + low }
    return low.isEmpty ? "≤ " + high : low + " … " + high
  }

  private func text(of qualifier: Qualifier) -> String {
    if case .rounded(let half) = qualifier { return "±" + numbers.count(half) }
    return words.word(.qualifier, qualifier.description)
  }

  /// The columns and rows of a result that people see: those meant for text in which any row says something.
  ///
  /// Units whose names are not enough to tell them apart in this table are named in full, with what is above them.
  package func plain(_ table: ResultTable) -> PlainTable {
    let table = table.withUnitsReported
    let shown = table.columns.indices.filter { table.columns[$0].isInText }
    let names = UnitNames(of: table, gazetteer)
    let columns = shown.map {
      PlainTable.Column(
        table.columns[$0].heading(in: words.language), isNumber: table.columns[$0].isNumber,
        isPicture: table.columns[$0].isPicture, isKey: table.columns[$0].isKey,
        isDetail: table.columns[$0].isDetail)
    }
    let rows = table.rows.map { row in
      shown.map { index in
        if case .unit(let unit) = row[index].bare {
          names.name(of: unit)
        } else {
          text(of: row[index])
        }
      }
    }
    return PlainTable(columns, rows: rows).withoutEmptyColumns()
  }
}
