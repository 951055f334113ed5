/// Campaigns that are told together: one of them, or all that share a kind, an organiser, a channel or an audience.
struct CampaignBundle {
  let groups: [CampaignGroup]
  let values: KeyValues
  /// The name and the kind, where they are the same for all.
  let campaign: Campaign

  init(_ group: CampaignGroup) {
    groups = [group]
    values = group.values
    campaign = Campaign(name: group.name, kind: group.kind)
  }

  init(_ groups: [CampaignGroup], _ values: KeyValues, name: String, kind: String) {
    self.groups = groups
    self.values = values
    campaign = Campaign(name: name, kind: kind)
  }

  /// What events, attendees and recruits are counted in: `lượt`, `chuyên mục`.
  struct Noun {
    /// Empty where nothing says it.
    let name: String
    /// Whether figures of any item are meant: there is one at most.
    let isOnly: Bool

    func isOf(_ subject: Subject) -> Bool { isOnly || subject.campaign.item == name }
  }

  /// Each thing that is counted by itself; what is counted in one thing only is told together, whether or not each figure says it.
  var nouns: [Noun] {
    let counted: [Measure] = [.events, .attendees, .recruits, .targetChange]
    let items = groups.flatMap(\.subjects).filter { counted.contains($0.measure) }
      .map(\.campaign.item)
    let names = KeyList(items.filter { !$0.isEmpty }).keys
    if names.count > 1 {
      let all = items.contains("") ? [""] + names : names
      return all.map { Noun(name: $0, isOnly: false) }
    }
    // What is an item beside is no name of the events.
    let isOfItems = groups.contains { group in
      group.subjects.contains { $0.measure == .items && $0.campaign.item == names.first }
    }
    return [Noun(name: isOfItems ? "" : names.first ?? "", isOnly: true)]
  }

  /// The schemes of recruits and goals, in their order.
  func schemes(_ noun: Noun) -> [Scheme?] {
    let told = groups.flatMap(\.subjects).filter { subject in
      (subject.measure == .recruits || subject.measure == .targetChange) && noun.isOf(subject)
    }
    return Set(told.map(\.scheme))
      .ordered { ($0.map { Int($0.rawValue) } ?? -1) < ($1.map { Int($0.rawValue) } ?? -1) }
  }

  /// What else was counted, each item and scheme once, in the order of meeting.
  var items: [(item: String, scheme: Scheme?)] {
    struct Item: Hashable {
      let name: String
      let scheme: Scheme?
    }
    let told = groups.flatMap(\.subjects)
      .filter { $0.measure == .items || $0.measure == .itemsTotal }
    return KeyList(told.map { Item(name: $0.campaign.item, scheme: $0.scheme) }).keys
      .map { ($0.name, $0.scheme) }
  }

  var reach: CampaignReach {
    groups.dropFirst().reduce(into: groups[0].reach) { $0.form(union: $1.reach) }
  }

  var breakdown: Breakdown { groups[0].breakdown }
  var sources: [String] { groups.flatMap(\.sources) }
  var descriptions: [Observation] { groups.flatMap(\.descriptions) }
}

/// Puts campaigns together by what a selection names of them.
struct CampaignBundles {
  private let selection: Selection
  private let details: [CampaignDetails.Part]

  init(_ selection: Selection) {
    self.selection = selection
    details = selection.keys.compactMap { key in
      if case .detail(let part) = key { part } else { nil }
    }
  }

  func bundles(of groups: [CampaignGroup]) -> [CampaignBundle] {
    if !selection.bundlesCampaigns {
      return groups.map { CampaignBundle($0) }
    }
    struct Key: Hashable {
      let values: KeyValues
      let name: String
      let kind: String
      let breakdown: Breakdown
      /// Times that are not certain join with no other, unless no time is asked for.
      let uncertain: Period?
    }
    var bundles = KeyedList<Key, [CampaignGroup]>()
    let (hasName, hasKind) = (selection.keys.contains(.campaign), selection.keys.contains(.kind))
    for group in groups {
      let span = group.reach.whole
      for values in values(of: group) {
        let key = Key(
          values: values, name: hasName ? group.name : "", kind: hasKind ? group.kind : "",
          breakdown: group.breakdown,
          uncertain: selection.addsUpCampaigns || span?.isComparable != false ? nil : span)
        let place = bundles.place(of: key, orNew: [])
        bundles.values[place].append(group)
      }
    }
    return zip(bundles.keys, bundles.values).map { key, groups in
      CampaignBundle(groups, key.values, name: key.name, kind: key.kind)
    }
  }

  /// The values of the keys under which a campaign counts: each of its channels, organisers or audiences.
  private func values(of group: CampaignGroup) -> [KeyValues] {
    details.reduce([group.values]) { all, part in
      let said = KeyList(group.descriptions.flatMap { $0.details?[part] ?? [] }).keys
      if said.isEmpty { return all }
      return all.flatMap { values in
        said.map { text in
          var values = values
          values[.detail(part)] = .text(text)
          return values
        }
      }
    }
  }
}
