/// Many short lists of numbers, one behind the other in one piece of memory.
struct Lists: Sendable {
  private var items: [Int] = []
  /// Where each list begins, and where the last one ends.
  private var starts = [0]

  init() {}

  /// - Parameters:
  ///   - count: how many lists.
  ///   - tell: tells every item with the number of its list; asked twice, and has to tell the same.
  /// - Complexity: O(lists + items).
  init(count: Int, _ tell: (_ put: (_ list: Int, _ item: Int) -> Void) -> Void) {
    var ends = [Int](repeating: 0, count: count + 1)
    tell { list, _ in ends[list + 1] += 1 }
    for list in 0..<count { ends[list + 1] += ends[list] }
    starts = ends
    var items = [Int](repeating: 0, count: ends[count])
    tell { list, item in
      items[ends[list]] = item
      ends[list] += 1
    }
    self.items = items
  }

  var count: Int { starts.count - 1 }

  subscript(list: Int) -> ArraySlice<Int> { items[starts[list]..<starts[list + 1]] }

  subscript(list: Int, position: Int) -> Int { items[starts[list] + position] }

  func count(of list: Int) -> Int { starts[list + 1] - starts[list] }

  /// Adds a list behind all others.
  mutating func append(_ list: some Sequence<Int>) {
    items += list
    starts.append(items.count)
  }
}
