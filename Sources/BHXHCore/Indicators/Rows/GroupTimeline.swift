/// One place over time: when anything is told of it, and of which units.
struct GroupTimeline {
  /// A point at which the place has a row.
  struct Told {
    let point: PointInTime
    /// The number of the period that was met first at the point, and of the standing.
    let time: Int32
    let standing: Int32
    /// Whether nothing but a printed ratio is told there.
    var isPrinted = false
  }

  private(set) var members = UnitIndex()
  /// In the order of time.
  private(set) var points: [Told] = []
  /// Where the next one most likely stands: each unit tells in the order of time.
  private var next = 0

  /// Notes that a member has a figure at a point.
  mutating func note(_ member: AdministrativeUnit, _ told: Told) {
    _ = members.makeNumber(of: member)
    if next < points.count, points[next].point == told.point {
      next += 1
      return
    }
    var position = points.count
    if let last = points.last, told.point <= last.point {
      position = points.partitioningIndex { told.point <= $0.point }
    }
    if position == points.count {
      points.append(told)
    } else if points[position].point != told.point {
      points.insert(told, at: position)
    }
    next = position + 1
  }
}
