/// Finding a text in a text, byte by byte.
///
/// The toolchain's own search of strings brings its regular expressions along: a tenth of the program, and of the time that it takes to start.
extension StringProtocol {
  /// Whether `text` stands somewhere in this one, with the same bytes. O(length · length of `text`).
  public func holds(_ text: String) -> Bool { Substring(self).end(ofFirst: text) != nil }

  /// The text with every `old`, from left to right, replaced.
  func replacing(every old: String, by new: String) -> String {
    var result = ""
    var rest = Substring(self)
    while !old.isEmpty, let end = rest.end(ofFirst: old) {
      result.append(contentsOf: rest[..<rest.utf8.index(end, offsetBy: -old.utf8.count)])
      result += new
      rest = rest[end...]
    }
    result.append(contentsOf: rest)
    return result
  }
}

// Not of any text: what is generic asks the run-time for types each time.
extension Substring {
  /// Where the first `text` ends; nil where it stands nowhere.
  func end(ofFirst text: String) -> Index? {
    let length = text.utf8.count
    var rest = utf8
    while rest.count >= length {
      if rest.starts(with: text.utf8) { return rest.index(rest.startIndex, offsetBy: length) }
      if rest.popFirst() == nil { return nil }
    }
    return nil
  }
}
