/// A report as a sequence of blocks in one language, before anybody decides how it is set.
package struct ReportDocument: Sendable {
  package enum Block: Sendable {
    /// The name of the whole; once, at the top.
    case title(String)
    case heading(String)
    /// What is most worth saying, in sentences; once, under the title.
    case summary(String)
    /// A picture, where there is room for one; the tables say the same.
    case chart(Chart)
    /// Sentences that are wrapped where they are too long.
    case paragraph(String)
    /// What is said of one thing, a line each: `Kỳ: 2023-07`.
    case facts([NamedFact])
    case list([String])
    /// The rows of a command; columns without anything are left out.
    case result(ResultTable)
    /// A table that is no command's.
    case table(PlainTable)
    /// Small print, numbered from 1 through the whole document.
    case footnotes([String])
  }

  /// A name and what stands under it.
  package struct NamedFact: Hashable, Sendable {
    package let name: String
    package let value: String

    package init(_ name: String, _ value: String) {
      self.name = name
      self.value = value
    }
  }

  package var blocks: [Block]
  /// What stands at the foot of each printed page: of what and when, and where it is from; empty: the title.
  package var foot = ""

  package init(_ blocks: [Block] = []) {
    self.blocks = blocks
  }

  /// The blocks of a format that has no pictures.
  var blocksOfText: [Block] {
    blocks.filter { if case .chart = $0 { false } else { true } }
  }

  /// The same, each with the number of the first footnote that stands in it.
  var numberedBlocksOfText: [(Block, footnote: Int)] {
    var next = 1
    return blocksOfText.map { block in
      defer { if case .footnotes(let notes) = block { next += notes.count } }
      return (block, next)
    }
  }

  package mutating func append(_ block: Block) {
    blocks.append(block)
  }
}
