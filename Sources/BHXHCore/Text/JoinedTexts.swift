// In place of what the standard library does for collections of any kind: that asks the run-time for their types, and looks through all
// conformances of the program the first time.
extension [String] {
  /// The texts one behind the other, with `separator` between them.
  package func joined(separator: String = "") -> String {
    var text = first ?? ""
    for other in dropFirst() {
      text += separator
      text += other
    }
    return text
  }
}
