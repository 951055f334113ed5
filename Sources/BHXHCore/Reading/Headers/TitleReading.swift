/// What the title lines of a sheet say about all its rows: period, unit, scheme, unit of measure.
struct TitleReading {
  /// Something that a title line says, as it is to be understood and as it is shown.
  struct Finding<Value: Hashable>: Hashable {
    let value: Value
    let shown: String
    let line: Int
  }

  let gazetteer: Gazetteer
  let vocabulary: HeaderVocabulary
  private(set) var periods: [Finding<Period>] = []
  private(set) var units: [Finding<AdministrativeUnit>] = []
  private(set) var schemes: [Finding<Scheme>] = []
  private(set) var factors: [Finding<CountUnit>] = []
  /// `giao`, `chỉ tiêu`, `phấn đấu`: what is set, not what was reached.
  private(set) var isOfTargets = false
  /// The figures are amounts of money: `Đơn vị tính: triệu đồng`.
  private(set) var isOfMoney = false

  init(_ lines: [PendingRow], _ options: ReadingOptions, _ vocabulary: HeaderVocabulary) {
    gazetteer = options.gazetteer
    self.vocabulary = vocabulary
    let texts = lines.flatMap { line in
      line.texts.map { (text: DocumentCitation.removed(from: $0), line: line.row.line) }
        .filter { !$0.text.isEmpty }
    }
    for (text, line) in texts {
      for period in PeriodSpelling.extract(from: text).periods {
        note(Finding(value: period, shown: period.description, line: line), in: &periods)
      }
    }
    let month = periods.first?.value.end
    for (text, line) in texts {
      readUnitOfMeasure(text, line)
      readUnits(text, line, month)
      readSchemes(text, line)
    }
    let words = texts.map { " " + FoldedText($0.text).words.joined(separator: " ") + " " }
    isOfTargets =
      words.contains {
        $0.holds(" giao ") || $0.holds(" chi tieu ") || $0.holds(" phan dau ")
      }
      && !words.contains { $0.holds(" ket qua ") || $0.holds(" thuc hien ") }
    // `huyện Hòn Đất, tỉnh Kiên Giang` names the district.
    let all = units
    units.removeAll { outer in
      all.contains { gazetteer.lies($0.value, below: outer.value) }
    }
  }

  private func note<Value>(_ finding: Finding<Value>, in findings: inout [Finding<Value>]) {
    if !findings.contains(where: { $0.value == finding.value }) { findings.append(finding) }
  }

  /// `Đơn vị tính: nghìn người`, `(ĐVT: người)`.
  private mutating func readUnitOfMeasure(_ text: String, _ line: Int) {
    let folded = FoldedText(text).words.joined(separator: " ")
    let leads = ["don vi tinh", "dvt", "unit of measure", "tinh bang"]
    guard let end = leads.lazy.compactMap({ folded.end(ofFirst: $0) }).first else { return }
    let rest = folded[end...].trimmed
    let factor: CountUnit
    if rest.hasPrefix("nghin nguoi") || rest.hasPrefix("ngan nguoi") || rest.hasPrefix("1000 nguoi")
      || rest.hasPrefix("1 000 nguoi") || rest.hasPrefix("thousand")
    {
      factor = .thousand
    } else if rest.hasPrefix("trieu nguoi") || rest.hasPrefix("million") {
      factor = .million
    } else if rest.holds("dong") && !rest.holds("nguoi") {
      isOfMoney = true
      return
    } else {
      guard rest.hasPrefix("nguoi") || rest.hasPrefix("people") else { return }
      factor = .one
    }
    note(Finding(value: factor, shown: factor.digits, line: line), in: &factors)
  }

  /// `Đơn vị: huyện Hòn Đất`, `BHXH TỈNH KIÊN GIANG`, `… của thị xã Kỳ Anh …`.
  private mutating func readUnits(_ text: String, _ line: Int, _ month: Month?) {
    if let colon = text.firstIndex(of: ":") {
      let lead = String(text[..<colon])
      if vocabulary.meaning(.column, of: lead) == "unit"
        || FoldedText.letters(of: lead).hasSuffix("donvibaocao")
      {
        let name = RowLabel.name(String(text[text.index(after: colon)...]))
        if let unit = find(name, month) {
          return note(Finding(value: unit, shown: gazetteer.path(of: unit), line: line), in: &units)
        }
      }
    }
    let words = text.split { $0.isWhitespace }.map(String.init)
    for start in words.indices {
      guard let length = Self.kindLength(words[start...]) else { continue }
      if let unit = longest(words[start...], after: length, month) {
        note(Finding(value: unit, shown: gazetteer.path(of: unit), line: line), in: &units)
      }
    }
  }

  /// How many words a kind of unit takes at the beginning: `thị xã` two; nil where there is none.
  private static func kindLength(_ words: ArraySlice<String>) -> Int? {
    let folded = words.prefix(2).map { FoldedText.letters(of: $0) }
    guard let first = folded.first else { return nil }
    if folded.count == 2, ["thanhpho", "thixa", "thitran", "dackhu"].contains(folded.joined()) {
      return 2
    }
    return ["tinh", "tp", "huyen", "quan", "tx", "xa", "phuong"].contains(first) ? 1 : nil
  }

  /// The unit that the words name, with as many of them as there can be.
  private func longest(_ words: ArraySlice<String>, after kind: Int, _ month: Month?)
    -> AdministrativeUnit?
  {
    var taken: [String] = []
    for word in words.prefix(kind + 5) {
      let isLast =
        word.hasSuffix(",") || word.hasSuffix(";") || word.hasSuffix(")") || word.hasSuffix(".")
      taken.append(isLast && taken.count >= kind ? String(word.dropLast()) : word)
      if isLast, taken.count > kind { break }
    }
    while taken.count > kind {
      if let unit = find(taken.joined(separator: " "), month) { return unit }
      taken.removeLast()
    }
    return nil
  }

  /// A unit whose name and kind are right; a text of a title is no name otherwise.
  private func find(_ name: String, _ month: Month?) -> AdministrativeUnit? {
    guard case .one(let unit, let doubts) = gazetteer.find(UnitQuery(name, month: month)) else {
      return nil
    }
    let isSure = doubts.allSatisfy { doubt in
      switch doubt {
      case .diacriticsDiffer, .zerosRestored: false
      default: true
      }
    }
    return isSure ? unit : nil
  }

  /// The schemes that a line speaks of; the office's own name (`BHXH tỉnh …`, `BHXH Việt Nam`) is none.
  private mutating func readSchemes(_ text: String, _ line: Int) {
    let words = FoldedText(text).words
    var start = 0
    while start < words.count {
      var length = min(8, words.count - start)
      while length > 0, vocabulary.scheme(words[start..<start + length].joined()) == nil {
        length -= 1
      }
      guard length > 0, let scheme = vocabulary.scheme(words[start..<start + length].joined())
      else {
        start += 1
        continue
      }
      start += length
      let next = start < words.count ? words[start] : ""
      let isOffice =
        scheme == .socialInsurance
        && ["tinh", "thanh", "tp", "huyen", "quan", "thi", "tx", "viet", "vn"].contains(next)
      if !isOffice {
        note(Finding(value: scheme, shown: scheme.slug, line: line), in: &schemes)
      }
    }
  }
}

extension CountUnit {
  /// As `--set factor` has it: `1000`.
  fileprivate var digits: String { "1" + String(repeating: "0", count: exponent) }
}

/// The documents that title lines cite: `(Kèm theo Công văn số 123/BHXH-QLT ngày 05/8/2023 …)`.
///
/// Their numbers name no scheme, and their dates are not the period of the table.
enum DocumentCitation {
  /// The text without the numbers of documents and the dates that follow them.
  static func removed(from text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "/")) else { return text }
    var words = text.split { $0.isWhitespace }.map(String.init)[...]
    var kept: [String] = []
    while let word = words.popFirst() {
      guard isNumber(word) else {
        kept.append(word)
        continue
      }
      words = words.dropFirst(dateLength(words))
    }
    return kept.joined(separator: " ")
  }

  /// `123/BHXH-QLT`, `28-NQ/TW`, `1167/QĐ-TTg`: digits first, and letters of an issuer behind a slash.
  private static func isNumber(_ word: String) -> Bool {
    guard word.first?.isNumber == true, let slash = word.lastIndex(of: "/") else { return false }
    return word[slash...].count(where: \.isUppercase) >= 2
  }

  /// How many words `ngày 05/8/2023` or `ngày 05 tháng 8 năm 2023` takes; 0 where no date follows.
  private static func dateLength(_ words: ArraySlice<String>) -> Int {
    let folded = words.prefix(6).map { FoldedText.letters(of: $0) }
    guard folded.count >= 2, folded[0] == "ngay" else { return 0 }
    let isLong = folded.count == 6 && folded[2] == "thang" && folded[4] == "nam"
    return isLong ? 6 : 2
  }
}
