/// Breaks text into lines at spaces.
enum TextWrapping {
  /// The lines of `text`, each at most `width` characters unless one word is longer.
  static func lines(of text: String, width: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    for word in text.split(separator: " ") {
      if !line.isEmpty, line.count + 1 + word.count > width {
        lines.append(line)
        line = ""
      }
      line += line.isEmpty ? String(word) : " \(word)"
    }
    return line.isEmpty ? lines : lines + [line]
  }

  /// Pairs of a term and its explanation: the explanations in one column, on the next line where a term is too long.
  ///
  /// - Parameter column: where explanations start.
  static func definitions(_ pairs: [(term: String, meaning: String)], column: Int, width: Int)
    -> String
  {
    let indent = String(repeating: " ", count: column)
    var text = ""
    for (term, meaning) in pairs {
      var lines = lines(of: meaning, width: width - column)
      if term.count + 2 <= column, !lines.isEmpty {
        let gap = String(repeating: " ", count: column - term.count)
        text += "\(term)\(gap)\(lines.removeFirst())\n"
      } else {
        text += term + "\n"
      }
      for line in lines { text += "\(indent)\(line)\n" }
    }
    return text
  }
}
