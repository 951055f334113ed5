extension SentenceReader {
  /// Reads the numbers of a list that is told with `lần lượt`, or of times that share one number.
  ///
  /// - Returns: whether the number at the mark was read as part of one.
  mutating func isListed(_ index: Int) -> Bool {
    guard let start = respectivelyBefore(index) else { return false }
    let numbers = listedNumbers(from: index)
    guard numbers.count > 1 else { return false }
    var schemes = listedSchemes(before: start)
    if schemes.count < 2 { schemes = countedSchemes }
    var units = listedUnits(before: start)
    if units.count < 2, before.units.count == numbers.count, isOfSameUnits(before: start) {
      // `… của ba tỉnh tương ứng là …`: those that the sentence before named.
      units = before.units
    }
    let end = numbers[numbers.count - 1]
    defer {
      cursor = max(cursor, end + 1)
      consumed = max(consumed, end + 1)
    }
    if schemes.count == numbers.count {
      for (number, scheme) in zip(numbers, schemes) {
        subject.scheme = scheme
        subject.isUnknownSum = false
        subject.block = .none
        listed(at: number, unit: nil, lastOf: numbers, from: start)
      }
    } else if let years = listedYears(before: start), years.count == numbers.count,
      units.count < 2
    {
      for (number, year) in zip(numbers, years) {
        (time, timeMark) = (NamedTime(sort: .period(Period(year: year))), start)
        listed(at: number, unit: nil, lastOf: numbers, from: start)
      }
      // What follows is of none of them.
      time = NamedTime(sort: .unknown)
      isOfYears = true
    } else if units.count == numbers.count {
      for (number, unit) in zip(numbers, units) {
        listed(at: number, unit: unit, lastOf: numbers, from: start)
      }
    } else {
      for number in numbers {
        listed(at: number, unit: nil, lastOf: numbers, from: start, doubt: .listLength)
      }
    }
    subject.scheme = nil
    subject.isUnknownSum = false
    return true
  }

  /// The mark of `lần lượt` that the number follows with nothing but verbs between.
  private func respectivelyBefore(_ index: Int) -> Int? {
    for mark in stride(from: index - 1, through: max(0, cursor - 1), by: -1) {
      switch marks[mark].role {
      case .respectively: return mark
      case .verb, .filler, .qualifier, .rate, .plan, .attainment, .person, .coverage, .countHead,
        .link, .scheme:
        continue
      default:
        if marks[mark].isColon || marks[mark].isAnd { continue }
        return nil
      }
    }
    return nil
  }

  /// The numbers of one sort that follow each other from here.
  private func listedNumbers(from index: Int) -> [Int] {
    var numbers: [Int] = []
    let isShare = marks[index].number?.sort.isShare ?? false
    var mark = index
    while mark < marks.count {
      switch marks[mark].kind {
      case .number(let number):
        guard number.sort.isShare == isShare, number.quantity != nil else { return numbers }
        if case .money = number.sort { return [] }
        numbers.append(mark)
      case .comma, .and: break
      case .phrase(let phrase):
        if phrase.role == .person || phrase.role == .filler || phrase.role == .base
          || phrase.verb == .reach
        {
          break
        }
        return numbers
      default: return numbers
      }
      mark += 1
    }
    return numbers
  }

  /// Whether units are counted instead of named: `ba tỉnh`, `các huyện`, `hai địa phương này`.
  private func isOfSameUnits(before start: Int) -> Bool {
    marks[clauseStart..<start].contains { $0.role == .thing || $0.role == .plural }
  }

  private func listedSchemes(before start: Int) -> [Scheme] {
    guard let last = marks[..<start].lastIndex(where: { $0.role == .scheme }) else { return [] }
    var schemes: [Scheme] = []
    var mark = last
    while mark >= 0 {
      if let scheme = marks[mark].scheme {
        schemes.insert(scheme.scheme, at: 0)
      } else if !marks[mark].isComma, !marks[mark].isAnd {
        break
      }
      mark -= 1
    }
    return schemes
  }

  /// `… 34.206 người tham gia A, 5.814 người tham gia B; so với kế hoạch lần lượt đạt …`: those of the counts that the sentence told.
  private var countedSchemes: [Scheme] {
    let counts = readings.filter { $0.measure == .participants && $0.doubt == nil }
    let schemes = counts.compactMap(\.scheme)
    guard schemes.count == readings.count, Set(schemes).count == schemes.count else { return [] }
    return schemes
  }

  /// Whether all that the sentence told before the list are numbers of people.
  private var isOfCounts: Bool {
    let told = readings.filter { $0.measure != .growthPercent }
    return !told.isEmpty && told.allSatisfy { $0.measure == .participants && $0.doubt == nil }
  }

  /// `các năm 2017, 2018, 2019 lần lượt …`: years, each with or without its word; nil where something else stands among them.
  private func listedYears(before start: Int) -> [Int]? {
    var years: [Int] = []
    var mark = start - 1
    while mark >= clauseStart {
      if case .period(let period)? = marks[mark].time?.sort {
        guard period.form == .year else { return nil }
        years.insert(period.year, at: 0)
      } else if let year = year(at: mark) {
        years.insert(year, at: 0)
      } else if !marks[mark].isComma, !marks[mark].isAnd {
        break
      }
      mark -= 1
    }
    // The first has its word.
    guard let first = marks[(mark + 1)..<start].first, first.time != nil else { return nil }
    return zip(years, years.dropFirst()).allSatisfy { $0 < $1 } ? years : nil
  }

  /// The year that a number alone is.
  private func year(at mark: Int) -> Int? {
    guard let number = marks[mark].number, case .count = number.sort, number.range.count == 4,
      let quantity = number.quantity, quantity.decimals == 0,
      (1990...2100).contains(quantity.mantissa)
    else { return nil }
    return Int(quantity.mantissa)
  }

  private func listedUnits(before start: Int) -> [NamedUnit] {
    guard let last = marks[..<start].lastIndex(where: { $0.unit != nil }) else { return [] }
    var units: [NamedUnit] = []
    var mark = last
    while mark >= 0 {
      if let unit = marks[mark].unit {
        units.insert(unit, at: 0)
      } else if !marks[mark].isComma, !marks[mark].isAnd {
        break
      }
      mark -= 1
    }
    return units
  }

  /// One number of a list, as the words around the list say.
  private mutating func listed(
    at index: Int, unit: NamedUnit?, lastOf numbers: [Int], from start: Int,
    doubt: ReadingDoubt? = nil
  ) {
    guard let number = marks[index].number, let quantity = number.quantity else { return }
    let words = NumberWords(
      verb: marks[clauseStart..<index].last { $0.role == .verb }, left: start..<index,
      right: index + 1..<rightOfList(numbers))
    var reading = FigureReading(measure: .participants, quantity: quantity, range: number.range)
    if let doubt { reading.doubt(doubt) }
    reading.scheme = subject.scheme
    if let unit {
      self.unit = .named(unit)
      unitMark = index
    }
    let heads = marks[clauseStart..<index]
    let isMoved = words.verb?.isVerb([.rise, .fall]) == true
    let plan = heads.last { $0.role == .plan || $0.role == .attainment }
    if number.sort.isShare, isMoved {
      reading.measure = .growthPercent
      // `tỷ lệ … lần lượt tăng 2%, 3%`: in points, unless people were counted.
      if unit != nil || !isOfCounts || plan != nil { reading.doubt(.pointsOrPeople) }
      if words.verb?.isVerb(.fall) == true { reading.quantity = reading.quantity.negated }
      compare(&reading, words)
    } else if number.sort.isShare {
      reading.measure =
        plan != nil || has(.plan, in: words.right) ? .attainmentPercent : .coveragePercent
      let isHeaded =
        heads.contains { $0.role == .coverage || $0.role == .rate } || has(.base, in: words.right)
      if reading.measure == .coveragePercent, !isHeaded {
        headListed(&reading, ofUnit: unit != nil)
      }
      if let base = words.right.first(where: { marks[$0].role == .base }) {
        reading.base = marks[base].meaning
      }
      let mark =
        words.right.first { marks[$0].role == .plan }
        ?? (clauseStart..<start).last { marks[$0].role == .plan }
      if let mark { reading.issuer = planIssuer(from: mark).issuer }
    } else if isMoved {
      reading.measure = .change
      if words.verb?.isVerb(.fall) == true { reading.quantity = reading.quantity.negated }
      compare(&reading, words)
    } else if words.verb?.isVerb(.recruit) == true {
      reading.measure = .recruits
    }
    if isTarget { reading.doubt(.targetOrResult) }
    if reading.scheme == nil, !continueList(of: &reading, at: index, isShare: true) { return }
    place(&reading, at: index, words)
    readings.append(reading)
  }

  /// Ratios of units without a word of what they are go on with those of the paragraph, where these are of one measure.
  private func headListed(_ reading: inout FigureReading, ofUnit: Bool) {
    let earlier = (paragraph + readings).filter {
      $0.measure == .coveragePercent || $0.measure == .attainmentPercent
    }
    guard ofUnit, let template = earlier.last, template.doubt == nil,
      earlier.allSatisfy({ $0.measure == template.measure })
    else { return reading.doubt(.measure) }
    reading.measure = template.measure
    reading.issuer = template.issuer
    reading.infer("measure")
  }

  private func rightOfList(_ numbers: [Int]) -> Int {
    var end = (numbers.last ?? 0) + 1
    while end < marks.count, !marks[end].isComma, !marks[end].isSemicolon, marks[end].number == nil
    { end += 1 }
    return end
  }

  /// `Tam Đường 1.150 người, Sìn Hồ 980 người và Phong Thổ 1.020 người tham gia BHXH tự nguyện`: the scheme is that of all.
  mutating func nameUnnamed(at index: Int) {
    defer { unnamed = [] }
    guard let last = readings.last, last.mark == index, hasAdjacentUnit(index) else { return }
    for count in unnamed where count.mark >= clauseStart {
      guard let unit = marks[..<count.mark].last(where: { $0.unit != nil })?.unit else { continue }
      var reading = last
      reading.quantity = count.quantity
      reading.range = count.range
      reading.mark = count.mark
      reading.unit = .named(unit)
      reading.infer("scheme")
      readings.insert(reading, at: readings.count - 1)
    }
  }
}

/// A number of people beside its unit, of no scheme yet.
struct UnnamedCount: Sendable {
  let quantity: Quantity
  let range: Range<Int>
  let mark: Int
}
