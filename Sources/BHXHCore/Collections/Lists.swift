/// Many short lists of numbers, one behind the other in one piece of memory.
struct Lists: Sendable {
  private var items: [Int] = []
  /// Where each list begins, and where the last one ends.
  private var starts = [0]

  /// - Parameter lists: how many there will be about, of some three items each.
  init(reserving lists: Int = 0) {
    items.reserveCapacity(3 * lists)
    starts.reserveCapacity(lists + 1)
  }

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

  /// Where the items of a list stand among those of all: `item(at:)` tells them without holding on to the list.
  func places(of list: Int) -> Range<Int> { starts[list]..<starts[list + 1] }

  func item(at place: Int) -> Int { items[place] }

  func count(of list: Int) -> Int { starts[list + 1] - starts[list] }

  /// Adds a list behind all others, of what stands for each of some items.
  mutating func append(_ list: [Int], _ meaning: (Int) -> Int) {
    for item in list { items.append(meaning(item)) }
    starts.append(items.count)
  }
}
