extension Report {
  /// The course of each scheme over thirteen months, with the numbers of its ends and its least and most.
  package var seriesTable: ResultTable {
    var course = Column("course", "Diễn biến 13 tháng", "Thirteen months")
    course.isPicture = true
    return ResultTable(
      name: "series",
      columns: [
        Column("scheme", "Loại hình", "Scheme"), course,
        Column("first_period", "Từ", "From"), Column("first", "Số người", "People", isNumber: true),
        Column("last_period", "Đến", "To"), Column("last", "Số người", "People", isNumber: true),
        Column("least", "Thấp nhất", "Least", isNumber: true),
        Column("most", "Cao nhất", "Most", isNumber: true),
        Column("missing", "Tháng thiếu số liệu", "Months missing", isNumber: true),
      ],
      rows: series.map { series in
        let known = series.tallies.indices.filter { series.tallies[$0] != nil }
        let amounts = series.tallies.map { $0?.amount }
        func month(_ place: Int?) -> Cell {
          Cell(place) { .period(series.months[$0].description, at: series.months[$0]) }
        }
        let missing = series.tallies.count - known.count
        return [
          .scheme(series.scheme), .course(amounts), month(known.first),
          Cell(known.first.flatMap { series.tallies[$0] }), month(known.last),
          Cell(known.last.flatMap { series.tallies[$0] }),
          Cell(amounts.compactMap(\.self).min()) { .count($0) },
          Cell(amounts.compactMap(\.self).max()) { .count($0) },
          missing == 0 ? .none : .count(Int128(missing)),
        ]
      })
  }
}
