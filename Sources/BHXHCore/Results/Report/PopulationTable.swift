/// The populations and labour forces of a unit that are of a kind: what its participants may be held against.
extension Report {
  /// A line a time, the latest first, and a column a kind.
  package var populationTable: ResultTable {
    let facts = (figures + history).filter(Self.isInPopulationTable)
    var denominators: [Denominator] = []
    var lines = KeyedList<PopulationLine, [Fact]>()
    for fact in facts {
      let denominator = Denominator(fact.subject.measure, kind: fact.subject.kind)
      if !denominators.contains(denominator) { denominators.append(denominator) }
      let line = PopulationLine(
        period: fact.shownPeriod, end: fact.period.end, status: fact.status,
        isSum: summed.contains(fact))
      lines.values[lines.place(of: line, orNew: [])].append(fact)
    }
    let known = Denominator.known.filter(denominators.contains)
    denominators = known + denominators.filter { !known.contains($0) }
    let places = StableOrder.places(lines.keys.count) { lines.keys[$0].end > lines.keys[$1].end }
    return ResultTable(
      name: "populations",
      columns: [Column("period", "Kỳ", "Period")]
        + denominators.map { denominator in
          let wording = denominator.wording.asHeading
          return Column(denominator.name, wording.vietnamese, wording.english, isNumber: true)
        } + [
          Column("status", "Trạng thái số liệu", "Status"), Column("how", "Căn cứ", "How"),
        ],
      rows: places.map { place in
        let (line, facts) = (lines.keys[place], lines.values[place])
        let values = denominators.map { denominator -> Cell in
          let fact = facts.first {
            $0.subject.measure == denominator.measure && $0.subject.kind == denominator.kind
          }
          guard let fact else { return .none }
          var mark = CellMark([fact])
          mark.contradiction = evidence.number(of: fact)
          return .marked(fact.valueCell, mark)
        }
        return [.period(line.period, at: line.end)] + values + line.cells
      })
  }

  /// Whether a figure stands in that table, and in no other of its unit.
  static func isInPopulationTable(_ fact: Fact) -> Bool {
    !fact.subject.kind.isEmpty && fact.subject.group.isEmpty && fact.subject.breakdown.isAll
  }
}

extension Wording {
  /// With a capital letter, as the head of a column.
  fileprivate var asHeading: Wording {
    func heading(_ text: String) -> String { text.prefix(1).uppercased() + text.dropFirst() }
    return Wording(heading(english), heading(vietnamese))
  }
}

/// What the figures of one line have in common.
private struct PopulationLine: Hashable {
  let period: String
  let end: Month
  let status: Status
  /// Whether nobody published them as they stand.
  let isSum: Bool

  var cells: [Cell] {
    [
      status == .final ? .none : .status(status),
      isSum ? .wording(Wording("sum of its parts", "cộng các đơn vị")) : .none,
    ]
  }
}
