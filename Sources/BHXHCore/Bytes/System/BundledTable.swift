internal import BundledData

/// The files of `data`, as they stand, inside the program.
package enum BundledTable {
  /// The names of all bundled files, in order (`acts.csv`, `communes.csv` …).
  package static var names: [String] {
    // SAFETY: the C table is constant, has `bundled_table_count` entries, and each name is a literal that ends in NUL.
    (0..<bundled_table_count).map { unsafe String(cString: bundled_tables[$0].name) }
  }

  /// Hands the bytes of one file to `body`, without copying them; nil when no file is called that.
  package static func withBytes<Result>(
    named name: String, _ body: (RawSpan) throws -> Result
  ) rethrows -> Result? {
    for index in 0..<bundled_table_count {
      // SAFETY: `index` lies inside the constant table; its name is a literal that ends in NUL, and `start` points
      // at `count` bytes that live as long as the program.
      let table = unsafe bundled_tables[index]
      guard unsafe String(cString: table.name) == name else { continue }
      let bytes = unsafe UnsafeRawBufferPointer(start: table.start, count: table.count)
      return try unsafe body(bytes.bytes)
    }
    return nil
  }

  /// A copy of one file in which nothing but its end is left of the lines whose first field is not wanted: the others keep their numbers.
  ///
  /// For files without line ends in quotes.
  /// - Parameter isWanted: asked once for lines of one first field that follow each other.
  static func bytes(
    named name: String, ofLinesBeginning isWanted: (Span<UInt8>) -> Bool
  ) -> [UInt8]? {
    withBytes(named: name) { span in
      // SAFETY: bytes of any kind are bytes, and neither view of them leaves the closure, while which the buffer lives; every range lies
      // inside it, being cut from those that were found there.
      unsafe span.withUnsafeBytes { buffer in
        let text = unsafe buffer.assumingMemoryBound(to: UInt8.self).span
        var kept: [UInt8] = []
        var field = 0..<0
        var isKept = true
        var start = 0
        // The ends of lines that are left out, and not yet written.
        var ends = 0
        while start < buffer.count {
          let end = ByteSearch.first(Byte.lineFeed, in: span, start..<buffer.count) ?? buffer.count
          // With the comma behind it, which stands inside both lines.
          let isSame =
            start > 0 && start + field.count < end
            && ByteSearch.equal(
              span, field.lowerBound..<(field.upperBound + 1),
              span, start..<(start + field.count + 1))
          if !isSame {
            field = start..<(ByteSearch.first(Byte.comma, in: span, start..<end) ?? end)
            isKept = isWanted(text.extracting(field))
          }
          if isKept {
            kept.append(contentsOf: repeatElement(Byte.lineFeed, count: ends))
            unsafe kept.append(contentsOf: UnsafeRawBufferPointer(rebasing: buffer[start..<end]))
            ends = 0
          }
          ends += 1
          start = end + 1
        }
        kept.append(contentsOf: repeatElement(Byte.lineFeed, count: ends))
        return kept
      }
    }
  }

  /// A copy of the bytes of one file; nil when no file is called that.
  package static func bytes(named name: String) -> [UInt8]? {
    withBytes(named: name) { span in
      // SAFETY: the buffer lives while the closure runs, and the array copies all of it.
      unsafe span.withUnsafeBytes { buffer in unsafe [UInt8](buffer) }
    }
  }
}
