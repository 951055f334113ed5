import BHXHCore

/// Inputs that were looked at before they are read: who writes rows while they are read has to know all columns before the first row.
struct SurveyedInputs {
  private let streams: [(stream: InputStreams.Stream, replay: ReplayableInput?)]
  private let encoding: TextEncoding?
  /// The breakdowns of all inputs, in the order in which they are met.
  let breakdowns: [String]
  /// Whether any of them has a column of campaigns that is no number.
  let describesCampaigns: Bool
  /// How each was understood.
  let summaries: [InputSummary]

  /// Looks at every input.
  ///
  /// - Throws: `CommandFailure` where one cannot be read or its header is not understood.
  init(
    _ streams: [InputStreams.Stream], _ options: BHXHCore.ReadingOptions
  ) throws(CommandFailure) {
    encoding = options.encoding
    let reader = ObservationReader(options)
    var opened: [(InputStreams.Stream, ReplayableInput?)] = []
    var breakdowns: [String] = []
    var describes = false
    var summaries: [InputSummary] = []
    for stream in streams {
      do throws(Problem) {
        let replay = try Self.replay(stream)
        let source = try Self.source(stream, replay?.preview(), options.encoding)
        let found = try reader.survey(source)
        describes = describes || found.contains(where: \.describesCampaigns)
        for name in found.flatMap(\.breakdowns) where !breakdowns.contains(name) {
          breakdowns.append(name)
        }
        summaries += found
        opened.append((stream, replay))
      } catch {
        throw .problem(error, InputLoader.exitCode(of: error))
      }
    }
    self.streams = opened
    self.breakdowns = breakdowns
    describesCampaigns = describes
    self.summaries = summaries
  }

  /// Whether all of them are regular files, together of at least so many bytes.
  func areFiles(ofBytes fewest: Int) -> Bool {
    let sizes = streams.map { stream, replay -> Int? in
      guard replay == nil, case .file(let path) = stream else { return nil }
      return FileIdentity.size(ofFileAt: path)
    }
    return !sizes.contains(nil) && sizes.reduce(0) { $0 + ($1 ?? 0) } >= fewest
  }

  /// The sources from their beginnings, one after the other.
  func read(_ take: (consuming TextSource) throws(Problem) -> Void) throws(Problem) {
    for (stream, replay) in streams {
      try take(try Self.source(stream, replay?.replay(), encoding))
    }
  }

  /// What has to be kept open because it cannot be opened again; nil for a file and for memory.
  private static func replay(_ stream: InputStreams.Stream) throws(Problem) -> ReplayableInput? {
    switch stream {
    case .bundled: return nil
    case .standardInput: return ReplayableInput(descriptor: 0)
    case .file(let path):
      do throws(SystemError) {
        if try DescriptorKind(ofFileAt: path) == .regularFile { return nil }
        return try ReplayableInput(path: path)
      } catch {
        throw Problem(.fileMissing, at: Place(file: path), [error.description])
      }
    }
  }

  private static func source(
    _ stream: InputStreams.Stream, _ bytes: consuming ByteSource?, _ encoding: TextEncoding?
  ) throws(Problem) -> TextSource {
    guard let bytes else { return try InputStreams.open(stream, encoding: encoding) }
    return TextSource(bytes, named: stream.name, encoding: encoding)
  }
}
