/// A line that may be a header, or a part of one.
struct HeaderLine {
  let line: PendingRow
  let texts: [String]
  let meanings: [ColumnMeaning]
  /// Whether a cell is a word for the total, which heads a column only beside others: `Địa phương;Tổng số`.
  private let saysTotal: Bool

  /// - Parameter isOfUnits: whether it says units of measure, of which the first cell may only tell.
  init(_ line: PendingRow, _ reading: HeaderReading, isOfUnits: Bool = false) {
    self.line = line
    texts = isOfUnits ? Self.withoutLead(line.texts) : line.texts
    meanings = texts.map { $0.isEmpty ? .unknown(near: nil) : reading.meaning(of: $0) }
    saysTotal = zip(texts, meanings).contains { text, meaning in
      guard case .unknown = meaning, !text.isEmpty else { return false }
      return reading.vocabulary.meaning(.all, of: text) != nil
    }
  }

  var filled: Int { texts.count { !$0.isEmpty } }

  /// How many cells are known as headers.
  var known: Int { meanings.indices.count(where: isKnown) }

  func isKnown(_ index: Int) -> Bool {
    if case .unknown = meanings[index] { return false }
    return true
  }

  /// Whether a cell is a number as figures are, which no header is; a year may head a column.
  var hasNumber: Bool {
    texts.indices.contains { index in
      let text = texts[index]
      guard text.utf8.contains(where: { $0 &- 0x30 < 10 }), !isKnown(index) else { return false }
      let kinds: [NumberKind] = [.signedCount, .signedPercentage]
      return kinds.contains {
        if case .value = NumberSpelling($0).read(text) { true } else { false }
      }
    }
  }

  /// Whether it can be the header of a table: at least two columns are known, and none is a number.
  var looksLikeHeader: Bool {
    let namesRows = saysTotal && meanings.contains { if case .field = $0 { true } else { false } }
    return (known >= 2 || namesRows) && !hasNumber
  }

  /// Whether it can stand above a header as its upper line: `;;Năm 2023;;Năm 2024;`.
  var looksLikeUpperLine: Bool {
    filled >= 2 && known >= 1 && !hasNumber && texts.contains("")
  }

  /// Whether a cell is blank, so that another line may name what it heads.
  var hasGaps: Bool { texts.contains("") }

  /// Whether it goes on with the header above it: no cell under a column that is complete, and nothing but headers.
  func continues(_ upper: HeaderLine, _ reading: HeaderReading) -> Bool {
    guard texts.count == upper.texts.count, upper.hasGaps, !hasNumber,
      !Self.isNumbering(texts)
    else { return false }
    var known = 0
    for index in texts.indices where !texts[index].isEmpty {
      switch upper.meanings[index] {
      case .field, .rowNumber, .breakdown: return false
      case .figure, .ratioAlone, .money, .unread, .doubtful, .unknown: break
      }
      known += isKnown(index) || says(index, under: upper, reading) ? 1 : -1
    }
    return known > 0
  }

  /// Whether a cell says a figure only below the name of its group: `Tổng số`, `Trong đó: Hộ gia đình` under `BHYT`.
  private func says(_ index: Int, under upper: HeaderLine, _ reading: HeaderReading) -> Bool {
    guard let group = upper.texts[...index].last(where: { !$0.isEmpty }) else { return false }
    switch reading.meaning(of: texts[index], under: group) {
    case .figure, .unread(.others), .unread(.part): return true
    default: return false
    }
  }

  /// `;Nghìn người;%`: what one stands for in the columns of the header above it, and nothing else.
  static func isUnitsOfMeasure(_ texts: [String]) -> Bool {
    let units = withoutLead(texts)
    // A unit of measure in place of a unit's name heads the rows below it.
    guard units.first?.isEmpty == true else { return false }
    let filled = units.filter { !$0.isEmpty }
    // Most lines below a header have digits, and units of measure few.
    guard !filled.isEmpty, filled.allSatisfy({ $0.utf8.count < 60 }) else { return false }
    let read = filled.map { TitleLine(PhraseGrammar.builtIn.read($0), line: 0) }
    let saysUnit = read.contains { $0.measureUnit != nil }
    return saysUnit && read.allSatisfy { $0.measureUnit != nil || $0.isOfPeopleAlone }
  }

  /// The texts without a first that only says that units of measure follow: `ĐVT;Nghìn người;%`.
  private static func withoutLead(_ texts: [String]) -> [String] {
    guard let first = texts.first, !first.isEmpty else { return texts }
    let lead = PhraseGrammar.builtIn.read(first)
    let isLead =
      lead.leftOver.isEmpty && !lead.phrases.isEmpty
      && lead.phrases.allSatisfy { $0.meanings == [.filler(.unit)] }
    return isLead ? [""] + texts.dropFirst() : texts
  }

  /// `1;2;3=2/1` or `A;B;(1)`: the columns' own numbers.
  static func isNumbering(_ texts: [String]) -> Bool {
    let marks = texts.filter { !$0.isEmpty }
    guard marks.count >= 2 else { return false }
    var next: UInt8 = 1
    for mark in marks {
      let head = mark.prefix { $0 != "=" }.filter { $0 != "(" && $0 != ")" && $0 != " " }
      if let number = UInt8(head) {
        guard number == next else { return false }
        next += 1
      } else if head.utf8.count != 1 || head.first?.isLetter != true {
        return false
      }
      guard !mark.contains("=") || isFormula(mark.drop { $0 != "=" }) else { return false }
    }
    return next > 1
  }

  private static func isFormula(_ text: Substring) -> Bool {
    text.utf8.allSatisfy { $0 &- 0x30 < 10 || "=+-*/()x%, :".utf8.contains($0) }
  }
}

extension PendingRow {
  /// Whether no cell begins with a digit or is of a table of codes: a look at the bytes before any text is taken apart.
  var mayBeUnitsOfMeasure: Bool {
    guard let first = row.cells.first else { return false }
    if row.isBlank(first, in: bytes) { return true }
    // `ĐVT`, `Đơn vị tính`, `Unit`
    return first.end - first.start < 30 && "đĐuU".utf8.contains(bytes[first.start])
  }
}
