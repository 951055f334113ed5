/// What was added to a data directory when, from which file: a line of JSON an input.
package struct Journal {
  /// One input that was added.
  package struct Entry: Sendable {
    package let moment: Moment
    /// The file as the user named it; `-` for standard input.
    package let file: String
    /// The SHA-256 of its bytes; nil where they could be read only once.
    package let digest: String?
    package let count: Addition.Count

    package init(moment: Moment, file: String, digest: String?, count: Addition.Count) {
      self.moment = moment
      self.file = file
      self.digest = digest
      self.count = count
    }

    /// `{"added":"2026-…","file":"…","sha256":"…","new":15,"same":0,"revised":0}` and the end of the line.
    var line: String {
      let digest = digest.map { "\"\($0)\"" } ?? "null"
      return
        "{\"added\":\"\(moment)\",\"file\":\(String(decoding: JSONText.quoted(file), as: UTF8.self)),\"sha256\":\(digest),"
        + "\"new\":\(count.new),\"same\":\(count.same),\"revised\":\(count.revised)}\n"
    }
  }
}
