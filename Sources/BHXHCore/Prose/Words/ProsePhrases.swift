/// The phrases of `data/prose.csv`, found by their words: the longest that fits counts.
final class ProsePhrases: Sendable {
  /// What a phrase says: a few bytes, so that marks of a sentence are copied without counting who holds them.
  struct Phrase: Sendable {
    let role: ProseRole
    /// Its place among the phrases of the table; -1 for one that a rule makes.
    private let place: Int32
    /// What a verb tells; nothing where the role is another.
    let verb: ProseVerb
    /// Of a scheme.
    let scheme: Scheme?

    init(role: ProseRole) {
      self.init(role, "", at: -1)
    }

    fileprivate init(_ role: ProseRole, _ meaning: String, at place: Int) {
      self.role = role
      self.place = Int32(place)
      verb = role == .verb ? ProseVerb(named: meaning) : []
      scheme =
        role == .scheme ? Scheme(slug: String(meaning.prefix { $0 != "/" })) : nil
    }

    /// The word of the table's column `meaning`.
    var meaning: String { place < 0 ? "" : ProsePhrases.builtIn.meanings[Int(place)] }
  }

  private let steps: PhraseSteps
  /// The phrase that ends at each node, by its place; -1 where none does. Node 0 is the beginning.
  private let ends: [Int32]
  private let phrases: [Phrase]
  /// What each phrase means.
  private let meanings: [String]
  /// Words that print glues to the next: those of comparisons and people.
  private let joints: [WordKey]

  private static let built = Lazy {
    ProsePhrases(BundledRecords.records(of: "prose.csv"))
  }

  /// The built-in phrases; read when they are first asked for.
  static var builtIn: ProsePhrases { built.value }

  /// - Parameter records: `role,meaning,phrases`, the phrases parted by `|`; a role that is not known is left out.
  init(_ records: some Sequence<[String]>) {
    var steps = PhraseSteps()
    var ends: [Int32] = [-1]
    var phrases: [Phrase] = []
    var meanings: [String] = []
    for record in records where record.count == 3 {
      guard let role = ProseRole(rawValue: record[0]) else { continue }
      let bytes = Array(record[2].utf8)
      var node: Int32 = 0
      for token in ProseToken.tokens(of: bytes, in: 0..<bytes.count) {
        if token.isMark(Byte.bar) {
          if ends[Int(node)] < 0 { ends[Int(node)] = Int32(phrases.count) }
          node = 0
        } else {
          node = steps.step(from: node, by: token.key, orTo: Int32(ends.count))
          if node == ends.count { ends.append(-1) }
        }
      }
      if ends[Int(node)] < 0 { ends[Int(node)] = Int32(phrases.count) }
      phrases.append(Phrase(role, record[1], at: phrases.count))
      meanings.append(record[1])
    }
    joints = WordKey.list(["với", "người", "đạt", "tăng", "giảm", "có"])
    self.steps = steps
    self.ends = ends
    self.phrases = phrases
    self.meanings = meanings
  }

  /// Whether a word stands in any phrase.
  func knows(_ word: WordKey) -> Bool { word != .none && steps.knows(word) }

  /// Whether print glues the word to the next.
  func joins(_ word: WordKey) -> Bool { joints.contains(word) }

  /// The longest phrase that begins at a token, and where it ends; nil where none does.
  func longest(in tokens: ArraySlice<ProseToken>) -> (phrase: Phrase, end: Int)? {
    var node: Int32 = 0
    var found: (phrase: Int, end: Int)?
    for index in tokens.indices {
      let key = tokens[index].key
      guard key != .none, let next = steps.next(from: node, by: key) else { break }
      node = next
      if ends[Int(node)] >= 0 { found = (Int(ends[Int(node)]), index + 1) }
    }
    return found.map { (phrases[$0.phrase], $0.end) }
  }
}

/// The steps of a tree of phrases: from a node by a word to the next node.
private struct PhraseSteps: Sendable {
  private struct Step: Sendable {
    /// -1 is where a step only says that the word stands somewhere, -2 where there is none.
    var node: Int32 = -2
    var next: Int32 = 0
    var word = WordKey.none
  }

  private var table = Array(repeating: Step(), count: 1 << 13)
  private var count = 0

  /// Where a word leads from a node; nil where it leads nowhere.
  func next(from node: Int32, by word: WordKey) -> Int32? {
    let step = table[place(node, word)]
    return step.node == node ? step.next : nil
  }

  func knows(_ word: WordKey) -> Bool { next(from: -1, by: word) != nil }

  /// Where a word leads from a node, from now on to a new node where it led nowhere.
  mutating func step(from node: Int32, by word: WordKey, orTo new: Int32) -> Int32 {
    if let known = next(from: node, by: word) { return known }
    if !knows(word) { insert(Step(node: -1, next: 0, word: word)) }
    insert(Step(node: node, next: new, word: word))
    return new
  }

  private mutating func insert(_ step: Step) {
    if count * 2 >= table.count {
      let old = table
      table = Array(repeating: Step(), count: old.count * 2)
      for step in old where step.node > -2 { table[place(step.node, step.word)] = step }
    }
    table[place(step.node, step.word)] = step
    count += 1
  }

  /// The place of a step, or the free one where it would stand.
  private func place(_ node: Int32, _ word: WordKey) -> Int {
    let mixed =
      (word.bits ^ UInt64(truncatingIfNeeded: node) &* 0xD6E8_FEB8_6659_FD93)
      &* 0x9E37_79B9_7F4A_7C15
    var place = Int(truncatingIfNeeded: mixed >> 40) & (table.count - 1)
    while table[place].node > -2, table[place].node != node || table[place].word != word {
      place = (place + 1) & (table.count - 1)
    }
    return place
  }
}
