extension Sequence {
  /// The elements in an order, equal ones as they came, in O(n log n) comparisons.
  ///
  /// Gives what `sorted(by:)` gives. That is compiled anew for each type of element, some five kilobytes each time; this sorts the places
  /// of the elements, by one piece of code for all types. For what is sorted once in a result, not for millions of rows.
  func ordered(by precedes: (Element, Element) -> Bool) -> [Element] {
    let elements = Array(self)
    return StableOrder.places(elements.count) { precedes(elements[$0], elements[$1]) }
      .map { elements[$0] }
  }
}

extension Sequence where Element: Comparable {
  /// The elements in ascending order.
  func ordered() -> [Element] { ordered(by: <) }
}

enum StableOrder {
  /// The numbers from 0 up to `count` in an order, by merging ever longer runs.
  @inline(never)
  static func places(_ count: Int, _ precedes: (Int, Int) -> Bool) -> [Int] {
    var places = Array(0..<count)
    var merged = places
    var width = 1
    while width < count {
      for start in stride(from: 0, to: count, by: 2 * width) {
        let middle = min(start + width, count)
        let end = min(start + 2 * width, count)
        // Most of what comes in order already costs one comparison a run.
        if middle == end || !precedes(places[middle], places[middle - 1]) {
          merged[start..<end] = places[start..<end]
          continue
        }
        var (left, right) = (start, middle)
        for place in start..<end {
          // The later one only where it stands before the other: equal ones stay as they came.
          let isRight =
            left == middle || (right < end && precedes(places[right], places[left]))
          merged[place] = places[isRight ? right : left]
          if isRight { right += 1 } else { left += 1 }
        }
      }
      swap(&places, &merged)
      width *= 2
    }
    return places
  }
}

extension Sequence where Element: Comparable {
  /// The elements in ascending order, each once, in O(n log n).
  var sortedUnique: [Element] {
    var kept: [Element] = []
    for element in ordered() where kept.last != element { kept.append(element) }
    return kept
  }
}
