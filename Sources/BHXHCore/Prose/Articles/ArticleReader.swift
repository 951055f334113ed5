/// Reads the figures of one article: its lines, their sentences, and what each leaves to the next.
///
/// - Complexity: O(length) but for the names of units, which are looked up once each.
struct ArticleReader {
  let text: [UInt8]
  let options: ProseOptions
  private let tokens: [ProseToken]
  private let lines: [PageLine]
  let publication: Publication
  private var scanner: MarkScanner
  private var units: NamedUnits
  private var times: FigureTimes
  private var paragraph: [FigureReading] = []
  /// The figures of the paragraph before it that had any.
  private var earlier: [FigureReading] = []
  private var tail = SentenceTail()
  /// The schemes that the paragraph named since its last figures.
  private var named: [Scheme] = []
  private var sentences = 0
  private(set) var figures: [ReadFigure] = []

  init(
    _ text: [UInt8], in stretch: Range<Int>, _ options: ProseOptions,
    memory: UnitMemory = UnitMemory()
  ) {
    self.text = text
    self.options = options
    tokens = ProseToken.withoutGlosses(
      ProseToken.unglued(ProseToken.tokens(of: text, in: stretch), text, .builtIn), text, .builtIn)
    lines = PageLines(tokens, text, phrases: .builtIn).lines
    let head = lines.prefix { $0.sort != .paragraph }
    publication = options.published ?? Publication(head: Array(head), tokens, text)
    scanner = MarkScanner(
      text: text, tokens: tokens, phrases: .builtIn, gazetteer: options.gazetteer,
      published: publication.month, unitMonth: publication.month, memory: memory)
    units = NamedUnits(options.gazetteer)
    times = FigureTimes(published: publication.month)
  }

  mutating func read() {
    readHead()
    for line in lines.suffix(3) + lines.prefix(1) { readDating(line) }
    let tables = ArticleTable.all(in: lines, tokens, text)
    for (index, line) in lines.enumerated() {
      if let table = tables.first(where: { $0.lines.contains(index) }) {
        if index == table.lines.lowerBound { read(table) }
        continue
      }
      guard line.sort == .paragraph || line.sort == .bullet else { continue }
      if line.sort == .paragraph {
        if !paragraph.isEmpty { earlier = paragraph }
        paragraph = []
        named = []
        times.endParagraph()
        units.endParagraph()
      }
      for sentence in Sentences.split(tokens, line.tokens, text) { read(sentence) }
    }
    figures = FigureVerification(gazetteer: options.gazetteer)
      .verified(FigureMerging.merged(figures))
  }

  /// A table is of the unit and the time that the text before it told.
  private mutating func read(_ table: ArticleTable) {
    var settings: [ReadingOptions.Setting: String] = [:]
    let unit = units.unit(of: .inherited)?.unit
    let period = times.told ?? options.period
    if let unit { settings[.unit] = options.gazetteer.path(of: unit) }
    if let period { settings[.period] = "\(period)" }
    for (told, range) in table.observations(in: text, options.gazetteer, settings) {
      var observation = told
      if observation.subject.measure.isPlan {
        observation.period = Period(year: observation.period.year)
      }
      var inferred: [String] = []
      if observation.unit == unit { inferred.append("unit") }
      if told.period == period { inferred.append("period") }
      figures.append(
        ReadFigure(
          unit: observation.unit, period: observation.period, subject: observation.subject,
          value: observation.value ?? Quantity(mantissa: 0, decimals: 0),
          base: observation.baseMeasure, status: observation.status, published: publication.date,
          range: range, confidence: inferred.isEmpty ? .stated : .inferred,
          note: inferred.joined(separator: " "), doubt: nil, inferred: inferred, other: nil,
          scheme: observation.subject.scheme, sentence: sentences))
    }
    sentences += 1
  }

  /// The unit in the lines above the text is what the article is about; one in the name of a paper only helps.
  private mutating func readHead() {
    units.main = options.unit
    scanner.units.context = options.unit
    for line in lines where line.sort == .head {
      let isDated = line.tokens.contains { tokens[$0].isNumeral } && line.tokens.lowerBound > 0
      for mark in scanner.marks(in: line.tokens) {
        guard let unit = mark.unit?.unit, mark.unit?.isSure == true else { continue }
        units.note(unit)
        if units.main == nil, !isDated { units.main = unit }
      }
      scanner.units.context = units.context
    }
    if scanner.units.context == nil { findContext() }
  }

  /// `Kết quả 9 tháng năm 2023` as a title, `(Số liệu đến ngày 30/9/2023)` by itself: the time of figures that have no other.
  private mutating func readDating(_ line: PageLine) {
    guard line.tokens.count <= 40, line.sort == .head || mayBeDating(line) else { return }
    let marks = scanner.marks(in: line.tokens)
    guard isDating(marks, isTitle: line.sort == .head),
      let time = marks.last(where: { $0.time != nil })?.time,
      case .period(let period) = time.sort,
      time.isUpTo || line.sort == .head && period.form != .month,
      publication.month.map({ period.end <= $0 }) ?? true
    else { return }
    times.whole = time
  }

  /// Whether a line begins as `Số liệu …`: most do not, and need not be looked at twice.
  private func mayBeDating(_ line: PageLine) -> Bool {
    var index = line.tokens.lowerBound
    while index < line.tokens.upperBound {
      if tokens[index].isMark(UInt8(ascii: "(")) || tokens[index].isMark(UInt8(ascii: "[")) {
        index += 1
        continue
      }
      let first = ProsePhrases.builtIn.longest(in: tokens[index..<line.tokens.upperBound])
      guard let first, first.phrase.role == .filler else { return first?.phrase.role == .dating }
      index = first.end
    }
    return false
  }

  private func isDating(_ marks: [ProseMark], isTitle: Bool) -> Bool {
    guard marks.allSatisfy({ $0.number == nil }) else { return false }
    if isTitle {
      return !marks.contains { $0.role == .strive || $0.role == .plan || $0.role == .goal }
    }
    return marks.first { !$0.opens && $0.role != .filler }?.role == .dating
  }

  /// Names without their kind are those below the province of the first unit that the text is sure of; where all units lie in one,
  /// it is what `toàn tỉnh` means.
  private mutating func findContext() {
    var provinces: [AdministrativeUnit] = []
    for line in lines where line.sort == .paragraph || line.sort == .bullet {
      for mark in scanner.marks(in: line.tokens) where mark.unit?.isSure == true {
        guard let province = mark.unit?.unit.flatMap({ units.province(of: $0) }),
          !provinces.contains(province)
        else { continue }
        provinces.append(province)
      }
    }
    scanner.units.context = provinces.first
    if provinces.count == 1 { units.onlyProvince = provinces[0] }
  }

  private mutating func read(_ sentence: Range<Int>) {
    let marks = scanner.marks(in: sentence)
    for mark in marks {
      guard let named = mark.unit, named.isSure, let unit = named.unit else { continue }
      units.note(unit)
      if units.main == nil, !named.isBehindName { units.main = unit }
    }
    if scanner.units.context == nil { scanner.units.context = units.context }
    guard
      marks.contains(where: {
        $0.number != nil || $0.role == .scheme || $0.unit != nil || $0.role == .level
          || $0.role == .issuer
      })
    else { return times.endSentence() }
    var reader = SentenceReader(
      marks, after: tail, paragraph: listed, namedSince: named,
      words: WordsOfMarks(text: text, tokens: tokens), published: publication.month)
    reader.subject.scheme = options.scheme
    reader.status = options.status
    let (readings, newTail) = reader.read()
    tail = newTail
    if !readings.isEmpty { named = [] }
    for mark in marks[(readings.last.map { max(0, $0.mark) } ?? 0)...] {
      if let scheme = mark.namedScheme { named.append(scheme) }
    }
    if reader.isOfAgency { units.isOfAgency = true }
    for reading in readings { add(reading) }
    if reader.isOfYears { times.forgetStock() }
    if readings.isEmpty {
      // `Tại lễ ra quân sáng 12/5, …`: the day is that of what the sentence refers to.
      let hasEvent =
        !reader.eventKind.isEmpty || reader.refersBack && reader.time?.isUpTo == false
      times.note(reader.time, hasEvent: hasEvent, isLeading: reader.isTimeLeading)
    }
    let isListed = reader.listedUnits.count > 1
    let unit =
      isListed
      ? units.whole(of: reader.listedUnits)
      : reader.isOfOne || reader.isOfJoined ? nil : units.unit(of: reader.unit)?.unit
    units.endSentence(
      of: unit, isUnknown: !isListed && unit == nil && reader.isOfNamedUnit && !readings.isEmpty)
    times.endSentence()
    sentences += 1
  }

  /// What a list of units goes on with: the paragraph, or the one before where the article has told of one scheme only.
  private var listed: [FigureReading] {
    guard paragraph.isEmpty, let first = figures.first,
      figures.allSatisfy({ $0.subject.scheme == first.subject.scheme })
    else { return paragraph }
    return earlier
  }

  private mutating func add(_ reading: FigureReading) {
    var reading = reading
    let place = units.unit(of: reading.unit)
    let period = times.period(of: &reading, at: place?.unit) ?? given(&reading)
    name(&reading)
    if place?.isSaid == false { reading.infer("unit") }
    times.note(reading, of: place?.unit)
    paragraph.append(reading)
    let unit = place.flatMap { period == nil ? $0.unit : inForce($0.unit, at: period) }
    if unit == nil { reading.doubt(.unit) }
    if period == nil { reading.doubt(.period) }
    var at = period
    var versus: Versus?
    if let named = reading.versus, let period {
      versus = times.versus(named, of: period)
      if versus == nil { reading.doubt(.comparison) }
    }
    if reading.isOfComparison {
      if case .month(let month)? = versus { at = Period(month) } else { reading.doubt(.period) }
      versus = nil
    }
    if !reading.measure.isPlan, let end = at?.end, let published = publication.month,
      end > published
    {
      reading.doubt(.targetOrResult)
    }
    append(reading, unit, at, versus)
  }

  /// The time that the user gives where the text has none.
  private func given(_ reading: inout FigureReading) -> Period? {
    guard let period = options.period, !reading.isFrom else { return nil }
    reading.infer("period")
    return reading.measure.isPlan ? Period(year: period.year) : period
  }

  /// What the user gives of a plan and of a scheme is not of the figure's sentence.
  private func name(_ reading: inout FigureReading) {
    let isOfPlan = reading.measure.isPlan || reading.measure == .attainmentPercent
    if isOfPlan, !reading.issuer.isSaid, options.issuer.isSaid {
      reading.issuer = options.issuer
      reading.infer("issuer")
    }
    if options.scheme != nil, !reading.isLinked, reading.scheme == options.scheme {
      reading.infer("scheme")
    }
  }

  private mutating func append(
    _ reading: FigureReading, _ unit: AdministrativeUnit?, _ period: Period?, _ versus: Versus?
  ) {
    let subject = Subject(
      reading.measure, scheme: reading.scheme, versus: versus, issuer: reading.issuer,
      campaign: Campaign(name: reading.campaign, kind: reading.kind, item: reading.item),
      group: reading.group)
    let confidence: ReadFigure.Confidence =
      reading.doubt != nil ? .candidate : reading.inferred.isEmpty ? .stated : .inferred
    figures.append(
      ReadFigure(
        unit: unit, period: period, subject: subject, value: reading.quantity, base: reading.base,
        status: reading.status, published: publication.date, range: reading.range,
        confidence: confidence,
        note: reading.doubt?.rawValue ?? reading.inferred.joined(separator: " "),
        doubt: reading.doubt, inferred: reading.inferred, other: reading.other,
        scheme: reading.scheme,
        sentence: sentences))
  }

  /// The state of a unit at the end of a period; nil where its path had none then.
  private func inForce(_ unit: AdministrativeUnit, at period: Period?) -> AdministrativeUnit? {
    guard let month = period?.end, unit != .nation else { return unit }
    let gazetteer = options.gazetteer
    if gazetteer.validity(of: unit).contains(month) { return unit }
    return gazetteer.state(ofPath: gazetteer.path(of: unit), at: month)
  }
}
