/// A directory of figures to which months are added: who holds it is alone in changing it.
///
/// Figures are appended to `figures.csv`, which is replaced whole: at any moment it is the old or the new one. Where its header lacks a
/// column that new figures need, they go to `figures-2.csv`, and so on. A note of what is being done lies beside it until the journal
/// has it too; what a killed run left behind is finished or taken away by the next one.
package struct DataDirectory {
  package static let figuresFile = "figures.csv"
  package static let journalFile = "journal.ndjson"
  private static let noteFile = ".bhxh-add"
  private static let lockFile = ".bhxh-lock"

  private let path: String
  private let lock: FileLock

  /// Waits until nobody else changes the directory, and finishes what a killed run began.
  ///
  /// - Throws: `SystemError` where there is no such directory, or it cannot be written.
  package init(path: String) throws(SystemError) {
    self.path = path.hasSuffix("/") ? String(path.dropLast()) : path
    lock = try FileLock(path: "\(self.path)/\(Self.lockFile)")
    try OutputFile.removeUnfinished(in: self.path)
    if let note = Note(try read(Self.noteFile)) {
      if (try read(note.file)).count == note.size { try journal(note.lines) }
      try Directory.remove(place(Self.noteFile))
    }
  }

  /// Writes new figures and what the journal says of them.
  ///
  /// - Returns: the name of the file that the figures went to; nil where there was none to write.
  package func add(_ figures: [Observation], breakdowns: [String], _ entries: [Journal.Entry])
    throws(SystemError) -> String?
  {
    let lines = entries.map(\.line).joined()
    guard !figures.isEmpty else {
      try journal(lines)
      return nil
    }
    let (name, old, columns) = try target(breakdowns)
    var rows = OutputFormat.csv.bytes(
      of: ResultTable(figures, breakdowns: columns), OutputStyle(.english))
    if !old.isEmpty, let lineFeed = rows.firstIndex(of: Byte.lineFeed) {
      rows.removeFirst(lineFeed + 1)
      if old.last != Byte.lineFeed { rows.insert(Byte.lineFeed, at: 0) }
    }
    let note = Note(file: name, size: old.count + rows.count, lines: lines)
    try write(note.bytes, to: Self.noteFile)
    try write(old + rows, to: name)
    try journal(lines)
    try Directory.remove(place(Self.noteFile))
    return name
  }

  /// The file to which figures with these breakdowns are appended: the first whose header has every column that they need, or a new one.
  private func target(_ breakdowns: [String]) throws(SystemError)
    -> (name: String, old: [UInt8], breakdowns: [String])
  {
    var number = 1
    while true {
      let name = number == 1 ? Self.figuresFile : "figures-\(number).csv"
      let old = try read(name)
      if old.isEmpty { return (name, old, breakdowns) }
      let first = old.prefix { $0 != Byte.lineFeed && $0 != Byte.carriageReturn }
      let header = String(decoding: first, as: UTF8.self).split(
        separator: ",", omittingEmptySubsequences: false
      ).map(String.init)
      let own = ResultTable.convertColumns().map(\.name)
      let more = Array(header.dropFirst(own.count))
      if header.starts(with: own), breakdowns.allSatisfy(more.contains) {
        return (name, old, more)
      }
      number += 1
    }
  }

  /// Appends lines to the journal, where they are not its last ones already.
  private func journal(_ lines: String) throws(SystemError) {
    let old = try read(Self.journalFile)
    let new = Array(lines.utf8)
    if new.isEmpty || old.suffix(new.count).elementsEqual(new) { return }
    try write(old + new, to: Self.journalFile)
  }

  private func place(_ name: String) -> String { "\(path)/\(name)" }

  /// The bytes of a file of the directory; none where there is no such file.
  private func read(_ name: String) throws(SystemError) -> [UInt8] {
    do throws(SystemError) {
      return try ByteSource.bytes(ofFile: place(name))
    } catch {
      if error.isMissing { return [] }
      throw error
    }
  }

  private func write(_ bytes: [UInt8], to name: String) throws(SystemError) {
    try ByteWriter.replace(place(name), with: bytes)
  }
}

/// What a run is about to do: from its size it is seen later whether a file is the new one.
private struct Note {
  let file: String
  let size: Int
  let lines: String

  init(file: String, size: Int, lines: String) {
    self.file = file
    self.size = size
    self.lines = lines
  }

  /// Nil for bytes that are no note.
  init?(_ bytes: [UInt8]) {
    let parts = String(decoding: bytes, as: UTF8.self).split(
      separator: "\n", maxSplits: 2, omittingEmptySubsequences: false)
    guard parts.count == 3, let size = Int(parts[1]) else { return nil }
    self.init(file: String(parts[0]), size: size, lines: String(parts[2]))
  }

  var bytes: [UInt8] { Array("\(file)\n\(size)\n\(lines)".utf8) }
}
