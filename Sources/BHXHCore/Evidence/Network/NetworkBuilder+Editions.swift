/// What stood of a figure before a later publication revised it.
struct Edition {
  let published: PublicationDate?
  let unknown: Int
}

extension NetworkBuilder {
  /// What tells the unknown of an earlier edition from that of the figure as it stands: nothing joins the two.
  static func edition(of provenance: Provenance) -> String { "@\(provenance.published)" }

  mutating func noteEdition(_ key: FigureKey, _ unknown: Int, _ provenance: Provenance) {
    var standing = key
    standing.base = String(key.base.dropLast(Self.edition(of: provenance).count))
    let place = editions.place(of: standing, orNew: [])
    editions.values[place].append(
      Edition(published: PublicationDate(provenance.published), unknown: unknown))
  }

  /// The edition of a figure that a claim can have been made over: the latest that was published by then, where the figure as it stands
  /// was not.
  func asKnown(_ unknown: Int, when claim: Int?) -> Int {
    guard let key = network.unknowns[unknown].key, let earlier = editions[key],
      let published = claim.flatMap({ date(of: $0) }),
      let standing = network.unknowns[unknown].claims.compactMap({ date(of: $0) }).first,
      standing.isLater(than: published)
    else { return unknown }
    let known = earlier.filter { edition in
      edition.published.map { !$0.isLater(than: published) } ?? true
    }
    return known.max { left, right in
      (left.published?.last.number ?? 0) < (right.published?.last.number ?? 0)
    }?.unknown ?? unknown
  }

  private func date(of claim: Int) -> PublicationDate? {
    PublicationDate(network.claims[claim].fact.provenance.published)
  }
}
