import BHXHCore

/// The word that a misspelled or shortened one was probably meant to be.
enum Suggestion {
  /// The nearest candidate; else the only one that begins like `word`.
  static func nearest(to word: String, among candidates: [String]) -> String? {
    if let nearest = EditDistance.nearest(to: word, among: candidates).first { return nearest }
    let longer = candidates.filter { $0.hasPrefix(word.lowercased()) }
    return longer.count == 1 && !word.isEmpty ? longer[0] : nil
  }
}
