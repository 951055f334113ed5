/// Says of a number how it was computed and where it is from.
struct NoteText {
  private let formulas: FormulaText
  private let sources: [Source]

  /// - Parameter sources: what the input says about its sources.
  init(_ style: OutputStyle, sources: [Source]) {
    formulas = FormulaText(language: style.language)
    self.sources = sources
  }

  /// `tỷ lệ bao phủ = 100 × số người tham gia ÷ dân số. Nguồn: …`; nil where there is nothing to say.
  func text(of mark: CellMark) -> String? {
    let formula = mark.formula.map(formulas.formula)
    let origin = mark.sources.map(line).joined(separator: "; ")
    let told = [
      formula, origin.isEmpty ? nil : formulas.said("Nguồn: ", "Source: ") + origin,
    ].compactMap(\.self)
    return told.isEmpty ? nil : told.joined(separator: ". ")
  }

  /// `id: title; publisher; date; address`; the id alone where the input says no more of it.
  func line(of id: String) -> String {
    guard let source = sources.first(where: { $0.id == id }) else { return id }
    let parts = [source.title, source.publisher, source.date, source.url].filter { !$0.isEmpty }
    return parts.isEmpty ? id : "\(id): \(parts.joined(separator: "; "))"
  }
}
