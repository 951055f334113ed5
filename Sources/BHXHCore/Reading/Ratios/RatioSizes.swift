/// How large the numbers of a printed ratio are: whether they may be fractions of one, 0.94 for 94 %.
///
/// What was reached of a plan and who is insured of all the people is near one in most units. Where the numbers are no larger than
/// fractions are, they are percentages only where next to nothing was reached. A growth is small by nature and never asked.
struct RatioSizes: Sendable {
  private let most: Most
  private var bare = Numbers()
  /// Those with a sign for per cent.
  private var signed = Numbers()

  /// The numbers that are not nought, and how many of them are as small as fractions.
  fileprivate struct Numbers: Sendable {
    var told = 0
    var small = 0
  }

  /// How large fractions are.
  fileprivate struct Most: Sendable {
    let hundredths: Int64
    /// How many of the numbers have to be as small for a doubt.
    let share: Share
  }

  fileprivate enum Share: Sendable {
    /// As a percentage it is none that would be printed.
    case any
    /// A few larger ones are those of which plans are exceeded.
    case half
    /// A single larger one shows that the numbers are percentages.
    case all
  }

  init(_ measure: Measure, _ scheme: Scheme?) {
    most =
      switch (measure, scheme) {
      // Three times the plan is reached now and then, and more where the plan is of few people.
      case (.attainmentPercent, _): Most(hundredths: 300, share: .half)
      // Nowhere is one in a hundred insured; in a ward with a university or a factory more than live there.
      case (_, .health): Most(hundredths: 150, share: .any)
      // Half of the workers are insured by their own will nowhere, and one in a hundred is usual.
      case (_, .voluntary): Most(hundredths: 50, share: .all)
      default: Most(hundredths: 150, share: .all)
      }
  }

  /// Whether a measure is a ratio that may stand as a fraction.
  static func counts(_ measure: Measure) -> Bool {
    measure == .coveragePercent || measure == .targetPercent || measure == .attainmentPercent
  }

  mutating func add(_ number: Quantity, hasSign: Bool) {
    if number.mantissa == 0 { return }
    if hasSign { signed.add(isSmall(number)) } else { bare.add(isSmall(number)) }
  }

  /// Whether a number is as small as fractions are.
  func isSmall(_ number: Quantity) -> Bool {
    let limit = Int128(most.hundredths) * powersOfTen[Int(number.decimals)]
    return number.mantissa != 0 && Int128(number.mantissa) * 100 <= limit
  }

  /// Whether the numbers may be percentages and may be fractions: those beside them that say so may be as small.
  var areInDoubt: Bool { bare.areSmall(most) && !signed.areSmall(most) }
}

extension RatioSizes.Numbers {
  fileprivate mutating func add(_ isSmall: Bool) {
    told += 1
    if isSmall { small += 1 }
  }

  fileprivate func areSmall(_ most: RatioSizes.Most) -> Bool {
    guard small > 0 else { return false }
    return switch most.share {
    case .any: true
    case .half: small * 2 >= told
    case .all: small == told
    }
  }
}

/// The ratios of a table by column and by what they are of, as rows tell them: a column `value` or `Nội dung` says it row by row.
struct ReadRatios: Sendable {
  private struct Key: Hashable, Sendable {
    let column: Int
    let measure: Measure
    let scheme: Scheme?
  }

  private struct Told: Sendable {
    var sizes: RatioSizes
    /// Of the first number that may be a fraction.
    var problem: Problem?
  }

  /// The columns of which it is known what their numbers are.
  var settled: Set<Int> = []
  /// Whether all percentages stand as this program writes them.
  var areTrusted: Bool
  private var told = KeyedList<Key, Told>()

  init(areTrusted: Bool) { self.areTrusted = areTrusted }

  /// Takes a number that was read; those in the layout of `convert` stand as that writes them.
  mutating func add(
    _ number: Quantity, _ cell: RowCell, in bytes: [UInt8], _ column: Int, _ layout: Layout,
    _ measure: Measure, _ scheme: Scheme?, _ file: String
  ) {
    guard !areTrusted, RatioSizes.counts(measure), !settled.contains(column),
      layout.index(of: .value) == nil || layout.index(of: .qualifier) == nil
    else { return }
    let hasSign = bytes[cell.start..<cell.end].contains(UInt8(ascii: "%"))
    let place = told.place(
      of: Key(column: column, measure: measure, scheme: scheme),
      orNew: Told(sizes: RatioSizes(measure, scheme)))
    told.values[place].sizes.add(number, hasSign: hasSign)
    if told.values[place].problem == nil, told.values[place].sizes.isSmall(number) {
      let text = String(decoding: bytes[cell.start..<cell.end], as: UTF8.self).trimmed
      told.values[place].problem = Problem(
        .percentOrFraction, at: Place(file: file, line: cell.line, column: cell.column),
        [layout.headers[column], text])
    }
  }

  /// The first ratios that may be fractions, once all rows were read; those of another scheme beside them may show that they are not.
  var doubt: Problem? {
    for (key, ratios) in zip(told.keys, told.values) {
      guard ratios.sizes.areInDoubt, !settled.contains(key.column) else { continue }
      let beside = told.keys.indices.filter {
        told.keys[$0].column == key.column && told.keys[$0].measure == key.measure
      }
      if beside.allSatisfy({ told.values[$0].sizes.areInDoubt }) { return ratios.problem }
    }
    return nil
  }
}
