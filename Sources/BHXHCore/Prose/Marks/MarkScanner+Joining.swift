/// What marks mean together, once all of a sentence are found.
extension MarkScanner {
  /// `đạt 95,3% chỉ tiêu năm 2023`: behind a percentage it is the plan that the number is of, not one that is set.
  func withPlans(_ marks: [ProseMark]) -> [ProseMark] {
    guard marks.contains(where: { $0.role == .strive }) else { return marks }
    var plans = marks
    for (index, mark) in marks.enumerated().dropFirst() where mark.role == .strive {
      guard marks[index - 1].number?.sort.isShare == true,
        phrases.longest(in: tokens[mark.tokens].prefix(2))?.phrase.role == .plan
      else { continue }
      plans[index] = ProseMark(kind: .phrase(.init(role: .plan)), tokens: mark.tokens)
    }
    return plans
  }

  /// `từ 95% dân số trở lên`: the words around the number are its qualifier.
  func withFloors(_ marks: [ProseMark]) -> [ProseMark] {
    guard marks.contains(where: { $0.role == .qualifier && $0.meaning == "floor" }) else {
      return marks
    }
    var floored = marks
    for (index, mark) in marks.enumerated().reversed() {
      guard mark.role == .qualifier, mark.meaning == "floor",
        let place = marks[..<index].lastIndex(where: { $0.number != nil || $0.isComma }),
        index - place <= 5, var number = marks[place].number
      else { continue }
      number.quantity?.qualifier = .over
      floored[place] = ProseMark(kind: .number(number), tokens: marks[place].tokens)
      if place > 0, marks[place - 1].role == .from { floored.remove(at: place - 1) }
    }
    return floored
  }

  /// `so với` and the time behind it become one mark.
  func withComparisons(_ marks: [ProseMark]) -> [ProseMark] {
    guard marks.contains(where: { $0.role == .compare }) else { return marks }
    var joined: [ProseMark] = []
    joined.reserveCapacity(marks.count)
    var index = 0
    while index < marks.count {
      let mark = marks[index]
      if mark.role == .compare, let (versus, end) = comparison(marks, index + 1) {
        joined.append(
          ProseMark(
            kind: .versus(versus),
            tokens: mark.tokens.lowerBound..<marks[end - 1].tokens.upperBound))
        index = end
      } else {
        joined.append(mark)
        index += 1
      }
    }
    return joined
  }

  private func comparison(_ marks: [ProseMark], _ start: Int) -> (NamedComparison, Int)? {
    var index = start
    while index < marks.count, marks[index].role == .filler { index += 1 }
    guard index < marks.count, let time = marks[index].time else { return nil }
    let next = index + 1 < marks.count ? marks[index + 1].time : nil
    switch time.sort {
    case .samePeriod, .sameTime:
      switch next?.sort {
      case .period(let period)?: return (.init(sort: .samePeriod(year: period.year)), index + 2)
      case .lastYear?: return (.init(sort: .samePeriod(year: nil)), index + 2)
      case .unknown?: return (.init(sort: .unknown), index + 2)
      default: return (.init(sort: .samePeriod(year: nil)), index + 1)
      }
    case .period(let period): return (.init(sort: .period(period)), index + 1)
    case .lastYear: return (.init(sort: .lastYear), index + 1)
    case .yearStart: return (.init(sort: .yearStart), index + 1)
    case .yearEnd:
      if case .lastYear? = next?.sort { return (.init(sort: .yearEnd), index + 2) }
      return (.init(sort: .yearEnd), index + 1)
    case .lastMonth: return (.init(sort: .lastMonth), index + 1)
    case .lastQuarter: return (.init(sort: .lastQuarter), index + 1)
    case .now, .unknown, .months, .thisYear: return (.init(sort: .unknown), index + 1)
    }
  }
}
