/// A kind of file that holds no text to be read as a table, told by its first bytes and never by its name.
struct FileKind: Sendable {
  /// As people call it: `PDF`.
  let name: String
  /// What is to be done with files of its family.
  let code: ProblemCode
  /// The bytes that the file begins with.
  let signature: [UInt8]
  /// A text further on that tells it from others with the same signature; empty where none is needed.
  var inside = ""

  /// How many bytes tell whether a file has any of the signatures.
  static let signatureBytes = 8
  /// How many bytes are looked through for what stands inside.
  static let insideBytes = ReadingLimits.sampleBytes

  /// The kinds, of one signature the more particular first.
  static let all: [FileKind] = [
    FileKind(
      "XLSX", .workbookEncrypted, compound,
      inside: "E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e"),
    FileKind("XLS", .fileWorkbook, compound, inside: "W\0o\0r\0k\0b\0o\0o\0k"),
    FileKind("XLS", .fileWorkbook, compound, inside: "B\0o\0o\0k"),
    FileKind("DOC", .fileDocument, compound, inside: "W\0o\0r\0d\0D\0o\0c"),
    FileKind("XLS", .fileWorkbook, compound),
    FileKind("PDF", .fileDocument, Array("%PDF-".utf8)),
    FileKind("RTF", .fileDocument, Array(#"{\rtf"#.utf8)),
    FileKind("PNG", .filePicture, [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]),
    FileKind("JPEG", .filePicture, [0xFF, 0xD8, 0xFF]),
    FileKind("GIF", .filePicture, Array("GIF8".utf8)),
    FileKind("TIFF", .filePicture, [0x49, 0x49, 0x2A, 0x00]),
    FileKind("TIFF", .filePicture, [0x4D, 0x4D, 0x00, 0x2A]),
    FileKind("7Z", .fileArchive, [0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C]),
    FileKind("RAR", .fileArchive, [0x52, 0x61, 0x72, 0x21, 0x1A, 0x07]),
    FileKind("BZIP2", .fileArchive, Array("BZh".utf8), inside: "1AY&SY"),
    FileKind("XZ", .fileArchive, [0xFD, 0x37, 0x7A, 0x58, 0x5A, 0x00]),
    FileKind("ZSTD", .fileArchive, [0x28, 0xB5, 0x2F, 0xFD]),
    FileKind("Parquet", .fileDatabase, Array("PAR1".utf8)),
    FileKind("SQLite", .fileDatabase, Array("SQLite f".utf8)),
  ]

  private static let compound: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]

  private init(
    _ name: String, _ code: ProblemCode, _ signature: [UInt8], inside: String = ""
  ) {
    (self.name, self.code, self.signature, self.inside) = (name, code, signature, inside)
  }

  /// Whether bytes begin as those of any kind do: only then is more looked at.
  static func hasSignature(_ first: ArraySlice<UInt8>) -> Bool {
    all.contains { first.starts(with: $0.signature) }
  }

  /// The kind of a file that begins with these bytes; nil for text.
  init?(_ first: ArraySlice<UInt8>) {
    let kind = Self.all.first { kind in
      first.starts(with: kind.signature)
        && (kind.inside.isEmpty || Self.holds(Array(kind.inside.utf8), first))
    }
    guard let kind else { return nil }
    self = kind
  }

  /// The kind of a text that is markup and no table: HTML, XML; nil for any other.
  init?(markup text: [UInt8]) {
    let head = text.drop { $0 <= Byte.space }.prefix(64).map { byte in
      (0x41...0x5A).contains(byte) ? byte | 0x20 : byte
    }
    let openings = [
      ("<!doctype", "HTML"), ("<html", "HTML"), ("<head", "HTML"), ("<body", "HTML"),
      ("<table", "HTML"), ("<meta", "HTML"), ("<!--", "HTML"), ("<div", "HTML"), ("<?xml", "XML"),
      ("mime-version:", "MHTML"),
    ]
    guard let found = openings.first(where: { head.starts(with: $0.0.utf8) }) else { return nil }
    (name, code, signature) = (found.1, .fileMarkup, [])
  }

  private static func holds(_ wanted: [UInt8], _ bytes: ArraySlice<UInt8>) -> Bool {
    guard let first = wanted.first else { return true }
    var start = bytes.startIndex
    while let found = bytes[start...].firstIndex(of: first) {
      if bytes[found...].starts(with: wanted) { return true }
      start = found + 1
    }
    return false
  }

  /// What is to be said of such a file.
  func problem(in file: String) -> Problem {
    Problem(code, at: Place(file: file), [name])
  }
}
