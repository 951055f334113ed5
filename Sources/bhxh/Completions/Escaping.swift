extension String {
  /// The text with `mark` before each of these characters.
  func escaping(_ characters: Set<Character>, with mark: String = "\\") -> String {
    var result = ""
    for character in self {
      if characters.contains(character) { result += mark }
      result.append(character)
    }
    return result
  }
}
