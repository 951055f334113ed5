import Testing

@testable import BHXHCore

@Suite struct KeyListTests {
  @Test func keysStandInTheOrderInWhichTheyFirstCame() {
    var list = KeyList(["b", "a", "b", "c"])
    #expect(list.keys == ["b", "a", "c"])
    let again = list.insert("a")
    let further = list.insert("d")
    #expect(again == (1, false))
    #expect(further == (3, true))
    #expect(list.place(of: "e") == nil)
  }

  /// Over every size at which the way of looking up changes, and with keys of which many have one hash.
  @Test(arguments: [1, 3, 1000])
  func findsWhatADictionaryFinds(hashes: Int) {
    struct Key: Hashable {
      let number: Int
      let hashes: Int
      func hash(into hasher: inout Hasher) { hasher.combine(number % hashes) }
    }
    var generator = SeededGenerator(seed: UInt64(hashes))
    var list = KeyedList<Key, Int>()
    var dictionary: [Key: Int] = [:]
    for round in 0..<2000 {
      let key = Key(number: Int.random(in: 0..<700, using: &generator), hashes: hashes)
      #expect(list[key] == dictionary[key])
      if round % 3 == 0 {
        list.values[list.place(of: key, orNew: 0)] += 1
        dictionary[key, default: 0] += 1
      } else {
        list.set(round, for: key)
        dictionary[key] = round
      }
    }
    #expect(list.count == dictionary.count)
    #expect(Dictionary(uniqueKeysWithValues: zip(list.keys, list.values)) == dictionary)
  }
}
