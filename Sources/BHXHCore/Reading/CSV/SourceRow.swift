extension Source {
  /// A row of `sources.csv`; nil where it has no id.
  init?(_ texts: [String], under headers: [String]) {
    func text(_ name: String) -> String {
      guard let index = headers.firstIndex(of: name), index < texts.count else { return "" }
      return texts[index]
    }
    if text("id").isEmpty { return nil }
    self.init(
      id: text("id"), title: text("title"), publisher: text("publisher"), date: text("date"),
      url: text("url"), document: text("document"))
  }
}
