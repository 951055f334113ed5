extension CampaignRow {
  /// Whether any number of people or events is known only within bounds.
  var isDivided: Bool {
    func isOpen(_ bounds: Interval?, _ tally: Tally?) -> Bool { bounds != nil && tally == nil }
    return isOpen(bounds.events, events) || isOpen(bounds.attendees, attendees)
      || isOpen(bounds.items, items) || isOpen(bounds.recruits, recruits)
      || isOpen(bounds.goal, goal)
  }

  /// Takes a sum in: its tally where it is exact, its bounds always.
  mutating func put(
    _ sum: CampaignSum?, _ number: WritableKeyPath<CampaignRow, Tally?>,
    _ ends: WritableKeyPath<Bounds, Interval?>
  ) {
    guard let sum else { return }
    self[keyPath: number] = sum.tally
    bounds[keyPath: ends] = sum.bounds
    facts += sum.facts
  }

  /// Takes the quotient of two sums in.
  mutating func put(
    _ recruits: CampaignSum, over reach: CampaignSum,
    _ yield: WritableKeyPath<CampaignRow, Yield?>, _ ends: WritableKeyPath<Bounds, Interval?>
  ) {
    if let left = recruits.tally, let right = reach.tally {
      self[keyPath: yield] = Yield(left, over: right)
    }
    bounds[keyPath: ends] = recruits.bounds.flatMap { left in
      reach.bounds.flatMap { left.divided(by: $0) }
    }
  }
}
