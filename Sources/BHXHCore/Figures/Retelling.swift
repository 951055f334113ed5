/// What reading one input told, kept to be told again: inputs that are read side by side are heard one after the other.
struct Retelling: Sendable {
  /// What a sink is told.
  enum Event: Sendable {
    case begin(InputSummary)
    case row([Observation])
    case sum(CompleteSum)
    case source(Source)
    case problem(Problem)
    case rejected(RejectedRow)
  }

  private var events: [Event] = []
  private var count = RowCount()
  /// What made the rest unreadable.
  private var failure: Problem?

  /// Of a table that has nothing but rows that were passed over.
  init(passedOver rows: Int) {
    count = RowCount(used: rows)
  }

  init(of source: consuming TextSource, by reader: ObservationReader) {
    var sink = CubeSink.keepingAll
    do throws(Problem) {
      try reader.read(source, into: &sink, counting: &count)
    } catch {
      failure = error
    }
    events = sink.kept ?? []
  }

  /// Tells everything in its order.
  ///
  /// - Returns: what became of the rows; one that stands against others is rejected.
  /// - Throws: what made the input unreadable, after what was read before it.
  func tell(_ sink: inout some ReadingSink) throws(Problem) -> RowCount {
    var count = count
    for event in events {
      switch event {
      case .begin(let summary): sink.begin(summary)
      case .row(let row):
        let problems = sink.take(row)
        for problem in problems { sink.report(problem) }
        if problems.contains(where: { $0.severity == .error }) {
          count.used -= 1
          count.rejected += 1
        }
      case .sum(let sum): sink.take(sum)
      case .source(let source): sink.take(source)
      case .problem(let problem): sink.report(problem)
      case .rejected(let row): sink.reject(row)
      }
    }
    if let failure { throw failure }
    return count
  }
}

extension ObservationReader {
  /// Reads tables of the data built in: side by side, and heard in their order.
  ///
  /// - Parameter tables: names among `BundledTable.names`.
  package func read(builtIn tables: [String], into sink: inout some ReadingSink)
    throws(Problem) -> RowCount
  {
    var options = options
    options.isBuiltIn = true
    let reader = ObservationReader(options)
    // What all of them need is made once, a half by each thread, or each would make all of it.
    _ = Parallel.both(
      { [gazetteer = options.gazetteer] in (gazetteer.districts, gazetteer.communes) },
      { HeaderVocabulary.builtIn })
    let told = Parallel.map(tables) { [provinces = options.provinces] table in
      let bytes = TextSource.bytes(ofBuiltIn: table, of: provinces)
      if provinces != nil, let rows = TextSource.rowsOfNothing(in: bytes) {
        return Retelling(passedOver: rows)
      }
      return Retelling(
        of: TextSource(ByteSource(bytes: bytes), named: table, encoding: .utf8), by: reader)
    }
    var count = RowCount()
    for table in told { count = count + (try table.tell(&sink)) }
    return count
  }
}
