/// What the figures of a subject can be held against: found once a subject, so that what was never given is not looked for with every figure.
///
/// Subjects are named by their positions in the cube.
final class SubjectChecks: Sendable {
  struct Identity: Sendable {
    let names: String
    let terms: [Int]
    let needsOneSource: Bool
  }

  struct Subset: Sendable {
    let part: Int
    let whole: Int
    let holder: Scheme
  }

  /// Whether the figures of the units below add up to it.
  let addsUp: Bool
  let identities: [Identity]
  let subsets: [Subset]
  /// For each name of a breakdown, the parts by its values; in the order of the names.
  let parts: [(name: String, positions: [Int])]
  /// Named subgroups.
  let groups: [Int]

  private static let summed: [Measure] = [
    .participants, .population, .labourForce, .base, .change, .target,
  ]

  init(of subject: Subject, in cube: Cube) {
    addsUp = Self.summed.contains(subject.measure)
    identities = Self.identities(of: subject, in: cube)
    subsets = Self.subsets(of: subject, in: cube)
    parts = Self.parts(of: subject, in: cube)
    let hasGroups = !subject.measure.isPercentage && !subject.measure.isSigned
    groups = hasGroups ? cube.groups(of: subject) : []
  }

  private static func identities(of subject: Subject, in cube: Cube) -> [Identity] {
    SchemeSum.all.compactMap { sum in
      guard sum.whole == subject.scheme, sum.measure == subject.measure else { return nil }
      let positions = sum.parts.compactMap { cube.position(of: subject.of($0)) }
      guard positions.count == sum.parts.count else { return nil }
      return Identity(
        names: sum.parts.map(\.slug).joined(separator: " + "), terms: positions,
        needsOneSource: sum.needsOneSource)
    }
  }

  private static func subsets(of subject: Subject, in cube: Cube) -> [Subset] {
    SchemeSubset.all.compactMap { subset in
      guard subject.measure == .participants,
        [subset.part, subset.whole].contains(where: { $0 == subject.scheme }),
        let inner = cube.position(of: subject.of(subset.part)),
        let outer = cube.position(of: subject.of(subset.whole))
      else { return nil }
      return Subset(part: inner, whole: outer, holder: subset.whole)
    }
  }

  private static func parts(of subject: Subject, in cube: Cube) -> [(
    name: String, positions: [Int]
  )] {
    var parts = KeyedList<String, [Int]>()
    for (name, position) in cube.parts(of: subject) {
      parts.values[parts.place(of: name, orNew: [])].append(position)
    }
    return zip(parts.keys, parts.values).ordered { $0.0 < $1.0 }.map { (name: $0, positions: $1) }
  }
}
