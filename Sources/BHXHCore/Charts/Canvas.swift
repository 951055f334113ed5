/// A sheet that is drawn on from the top down, in whole pixels.
struct Canvas {
  static let width = 560
  static let margin = 12

  /// Where the next part begins.
  var bottom = Canvas.margin
  /// The right edge of what was drawn; a sheet may grow beyond its usual width.
  var right = Canvas.width
  private var elements = ""

  enum Anchor: String {
    case start, middle, end
  }

  /// The title and, smaller, what stands under it.
  mutating func heading(_ title: String, _ subtitle: String) {
    for line in TextWidth.lines(title, size: 15, within: Self.width - 2 * Self.margin) {
      bottom += 20
      text(line, x: Self.margin, y: bottom - 4, size: 15, isBold: true)
    }
    for line in TextWidth.lines(subtitle, size: 12, within: Self.width - 2 * Self.margin) {
      bottom += 17
      text(line, x: Self.margin, y: bottom - 4, size: 12, ink: .muted)
    }
    bottom += 6
  }

  mutating func text(
    _ text: String, x: Int, y: Int, size: Int = 12, anchor: Anchor = .start, ink: Ink = .text,
    isBold: Bool = false
  ) {
    let end = anchor == .end ? "" : anchor == .middle ? " text-anchor=\"middle\"" : ""
    let placed = anchor == .end ? " text-anchor=\"end\"" : end
    elements += "<text x=\"\(x)\" y=\"\(y)\" font-size=\"\(size)\"\(placed)"
    elements += isBold ? " font-weight=\"bold\"" : ""
    elements += " \(fill(ink))>\(markup(text))</text>\n"
    if anchor == .start { right = max(right, x + TextWidth.pixels(text, size: size) + Self.margin) }
  }

  /// A text in a colour that does not change with the page.
  mutating func text(
    _ text: String, x: Int, y: Int, size: Int, colour: String, isBold: Bool = false
  ) {
    elements += "<text x=\"\(x)\" y=\"\(y)\" font-size=\"\(size)\" text-anchor=\"middle\""
    elements += isBold ? " font-weight=\"bold\"" : ""
    elements += " fill=\"\(colour)\">\(markup(text))</text>\n"
  }

  mutating func box(x: Int, y: Int, width: Int, height: Int, _ ink: Ink, told: String = "") {
    box(x: x, y: y, width: width, height: height, told: told, fill(ink))
  }

  mutating func box(x: Int, y: Int, width: Int, height: Int, colour: String, told: String) {
    box(x: x, y: y, width: width, height: height, told: told, "fill=\"\(colour)\"")
  }

  private mutating func box(x: Int, y: Int, width: Int, height: Int, told: String, _ paint: String)
  {
    let shape =
      "<rect x=\"\(x)\" y=\"\(y)\" width=\"\(max(width, 0))\" height=\"\(height)\" \(paint)"
    elements += told.isEmpty ? shape + "/>\n" : shape + "><title>\(markup(told))</title></rect>\n"
  }

  mutating func line(
    from start: (x: Int, y: Int), to end: (x: Int, y: Int), _ ink: Ink, width: Int = 1,
    isDashed: Bool = false
  ) {
    elements += "<line x1=\"\(start.x)\" y1=\"\(start.y)\" x2=\"\(end.x)\" y2=\"\(end.y)\""
    elements +=
      " \(stroke(ink)) stroke-width=\"\(width)\"\(isDashed ? " stroke-dasharray=\"3 3\"" : "")/>\n"
  }

  mutating func dot(x: Int, y: Int, radius: Int, _ ink: Ink) {
    elements += "<circle cx=\"\(x)\" cy=\"\(y)\" r=\"\(radius)\" \(fill(ink))/>\n"
  }

  mutating func path(
    _ points: [(x: Int, y: Int)], _ ink: Ink, width: Int = 2, isDashed: Bool = false
  ) {
    let steps = points.map { "\($0.x),\($0.y)" }.joined(separator: " ")
    elements += "<polyline points=\"\(steps)\" fill=\"none\" \(stroke(ink))"
    elements += " stroke-width=\"\(width)\"\(isDashed ? " stroke-dasharray=\"4 3\"" : "")/>\n"
  }

  /// What is not known: hatched, which is neither zero nor a colour of the scale.
  mutating func hatching(x: Int, y: Int, width: Int, height: Int) {
    frame(x: x, y: y, width: width, height: height)
    elements += "<path d=\""
    for offset in stride(from: 6, to: width + height, by: 6) {
      let (left, top) = (max(0, offset - height), max(0, offset - width))
      elements += "M\(x + left) \(y + min(offset, height))L\(x + min(offset, width)) \(y + top)"
    }
    elements += "\" fill=\"none\" \(stroke(.rule))/>\n"
  }

  mutating func frame(x: Int, y: Int, width: Int, height: Int) {
    elements += "<rect x=\"\(x)\" y=\"\(y)\" width=\"\(width)\" height=\"\(height)\" fill=\"none\" "
    elements += "\(stroke(.rule))/>\n"
  }

  func drawing(title: String, description: String) -> Drawing {
    Drawing(
      title: title, description: description, width: right, height: bottom + Self.margin,
      elements: elements)
  }

  private func fill(_ ink: Ink) -> String { "fill=\"\(ink.light)\" class=\"f-\(ink.rawValue)\"" }

  private func stroke(_ ink: Ink) -> String {
    "stroke=\"\(ink.light)\" class=\"s-\(ink.rawValue)\""
  }
}
