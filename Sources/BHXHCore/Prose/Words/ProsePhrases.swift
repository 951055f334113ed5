/// The phrases of `data/prose.csv`, found by their words: the longest that fits counts.
final class ProsePhrases: Sendable {
  struct Phrase: Sendable {
    let role: ProseRole
    let meaning: String
  }

  private struct Step: Hashable {
    let node: Int32
    let word: WordKey
  }

  private let steps: [Step: Int32]
  /// What ends at each node; the role of each is what the sentences are read by.
  private let ends: [Int32: Phrase]

  /// The words of all phrases.
  private let words: Set<WordKey>
  /// Words that print glues to the next: those of comparisons and people.
  private let joints: Set<WordKey>

  private static let built = Lazy {
    ProsePhrases(BundledRecords.records(of: "prose.csv"))
  }

  /// The built-in phrases; read when they are first asked for.
  static var builtIn: ProsePhrases { built.value }

  /// - Parameter records: `role,meaning,phrases`, the phrases parted by `|`; a role that is not known is left out.
  init(_ records: some Sequence<[String]>) {
    var steps: [Step: Int32] = [:]
    var ends: [Int32: Phrase] = [:]
    var nodes: Int32 = 0
    for record in records where record.count == 3 {
      guard let role = ProseRole(rawValue: record[0]) else { continue }
      let phrase = Phrase(role: role, meaning: record[1])
      for text in record[2].utf8.split(separator: Byte.bar) {
        let bytes = Array(text)
        var node: Int32 = 0
        for token in ProseToken.tokens(of: bytes, in: 0..<bytes.count) {
          let step = Step(node: node, word: token.key)
          if let next = steps[step] {
            node = next
          } else {
            nodes += 1
            steps[step] = nodes
            node = nodes
          }
        }
        if ends[node] == nil { ends[node] = phrase }
      }
    }
    words = Set(steps.keys.map(\.word))
    joints = Set(
      ["với", "người", "đạt", "tăng", "giảm", "có"].map { WordKey(ArraySlice($0.utf8)) })
    self.steps = steps
    self.ends = ends
  }

  /// Whether a word stands in any phrase.
  func knows(_ word: WordKey) -> Bool { word != .none && words.contains(word) }

  /// Whether print glues the word to the next.
  func joins(_ word: WordKey) -> Bool { joints.contains(word) }

  /// The longest phrase that begins at a token, and where it ends; nil where none does.
  func longest(in tokens: ArraySlice<ProseToken>) -> (phrase: Phrase, end: Int)? {
    var node: Int32 = 0
    var found: (Phrase, Int)?
    for index in tokens.indices {
      let key = tokens[index].key
      guard key != .none, let next = steps[Step(node: node, word: key)] else { break }
      node = next
      if let phrase = ends[node] { found = (phrase, index + 1) }
    }
    return found
  }
}
