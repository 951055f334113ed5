/// JSON on its way out, one token after the other; nothing is held back.
///
///     var json = JSONText()
///     json.object(.lines) { json in
///       json.key("bhxh"); json.string("report/1")
///       json.key("figures")
///       json.array(.lines) { json in … }
///     }
///
/// The caller writes a key before each value of an object and none before those of an array. What is on one line holds
/// nothing on several.
package struct JSONText: Sendable {
  /// How the members of an object or an array are set.
  package enum Layout: Sendable {
    /// All on the line where it begins.
    case line
    /// Each on a line of its own.
    case lines
  }

  private struct Container {
    let layout: Layout
    let closing: String
    var isEmpty = true
  }

  package var output = TextOutput()
  private var open: [Container] = []
  private var followsKey = false
  /// Behind commas and colons.
  private let space: String

  /// - Parameter isCompact: without a blank behind commas and colons.
  package init(isCompact: Bool = false) {
    space = isCompact ? "" : " "
  }

  /// An object whose members `body` writes.
  package mutating func object<Failure: Error>(
    _ layout: Layout = .line, _ body: (inout JSONText) throws(Failure) -> Void
  ) throws(Failure) {
    beginObject(layout)
    try body(&self)
    end()
  }

  /// An array whose values `body` writes.
  package mutating func array<Failure: Error>(
    _ layout: Layout = .line, _ body: (inout JSONText) throws(Failure) -> Void
  ) throws(Failure) {
    beginArray(layout)
    try body(&self)
    end()
  }

  package mutating func beginObject(_ layout: Layout = .line) {
    begin("{", "}", layout)
  }

  package mutating func beginArray(_ layout: Layout = .line) {
    begin("[", "]", layout)
  }

  /// Ends the innermost object or array.
  package mutating func end() {
    guard let container = open.popLast() else { return }
    if container.layout == .lines, !container.isEmpty { breakLine() }
    output.append(container.closing)
  }

  /// The name of the value that comes next.
  package mutating func key(_ name: String) {
    separate()
    appendQuoted(name)
    output.append(":")
    output.append(space)
    followsKey = true
  }

  /// A name that is written many times, as it stands before its value.
  struct Key: Sendable {
    fileprivate let bytes: [UInt8]

    init(_ name: String) {
      bytes = JSONText.quoted(name) + [UInt8(ascii: ":")]
    }
  }

  mutating func key(_ key: Key) {
    separate()
    output.append(key.bytes)
    output.append(space)
    followsKey = true
  }

  /// A text in quotes.
  static func quoted(_ text: String) -> [UInt8] {
    var json = JSONText()
    json.appendQuoted(text)
    return json.output.take()
  }

  /// A value that is spelled already.
  mutating func value(_ bytes: [UInt8]) {
    separate()
    output.append(bytes)
  }

  package mutating func string(_ text: String) {
    separate()
    appendQuoted(text)
  }

  /// A number by its digits (`94.40`), which stand as they are.
  package mutating func number(_ digits: String) {
    separate()
    output.append(digits)
  }

  /// So many units of the last of `decimals` decimals: 9440 with two decimals is `94.40`.
  package mutating func number(_ mantissa: Int128, decimals: Int) {
    separate()
    output.append(digits: mantissa, decimals: decimals)
  }

  package mutating func number(_ count: some BinaryInteger) {
    number(String(count))
  }

  package mutating func bool(_ value: Bool) {
    separate()
    output.append(value ? "true" : "false")
  }

  package mutating func null() {
    separate()
    output.append("null")
  }

  private mutating func begin(_ opening: String, _ closing: String, _ layout: Layout) {
    separate()
    output.append(opening)
    let isOnOneLine = open.last?.layout == .line
    open.append(Container(layout: isOnOneLine ? .line : layout, closing: closing))
  }

  /// What stands before a key, or before a value that has none.
  private mutating func separate() {
    if followsKey {
      followsKey = false
      return
    }
    guard let container = open.last else { return }
    open[open.count - 1].isEmpty = false
    if !container.isEmpty { output.append(",") }
    switch container.layout {
    case .lines: breakLine()
    case .line: if !container.isEmpty { output.append(space) }
    }
  }

  private mutating func breakLine() {
    output.append("\n")
    output.append("  ", times: open.count { $0.layout == .lines })
  }

  /// The text in quotes; escaped is only what RFC 8259 wants escaped.
  private mutating func appendQuoted(_ text: String) {
    output.append(Byte.quote)
    for byte in text.utf8 {
      switch byte {
      case Byte.quote: output.append("\\\"")
      case Byte.backslash: output.append("\\\\")
      case Byte.lineFeed: output.append("\\n")
      case Byte.carriageReturn: output.append("\\r")
      case Byte.tab: output.append("\\t")
      case 0..<0x20:
        output.append(byte < 0x10 ? "\\u000" : "\\u00")
        output.append(String(byte, radix: 16))
      default: output.append(byte)
      }
    }
    output.append(Byte.quote)
  }
}
