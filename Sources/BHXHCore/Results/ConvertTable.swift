extension ResultTable {
  /// The columns of `convert`: those of every observation, then the given breakdowns.
  ///
  /// - Parameter describes: whether an input tells of campaigns what is no number.
  package static func convertColumns(breakdowns: [String] = [], describes: Bool = false) -> [Column]
  {
    [
      Column("unit", "Đơn vị", "Unit"),
      Column("period", "Kỳ", "Period"),
      Column("scheme", "Loại hình", "Scheme"),
      Column("measure", "Nội dung", "Measure"),
      Column("value", "Giá trị", "Value", isNumber: true),
      Column("qualifier", "Độ chính xác", "Qualifier", isInText: false),
      Column("versus", "So với", "Versus"),
      Column("issuer", "Cơ quan giao", "Issuer"),
      Column("base_measure", "Tính trên", "Base is", isDetail: true),
      Column("status", "Trạng thái số liệu", "Status"),
      Column("campaign", "Hoạt động", "Campaign"),
      Column("kind", "Hình thức", "Kind"),
      Column("item", "Kết quả khác", "Item"),
      Column("group", "Nhóm", "Group"),
      Column("published", "Ngày công bố", "Published"),
      Column("source", "Nguồn", "Source"),
      Column("note", "Ghi chú", "Note"),
    ] + (describes ? CampaignDetails.Part.allCases.map { Column(detail: $0) } : [])
      + breakdowns.map { Column($0, $0, $0) }
  }

  /// One row of `convert`: the observation as it reads back to the same observation.
  package static func convertCells(
    of observation: Observation, breakdowns: [String] = [], describes: Bool = false
  ) -> [Cell] {
    let subject = observation.subject
    let (period, versus) = convertedTime(of: observation)
    let value = observation.value
    return [
      unitCell(of: observation),
      .period(period, at: observation.period.end),
      Cell(subject.scheme) { .scheme($0) },
      observation.details == nil ? .measure(subject.measure) : .none,
      Cell(value) { .quantity($0, as: NumberKind(subject.measure)) },
      Cell(value) { $0.qualifier == .exact ? .none : .qualifier($0.qualifier) },
      Cell(versus) { .moment($0.description) },
      subject.issuer.isSaid ? .issuer(subject.issuer) : .none,
      Cell(base: subject.kind.isEmpty ? observation.baseMeasure : subject.kind),
      .status(observation.status),
      Cell(text: subject.campaign.name),
      Cell(kind: subject.campaign.kind),
      Cell(text: subject.campaign.item),
      Cell(text: subject.group),
      Cell(text: observation.provenance.published),
      Cell(text: observation.provenance.source),
      Cell(text: observation.provenance.note),
    ]
      + (describes
        ? CampaignDetails.Part.allCases.map {
          Cell(text: observation.details?[$0].joined(separator: "|") ?? "")
        } : [])
      + breakdowns.map { Cell(text: subject.breakdown.value(of: $0) ?? "") }
  }

  /// One row of `convert`, of a figure that was taken in: what a report shows of its figures.
  package static func convertCells(of fact: Fact, breakdowns: [String] = []) -> [Cell] {
    let observation = Observation(
      unit: fact.unit, period: fact.period, subject: fact.subject, value: fact.value,
      baseMeasure: fact.baseMeasure, status: fact.status, provenance: fact.provenance,
      place: fact.place)
    return convertCells(of: observation, breakdowns: breakdowns)
  }

  /// The result of `convert`, for observations that are all there.
  package init(_ observations: [Observation], breakdowns: [String] = [], describes: Bool = false) {
    let describes = describes || observations.contains { $0.details?.isEmpty == false }
    self.init(
      name: "convert", columns: Self.convertColumns(breakdowns: breakdowns, describes: describes),
      rows: observations.map {
        Self.convertCells(of: $0, breakdowns: breakdowns, describes: describes)
      })
  }

  /// The unit; where its path would mean another, or none, at the time of the figure, with the last month in which it holds, or its first
  /// where it holds still.
  private static func unitCell(of observation: Observation) -> Cell {
    let (unit, period) = (observation.unit, observation.period)
    let gazetteer = Gazetteer.builtIn
    if unit.isForeign || gazetteer.isInForce(unit, at: period.end) { return .unit(unit) }
    let path = gazetteer.path(of: unit)
    let isReadAtStart = !observation.subject.measure.isOfLastMonth
    if isReadAtStart, gazetteer.isInForce(unit, at: period.start),
      gazetteer.state(ofPath: path, at: period.end) == nil
    {
      return .unit(unit)
    }
    let validity = gazetteer.validity(of: unit)
    guard let month = validity.lastMonth ?? validity.firstMonth else { return .unit(unit) }
    return .text("\(path)@\(month)")
  }

  /// A stock stands at the end of its period, a change at its last month against another; plans and other flows keep their span.
  private static func convertedTime(of observation: Observation) -> (String, Versus?) {
    let (measure, versus) = (observation.subject.measure, observation.subject.versus)
    switch measure.kind {
    case .flow where measure == .change:
      let key = observation.period.keyOfChange(against: versus)
      return (key.period.description, key.versus)
    case .stock, .publishedRatio:
      return (observation.period.stockDescription, versus)
    case .flow, .plan:
      return (observation.period.description, versus)
    }
  }
}

extension NumberKind {
  /// What the values of a measure have to be.
  init(_ measure: Measure) {
    self.init(isPercentage: measure.isPercentage, isSigned: measure.isSigned)
  }
}

extension Cell {
  /// What a coverage is over: a measure, another base that has words, or any text; `none` where it was not said.
  init(base: String) {
    self = base.isEmpty ? .none : .term(.measure, base)
  }

  /// A campaign's kind; `none` where it was not said.
  init(kind: String) {
    self = kind.isEmpty ? .none : .term(.kind, kind)
  }
}
