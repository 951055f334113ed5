extension ResultTable {
  /// The columns of `read`: those of `convert`, and where the input says the figure.
  package static let readColumns =
    convertColumns() + [
      Column("start", "Từ byte", "Start", isNumber: true),
      Column("end", "Đến byte", "End", isNumber: true),
      Column("text", "Trích", "Text"),
      Column("confidence", "Mức chắc chắn", "Confidence"),
    ]

  /// One row of `read`; what is not known of a candidate is blank.
  package static func readCells(of figure: ReadFigure, in article: Article) -> [Cell] {
    let observation = Observation(
      unit: figure.unit ?? .nation, period: figure.period ?? Period(year: 2000),
      subject: figure.subject, value: figure.value, baseMeasure: figure.base,
      status: figure.status,
      provenance: Provenance(
        published: figure.published, source: article.source, note: figure.note),
      place: Place(file: article.file))
    var cells = convertCells(of: observation)
    if figure.unit == nil { cells[0] = .none }
    if figure.period == nil {
      cells[1] = .none
      if figure.subject.versus == nil { cells[6] = .none }
    }
    let place = article.origin(of: figure)
    return cells + [
      .count(Int128(place.lowerBound)),
      .count(Int128(place.upperBound)),
      .text(article.quote(figure)),
      .text(figure.confidence.rawValue),
    ]
  }
}
