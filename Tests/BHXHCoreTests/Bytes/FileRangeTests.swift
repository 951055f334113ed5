import Foundation
import Testing

@testable import BHXHCore

@Suite struct FileRangeTests {
  /// Lines of a few letters, now and then a long one, with or without an LF at the end.
  private static func text(_ random: inout SeededGenerator) -> [UInt8] {
    var text: [UInt8] = []
    for _ in 0..<Int.random(in: 0..<200, using: &random) {
      let length = Int.random(in: 0..<(random.next() % 20 == 0 ? 900 : 30), using: &random)
      text += [UInt8](repeating: .random(in: 0x61...0x7A, using: &random), count: length) + [0x0A]
    }
    if random.next() % 2 == 0 { text += Array("last".utf8) }
    return text
  }

  /// Stretches and reads in any order give every byte once, in order; each stretch is whole lines that fit.
  @Test(arguments: 0..<60)
  func givesEveryByteOnce(seed: Int) throws {
    var random = SeededGenerator(seed: UInt64(seed))
    let text = Self.text(&random)
    let file = try TemporaryFile(text)
    var source = try ByteSource(path: file.path)
    var buffer = [UInt8](repeating: 0, count: 1024)
    var given: [UInt8] = []
    var stretches = 0
    while true {
      // What was read behind the last line may be read once more, with that line.
      let back = given.count - (given.lastIndex(of: 0x0A).map { $0 + 1 } ?? 0)
      let most = Int.random(in: 1...1024, using: &random)
      if random.next() % 3 != 0, let stretch = try source.takeLines(atMost: most, back: back) {
        given.removeLast(back)
        let length = stretch.range.count
        try stretch.read(into: &buffer)
        #expect(length > 0 && length <= most)
        #expect(buffer[length - 1] == 0x0A)
        given += buffer[..<length]
        stretches += 1
      } else {
        let length = try source.read(into: &buffer, at: 0, count: most)
        if length == 0 { break }
        given += buffer[..<length]
      }
    }
    #expect(given == text)
    if text.count > 6000 { #expect(stretches > 0) }
  }

  /// What stood behind the end was not read: nobody may take the rest for the whole.
  @Test(arguments: [5, 8, 9])
  func aFileThatWasCutShortIsAnError(length: Int) throws {
    let file = try TemporaryFile(Array("one\ntwo\nthree\n".utf8))
    var source = try ByteSource(path: file.path)
    let stretch = try #require(try source.takeLines(atMost: 13, back: 0))
    #expect(stretch.range == 0..<8)
    try file.cut(to: UInt64(length))
    var buffer = [UInt8](repeating: 0, count: 13)
    if length < 8 { #expect(throws: SystemError.self) { try stretch.read(into: &buffer) } }
    #expect(throws: SystemError.self) {
      while try source.read(into: &buffer, at: 0, count: 13) > 0 {}
    }
  }

  @Test(arguments: ["", "one\ntwo\nthree\nfour\n"])
  func aFileThatGrowsIsReadToItsEnd(more: String) throws {
    let file = try TemporaryFile(Array("one\n".utf8))
    var source = try ByteSource(path: file.path)
    try file.append(Array(more.utf8))
    var buffer = [UInt8](repeating: 0, count: 64)
    var length = 0
    while true {
      let count = try source.read(into: &buffer, at: length, count: 64 - length)
      if count == 0 { break }
      length += count
    }
    #expect(Array(buffer[..<length]) == Array("one\n\(more)".utf8))
  }

  @Test func hasNoneWhereThereAreNoPlaces() throws {
    let pipe = Pipe()
    var piped = ByteSource(descriptor: pipe.fileHandleForReading.fileDescriptor)
    #expect(try piped.takeLines(atMost: 1, back: 0) == nil)
    var inMemory = ByteSource(bytes: Array("one\n".utf8))
    #expect(try inMemory.takeLines(atMost: 4, back: 0) == nil)
  }

  /// Lines that are longer than the room, or fewer than it holds, are for who reads one after the other.
  @Test(arguments: [(3, false), (4, true), (7, true), (8, true), (9, false)])
  func needsALineThatFits(most: Int, isTaken: Bool) throws {
    let file = try TemporaryFile(Array("one\ntwo\n".utf8))
    var source = try ByteSource(path: file.path)
    #expect((try source.takeLines(atMost: most, back: 0) != nil) == isTaken)
  }
}
