extension Problem: CustomStringConvertible {
  /// `FILE:LINE:COLUMN: what is wrong; what would be right`, in English: see `MessageText` for other languages.
  public var description: String { MessageText(.english).line(self) }
}

extension Fact: CustomStringConvertible {
  /// `kien-giang/hon-dat 2023-07 bhyt participants 90000`.
  public var description: String {
    let words = [
      Gazetteer.builtIn.path(of: unit), period.description, subject.scheme?.slug ?? "",
      subject.name, subject.breakdown.parts.map(\.value).joined(separator: " "),
      value.description,
    ]
    return words.filter { !$0.isEmpty }.joined(separator: " ")
  }
}
