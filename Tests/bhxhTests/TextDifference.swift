/// What differs between two texts, line by line, as `diff -u` shows it, with everything around it.
enum TextDifference {
  static func lines(expected: String, actual: String) -> String {
    let old = expected.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let new = actual.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let difference = new.difference(from: old)
    var removed: [Int: String] = [:]
    var inserted: [Int: String] = [:]
    for change in difference {
      switch change {
      case .remove(let offset, let line, _): removed[offset] = line
      case .insert(let offset, let line, _): inserted[offset] = line
      }
    }
    var result: [String] = []
    var (oldIndex, newIndex) = (0, 0)
    while oldIndex < old.count || newIndex < new.count {
      if let line = removed[oldIndex] {
        result.append("-\(line)")
        oldIndex += 1
      } else if let line = inserted[newIndex] {
        result.append("+\(line)")
        newIndex += 1
      } else {
        result.append(" \(old[oldIndex])")
        oldIndex += 1
        newIndex += 1
      }
    }
    return result.joined(separator: "\n")
  }
}
