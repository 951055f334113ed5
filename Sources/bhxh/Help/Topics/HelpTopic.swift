import BHXHCore

/// One page of the vocabulary: what `bhxh help TOPIC` tells.
struct HelpTopic: Sendable {
  /// A term and what it means.
  struct Definition: Sendable {
    let term: String
    let meaning: Bilingual
  }

  let name: String
  let title: Bilingual
  var paragraphs: [Bilingual] = []
  var definitions: [Definition] = []
  /// Lines that run as they stand, in `bash`.
  var examples: [CommandDeclaration.Example] = []

  /// Every topic, in the order of the overview.
  static var all: [HelpTopic] {
    [
      units, periods, schemes, measures, numbers, sheets, formats, charts, data, cron, exitCodes,
    ]
  }

  static func named(_ name: String) -> HelpTopic? { all.first { $0.name == name } }
}
