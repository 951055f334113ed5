import BHXHCore
import Foundation
import Synchronization
import Testing

@Suite struct OutputFileTests {
  /// A fresh directory that is removed when the test ends.
  final class Scratch {
    let path: String
    init() throws {
      path = NSTemporaryDirectory() + "/bhxh-" + UUID().uuidString
      try FileManager.default.createDirectory(
        atPath: path, withIntermediateDirectories: true)
    }
    deinit { try? FileManager.default.removeItem(atPath: path) }
    var names: [String] {
      (try? FileManager.default.contentsOfDirectory(atPath: path))?.sorted() ?? []
    }
    func text(_ name: String) -> String? {
      try? String(contentsOfFile: "\(path)/\(name)", encoding: .utf8)
    }
  }

  @Test func replacesTheFileOnlyWhenFinished() throws {
    let scratch = try Scratch()
    try "old".write(toFile: scratch.path + "/a", atomically: false, encoding: .utf8)
    var writer = try ByteWriter(replacing: scratch.path + "/a")
    try writer.write("new")
    try writer.flush()
    let during = scratch.text("a")
    try writer.finish()
    #expect(during == "old")
    #expect(scratch.text("a") == "new")
    #expect(scratch.names == ["a"])
  }

  @Test func leavesNothingWhenGivenUp() throws {
    let scratch = try Scratch()
    func giveUp() throws {
      var writer = try ByteWriter(replacing: scratch.path + "/a")
      try writer.write("half")
      try writer.flush()
    }
    try giveUp()
    #expect(scratch.names.isEmpty)
  }

  @Test func twoAtOnceDoNotHarmEachOther() throws {
    let scratch = try Scratch()
    var one = try ByteWriter(replacing: scratch.path + "/a")
    var other = try ByteWriter(replacing: scratch.path + "/a")
    try one.write("one")
    try other.write("other")
    try other.finish()
    try one.finish()
    #expect(scratch.text("a") == "one")
    #expect(scratch.names == ["a"])
  }

  /// Each run takes away what it believes to be left behind, also in the moment in which another has created its file and not yet locked it.
  @Test func whatIsUnderWayIsNotSweptAway() async throws {
    let scratch = try Scratch()
    let path = scratch.path
    let isWriting = Atomic(true)
    async let sweeping: Void = {
      while isWriting.load(ordering: .relaxed) { try? OutputFile.removeUnfinished(in: path) }
    }()
    let failures = (0..<1_000).count { number in
      do {
        let file = try OutputFile(replacing: "\(path)/\(number % 2)")
        try file.commit()
        return false
      } catch {
        return true
      }
    }
    isWriting.store(false, ordering: .relaxed)
    await sweeping
    #expect(failures == 0)
    #expect(scratch.names == ["0", "1"])
  }

  /// What a killed run left goes with the next; what is no regular file stays.
  @Test func sweepsWhatKilledRunsLeft() throws {
    let scratch = try Scratch()
    try "half".write(
      toFile: scratch.path + "/.bhxh-1-1.tmp", atomically: false, encoding: .utf8)
    let isMade = unsafe mkfifo(scratch.path + "/.bhxh-1-2.tmp", 0o600) == 0
    #expect(isMade)
    var writer = try ByteWriter(replacing: scratch.path + "/a")
    try writer.write("new")
    try writer.finish()
    #expect(scratch.names == [".bhxh-1-2.tmp", "a"])
  }

  @Test func keepsLinksAndPermissions() throws {
    let scratch = try Scratch()
    let manager = FileManager.default
    try "old".write(toFile: scratch.path + "/a", atomically: false, encoding: .utf8)
    try manager.setAttributes([.posixPermissions: 0o600], ofItemAtPath: scratch.path + "/a")
    try manager.createSymbolicLink(atPath: scratch.path + "/link", withDestinationPath: "a")
    var writer = try ByteWriter(replacing: scratch.path + "/link")
    try writer.write("new")
    try writer.finish()
    let mode = try manager.attributesOfItem(atPath: scratch.path + "/a")[.posixPermissions] as? Int
    #expect(scratch.text("a") == "new")
    #expect(mode == 0o600)
    #expect((try? manager.destinationOfSymbolicLink(atPath: scratch.path + "/link")) == "a")
  }

  @Test func writesADeviceAsItStands() throws {
    var writer = try ByteWriter(replacing: "/dev/null")
    try writer.write("gone")
    try writer.finish()
    let kind = try DescriptorKind(ofFileAt: "/dev/null")
    #expect(kind == .nullDevice)
  }

  @Test func refusesWhatCannotBeCreated() throws {
    #expect(throws: SystemError.self) { _ = try ByteWriter(replacing: "/nowhere/at/all") }
    #expect(throws: SystemError.self) { _ = try ByteWriter(replacing: NSTemporaryDirectory()) }
  }

  @Test func aFullDiskIsAnError() throws {
    func fill() throws {
      var writer = try ByteWriter(replacing: "/dev/full")
      try writer.write("x")
      try writer.finish()
    }
    #expect(throws: SystemError.self) { try fill() }
  }

  @Test func aClosedPipeIsAQuietEnd() throws {
    ByteWriter.ignoreSignals()
    let pipe = Pipe()
    try pipe.fileHandleForReading.close()
    var writer = ByteWriter(descriptor: pipe.fileHandleForWriting.fileDescriptor)
    try writer.write("x")
    try writer.flush()
    let gone = writer.readerHasGone
    #expect(gone)
    try writer.finish()
  }

  @Test func kinds() throws {
    let pipe = Pipe()
    let null = try #require(FileHandle(forReadingAtPath: "/dev/null"))
    #expect(DescriptorKind(of: pipe.fileHandleForReading.fileDescriptor) == .pipe)
    #expect(DescriptorKind(of: null.fileDescriptor) == .nullDevice)
    #expect(DescriptorKind(of: 999) == .closed)
    #expect(DescriptorKind.pipe.isInput)
    #expect(!DescriptorKind.nullDevice.isInput)
    #expect(throws: SystemError.self) { _ = try ByteSource(path: NSTemporaryDirectory()) }
  }
}
