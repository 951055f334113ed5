import BHXHCore

/// `plan --allot TARGET`: a target divided among the units directly below one, as rows of targets.
struct PlanAllotment {
  let invocation: TableInvocation
  let target: Int64

  init(_ invocation: TableInvocation, _ target: Int64) {
    self.invocation = invocation
    self.target = target
  }

  func run(in context: Context) throws(CommandFailure) -> ExitCode {
    let choices = invocation.selection
    guard choices.unit != nil else { throw .usage(.needs(option: "allot", other: "unit")) }
    guard choices.schemes.count == 1, let scheme = choices.schemes.first else {
      throw .usage(.needs(option: "allot", other: "scheme"))
    }
    let (input, selection) = try TableCommand.prepare(invocation, in: context)
    guard let period = period(input.cube) else {
      throw .usage(.needs(option: "allot", other: "period"))
    }
    let gazetteer = Gazetteer.builtIn
    let unit = selection.units?.first { gazetteer.isInForce($0, at: period.end) }
    guard let unit = unit ?? selection.units?.first else {
      throw .usage(.needs(option: "allot", other: "unit"))
    }
    let allotment = Allotment(
      Int128(target), below: unit, by: choices.weight, of: scheme, at: period.end,
      input.rollUp(choices.boundaries))
    let rule = rule(of: allotment)[context.settings.language]
    for unit in allotment.withoutWeight {
      let name = gazetteer.path(of: unit)
      let text = Bilingual(
        "\(name) has nothing to be weighed by, and gets no target",
        "\(name) không có căn cứ để chia nên không có chỉ tiêu")
      context.messages.write(.warning, text[context.settings.language])
    }
    let rows = allotment.parts.filter { ($0.weight ?? 0) > 0 }.map { part in
      Observation(
        unit: part.unit, period: period, subject: Subject(.target, scheme: scheme),
        value: Quantity(count: Int64(part.people)), provenance: Provenance(note: rule),
        place: Place(file: ""))
    }
    return try TableCommand.finish(
      ResultTable(rows), [], invocation, rows: input.rows, in: context)
  }

  /// That of `--period`; else the year of the latest figures.
  private func period(_ cube: Cube) -> Period? {
    if let months = invocation.selection.months {
      return Period(from: months.lowerBound, to: months.upperBound)
    }
    return cube.facts.map(\.period.end).max().map { Period(year: $0.year) }
  }

  /// What the parts follow, for the notes of the rows.
  private func rule(of allotment: Allotment) -> Bilingual {
    let point = allotment.point.map { " \($0.month)" } ?? ""
    let (english, vietnamese) =
      switch invocation.selection.weight {
      case .uncovered: ("people not covered", "số người chưa tham gia")
      case .participants: ("participants", "số người tham gia")
      case .population: ("the population", "dân số")
      }
    return Bilingual(
      "\(target) divided by \(english)\(point), largest remainders first",
      "chia \(target) theo \(vietnamese)\(point), phần dư lớn nhất trước")
  }
}
