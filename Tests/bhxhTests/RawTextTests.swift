import Foundation
import Testing

/// What stands in a file reaches no terminal and no page as anything but what can be seen.
@Suite struct RawTextTests {
  /// A red colour, a return, next line, the same colour in one character, turns of direction, and what is not seen at all.
  private static let mark = [
    "\u{1B}[31m", "\r", "\u{85}", "\u{9B}31m", "\u{202E}", "\u{2066}", "\u{200B}", "\u{200E}",
    "\u{200F}", "\u{FEFF}", "\u{2060}", "\u{E0041}", "\u{61C}", "\u{AD}", "\u{7F}",
  ].joined(separator: "a")

  private static func isRaw(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control: scalar != "\n"
    case .format, .lineSeparator, .paragraphSeparator: true
    default: false
    }
  }

  /// Every text that a sheet may hold, with a mark in it, quoted.
  private static func sheet(_ mark: String, unit: String = "ben-tre", header: String = "nhóm x")
    -> String
  {
    func cell(_ text: String) -> String { "\"\(text)\(mark)y\"" }
    let names =
      "unit,period,scheme,measure,value,versus,issuer,campaign,kind,item,group,source,note"
    let plain = "\(unit),2023,bhyt,participants,900,,,,,,"
    return """
      \(names),"\(header)\(mark)z"
      \(unit),2023,bhyt,participants,900,,,,,,,\(cell("s")),\(cell("n")),
      \(unit),2023,bhyt,participants,5,,,,,,,,,\(cell("p"))
      \(plain)\(cell("g")),,,
      \(unit),2023,bhyt,target,950,,\(cell("i")),,,,,,,
      \(unit),2023,,events,3,,,\(cell("c")),\(cell("k")),,,,,
      \(unit),2023,,items,3,,,\(cell("c")),\(cell("k")),\(cell("t")),,,,
      \(unit),2023,,population,1000,,,,,,,,,
      """ + "\n"
  }

  private static func expectNothingRaw(_ arguments: [String], _ text: String) throws {
    let result = try BinaryUnderTest.run(arguments, standardInput: .bytes(Data(text.utf8)))
    for printed in [result.outputText, result.errorText] {
      let raw = printed.unicodeScalars.filter(isRaw).map { String($0.value, radix: 16) }
      #expect(raw == [], "\(arguments)")
    }
    #expect(result.status <= 66)
  }

  @Test func nothingRawReachesPeople() throws {
    let mark = Self.mark
    let text = Self.sheet(mark)
    let breakdown = ["--breakdown", "nhóm x\(mark)z"]
    for format in ["text", "markdown", "html"] {
      for command in ["coverage", "growth", "plan", "campaigns", "audit", "derive"] {
        try Self.expectNothingRaw(
          [command, "-", "--format", format, "--explain"] + breakdown, text)
      }
      try Self.expectNothingRaw(
        ["coverage", "-", "--by", "unit,nhóm x\(mark)z", "--format", format] + breakdown, text
      )
      try Self.expectNothingRaw(["report", "ben-tre", "-", "--format", format], text)
    }
    try Self.expectNothingRaw(["check", "-v", "-"], text)
    try Self.expectNothingRaw(["contents", "-"], text)
    try Self.expectNothingRaw(
      ["coverage", "-", "--any-unit"], Self.sheet(mark, unit: "\"u\(mark)v\""))
    try Self.expectNothingRaw(["coverage", "-"], Self.sheet(mark, unit: "\"Xã u\(mark)v\""))
    try Self.expectNothingRaw(["coverage", "x\(mark)y.csv"], "")
    try Self.expectNothingRaw(["units", "x\(mark)y"], "")
    try Self.expectNothingRaw(["coverage", "--by", "x\(mark)y"], text)
    try Self.expectNothingRaw(["coverage\(mark)", "--nothing\(mark)"], "")
    try Self.expectNothingRaw(
      ["read", "-", "--format", "text"], "Tỉnh Bến Tre\(mark) có 900 người\(mark) tham gia BHYT.")
  }
}
