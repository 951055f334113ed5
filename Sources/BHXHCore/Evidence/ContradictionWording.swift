extension Wording {
  /// Which figures cannot hold together, and how some of them could be understood otherwise.
  static func contradiction(
    of set: [Fact], _ readings: [PossibleReading], _ words: FigureWording
  ) -> Wording {
    let figures = set.map(words.figure).joined("; ")
    let possible = readings.map(\.wording).joined("; ")
    return Wording(
      "cannot hold together: \(figures.english)"
        + (possible.isEmpty ? "" : ". Possible readings: \(possible.english)"),
      "không thể cùng đúng: \(figures.vietnamese)"
        + (possible.isEmpty ? "" : ". Cách hiểu có thể: \(possible.vietnamese)"))
  }
}
