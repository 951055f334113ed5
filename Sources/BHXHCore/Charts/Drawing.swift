/// A finished picture: SVG of rectangles, lines and text, without a script, a request or a style sheet of others.
package struct Drawing: Sendable {
  package let title: String
  /// What is said where the picture cannot be seen.
  package let description: String
  package let width: Int
  package let height: Int
  let elements: String

  /// The colours of all pictures on a dark page, for the style sheet of a page that holds some.
  package static var darkStyle: String { Ink.darkStyle }

  /// As a file of its own: on white paper, to be pasted into a document.
  package var file: String {
    let ground = "<rect width=\"\(width)\" height=\"\(height)\" fill=\"\(Ink.paper.light)\"/>\n"
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
      + opened("xmlns=\"http://www.w3.org/2000/svg\" width=\"\(width)\" height=\"\(height)\" ")
      + "<title>\(markup(title))</title>\n<desc>\(markup(description))</desc>\n" + ground
      + elements + "</svg>\n"
  }

  /// Inside an HTML page, as wide as its column.
  package var figure: String {
    let told = [title, description].filter { !$0.isEmpty }.joined(separator: ". ")
    return opened("aria-label=\"\(markup(told))\" ") + elements + "</svg>\n"
  }

  private func opened(_ more: String) -> String {
    "<svg \(more)viewBox=\"0 0 \(width) \(height)\" role=\"img\" font-family=\"\(Self.fonts)\">\n"
  }

  private static let fonts = "system-ui, 'Segoe UI', Roboto, 'Noto Sans', Arial, sans-serif"
}
