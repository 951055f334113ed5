/// What columns mean beside each other: headers that fit several meanings, and parts of the people.
struct ColumnNeighbours {
  let headers: [String]
  let reading: HeaderReading
  let rows: FirstRows

  /// The meanings, those in doubt decided where the cells or another column decide.
  func decided(_ meanings: [ColumnMeaning]) -> [ColumnMeaning] {
    var decided = meanings
    for (index, meaning) in meanings.enumerated() {
      switch meaning {
      case .doubtful(let readings):
        decided[index] = decide(readings, index, meanings) ?? meaning
      case .field(.year) where isFigureOfYear(index, meanings):
        var figure = FigureMeaning()
        figure.partOfYear = .whole
        decided[index] = .figure(figure)
      case .field(.unitName):
        decided[index] = meanings.contains(.field(.unit)) ? .unknown(near: nil) : .field(.unit)
      case .field(.code) where !isOfUnit(meanings): decided[index] = .unknown(near: nil)
      default: break
      }
    }
    return saidUnread(compared(decided))
  }

  /// Whether codes are those of the units that a column names: several columns of codes are of something else.
  private func isOfUnit(_ meanings: [ColumnMeaning]) -> Bool {
    meanings.count { $0 == .field(.code) } == 1
      && meanings.contains { $0 == .field(.unit) || $0 == .field(.unitName) || $0.isOfLevel }
  }

  private func decide(
    _ readings: [ColumnMeaning], _ index: Int, _ meanings: [ColumnMeaning]
  ) -> ColumnMeaning? {
    if readings.contains(.field(.year)), holdsYears(index) { return .field(.year) }
    if headers.contains(where: { FoldedText.hasDiacritics($0) }) {
      // Where other headers have diacritics, this one means what it spells.
      let spelled = reading.meaning(of: headers[index], isMarked: true)
      if case .doubtful = spelled { return nil }
      return spelled
    }
    return readings.first { reading in
      reading.parts.contains { part in
        meanings.indices.contains { other in
          other != index
            && meanings[other].parts.contains { $0.name == part.name && $0.value != part.value }
        }
      }
    }
  }

  private func holdsYears(_ index: Int) -> Bool {
    let cells = rows.texts(index)
    return !cells.isEmpty
      && cells.allSatisfy {
        $0.utf8.count == 4 && Int($0).map(PeriodSpelling.years.contains) == true
      }
  }

  /// Whether `Năm` beside `T1` … `T12` holds the figure of the year.
  private func isFigureOfYear(_ index: Int, _ meanings: [ColumnMeaning]) -> Bool {
    let hasParts = meanings.contains { meaning in
      if case .figure(let figure) = meaning { figure.partOfYear != nil } else { false }
    }
    return hasParts && !holdsYears(index) && !rows.texts(index).isEmpty
  }

  /// The meanings with a column `Tổng số` that is of all of whom a title speaks: beside nothing but parts of them.
  ///
  /// - Parameter scheme: that of which the title speaks, beside parts of which its total may stand.
  func withTotal(_ meanings: [ColumnMeaning], of scheme: Scheme?) -> [ColumnMeaning] {
    let totals = meanings.indices.filter { index in
      guard case .unknown = meanings[index], !headers[index].isEmpty else { return false }
      return reading.vocabulary.meaning(.all, of: headers[index]) != nil
    }
    guard totals.count == 1, !meanings.contains(.field(.value)) else { return meanings }
    for case .figure(let figure) in meanings {
      let isOther = figure.measure.map { $0 != .participants && !$0.isStockOfAll } ?? false
      let isOfPart = figure.scheme.map { $0.isPart(of: scheme) } ?? false
      guard isOther || isOfPart || !figure.breakdown.isAll, isOfPart || figure.scheme == nil,
        figure.period == nil, figure.partOfYear == nil, figure.time == nil
      else { return meanings }
    }
    var meanings = meanings
    if isSumOfFlows(totals[0], meanings) {
      meanings[totals[0]] = .unread(.unclear)
      return meanings
    }
    var all = FigureMeaning()
    all.measure =
      meanings.lazy.compactMap { meaning in
        if case .figure(let figure) = meaning, !figure.breakdown.isAll {
          figure.measure
        } else {
          nil
        }
      }.first
    meanings[totals[0]] = .figure(all)
    return meanings
  }

  /// Whether a total is that of the columns of new people and of those who go on, `Tổng số | Tăng mới | Tái tục`, and not of all who take part.
  private func isSumOfFlows(_ total: Int, _ meanings: [ColumnMeaning]) -> Bool {
    let flows = meanings.indices.filter { index in
      guard case .figure(let figure) = meanings[index] else { return false }
      return figure.measure == .recruits || figure.measure == .renewals
    }
    let told = rows.numbers((flows + [total]).map { ($0, .count) })
    return !flows.isEmpty && !told.isEmpty
      && told.allSatisfy { row in
        let sum = row.dropLast().reduce(Int128(0)) { $0 + Int128($1.mantissa) }
        return sum == row[flows.count].mantissa
      }
  }

  /// The meanings with a first column that has no header, and names of units in its cells.
  func withUnits(_ meanings: [ColumnMeaning], _ gazetteer: Gazetteer) -> [ColumnMeaning] {
    let column = headers.first == "" ? 0 : headers.firstIndex(of: "") ?? 0
    let namesUnit = meanings.contains { meaning in
      if case .field(let field) = meaning { field == .unit || field.level != nil } else { false }
    }
    let isFirst = meanings[..<column].allSatisfy { $0 == .rowNumber }
    guard headers.indices.contains(column), headers[column].isEmpty, isFirst, !namesUnit else {
      return meanings
    }
    let cells = rows.texts(column).prefix(100)
    let units = cells.filter { cell in
      guard cell.utf8.contains(where: { $0 >= 0x41 }) else { return false }
      return !gazetteer.findAll(RowLabel.name(cell)).isEmpty
    }
    guard !units.isEmpty, units.count * 2 >= cells.count else { return meanings }
    var meanings = meanings
    meanings[column] = .field(.unit)
    return meanings
  }

  /// The first column that is not read and holds nothing but what one stands for: `1000`, `nghìn người`.
  func multiplier(_ meanings: [ColumnMeaning]) -> Int? {
    meanings.indices.first { index in
      switch meanings[index] {
      case .unknown, .ratioAlone: break
      default: return false
      }
      return holdsMultiplier(index)
    }
  }

  func holdsMultiplier(_ index: Int) -> Bool {
    let cells = rows.texts(index)
    return !cells.isEmpty
      && cells.allSatisfy { reading.vocabulary.unit($0).map { $0 != .one } ?? false }
  }

  /// The meanings without columns of a part of the people, where neither their whole nor all of its parts are there.
  ///
  /// - Parameter hasScheme: whether rows, settings or a title say of what figures are that name no scheme.
  func withWholes(_ meanings: [ColumnMeaning], hasScheme: Bool) -> [ColumnMeaning] {
    let figures = meanings.compactMap { if case .figure(let figure) = $0 { figure } else { nil } }
    return meanings.map { meaning in
      guard case .figure(let figure) = meaning, let part = figure.breakdown.parts.first else {
        return meaning
      }
      let isNamed = figure.scheme != nil || figure.measure?.isSchemeless == true || hasScheme
      let isWhole = figures.contains { $0.breakdown.isAll && $0.isOfSame(as: figure) }
      let values = Set(
        figures.filter { $0.isOfSame(as: figure) && $0.breakdown.parts.count == 1 }
          .compactMap { $0.breakdown.value(of: part.name) })
      let all = PartTable.whole(of: part.name)
      let isComplete = figure.breakdown.parts.count == 1 && !all.isEmpty && all.isSubset(of: values)
      return isNamed && (isWhole || isComplete) ? meaning : .unread(.part(part.value))
    }
  }
}

extension Scheme {
  /// Whether a total of the whole may stand beside it, as `Trong đó`.
  fileprivate func isPart(of whole: Scheme?) -> Bool {
    switch (self, whole) {
    case (.compulsory, .socialInsurance), (.voluntary, .socialInsurance),
      (.householdHealth, .health):
      true
    default: false
    }
  }
}

extension ColumnMeaning {
  /// Whether it is a column of units of one level.
  fileprivate var isOfLevel: Bool {
    if case .field(let field) = self { field.level != nil } else { false }
  }

  /// The parts of the people that one of its readings names.
  fileprivate var parts: [Breakdown.Part] {
    switch self {
    case .figure(let figure): figure.breakdown.parts
    case .doubtful(let readings): readings.flatMap(\.parts)
    default: []
    }
  }
}

extension FigureMeaning {
  /// Whether two columns differ in nothing but the part of the people.
  func isOfSame(as other: FigureMeaning) -> Bool {
    func bare(_ figure: FigureMeaning) -> FigureMeaning {
      var bare = figure
      bare.breakdown = .all
      bare.isGeneric = false
      bare.isOfPeople = false
      bare.unit = nil
      bare.measure = figure.measure ?? .participants
      return bare
    }
    return bare(self) == bare(other)
  }
}

/// Which values of a breakdown make up the whole, from `data/breakdowns.csv`.
enum PartTable {
  /// `nam`, `nữ` for `sex`; empty where no list of values is known to be complete.
  static func whole(of name: String) -> Set<String> {
    Set(
      BundledRecords.records(of: "breakdowns.csv")
        .filter { $0.count == 4 && $0[0] == name && $0[2] == "yes" }.map { $0[1] })
  }
}
