/// Understands the cells that say something about a whole row, each distinct cell once.
struct KeyCells: Sendable {
  private let vocabulary: HeaderVocabulary
  private let defaults: InputDefaults
  private var schemes = CellCache<Scheme>()
  private var measures = CellCache<Measure>()
  private var namedMeasures = NamedMeasures()
  private var hasSchemes: Bool
  private var periods = PeriodCells()
  private var comparisons = CellCache<Versus>()
  private var bases = CellCache<String>()
  private var qualifiers = CellCache<Qualifier>()
  private var texts: [CellCache<String>]
  private var parts: [CellCache<String>]

  init(_ layout: Layout, defaults: InputDefaults, vocabulary: HeaderVocabulary) {
    self.vocabulary = vocabulary
    self.defaults = defaults
    hasSchemes = layout.index(of: .scheme) != nil
    texts = Array(repeating: CellCache(capacity: 4096), count: RowField.allCases.count)
    parts = Array(repeating: CellCache(capacity: 4096), count: layout.breakdowns.count)
  }

  /// Goes on with a layout that has further columns.
  mutating func extend(to layout: Layout) {
    while parts.count < layout.breakdowns.count { parts.append(CellCache(capacity: 4096)) }
    hasSchemes = layout.index(of: .scheme) != nil
  }

  /// Reads all cells of a row but units and figures; what is wrong goes to `problems`.
  ///
  /// - Parameter outer: what the group rows above it say, for what its own cells do not.
  /// - Parameter key: of the row before; what this one says takes its place.
  mutating func read(
    _ row: Row, in bytes: [UInt8], _ layout: Layout, under outer: GroupMeaning,
    into key: inout RowKey, _ problems: inout RowProblems
  ) {
    key = RowKey()
    key.scheme = outer.scheme ?? defaults.scheme
    key.measure = outer.measure ?? defaults.measure
    key.issuer = outer.issuer ?? defaults.issuer
    key.status = outer.status ?? defaults.status
    key.factor = outer.factor
    let known = problems.list.count
    key.period = periods.read(
      row, in: bytes, layout, outer.period ?? defaults.period, &problems)
    if let status = periods.status { key.status = status }
    if problems.list.count > known { key.failed.insert(.period) }
    for (index, field) in layout.keys {
      let cell = row.cells[index]
      if row.isBlank(cell, in: bytes) { continue }
      if cell.form == .other {
        problems.add(.valueExpected, cell, [layout.headers[index]])
        continue
      }
      let span = bytes.span.extracting(cell.start..<cell.end)
      read(field, cell, span, &key, &problems)
    }
    key.breakdown = breakdown(row, in: bytes, layout, under: outer.parts)
  }

  private mutating func read(
    _ field: RowField, _ cell: RowCell, _ span: Span<UInt8>, _ key: inout RowKey,
    _ problems: inout RowProblems
  ) {
    switch field {
    case .scheme:
      if let scheme = schemes.value(of: span) {
        key.scheme = scheme
        return
      }
      guard let scheme = known(vocabulary.scheme, field, cell, span, &key, &problems) else {
        if problems.list.last?.code == .quoteInCell { return }
        let known = Scheme.allCases.map(\.slug).joined(separator: ", ")
        return problems.add(.schemeUnknown, cell, [text(field, cell, span), known])
      }
      schemes.remember(scheme, for: span)
      key.scheme = scheme
    case .measure:
      if let measure = measures.value(of: span) {
        key.measure = measure
        return
      }
      if let named = namedMeasures.read(span, vocabulary), !hasSchemes || key.scheme == named.scheme
      {
        (key.measure, key.scheme) = (named.measure, named.scheme)
        return
      }
      guard let measure = known(vocabulary.measure, field, cell, span, &key, &problems) else {
        if problems.list.last?.code == .quoteInCell { return }
        let known = Measure.allCases.map(\.slug).joined(separator: ", ")
        return problems.add(.measureUnknown, cell, [text(field, cell, span), known])
      }
      measures.remember(measure, for: span)
      key.measure = measure
    case .versus: key.versus = versus(cell, span, key, &problems)
    case .qualifier:
      if let qualifier = qualifiers.value(of: span) {
        key.qualifier = qualifier
        return
      }
      guard let qualifier = Qualifier(spelling: text(field, cell, span)) else {
        return problems.add(.qualifierUnknown, cell, [text(field, cell, span)])
      }
      qualifiers.remember(qualifier, for: span)
      key.qualifier = qualifier
    case .status:
      guard let status = vocabulary.status(text(field, cell, span)) else {
        return problems.add(.statusUnknown, cell, [text(field, cell, span)])
      }
      key.status = status
    case .targetMeasure: key.targetMeasure = vocabulary.measure(text(field, cell, span))
    case .issuer: key.issuer = vocabulary.issuer(text(field, cell, span))
    case .baseMeasure:
      if let base = bases.value(of: span) {
        key.baseMeasure = base
        return
      }
      key.baseMeasure = vocabulary.base(text(field, cell, span))
      bases.remember(key.baseMeasure, for: span)
    case .campaign: key.campaign.name = text(field, cell, span)
    case .kind: key.campaign.kind = KindVocabulary.builtIn.slug(text(field, cell, span))
    case .item: key.campaign.item = text(field, cell, span)
    case .group: key.group = text(field, cell, span)
    case .published: key.provenance.published = text(field, cell, span)
    case .source: key.provenance.source = text(field, cell, span)
    case .note: key.provenance.note = text(field, cell, span)
    case .organiser, .partners, .channel, .audience, .language, .model:
      if let part = CampaignDetails.Part(rawValue: field.name) {
        let list = text(field, cell, span).utf8.split(separator: Byte.bar)
          .map { String(Substring($0)).trimmed }.filter { !$0.isEmpty }
        key.details.set(list, for: part)
      }
    case .factor where vocabulary.meaning(.ratio, of: text(field, cell, span)) != nil:
      key.isOfRatios = true
    case .factor:
      guard let unit = vocabulary.unit(text(field, cell, span)) else {
        key.failed.insert(field)
        return problems.add(.unitOfMeasureUnknown, cell, [text(field, cell, span)])
      }
      key.factor = unit
    case .power:
      guard
        let unit = CountUnit(power: text(field, cell, span))
          ?? vocabulary.unit(text(field, cell, span))
      else {
        key.failed.insert(field)
        return problems.add(.unitOfMeasureUnknown, cell, [text(field, cell, span)])
      }
      key.factor = unit
    case .unit, .province, .district, .commune, .code, .unitName, .period, .month, .quarter, .year,
      .value, .start, .end, .text, .confidence:
      break
    }
  }

  /// What a word names; nil where it names nothing, or contains a quote, which is said then.
  private mutating func known<Value>(
    _ meaning: (String) -> Value?, _ field: RowField, _ cell: RowCell, _ span: Span<UInt8>,
    _ key: inout RowKey, _ problems: inout RowProblems
  ) -> Value? {
    let text = text(field, cell, span)
    if text.utf8.contains(Byte.quote) {
      problems.add(.quoteInCell, cell, [text])
    } else if let value = meaning(text) {
      return value
    }
    key.failed.insert(field)
    return nil
  }

  /// The text of a cell; the same string for the same cell again.
  private mutating func text(_ field: RowField, _ cell: RowCell, _ span: Span<UInt8>) -> String {
    if cell.hasEscapedQuotes { return String(cell: span).withSingleQuotes.trimmed }
    if let text = texts[field.rawValue].value(of: span) { return text }
    let text = String(cell: span).trimmed
    texts[field.rawValue].remember(text, for: span)
    return text
  }

  private mutating func versus(
    _ cell: RowCell, _ span: Span<UInt8>, _ key: RowKey, _ problems: inout RowProblems
  ) -> Versus? {
    if let versus = comparisons.value(of: span) { return versus }
    let text = text(.versus, cell, span)
    let relative =
      TimeShift(rawValue: text)
      ?? vocabulary.meaning(.versus, of: text).flatMap { TimeShift(rawValue: $0) }
    if let relative { return key.period.map { RelativeTime.shift(relative).versus(at: $0.end) } }
    do throws(PeriodFailure) {
      let versus = try PeriodSpelling.readVersus(text)
      comparisons.remember(versus, for: span)
      return versus
    } catch {
      problems.add(Problem(error, in: text), at: cell)
      return nil
    }
  }

  private mutating func breakdown(
    _ row: Row, in bytes: [UInt8], _ layout: Layout, under outer: [Breakdown.Part]
  ) -> Breakdown {
    if layout.breakdowns.isEmpty, outer.isEmpty { return .all }
    var found = outer.filter { part in !layout.breakdowns.contains { $0.name == part.name } }
    for (number, column) in layout.breakdowns.enumerated() {
      let cell = row.cells[column.index]
      if row.isBlank(cell, in: bytes) { continue }
      let span = bytes.span.extracting(cell.start..<cell.end)
      var value = cell.hasEscapedQuotes ? nil : parts[number].value(of: span)
      if value == nil {
        let text = row.text(cell, in: bytes)
        let known = vocabulary.meaning(.all, of: text) == nil ? text : ""
        if !cell.hasEscapedQuotes { parts[number].remember(known, for: span) }
        value = known
      }
      if let value { found.append(Breakdown.Part(name: column.name, value: value)) }
    }
    return found.isEmpty ? .all : Breakdown(found)
  }
}

extension String {
  /// The text of a cell's bytes.
  init(cell: Span<UInt8>) {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(cell.count)
    for index in cell.indices { bytes.append(cell[index]) }
    self = String(decoding: bytes, as: UTF8.self)
  }
}

/// What the cells of a row say about all its figures.
struct RowKey: Sendable {
  var period: Period?
  var scheme: Scheme?
  var measure: Measure?
  /// What the plan in the row is of, where it says so.
  var targetMeasure: Measure?
  var qualifier = Qualifier.exact
  var versus: Versus?
  var issuer = Issuer.notSaid
  var baseMeasure = ""
  var status = Status.final
  var campaign = Campaign.none
  var group = ""
  var breakdown = Breakdown.all
  var provenance = Provenance()
  /// What the row says of its campaign that is no figure.
  var details = KeyedList<CampaignDetails.Part, [String]>()
  /// What one in the row stands for, where it says so.
  var factor: CountUnit?
  /// Whether its unit of measure is `%`, in which nobody counts people.
  var isOfRatios = false
  /// Fields whose cells say something that is not understood: they are not missing.
  var failed: Set<RowField> = []
}

/// What holds for all rows of an input, where their cells say nothing: from settings and title lines.
struct InputDefaults: Sendable {
  /// The text that names the unit.
  var unit: String?
  var period: Period?
  var scheme: Scheme?
  var measure: Measure?
  var issuer = Issuer.notSaid
  var status = Status.final
  /// What one in the table stands for.
  var factor = CountUnit.one
  /// Whether a setting says the factor.
  var hasFactor = false

  /// Whether nothing is said but of units and times.
  var areNone: Bool {
    scheme == nil && measure == nil && !issuer.isSaid && status == .final && factor == .one
  }
}

extension CountUnit {
  /// `0`, `3`, `6` of a column of powers of ten; `1000` of one of multipliers.
  fileprivate init?(power text: String) {
    if let power = Int(text), power != 1, let unit = CountUnit(rawValue: power) {
      self = unit
    } else if let unit = Self.allCases.first(where: { $0.digits == text }) {
      self = unit
    } else {
      return nil
    }
  }
}
