import Testing

@testable import BHXHCore

/// Counts are put where they belong, and the first row is told that has no place or that another value contradicts: as it is row by row.
@Suite struct CountStoreTests {
  /// What putting one row after the other comes to.
  private static func expected(
    _ rows: CodedRows, _ slots: [Int32], _ values: inout [Int32], room: Int, width: Int
  ) -> (next: Int, isContradicted: Bool) {
    for row in 0..<rows.count {
      let subject = Int(rows.subjects[row])
      guard subject >= 0, subject < slots.count, slots[subject] >= 0, slots[subject] < room else {
        return (row, false)
      }
      let start = Int(slots[subject]) * width
      for index in 0..<width {
        let known = values[start + index]
        if known != CountStore.absent, known != rows.counts[row * width + index] {
          return (row, true)
        }
      }
      for index in 0..<width { values[start + index] = rows.counts[row * width + index] }
    }
    return (rows.count, false)
  }

  @Test(arguments: 0..<300)
  func putsWhatRowByRowPuts(seed: Int) {
    var random = SeededGenerator(seed: UInt64(seed))
    let (room, width) = (40, Int(random.next() % 2) + 1)
    // Subjects that go on together, in stretches; some are not known.
    var known: [Int32] = (0..<40).map { Int32($0) }
    let cut = Int(random.next() % 40)
    known = Array(known[cut...] + known[..<cut])
    if random.next() % 3 == 0 { known.shuffle(using: &random) }
    if random.next() % 4 == 0 { known[Int(random.next() % 40)] = -1 }
    var slots = SubjectSlots()
    for (subject, slot) in known.enumerated().shuffled(using: &random) where slot >= 0 {
      slots.learn(Int32(subject), slot)
    }
    var values = [Int32](repeating: CountStore.absent, count: room * width)
    var model = values
    for _ in 0..<3 {
      var rows = CodedRows()
      var subject = Int32(random.next() % 40)
      for _ in 0..<60 {
        rows.subjects.append(subject)
        let isOther = random.next() % 200 == 0
        for index in 0..<width {
          rows.counts.append(subject * 3 + Int32(index) + (isOther ? 1 : 0))
        }
        subject = random.next() % 9 == 0 ? Int32(random.next() % 40) : (subject + 1) % 40
      }
      rows.count = 60
      let expected = Self.expected(rows, known, &model, room: room, width: width)
      let put = CountStore.put(
        rows, 0..<60, slots: slots, into: &values, at: 0, room: room, width: width)
      #expect(put.next == expected.next)
      #expect(put.isContradicted == expected.isContradicted)
      #expect(values == model)
    }
  }
}
