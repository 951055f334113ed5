/// What published figures say of each other, found once for all who ask: the network that joins them, and where it contradicts itself.
struct Examination {
  let network: Network
  let search: ContradictionSearch
  let limits: EvidenceLimits

  /// - Parameters:
  ///   - facts: every telling, also those with one key and different values.
  ///   - own: relations that hold beside those of `Relation.all`.
  ///   - units: those that are asked about, with those below them: only what is joined with their figures is examined; nil: all.
  init(
    _ facts: [Fact], about units: Set<AdministrativeUnit>?, by own: [Relation] = [],
    _ gazetteer: Gazetteer, _ limits: EvidenceLimits
  ) {
    let related = units.map { RelatedUnits.facts(facts, about: $0, gazetteer) } ?? facts
    network = NetworkBuilder.network(of: Claim.distinct(related), by: own, gazetteer)
    search = ContradictionSearch(network, limits)
    self.limits = limits
  }
}
