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
