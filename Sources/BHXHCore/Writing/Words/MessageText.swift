/// What problems say, in a language: the sentences of `data/messages.csv` with their arguments.
package struct MessageText: Sendable {
  package let language: Language

  package init(_ language: Language) {
    self.language = language
  }

  /// `FILE:LINE:COLUMN: what is wrong; what would be right`, without what is not known of the place.
  package func line(_ problem: Problem) -> String {
    let place =
      problem.place.map { "\(printable(Place.worded($0.description, in: language))): " } ?? ""
    return place + sentence(problem)
  }

  /// `what is wrong; what would be right`, on one line.
  package func sentence(_ problem: Problem) -> String {
    guard let template = Self.templates[problem.code.rawValue] else {
      return ([problem.code.rawValue] + problem.arguments).map(printable).joined(separator: " ")
    }
    let text = language == .vietnamese ? template.vietnamese : template.english
    return Self.filled(
      text, with: problem.arguments.map { Place.worded($0, in: language) }, language)
  }

  /// The template with `{1}`, `{2}` … replaced, once from left to right: an argument may look like a placeholder.
  ///
  /// `{1:figure}`, `{1:who}`, `{1:when}`, `{1:number}`, `{1:place}` put an argument, which machine formats would write as it is, into the
  /// words and numbers of the language.
  static func filled(_ template: String, with arguments: [String], _ language: Language) -> String {
    var text = ""
    var rest = template[...]
    while let opening = rest.firstIndex(of: "{") {
      text.append(contentsOf: rest[..<opening])
      rest = rest[opening...]
      if let closing = rest.firstIndex(of: "}") {
        let inside = rest[rest.index(after: opening)..<closing].split(separator: ":")
        if let first = inside.first, let number = Int(first), arguments.indices.contains(number - 1)
        {
          text += shown(spoken(arguments[number - 1], as: inside.dropFirst().first, language))
          rest = rest[rest.index(after: closing)...]
          continue
        }
      }
      text.append(rest.removeFirst())
    }
    return text + rest
  }

  private static func spoken(_ argument: String, as form: Substring?, _ language: Language)
    -> String
  {
    switch form {
    case "figure": SpokenFigure(argument, language).text
    case "who": SpokenFigure(argument, language).who
    case "when": SpokenFigure(argument, language).when
    case "number": SpokenFigure.number(argument, language)
    case "place": SpokenFigure.place(argument, language)
    case "nearest": nearest(argument, language)
    case "otherwise":
      said(
        argument, SpokenFigure(argument, language).when, " (chỉ có số liệu của kỳ ", " (only of ",
        ")", language)
    case "nearby":
      said(
        argument, SpokenFigure(argument, language).who, "; có số liệu của: ",
        "; there are figures of: ", "", language)
    case "system": systemError(argument, language)
    default: argument
    }
  }

  /// A text between its opening and its end; nothing where the argument is empty.
  private static func said(
    _ argument: String, _ text: String, _ vietnamese: String, _ english: String, _ end: String,
    _ language: Language
  ) -> String {
    argument.isEmpty ? "" : (language == .vietnamese ? vietnamese : english) + text + end
  }

  /// The nearest names, where there are any.
  private static func nearest(_ names: String, _ language: Language) -> String {
    if names.isEmpty || names == "–" { return "" }
    return language == .vietnamese ? "; gần nhất: \(names)" : "; nearest: \(names)"
  }

  /// What the system says of a file, in the words of `data/words.csv` where they know it.
  package static func systemError(_ text: String, _ language: Language) -> String {
    Words(language).word(.system, text)
  }

  /// The longest argument that is shown whole, in characters.
  static let longestArgument = 400

  /// An argument on one line, cut where it is longer than anybody reads: a cell may be a megabyte.
  private static func shown(_ argument: String) -> String {
    let shown = argument.prefix(longestArgument)
    return printable(shown.endIndex == argument.endIndex ? argument : shown + "…")
  }

  struct Template: Sendable {
    let english: String
    let vietnamese: String
  }

  /// Read once, when the first problem is told.
  static let templates: [String: Template] = {
    var templates: [String: Template] = [:]
    for record in BundledRecords.records(of: "messages.csv") where record.count == 3 {
      templates[record[0]] = Template(english: record[1], vietnamese: record[2])
    }
    return templates
  }()
}
