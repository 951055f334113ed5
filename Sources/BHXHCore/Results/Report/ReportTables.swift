extension Report {
  /// Every comparison that is known, computed and printed side by side.
  package var growthTable: ResultTable {
    ResultTable(
      name: "growth",
      columns: [
        Column("scheme", "Loại hình", "Scheme"),
        Column("versus", "So với", "Versus"),
        Column("previous", "Kỳ trước", "Previous", isNumber: true),
        Column("change", "Tăng, giảm", "Change", isNumber: true),
        Column("percent", "Tỷ lệ", "Percent", isNumber: true),
        Column("how", "Căn cứ", "How"),
        Column("published", "Công bố", "Published", isNumber: true),
        Column("qualifier", "Độ chính xác", "Qualifier"),
        Column("comparable", "So sánh được", "Comparable"),
        ReportEvidence.column,
        Column("reason", "Ghi chú", "Note"),
      ],
      rows: growth.map { row in
        [
          .scheme(row.group.scheme),
          Cell(row.versus) { .moment($0.description) },
          Cell(row.previous) { .count($0.amount) },
          Cell(row.change) { .change($0.amount) },
          Cell(row.percent) { .signedPercent($0) },
          Cell(row.how) { .how($0) },
          Cell(row.published) { .signedPercent($0.value.percent) },
          row.qualifier == .exact ? .none : .qualifier(row.qualifier),
          row.comparable == .yes ? .none : .comparability(row.comparable),
          evidence.mark(of: row.published),
          Cell(row.reason ?? .ofSome(row.reported, row.expected)) { .reason($0) },
        ]
      })
  }

  /// Whether the plans say more than the table of the unit: a printed attainment, a difference, a reason.
  package var tellsOfPlan: Bool {
    plan.contains {
      $0.row.published != nil && $0.row.how != .published || $0.points != nil
    }
  }

  /// Whether the coverages say more than the table of the unit.
  package var tellsOfCoverage: Bool {
    coverage.contains {
      $0.row.published != nil && $0.row.how != .published || $0.points != nil
    }
  }

  package var planTable: ResultTable {
    ResultTable(
      name: "plan",
      columns: [
        Column("scheme", "Loại hình", "Scheme"),
        Column("issuer", "Cơ quan giao", "Issuer"),
        Column("participants", "Số người", "Participants", isNumber: true),
        Column("target", "Kế hoạch", "Target", isNumber: true),
        Column("percent", "Tỷ lệ", "Percent", isNumber: true),
        Column("how", "Căn cứ", "How"),
        Column("published", "Công bố", "Published", isNumber: true),
        Column("remaining", "Còn phải phát triển", "Remaining", isNumber: true),
        Column("needed_per_month", "Bình quân cần/tháng", "Needed per month", isNumber: true),
        Column("points", "Chênh lệch", "Difference", isNumber: true),
        Column("points_versus", "So với", "Versus"),
        ReportEvidence.column,
        Column("reason", "Ghi chú", "Note"),
      ],
      rows: plan.map { plan in
        let row = plan.row
        return [
          .scheme(row.group.scheme),
          row.issuer.isSaid ? .issuer(row.issuer) : .none,
          Cell(row.participants) { .count($0.amount) },
          Cell(row.target) { .count($0.amount) },
          Cell(row.percent) { .percent($0) },
          Cell(row.how) { .how($0) },
          Cell(row.published) { .percent($0.value.percent) },
          Cell(row.remaining) { .count($0) },
          Cell(row.neededPerMonth) { .count($0) },
          Cell(plan.points) { .points($0) },
          Cell(plan.versus) { .moment($0.description) },
          evidence.mark(of: row.published),
          Cell(row.reason ?? .ofSome(row.reported, row.expected)) { .reason($0) },
        ]
      })
  }

  package var coverageTable: ResultTable {
    ResultTable(
      name: "coverage",
      columns: [
        Column("scheme", "Loại hình", "Scheme"),
        Column("participants", "Số người", "Participants", isNumber: true),
        Column("base", "Mẫu số", "Base", isNumber: true),
        Column("base_measure", "Tính trên", "Base is"),
        Column("base_period", "Thời điểm mẫu số", "Base period"),
        Column("percent", "Tỷ lệ", "Percent", isNumber: true),
        Column("how", "Căn cứ", "How"),
        Column("published", "Công bố", "Published", isNumber: true),
        Column("points", "Chênh lệch", "Difference", isNumber: true),
        Column("points_versus", "So với", "Versus"),
        ReportEvidence.column,
        Column("reason", "Ghi chú", "Note"),
      ],
      rows: coverage.map { coverage in
        let row = coverage.row
        return [
          .scheme(row.group.scheme),
          Cell(row.participants) { .count($0.amount) },
          Cell(row.base) { .count($0.amount) },
          Cell(base: row.baseMeasure),
          Cell(row.basePeriodDescription) { .moment($0) },
          Cell(row.percent) { .percent($0) },
          Cell(row.how) { .how($0) },
          Cell(row.published) { .percent($0.value.percent) },
          Cell(coverage.points) { .points($0) },
          Cell(coverage.versus) { .moment($0.description) },
          evidence.mark(of: row.published),
          Cell(row.reason ?? .ofSome(row.reported, row.expected)) { .reason($0) },
        ]
      })
  }
}

extension Report {
  /// What was not published and follows from what was: never among the published figures.
  package var derivedTable: ResultTable {
    ResultTable(
      name: "derived",
      columns: [
        Column("period", "Kỳ", "Period"),
        Column("scheme", "Loại hình", "Scheme"),
        Column("measure", "Nội dung", "Measure"),
        Column("versus", "So với", "Versus"),
        Column("issuer", "Cơ quan giao", "Issuer"),
        Column("derived", "Suy ra", "Derived", isNumber: true),
        Column("exactness", "Độ chính xác", "Exactness"),
        Column("figures", "Căn cứ", "From"),
      ],
      rows: evidence.derived.map { row in
        let subject = row.subject
        let high = Cell(bound: row.high, of: subject.measure)
        let low = Cell(row.low) { Cell(bound: $0, of: subject.measure) }
        return [
          .period(row.period.description, at: row.period.end),
          Cell(subject.scheme) { .scheme($0) },
          .measure(subject.measure),
          Cell(subject.versus) { .moment($0.description) },
          subject.issuer.isSaid ? .issuer(subject.issuer) : .none,
          low == high ? high : .range(low, high),
          .term(.exactness, row.exactness.rawValue),
          .wording(row.figures),
        ]
      })
  }
}

extension Cell {
  /// A whole bound; that of a change with its sign.
  init(bound count: Int128, of measure: Measure) {
    self = measure.isSigned ? .change(count) : .count(count)
  }
}
