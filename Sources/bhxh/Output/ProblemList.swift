import BHXHCore

/// The result of `check`: problems in the order of file, line and column.
///
/// Up to `mostHeld` are held, so that what is found between the figures at the end stands where it belongs; from there on they are written as they
/// come, and memory does not grow with them. `--sort` and `--top` need all.
final class ProblemList {
  static let mostHeld = 10_000

  private let result: ResultChoices
  private let context: Context
  private let message: (Problem) -> String
  /// The inputs in their order.
  private let ranks: [String: Int]
  private var held: [Problem] = []
  private var stream: TableStream?
  /// Whether any row is wrong.
  private(set) var hasErrors = false

  init(files: [String], _ result: ResultChoices, in context: Context) {
    self.result = result
    self.context = context
    ranks = Dictionary(zip(files, files.indices)) { first, _ in first }
    let given = context.settings.givenLanguage
    let language = result.format.isForMachines ? given ?? .english : context.settings.language
    message = MessageText(language).sentence
  }

  /// Whether the problems still have a reader.
  var wantsMore: Bool { stream?.failure == nil }

  func add(_ problem: Problem) {
    let settings = context.settings
    switch problem.severity {
    case .error: hasErrors = true
    case .warning: if settings.isQuiet { return }
    case .note: if !settings.isVerbose { return }
    }
    if let stream { return write(problem, to: stream) }
    held.append(problem)
  }

  /// Writes what is held where it has become too much.
  func release() throws(CommandFailure) {
    guard stream == nil, held.count > Self.mostHeld, !needsAll else { return }
    let stream = try TableStream(ResultTable([Problem](), message: message), result, in: context)
    self.stream = stream
    for problem in inOrder { write(problem, to: stream) }
    held.removeAll()
  }

  func finish(_ count: RowCount) throws(CommandFailure) {
    let output = TableOutput(result: result, context: context)
    guard let stream else {
      return try output.write(ResultTable(inOrder, message: message), input: count)
    }
    try stream.finish(count)
    output.sayLeftOut(count)
  }

  private var needsAll: Bool { result.sorting != nil || result.top != nil }

  private var inOrder: [Problem] {
    func rank(_ problem: Problem, _ offset: Int) -> (Int, Int, Int, Int) {
      guard let place = problem.place else { return (ranks.count, 0, 0, offset) }
      return (ranks[place.file] ?? ranks.count, place.line, place.column, offset)
    }
    return held.enumerated()
      .sorted { rank($0.element, $0.offset) < rank($1.element, $1.offset) }
      .map(\.element)
  }

  private func write(_ problem: Problem, to stream: TableStream) {
    stream.write(ResultTable.checkCells(of: problem, message: message(problem)))
  }
}
