/// What the title lines of a sheet say about all its rows: period, unit, scheme, measure, unit of measure.
///
/// A line of figures with a word that is not understood, or that speaks of other people, gives none of these but the period:
/// `NGƯỜI CHƯA THAM GIA BHYT` is no table of the insured.
struct TitleReading {
  /// Something that a title line says, as it is to be understood and as it is shown.
  struct Finding<Value: Hashable>: Hashable {
    let value: Value
    let shown: String
    let line: Int
  }

  let gazetteer: Gazetteer
  /// Cell by cell, with every word accounted for.
  private(set) var lines: [TitleLine] = []
  private(set) var periods: [Finding<Period>] = []
  private(set) var units: [Finding<AdministrativeUnit>] = []
  private(set) var schemes: [Finding<Scheme>] = []
  private(set) var factors: [Finding<CountUnit>] = []
  /// The measures of the lines that are understood.
  private(set) var measures: Set<Measure> = []
  private(set) var statuses: Set<Status> = []
  /// What other times the lines state by name: `Kỳ trước: tháng 6/2023`.
  private(set) var stated: [TimeShift: Period] = [:]
  /// `giao`, `chỉ tiêu`, `phấn đấu`: what is set, not what was reached.
  private(set) var isOfTargets = false
  /// `KẾ HOẠCH VÀ KẾT QUẢ THỰC HIỆN`: of what is set and what was reached, so that a column has to say which; nil for any other title.
  private(set) var ofBoth: String?
  /// The figures are amounts of money: `Đơn vị tính: triệu đồng`.
  private(set) var isOfMoney = false
  /// The line that says that the figures are ratios: `Đơn vị tính: %`; nil where none does.
  private(set) var ofRatios: String?
  /// A unit of measure that is not understood, and its line.
  private(set) var unknownUnit: (text: String, line: Int)?
  /// Words that forbid to take numbers of people for participants.
  private(set) var forbidding: [String] = []
  /// Whether some of these may speak of new people, so that a plan may be of those.
  private(set) var mayBeOfNew = false
  /// Whether all of these speak of money, of which a column of people is not.
  private(set) var isAlsoOfMoney = true

  /// - Parameter texts: the cells of the title lines that are not blank.
  init(_ texts: [(text: String, line: Int)], _ options: ReadingOptions) {
    gazetteer = options.gazetteer
    if texts.isEmpty { return }
    let read = texts.map { TitleLine(PhraseGrammar.builtIn.read($0.text), line: $0.line) }
    for line in read {
      for period in line.periods {
        note(Finding(value: period, shown: period.description, line: line.line), in: &periods)
      }
    }
    for line in read {
      if let (shift, period) = line.statedTime { stated[shift] = period }
    }
    joinPartOfYear(read)
    var places = TitlePlaces(gazetteer: gazetteer, month: periods.first?.value.end)
    lines = read.map { Self.withPlaces($0, places) }
    let provinces = Set(lines.flatMap(\.provinces))
    if provinces.count == 1, lines.contains(where: { !$0.text.leftOver.isEmpty }) {
      places.province = provinces.first
      lines = lines.map { $0.text.leftOver.isEmpty ? $0 : Self.withPlaces($0, places) }
    }
    let isWholeUnclear = lines.contains { $0.isOfFigures && !$0.obstacles.isEmpty }
    for line in lines { take(line, givesSubject: !isWholeUnclear) }
    // `Đơn vị tính: người` and `Tỷ lệ: %` beside each other are of columns of both.
    if !factors.isEmpty { ofRatios = nil }
    settleTargets()
    // `huyện Hòn Đất, tỉnh Kiên Giang` names the district.
    let all = units
    units.removeAll { outer in all.contains { gazetteer.lies($0.value, below: outer.value) } }
  }

  /// The line again, with its names of units among the phrases.
  private static func withPlaces(_ line: TitleLine, _ places: TitlePlaces) -> TitleLine {
    let text = line.text.text
    let named = PhraseGrammar.builtIn.read(text) { places.candidates($0, in: text) }
    if named.leftOver.isEmpty { return TitleLine(named, line: line.line) }
    let bare = places.bareNames(named)
    if bare.isEmpty { return TitleLine(named, line: line.line) }
    let whole = PhraseGrammar.builtIn.read(text) { places.candidates($0, in: text) + bare }
    return TitleLine(whole, line: line.line)
  }

  /// `THÁNG 7` in one line and `NĂM 2023` in another are one month.
  private mutating func joinPartOfYear(_ lines: [TitleLine]) {
    let parts = Set(
      lines.flatMap(\.meanings).compactMap { meaning -> PartOfYear? in
        if case .partOfYear(let part) = meaning { part } else { nil }
      })
    guard parts.count == 1, let part = parts.first, periods.count == 1,
      periods[0].value.form == .year, let period = part.period(of: periods[0].value.year)
    else { return }
    periods = [Finding(value: period, shown: period.description, line: periods[0].line)]
  }

  private mutating func take(_ line: TitleLine, givesSubject: Bool) {
    switch line.measureUnit {
    case .unit(let unit):
      note(Finding(value: unit, shown: unit.digits, line: line.line), in: &factors)
    case .money: isOfMoney = true
    case .ratio: ofRatios = ofRatios ?? line.text.text.trimmed
    case .unknown(let text): unknownUnit = unknownUnit ?? (text, line.line)
    case nil: break
    }
    if line.isUnitLine { return }
    let measures = line.measures
    if !line.obstacles.isEmpty {
      let isOther = !Set(measures).isSubset(of: [.participants, .target])
      let isOfOthers = line.obstacles != line.text.leftOver || !line.unphrased.isEmpty
      mayBeOfNew = mayBeOfNew || line.mayBeOfNew
      if line.isOfFigures, isOther || isOfOthers {
        forbidding += line.obstacles
        isAlsoOfMoney = isAlsoOfMoney && line.isOfMoney
      }
      return
    }
    let isLetter = line.isDated
    if givesSubject { self.measures.formUnion(measures) }
    for meaning in line.ownMeanings {
      switch meaning {
      case .place(let unit) where !isLetter:
        note(Finding(value: unit, shown: gazetteer.path(of: unit), line: line.line), in: &units)
      case .scheme(let scheme) where givesSubject:
        note(Finding(value: scheme, shown: scheme.slug, line: line.line), in: &schemes)
      case .status(let status): statuses.insert(status)
      default: break
      }
    }
    let parts = line.text.phrases.filter { $0.means { if case .part = $0 { true } else { false } } }
    let names = line.meanings.compactMap { if case .part(let part) = $0 { part.name } else { nil } }
    // Several values of one breakdown are those of the columns: `chia theo thành thị, nông thôn`.
    if !parts.isEmpty, names.count == Set(names).count || names.count < 2 {
      forbidding += parts.map { line.text.spelling($0.words) }
      isAlsoOfMoney = false
    }
  }

  private mutating func settleTargets() {
    let words = lines.map { " " + FoldedText($0.text.text).words.joined(separator: " ") + " " }
    let isReached = words.contains { $0.holds(" ket qua ") || $0.holds(" thuc hien ") }
    let targets: Set<Measure> = [.target, .targetChange, .targetPercent]
    let isSet = lines.contains { line in
      !line.isUnitLine
        && !targets.isDisjoint(with: line.measures)
    }
    isOfTargets = isSet && !isReached
    ofBoth = lines.first(where: \.isOfPlansAndResults)?.text.text.trimmed
  }

  private func note<Value>(_ finding: Finding<Value>, in findings: inout [Finding<Value>]) {
    if !findings.contains(where: { $0.value == finding.value }) { findings.append(finding) }
  }

  /// The one measure other than participants that the title names; nil where it names none or several.
  var measure: Measure? {
    let others = measures.subtracting([.participants])
    return others.count == 1 ? others.first : nil
  }
}

extension CountUnit {
  /// As `--set factor` has it: `1000`.
  var digits: String { "1" + String(repeating: "0", count: exponent) }
}

extension TitleLine {
  /// The measures that it names for its figures; the plan of which a ratio was reached is none: `TỶ LỆ HOÀN THÀNH KẾ HOẠCH`.
  var measures: [Measure] {
    let measures = ownMeanings.compactMap {
      if case .measure(let measure) = $0 { measure } else { nil }
    }
    return measures.contains(.attainmentPercent) ? measures.filter { $0.kind != .plan } : measures
  }

  /// The provinces that it names.
  fileprivate var provinces: [AdministrativeUnit] {
    meanings.compactMap {
      if case .place(let unit) = $0, unit.level == .province { unit } else { nil }
    }
  }

  /// Whether it speaks of ratios, whatever else of.
  var saysRatio: Bool {
    !isUnitLine
      && meanings.contains { meaning in
        if case .measure(let measure) = meaning { measure.isPercentage } else { meaning == .ratio }
      }
  }
}
