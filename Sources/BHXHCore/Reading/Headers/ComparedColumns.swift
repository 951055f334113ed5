/// Columns of differences that do not say what they are against: their neighbours do, or nothing does.
///
/// `Cùng kỳ | Tháng này | Tăng, giảm` is against the same month of the year before; `Kế hoạch | Thực hiện | Chênh lệch` is what a plan
/// lacks, and no change at all.
extension ColumnNeighbours {
  /// The meanings, each such column with what it is against, or not read.
  func compared(_ meanings: [ColumnMeaning]) -> [ColumnMeaning] {
    var meanings = meanings
    for index in meanings.indices
    where mayBeOfWhole(index, meanings[index]) || isOfOther(index, meanings) {
      meanings[index] = .unread(.unclear)
    }
    if meanings.contains(.field(.versus)) { return meanings }
    giveScheme(to: &meanings)
    return meanings.enumerated().map { index, meaning in
      guard case .figure(var figure) = meaning, figure.measure == .change, figure.versus == nil,
        figure.time == nil
      else { return meaning }
      let beside = meanings.indices.filter { other in
        guard other != index, case .figure(let other) = meanings[other] else { return false }
        return other.mayBeOfSame(as: figure)
      }
      let plans = beside.filter { self.figure($0, meanings)?.measure?.kind == .plan }
      let figures = beside.compactMap { self.figure($0, meanings) }
      let times = earlier(figures)
      if times.count > 1 || (!times.isEmpty && !plans.isEmpty) { return .unread(.unclear) }
      if let time = times.first {
        figure.versus = time
        if case .stated = time, figure.period == nil { figure.period = stated(figures).last }
        return .figure(figure)
      }
      let isOfPlan = plans.contains { plan in
        beside.contains { isDifference(index, of: $0, and: plan) }
      }
      let isOpen = FoldedText.letters(of: headers[index]).holds("chenhlech")
      return isOfPlan || (isOpen && !plans.isEmpty) ? .unread(.unclear) : meaning
    }
  }

  /// Gives a comparison that names no scheme that of all other columns, where there is but one, and the column before it is of that: behind `BHYT`
  /// `So với cùng kỳ (+/-)` is, and `Tốc độ tăng` behind `Dân số` is not.
  private func giveScheme(to meanings: inout [ColumnMeaning]) {
    let schemes = Set(
      meanings.compactMap { meaning -> Scheme? in
        if case .figure(let figure) = meaning { figure.scheme } else { nil }
      })
    guard schemes.count == 1, !meanings.contains(.field(.scheme)) else { return }
    var before: Scheme?
    for index in meanings.indices {
      guard case .figure(var figure) = meanings[index] else { continue }
      if figure.scheme == nil, figure.measure == .change || figure.measure == .growthPercent {
        figure.scheme = before
        meanings[index] = .figure(figure)
      } else {
        before = figure.scheme
      }
    }
  }

  /// Whether a ratio to another time may be `101,5 %` of it, as a `tốc độ phát triển` is, and not `1,5 %` more: no word of its header says that it is the difference, and
  /// no cell is small.
  private func mayBeOfWhole(_ index: Int, _ meaning: ColumnMeaning) -> Bool {
    guard case .figure(let figure) = meaning, figure.measure == .growthPercent else { return false }
    let letters = FoldedText.letters(of: headers[index])
    guard letters.holds("so") || letters.holds("tocdophattrien"),
      !["tang", "giam", "growth"].contains(where: letters.holds)
    else { return false }
    let numbers = rows.texts(index).compactMap { text -> Quantity? in
      if case .value(let number) = NumberSpelling(.signedPercentage).read(text) {
        number
      } else {
        nil
      }
    }
    return !numbers.isEmpty
      && numbers.allSatisfy { number in
        (0..<number.decimals).reduce(Int64(50)) { power, _ in power * 10 } <= number.mantissa
      }
  }

  /// Whether two columns of people show that a ratio to another time is none of more or fewer in per cent: it is `1,0212` or `102,12` of
  /// them, or `0,0212`.
  private func isOfOther(_ index: Int, _ meanings: [ColumnMeaning]) -> Bool {
    guard let growth = figure(index, meanings), growth.measure == .growthPercent else {
      return false
    }
    let people = meanings.indices.filter { other in
      guard let figure = figure(other, meanings) else { return false }
      return (figure.measure ?? .participants) == .participants && figure.mayBeOfSame(as: growth)
    }
    let pairs = people.flatMap { now in people.compactMap { $0 == now ? nil : (now, $0) } }
    let told = pairs.map { rows.numbers([(index, .signedPercentage), ($0, .count), ($1, .count)]) }
      .filter { !$0.isEmpty }
    func isEach(_ part: (Int128, Int128) -> Int128) -> Bool {
      told.contains { $0.allSatisfy { Self.isNear($0, part) } }
    }
    if told.isEmpty || isEach({ ($0 - $1) * 100 }) { return false }
    return isEach { now, _ in now } || isEach { now, _ in now * 100 } || isEach { $0 - $1 }
  }

  /// Whether the first number is a part over the third one, to its last digit.
  private static func isNear(_ cells: [Quantity], _ part: (Int128, Int128) -> Int128) -> Bool {
    let (ratio, now, before) = (cells[0], Int128(cells[1].mantissa), Int128(cells[2].mantissa))
    guard before > 0, ratio.decimals <= 18 else { return false }
    let scaled = part(now, before) * powersOfTen[Int(ratio.decimals)]
    return abs(Int128(ratio.mantissa) * before - scaled) <= before
  }

  /// The meanings, where nothing but headers says when rows are: what is compared, and what was reached of a plan, is of the later of the
  /// times that those of the same people state, as in `31/12/2022 | 31/7/2023 | Tăng so với đầu năm`.
  func dated(_ meanings: [ColumnMeaning]) -> [ColumnMeaning] {
    if meanings.contains(where: \.isOfTime) { return meanings }
    return meanings.map { meaning in
      guard case .figure(var figure) = meaning, figure.period == nil, figure.partOfYear == nil,
        figure.time == nil, figure.versus != nil || figure.measure == .attainmentPercent
      else { return meaning }
      let people = Self.people(
        meanings.compactMap { meaning in
          if case .figure(let other) = meaning, other.mayBeOfSame(as: figure) { other } else { nil }
        })
      guard people.allSatisfy({ $0.period != nil }) else { return meaning }
      figure.period = stated(people).last
      return .figure(figure)
    }
  }

  private func figure(_ index: Int, _ meanings: [ColumnMeaning]) -> FigureMeaning? {
    if case .figure(let figure) = meanings[index] { figure } else { nil }
  }

  /// The times before that of the table at which columns of people are.
  private func earlier(_ figures: [FigureMeaning]) -> Set<RelativeTime> {
    var times = Set(
      Self.people(figures).compactMap(\.time)
        .filter { $0 != .shift(.current) && $0 != .shift(.cumulative) })
    let stated = stated(figures)
    if stated.count > 1 { times.formUnion(stated.dropLast().map { .stated($0) }) }
    return times
  }

  /// The times that headers of people state, one after the other.
  private func stated(_ figures: [FigureMeaning]) -> [Period] {
    Set(Self.people(figures).compactMap(\.period)).ordered { $0.end < $1.end }
  }

  private static func people(_ figures: [FigureMeaning]) -> [FigureMeaning] {
    figures.filter { ($0.measure ?? .participants) == .participants }
  }

  /// Whether each cell of a column is one column less another.
  private func isDifference(_ index: Int, of done: Int, and plan: Int) -> Bool {
    let columns = [index, done, plan].map { column in
      rows.texts(column).map { text -> Int64? in
        guard case .value(let number) = NumberSpelling(.signedCount).read(text) else { return nil }
        return number.mantissa
      }
    }
    guard done != plan, !columns[0].isEmpty, columns.allSatisfy({ $0.count == columns[0].count })
    else { return false }
    return columns[0].indices.allSatisfy { row in
      guard let difference = columns[0][row], let done = columns[1][row],
        let plan = columns[2][row]
      else { return false }
      return done.subtractingReportingOverflow(plan).partialValue.magnitude == difference.magnitude
    }
  }
}

extension FigureMeaning {
  /// Whether nothing says that two columns are of other people.
  fileprivate func mayBeOfSame(as other: FigureMeaning) -> Bool {
    (scheme == nil || other.scheme == nil || scheme == other.scheme)
      && breakdown == other.breakdown
  }
}
