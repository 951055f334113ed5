/// The block of each text of a unit at each time, by their numbers: all times of a text side by side.
struct BlockIndex: Sendable {
  private var blocks: [Int32] = []
  /// How many times of a text there is room for.
  private var room: Int32 = 64

  /// The block of a text at a time; negative where they have none, and where a number is negative.
  @inline(__always)
  subscript(text: Int32, time: Int32) -> Int32 {
    let index = Int(text) &* Int(room) &+ Int(time)
    return time < 0 || time >= room || index < 0 || index >= blocks.count ? -1 : blocks[index]
  }

  /// Gives a text at a time a block; no number is negative.
  mutating func set(_ block: Int32, of text: Int32, _ time: Int32) {
    while time >= room { widen() }
    let end = (Int(text) + 1) * Int(room)
    if end > blocks.count {
      blocks.append(contentsOf: repeatElement(-1, count: end - blocks.count))
    }
    blocks[Int(text) * Int(room) + Int(time)] = block
  }

  private mutating func widen() {
    let (old, more) = (Int(room), Int(room) / 2)
    var wider: [Int32] = []
    wider.reserveCapacity(blocks.count / old * (old + more))
    for start in stride(from: 0, to: blocks.count, by: old) {
      wider += blocks[start..<start + old]
      wider.append(contentsOf: repeatElement(-1, count: more))
    }
    blocks = wider
    room += Int32(more)
  }

  /// Finds where the counts of rows stand among the values, where each block stands at its number.
  ///
  /// - Parameters:
  ///   - first: the first row.
  ///   - texts: by code of a unit, the number of the text that names it; negative where it is not known.
  ///   - times: the same of times.
  ///   - stride: how many values a block has, of which each slot takes `width`.
  ///   - index: where among the targets that of the first row is written.
  /// - Returns: the first row whose place or slot is not known; how many rows there are, where all are.
  func find(
    _ rows: borrowing CodedRows, from first: Int, texts: [Int32], times: [Int32],
    _ slots: SubjectSlots, stride: Int, width: Int, into targets: inout [Int32], at index: Int
  ) -> Int {
    var event = rows.place(of: first)
    if event < 0 { return first }
    precondition(rows.count <= rows.subjects.count && rows.placeCount <= rows.places.count)
    var row = first
    precondition(index >= 0 && index + rows.count - first <= targets.count)
    // SAFETY: rows and places lie inside their arrays, and there is a target for each row, as checked above; subjects, slots and
    // blocks are checked before each use. No pointer leaves its closure.
    unsafe targets.withUnsafeMutableBufferPointer { targets in
      unsafe rows.subjects.withUnsafeBufferPointer { subjects in
        unsafe rows.places.withUnsafeBufferPointer { places in
          unsafe slots.entries.withUnsafeBufferPointer { slots in
            unsafe texts.withUnsafeBufferPointer { texts in
              unsafe times.withUnsafeBufferPointer { times in
                guard let start = targets.baseAddress else { return }
                var target = unsafe start + index
                while row < rows.count {
                  let (unit, time) = unsafe (Int(places[event].unit), Int(places[event].time))
                  guard unit >= 0, unit < texts.count, time >= 0, time < times.count else { return }
                  let block = unsafe self[texts[unit], times[time]]
                  if block < 0 { return }
                  event &+= 1
                  let end =
                    unsafe event < rows.placeCount ? Int(places[event].firstRow) : rows.count
                  let start = Int(block) &* stride
                  repeat {
                    let subject = unsafe Int(subjects[row])
                    guard subject >= 0, subject < slots.count, unsafe slots[subject].slot >= 0,
                      let found = unsafe Int32(exactly: start &+ Int(slots[subject].slot) &* width)
                    else { return }
                    unsafe target.pointee = found
                    unsafe target += 1
                    row &+= 1
                  } while row < end
                }
              }
            }
          }
        }
      }
    }
    return row
  }
}

/// The slots in which the counts of each subject stand: of codes that a scanner gave, and how far they go on together.
///
/// Rows of one place mostly name all subjects in the same order: subjects one after the other that have slots one after the other are put
/// at once.
struct SubjectSlots: Sendable {
  struct Entry: BitwiseCopyable, Sendable {
    /// Negative where it is not known.
    var slot: Int32 = -1
    /// How many subjects from this one on have slots that go up by one.
    var straight: Int32 = 1
  }

  /// By subject.
  private(set) var entries: [Entry] = []

  /// The slot of a subject that is known.
  subscript(subject: Int32) -> Int32 { entries[Int(subject)].slot }

  mutating func learn(_ subject: Int32, _ slot: Int32) {
    let subject = Int(subject)
    while entries.count <= subject { entries.append(Entry()) }
    if entries[subject].slot == slot { return }
    entries[subject].slot = slot
    for index in (0...subject).reversed() {
      let next = index + 1
      let goesOn =
        next < entries.count && entries[index].slot >= 0
        && entries[next].slot == entries[index].slot + 1
      let straight = goesOn ? entries[next].straight + 1 : 1
      // What stands before it depends on nothing else.
      if index < subject, entries[index].straight == straight { return }
      entries[index].straight = straight
    }
  }
}
