/// A text as it stands on a page, and how many columns it takes there.
struct ShownText: Equatable, Sendable {
  let text: String
  let width: Int

  static let empty = ShownText("")

  /// Without what does something to a terminal (`printable`).
  init(_ text: String) {
    if let width = usualWidth(text.utf8.span) {
      self.text = text
      self.width = width
    } else {
      self.text = printable(text)
      width = displayWidth(self.text)
    }
  }

  private init(_ text: String, width: Int) {
    self.text = text
    self.width = width
  }

  var isEmpty: Bool { text.isEmpty }

  /// Two texts in one line.
  static func + (left: ShownText, right: ShownText) -> ShownText {
    ShownText(left.text + right.text, width: left.width + right.width)
  }
}
