/// Which members of an object hold observations.
///
/// The program's own documents say what they are in `bhxh`; what they have computed is no input.
struct JSONDocument: Sendable {
  /// `report/1`; nil for an object of another origin.
  var mark: String?
  /// Whether a row of its figures was of a campaign, so that its table of campaigns tells the same again.
  var hasCampaignFigures = false

  /// What members beside wrapped rows may say of them: where and when they are, and of what; a status there is one of the message.
  static let wrapped: [RowField] = [
    .unit, .province, .district, .commune, .period, .month, .quarter, .year, .scheme,
  ]

  /// What a member holds.
  enum Section {
    /// Rows, each an object.
    case rows
    /// Documents of units below, each an object.
    case documents
  }

  /// What a member holds that is an array; nil where it is no part of the observations.
  func section(_ key: String) -> Section? {
    switch (command, key) {
    case ("report", "figures"), (nil, "figures"), (nil, "rows"), ("convert", "rows"),
      ("read", "rows"):
      .rows
    case ("report", "campaigns"): hasCampaignFigures ? nil : .rows
    case (nil, "campaigns"): .rows
    case ("report", "children"), (nil, "children"): .documents
    default: nil
    }
  }

  /// Whether it is a document of the program itself.
  var isOwn: Bool { mark != nil }

  /// Whether it is one that holds nothing but what was computed.
  var isComputed: Bool { isOwn && !["report", "convert", "read"].contains(command) }

  private var command: String? {
    mark.map { String($0.prefix { $0 != "/" }) }
  }
}
