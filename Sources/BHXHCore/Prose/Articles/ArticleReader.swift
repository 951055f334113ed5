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
  private var tail = SentenceTail()
  private var sentences = 0
  private(set) var figures: [ReadFigure] = []

  init(
    _ text: [UInt8], in stretch: Range<Int>, _ options: ProseOptions,
    memory: UnitMemory = UnitMemory()
  ) {
    self.text = text
    self.options = options
    tokens = ProseToken.unglued(ProseToken.tokens(of: text, in: stretch), text, .builtIn)
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
    for line in lines where line.sort == .paragraph || line.sort == .bullet {
      if line.sort == .paragraph {
        paragraph = []
        times.endParagraph()
        units.endParagraph()
      }
      for sentence in Sentences.split(tokens, line.tokens, text) { read(sentence) }
    }
    figures = FigureVerification(gazetteer: options.gazetteer)
      .verified(FigureMerging.merged(figures))
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
      if units.main == nil { units.main = unit }
    }
    if scanner.units.context == nil { scanner.units.context = units.context }
    guard
      marks.contains(where: {
        $0.number != nil || $0.role == .scheme || $0.unit != nil || $0.role == .level
      })
    else { return times.endSentence() }
    var reader = SentenceReader(
      marks, after: tail, paragraph: paragraph, words: WordsOfMarks(text: text, tokens: tokens),
      published: publication.month)
    let (readings, newTail) = reader.read()
    tail = newTail
    if reader.isOfAgency { units.isOfAgency = true }
    for reading in readings { add(reading) }
    if readings.isEmpty { times.note(reader.time, hasEvent: !reader.eventKind.isEmpty) }
    units.endSentence(of: reader.listedUnits.count > 1 ? nil : units.unit(of: reader.unit)?.unit)
    times.endSentence()
    sentences += 1
  }

  private mutating func add(_ reading: FigureReading) {
    var reading = reading
    let place = units.unit(of: reading.unit)
    let period = times.period(of: &reading, at: place?.unit)
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
