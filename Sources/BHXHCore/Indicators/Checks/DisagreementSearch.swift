/// Looks at one figure after the other, at each once, and gathers what stands against them.
package struct DisagreementSearch {
  private let disagreements: Disagreements
  /// What was found, each once, in the order of the figures.
  package private(set) var problems: [Problem] = []
  private var told: Set<Problem> = []
  /// By the positions of the subjects.
  private var checks: [SubjectChecks?]
  /// Which facts were looked at, by their numbers in the cube: large inputs have millions.
  private var isSeen: [Bool]

  package init(_ disagreements: Disagreements) {
    self.disagreements = disagreements
    let cube = disagreements.rollUp.cube
    checks = Array(repeating: nil, count: cube.subjects.count)
    isSeen = Array(repeating: false, count: cube.count)
  }

  /// Looks at the figures that a number was made of.
  package mutating func look(behind tally: Tally?) {
    tally?.forEachFact { look(at: $0) }
  }

  /// - Parameter fact: of the cube of the disagreements.
  mutating func look(at fact: Fact) {
    guard isSeen.indices.contains(fact.number), !isSeen[fact.number] else { return }
    isSeen[fact.number] = true
    guard let check = check(of: fact.attribution) else { return }
    var found: [Problem] = []
    disagreements.find(fact, check, to: &found)
    problems += found.filter { told.insert($0).inserted }
  }

  /// Named subgroups are looked at with their wholes.
  private mutating func check(of attribution: Attribution) -> SubjectChecks? {
    if let check = checks[attribution.position] { return check }
    if !attribution.subject.group.isEmpty { return nil }
    let check = SubjectChecks(of: attribution.subject, in: disagreements.rollUp.cube)
    checks[attribution.position] = check
    return check
  }
}
