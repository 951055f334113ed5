extension Gazetteer {
  /// The unit that a text names, at its time and in its place.
  ///
  /// Decided in this order: the path; a code; the column's level; what its other names are; the spelling with its own diacritics (tone
  /// placement does not count); the kind in front; the unit in context; else the highest level, and that is said. A path with a date
  /// (`an-giang@2025-06`) is the unit of that date.
  public func find(_ query: UnitQuery) -> UnitMatch {
    if query.text.utf8.count > Self.longestName { return .unknown(nearest: []) }
    if !query.code.isEmpty { return findCoded(query) }
    if let mark = query.text.utf8.firstIndex(of: UInt8(ascii: "@")) {
      return findDated(query, mark)
    }
    let end = find(query, at: query.month)
    guard let start = query.startMonth, let month = query.month, start < month else { return end }
    switch end {
    case .one(let unit, let doubts):
      guard case .one(let other, _) = find(query, at: start), other != unit,
        !sameTerritory(unit, start, month)
      else { return end }
      return .one(unit, doubts: doubts + [.otherAtStart(other)])
    case .notInForce, .unknown:
      switch find(query, at: start) {
      case .one(let unit, let doubts): return .one(unit, doubts: doubts + [.readAtStart])
      case .ambiguous(let units): return .ambiguous(units)
      case .notInForce, .unknown: return end
      }
    case .ambiguous: return end
    }
  }

  /// The unit of the name that has the code beside it; a code that is none of a unit says nothing, nor does one beside a path.
  private func findCoded(_ query: UnitQuery) -> UnitMatch {
    var named = query
    named.code = ""
    if query.text.contains("@") || !states(ofPath: query.text).isEmpty { return find(named) }
    var coded = UnitQuery.attempt(query.code, month: query.month, within: query.within)
    var units = [find(coded).unit].compactMap(\.self)
    if let start = query.startMonth {
      coded.month = start
      units += [find(coded).unit].compactMap(\.self)
    }
    guard let first = units.first else { return find(named) }
    let all = findAll(query.text)
    if let unit = units.first(where: all.contains) { return .one(unit, doubts: []) }
    let match = find(named)
    guard case .one(let other, let doubts) = match, other != first else { return match }
    return .one(other, doubts: doubts + [.codeDiffers(first)])
  }

  /// No name of a unit is longer, whatever stands with it, in bytes.
  private static let longestName = 1_000

  /// The unit of a path at the date behind it.
  ///
  /// - Parameter mark: where `@` stands, which may carry marks and then is no character of its own.
  private func findDated(_ query: UnitQuery, _ mark: String.Index) -> UnitMatch {
    let (path, date) = (query.text[..<mark], query.text[mark...].unicodeScalars.dropFirst())
    let states = states(ofPath: path.trimmed.lowercased())
    guard let period = try? PeriodSpelling.read(String(date).trimmed), period.isComparable,
      !states.isEmpty
    else { return .unknown(nearest: latest(states, at: nil)) }
    let unit = latest(states, at: period.end).first { fits($0, query) }
    return unit.map { .one($0, doubts: []) } ?? .notInForce(states)
  }

  /// Every unit of any time that a text could name, the highest level first, then in the order of the paths: for `an-giang` both states.
  ///
  /// Where a kind stands in front, only those that ever were of it, if there are any.
  public func findAll(_ text: String) -> [AdministrativeUnit] {
    if isNation(text) { return [.nation] }
    let wide = regionsOrForces(named: FoldedText(text))
    if !wide.isEmpty { return wide }
    let named = named(text)
    if !named.isEmpty { return named }
    let coded = coded(text, level: nil).units
    if !coded.isEmpty { return coded }
    let candidates = candidates(of: text, levels: [.province, .district, .commune], at: nil)
    let spelled = bestSpelled(candidates, text)
    let ofKind = spelled.filter { candidate in
      candidate.kinds.map { kinds in
        self.kinds(of: candidate.unit).contains { kinds.contains($0.kind) }
      }
        ?? false
    }
    return Set((ofKind.isEmpty ? spelled : ofKind).map(\.unit)).ordered { left, right in
      guard let one = left.level, let other = right.level, one != other else {
        return precedes(left, right)
      }
      return one < other
    }
  }

  /// With diacritics `Kiên Giang` is not Kiến Giang; without them it may be either.
  private func bestSpelled(_ candidates: [UnitCandidate], _ text: String) -> [UnitCandidate] {
    let best = candidates.map(\.spelling).min() ?? .other
    let worst = best == .own && !FoldedText.hasDiacritics(text) ? .lacking : best
    return candidates.filter { $0.spelling <= worst }
  }

  private func find(_ query: UnitQuery, at month: Month?) -> UnitMatch {
    // No region, and no office, is called what is the path of a unit of territory: that need not be folded to be known.
    if isWrittenAsPath(query.text), let unit = latest(named(query.text), at: month).first,
      !unit.isOffice, unit.level != .region, unit != .nation, fits(unit, query)
    {
      return .one(unit, doubts: [])
    }
    // Folded once for all that it is held against.
    let folded = FoldedText(query.text)
    if isNation(letters: folded.letters) { return .one(.nation, doubts: []) }
    let wide = query.within == nil ? regionsOrForces(named: folded) : []
    if !wide.isEmpty {
      return latest(wide, at: month).last.map { .one($0, doubts: []) } ?? .notInForce(wide)
    }
    if let office = localOffice(named: query.text, folded, query, at: month) {
      return .one(office, doubts: [])
    }
    let named = named(query.text)
    if let unit = latest(named, at: month).first, fits(unit, query) {
      return .one(unit, doubts: [])
    }
    if isWrittenAsPath(query.text) {
      let meant = named.filter { fits($0, query) && (query.level ?? $0.level) == $0.level }
      if !meant.isEmpty { return .notInForce(meant) }
    }
    let (codes, restored) = coded(query.text, level: query.level)
    if !codes.isEmpty {
      let units = latest(codes, at: month).filter { fits($0, query) }
      if units.count == 1 { return .one(units[0], doubts: restored ? [.zerosRestored] : []) }
      return units.isEmpty ? .notInForce(codes) : .ambiguous(units)
    }
    var choice = UnitChoice(gazetteer: self, query: query, month: month)
    let name = UnitName(query.text, folded)
    let levels: [UnitLevel] = [.province, .district, .commune]
    if let level = query.level, levels.contains(level) {
      // The names of the column's own level usually decide, and then no other list is read.
      choice.candidates = choice.inForce(candidates(of: name, levels: [level], at: month))
      if choice.candidates.contains(where: { $0.spelling != .other }), let match = choice.match() {
        return match
      }
    }
    let all = candidates(of: name, levels: levels, at: month)
    choice.candidates = choice.inForce(all)
    let isMisspelled = choice.candidates.allSatisfy { $0.spelling == .other }
    if !isMisspelled, let match = choice.match() { return match }
    // Whose name is spelled right at another time is meant rather than who is misspelled now.
    let elsewhere = candidates(of: name, levels: levels, at: nil).filter {
      fits($0.unit, query)
    }
    let right = elsewhere.contains { $0.spelling != .other }
    if !right, let match = choice.match() { return match }
    let others = named.isEmpty ? bestSpelled(elsewhere, query.text).map(\.unit) : named
    let allowed = Set(others).filter { fits($0, query) }
    if !allowed.isEmpty { return .notInForce(allowed.ordered(by: precedes)) }
    return .unknown(nearest: query.wantsNearest ? nearest(to: query, at: month) : [])
  }

  /// The units a text could mean as one name, or as names from the innermost out: `Hòn Đất, Kiên Giang`.
  func candidates(
    of text: String, levels: [UnitLevel], at month: Month?
  ) -> [UnitCandidate] {
    candidates(of: UnitName(text), levels: levels, at: month)
  }

  private func candidates(
    of name: UnitName, levels: [UnitLevel], at month: Month?
  ) -> [UnitCandidate] {
    let whole = candidates(named: name.readings, levels: levels, at: month)
    if !whole.isEmpty { return whole }
    // Separated by comma first, so that `Châu Đức, Bà Rịa - Vũng Tàu` has two parts; either end may be the innermost.
    for parts in [name.parts, name.dashed] where parts.count > 1 {
      for ordered in [parts, parts.reversed()] {
        let found = candidates(innermost: ordered, levels: levels, at: month)
        if !found.isEmpty { return found }
      }
    }
    return []
  }

  private func candidates(
    innermost parts: [String], levels: [UnitLevel], at month: Month?
  ) -> [UnitCandidate] {
    var found = candidates(named: UnitName.readings(of: parts[0]), levels: levels, at: month)
    for outer in parts.dropFirst() where !isNation(outer) {
      let readings = UnitName.readings(of: outer)
      let above = candidates(named: readings, levels: [.province, .district], at: month).map(\.unit)
      found = found.filter { candidate in above.contains { lies(candidate.unit, below: $0) } }
    }
    return found
  }

  /// The states of the path that the text is; in capitals only where it cannot be a name.
  func named(_ text: String) -> [AdministrativeUnit] {
    if text.utf8.contains(where: { $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "/") }) {
      return states(ofPath: text.lowercased())
    }
    // No path begins with a capital, or with a letter beyond ASCII.
    guard let first = text.utf8.first, first < 0x80, !(65...90).contains(first) else { return [] }
    return states(ofPath: text)
  }

  /// Whether nobody writes a name so: `thanh-hoa/dong-son`, but not `Bà Rịa - Vũng Tàu` or `hue`.
  private func isWrittenAsPath(_ text: String) -> Bool {
    text.utf8.contains { $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "/") }
      && text.utf8.allSatisfy {
        (97...122).contains($0) || (48...57).contains($0) || $0 == UInt8(ascii: "-")
          || $0 == UInt8(ascii: "/")
      }
  }

  /// `Cả nước` and its like.
  func isNation(_ text: String) -> Bool { isNation(letters: FoldedText.letters(of: text)) }

  private func isNation(letters: String) -> Bool { Self.nationNames.contains(letters) }

  private static let nationNames: Set = [
    "vietnam", "nuocvietnam", "canuoc", "toanquoc", "wholecountry", "nationwide",
    // In two languages, as yearbooks have it: `CẢ NƯỚC - WHOLE COUNTRY`.
    "canuocwholecountry", "toanquocwholecountry", "vietnamwholecountry", "thewholecountry",
  ]

  /// The units that a code ever meant; with its zeros given back where a spreadsheet took them.
  private func coded(
    _ text: String, level: UnitLevel?
  ) -> (units: [AdministrativeUnit], restored: Bool) {
    // Most texts are names.
    if text.utf8.contains(where: { ($0 | 0x20) &- 0x61 < 26 }) { return ([], false) }
    let digits = text.filter { !$0.isWhitespace }
    guard (1...5).contains(digits.utf8.count), digits.utf8.allSatisfy({ (48...57).contains($0) })
    else { return ([], false) }
    let width: Int =
      switch level {
      case .province: 2
      case .district: 3
      case .commune: 5
      // `2023` under no level is a year in the wrong column, not commune 02023.
      case .nation, .region, nil: digits.utf8.count == 1 ? 2 : 0
      }
    if digits.utf8.count < width {
      let padded = String(repeating: "0", count: width - digits.utf8.count) + digits
      let units = units(code: padded)
      if !units.isEmpty { return (units, true) }
    }
    return (units(code: digits), false)
  }

  /// Those in force then; without a month the latest state of each path.
  func latest(_ units: [AdministrativeUnit], at month: Month?) -> [AdministrativeUnit] {
    if let month { return units.filter { validity(of: $0).contains(month) } }
    var byPath: [String: AdministrativeUnit] = [:]
    for unit in units {
      let path = path(of: unit)
      if let other = byPath[path], !began(other, before: unit) { continue }
      byPath[path] = unit
    }
    return units.filter { byPath[path(of: $0)] == $0 }
  }

  private func began(_ one: AdministrativeUnit, before other: AdministrativeUnit) -> Bool {
    (validity(of: one).start?.number ?? 0) < (validity(of: other).start?.number ?? 0)
  }

  /// Whether the query's neighbouring column allows the unit.
  func fits(_ unit: AdministrativeUnit, _ query: UnitQuery) -> Bool {
    guard let within = query.within else { return true }
    return unit == within || lies(unit, below: within)
  }
}
