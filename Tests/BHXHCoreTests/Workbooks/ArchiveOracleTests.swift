import Foundation
import Testing

@testable import BHXHCore

private let hasPython = Python.run("-c", "pass") == 0

/// Packed streams and archives by Python's zlib and zipfile, which say themselves what they hold: see `Tests/Oracle/archives.py`.
@Suite(.enabled(if: hasPython, "python3 is not installed: the oracle was not asked"))
struct ArchiveOracleTests {
  /// 10 000 streams and 1 000 broken ones; each is read in pieces of another length.
  @Test func streamsUnpackAsZlibSays() throws {
    let records = try Records(try Python.archives("streams"))
    var packed: [UInt8] = []
    var failures: [String] = []
    var counts = (whole: 0, broken: 0)
    while let (stream, expected) = records.next() {
      packed = stream
      let found = Self.unpacked(packed, atMost: 1 + counts.whole % 4999)
      if found != expected { failures.append("\(packed.count) bytes, number \(counts)") }
      if expected == nil { counts.broken += 1 } else { counts.whole += 1 }
    }
    #expect(failures == [])
    #expect(counts.whole >= 10_000)
    #expect(counts.broken >= 1_000)
  }

  @Test func archivesHoldWhatZipfileSays() throws {
    let records = try Records(try Python.archives("zips"))
    var archives = 0
    while let (bytes, listing) = records.next() {
      let expected = listing.map { String(decoding: $0, as: UTF8.self) }
      #expect(Self.listing(bytes) == expected ?? "refused")
      archives += 1
    }
    #expect(archives == 300)
  }

  private static func unpacked(_ packed: [UInt8], atMost piece: Int) -> [UInt8]? {
    var inflater = Inflater(inputBytes: 4096)
    var position = 0
    var text: [UInt8] = []
    do throws(InflateFault) {
      while true {
        switch try inflater.next() {
        case .output: text += inflater.window[inflater.produced]
        case .needsInput:
          inflater.refill { (buffer: inout [UInt8], offset: Int, count: Int) in
            let length = min(piece, count, packed.count - position)
            for index in 0..<length { buffer[offset + index] = packed[position + index] }
            position += length
            return length
          }
        case .ended: return text
        }
      }
    } catch {
      return nil
    }
  }

  /// `NAME CRC SIZE` a line, in the order of the names; `refused` for what cannot be read.
  private static func listing(_ bytes: [UInt8]) -> String {
    do throws(Problem) {
      let archive = try ZipArchive(HeldBytes(bytes), file: "t")
      var lines: [String] = []
      for entry in archive.entries {
        var reader = try ZipEntryReader(entry, of: archive)
        var buffer = [UInt8](repeating: 0, count: 5000)
        var check = CyclicCheck()
        var size = 0
        while true {
          let count = try reader.read(into: &buffer, at: 0, count: buffer.count)
          if count == 0 { break }
          check.add(buffer, 0..<count)
          size += count
        }
        lines.append("\(entry.name) \(check.value) \(size)")
      }
      return lines.sorted().joined(separator: "\n")
    } catch {
      return "refused"
    }
  }

  /// Pairs of byte strings in one file, each after its length; a length of −1 stands for nothing.
  private final class Records {
    private let bytes: [UInt8]
    private let numbers: LittleEndianBytes
    private var position = 0

    init(_ bytes: [UInt8]) throws {
      self.bytes = bytes
      numbers = LittleEndianBytes(bytes)
    }

    func next() -> ([UInt8], [UInt8]?)? {
      guard position < bytes.count, let first = field() else { return nil }
      return (first, field())
    }

    private func field() -> [UInt8]? {
      let length = numbers[4, position]
      position += 4
      if length == 0xFFFF_FFFF { return nil }
      defer { position += length }
      return Array(bytes[position..<position + length])
    }
  }
}

/// Python's standard library as an oracle.
private enum Python {
  static func run(_ arguments: String...) -> Int32 {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["python3"] + arguments
    guard (try? process.run()) != nil else { return -1 }
    process.waitUntilExit()
    return process.terminationStatus
  }

  static func archives(_ kind: String) throws -> [UInt8] {
    let script = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "Oracle/archives.py")
    let file = FileManager.default.temporaryDirectory
      .appending(path: "archives-\(kind)-\(ProcessInfo.processInfo.processIdentifier)")
    defer { try? FileManager.default.removeItem(at: file) }
    #expect(run("-B", script.path, kind, file.path) == 0)
    return Array(try Data(contentsOf: file))
  }
}
