import Synchronization

/// What is known of a unit itself, before anything is summed from the units below it.
///
/// In this order: the figure as given; the identity (BHXH = compulsory + voluntary) from given figures; the sum over the parts of a
/// breakdown; the identity from such sums.
package final class OwnFigures: Sendable {
  package let cube: Cube
  private let resolutions = Mutex(KeyedList<Subject, SubjectLookup>())

  package init(_ cube: Cube) {
    self.cube = cube
  }

  /// The stock, or the flow that ends there and is keyed by its end (`change`), at a point.
  package func tally(of subject: Subject, at unit: AdministrativeUnit, _ point: PointInTime)
    -> Tally?
  {
    tally(of: resolution(of: subject), at: unit, point)
  }

  /// The same of a subject that was looked up before.
  func tally(of resolution: SubjectLookup, at unit: AdministrativeUnit, _ point: PointInTime)
    -> Tally?
  {
    tally(of: resolution) { self.cube.stock($0, at: unit, point) }
  }

  /// The same over any way to look a given fact up by its subject's place in the cube: targets are found by year, not by point.
  func tally(of subject: Subject, given: (Int) -> Fact?) -> Tally? {
    tally(of: resolution(of: subject), given: given)
  }

  /// Where the figures of a subject may be; to be asked for once where many of them are looked up.
  func resolution(of subject: Subject) -> SubjectLookup {
    if let known = resolutions.withLock({ $0[subject] }) { return known }
    let resolution = SubjectLookup(of: subject, in: cube)
    resolutions.withLock { $0.set(resolution, for: subject) }
    return resolution
  }

  /// The figure of a subject that was looked up before.
  func tally(of resolution: SubjectLookup, given: (Int) -> Fact?) -> Tally? {
    if let position = resolution.position, let fact = given(position) { return Tally(fact) }
    if resolution.isPlain { return nil }
    if let parts = resolution.parts {
      let found = parts.compactMap { $0.flatMap(given) }
      if found.count == parts.count { return Tally.sum(found.map { Tally($0) }) }
    }
    if let sum = sumOverParts(of: resolution, given: given) { return sum }
    guard let parts = Self.identityParts(of: resolution.subject) else { return nil }
    let sums = parts.compactMap { tally(of: self.resolution(of: $0), given: given) }
    return sums.count == parts.count ? Tally.sum(sums) : nil
  }

  /// Sums over the values of one breakdown name that the subject says nothing about: the one that leaves the fewest of the given figures
  /// out, the first by name among several such.
  private func sumOverParts(of resolution: SubjectLookup, given: (Int) -> Fact?) -> Tally? {
    var known: [Int] = []
    var facts: [Fact] = []
    for (number, part) in resolution.finer.enumerated() {
      if let fact = part.position.flatMap(given) {
        facts.append(fact)
      } else if !part.parts.contains(where: { given($0) != nil }) {
        continue
      }
      known.append(number)
    }
    guard let first = known.first.map({ resolution.finer[$0].names }) else { return nil }
    // All given under the same names: whichever is summed over first, the sum is that of all.
    if facts.count == known.count, known.allSatisfy({ resolution.finer[$0].names == first }) {
      return Tally.sum(of: facts)
    }
    let finer = known.map { resolution.finer[$0].breakdown }
    return sum(over: finer, of: resolution.subject, given: given)
  }

  private func sum(over finer: [Breakdown], of subject: Subject, given: (Int) -> Fact?) -> Tally? {
    let names = Set(finer.flatMap { $0.parts.map(\.name) })
      .filter { subject.breakdown.value(of: $0) == nil }
    func leftOut(by name: String) -> Int { finer.count { $0.value(of: name) == nil } }
    guard let name = names.min(by: { (leftOut(by: $0), $0) < (leftOut(by: $1), $1) }) else {
      return nil
    }
    let values = Set(finer.compactMap { $0.value(of: name) }).ordered()
    return Tally.sum(
      values.compactMap { value in
        let part = Breakdown(subject.breakdown.parts + [.init(name: name, value: value)])
        return tally(of: subject.of(part), given: given)
      })
  }

  /// The figures that a subject is the sum of, by an identity that always holds; nil where there is none.
  package static func identityParts(of subject: Subject) -> [Subject]? {
    guard let scheme = subject.scheme, subject.group.isEmpty else { return nil }
    let sum = SchemeSum.always.first { $0.whole == scheme && $0.measure == subject.measure }
    return sum?.parts.map { subject.of($0) }
  }
}
