import Testing

@testable import BHXHCore

/// Words of the vocabulary that have one hash are still told apart by their letters.
@Suite struct AliasIndexTests {
  /// Pairs with one hash: a word and one that begins with it, and two of the same length.
  private static let pairs = [
    ("bhyt", "bhytjraxrqd"), ("target", "targetftqqscf"), ("doanhthu", "tmjdtudi"),
  ]

  @Test(arguments: Self.pairs)
  func theirHashIsOne(one: String, other: String) {
    #expect(FieldIndex.Hash(one.utf8).value == FieldIndex.Hash(other.utf8).value)
  }

  @Test(arguments: Self.pairs)
  func eachMeansItsOwn(one: String, other: String) {
    for (first, second) in [(one, other), (other, one)] {
      let both = HeaderVocabulary(
        Array("role,meaning,aliases\nmeasure,first,\(first)\nmeasure,second,\(second)\n".utf8))
      #expect(both.meaning(.measure, of: first) == "first")
      #expect(both.meaning(.measure, of: second) == "second")
      let alone = HeaderVocabulary(Array("role,meaning,aliases\nmeasure,first,\(first)\n".utf8))
      #expect(alone.meaning(.measure, of: first) == "first")
      #expect(alone.meaning(.measure, of: second) == nil)
    }
  }
}
