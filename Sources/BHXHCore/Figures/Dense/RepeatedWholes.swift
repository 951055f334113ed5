/// Whether dense figures repeat the people of a unit in every cell of a breakdown: then somebody has to say what is meant, as `Cube.repeatedWholes`
/// does.
///
/// It is told of the figures of one file, which all have every breakdown. Once two cells of a breakdown differ, it is never looked at again.
struct RepeatedWholes: Sendable {
  /// One breakdown of one measure.
  private struct Watch: Sendable {
    let name: String
    /// Where the measure stands among those of a slot.
    let offset: Int
    /// The slots that differ in this breakdown alone, by the rest of what they are of.
    var cells: [Breakdown: [Int32]] = [:]
    var isRepeated = false
    var isCleared = false
  }

  private let measures: [Measure]
  private var watches: [Watch] = []
  private var count: Int32 = 0

  init(_ measures: [Measure]) { self.measures = measures }

  /// Learns of what the next slot of a block is.
  mutating func know(_ slot: DenseFigures.Slot) {
    defer { count += 1 }
    if slot.scheme != nil { return }
    for (offset, measure) in measures.enumerated() where Cube.repeatable.contains(measure) {
      for part in slot.breakdown.parts {
        var index = watches.firstIndex { $0.name == part.name && $0.offset == offset }
        if index == nil {
          index = watches.count
          watches.append(Watch(name: part.name, offset: offset))
        }
        watches[index!].cells[slot.breakdown.without(part.name), default: []].append(count)
      }
    }
  }

  /// Looks at the figures of a place, which begin at `start` among `values`.
  mutating func look(_ values: [Int32], _ start: Int) {
    for index in watches.indices where !watches[index].isCleared {
      let offset = start + watches[index].offset
      for slots in watches[index].cells.values {
        var (first, areSeveral, differ) = (DenseBlocks.absent, false, false)
        for slot in slots {
          let count = values[offset + Int(slot) * measures.count]
          if count == DenseBlocks.absent { continue }
          areSeveral = first != DenseBlocks.absent
          differ = differ || (areSeveral && count != first)
          first = count
        }
        if !areSeveral { continue }
        if differ || first == 0 {
          watches[index].isCleared = true
          break
        }
        watches[index].isRepeated = true
      }
    }
  }

  /// Whether some breakdown may be cleared yet, or is repeated.
  var isOpen: Bool { watches.contains { !$0.isCleared } }

  /// Whether the people of a breakdown are repeated wherever its cells were looked at.
  var areFound: Bool { watches.contains { $0.isRepeated && !$0.isCleared } }
}
