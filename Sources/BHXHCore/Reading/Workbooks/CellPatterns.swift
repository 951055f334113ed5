/// The number formats of a workbook's cells, by the number of their style.
struct CellPatterns: Sendable {
  private var patterns: [NumberPattern] = []

  init() {}

  /// Reads `styles.xml`.
  init(_ scanner: consuming XMLScanner) throws(Problem) {
    var scanner = scanner
    var own: [Int: NumberPattern] = [:]
    var isInCells = false
    while true {
      switch try scanner.next() {
      case .finished: return
      case .start where scanner.name == .numFmt:
        if let number = scanner.number(.numFmtId), let code = scanner.string(.formatCode) {
          own[number] = NumberPattern(code)
        }
      case .start where scanner.name == .cellXfs: isInCells = true
      case .end where scanner.name == .cellXfs: isInCells = false
      case .start where scanner.name == .xf && isInCells:
        let number = scanner.number(.numFmtId) ?? 0
        patterns.append(own[number] ?? NumberPattern(builtIn: number) ?? .general)
      default: break
      }
    }
  }

  subscript(_ style: Int) -> NumberPattern {
    patterns.indices.contains(style) ? patterns[style] : .general
  }
}

extension XMLName {
  fileprivate static let numFmt = XMLName("numFmt")
  fileprivate static let numFmtId = XMLName("numFmtId")
  fileprivate static let formatCode = XMLName("formatCode")
  fileprivate static let cellXfs = XMLName("cellXfs")
  fileprivate static let xf = XMLName("xf")
}
