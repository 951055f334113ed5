import Foundation
import Testing

/// The sheets of `Tests/Sheets`: what offices, yearbooks and programs write, each with what is right about it.
///
/// A file holds sheets of one kind. `### name` begins one; the lines behind it are its text, but for those that begin with
///
/// * `$ `: the arguments, `convert` where none are given (`~` stands for a space within one);
/// * `* `: a variant, which takes the place of `{}`; its parts, parted by the first `;`, those of `{a}` and `{b}`, also in what is
///   expected; by the last `;`, those of `{x}` and `{y}`; `\n` begins a line;
/// * `=> `: an observation, `unit period scheme measure value` and whatever else the row says; no others may be there;
/// * `!! `: words of an error: the sheet is refused;
/// * `?? `: words that have to be said beside the observations;
/// * `|| `: the sheet may be refused as well.
enum SheetCollection {
  struct Sheet: Sendable, CustomTestStringConvertible {
    let name: String
    var arguments = "convert"
    var variants: [String] = []
    var lines: [String] = []
    var observations: [String] = []
    var errors: [String] = []
    var said: [String] = []
    var mayBeRefused = false

    var testDescription: String { name }

    /// What is typed before the name of the file.
    var words: [String] {
      arguments.split(separator: " ").map { String($0).replacing("~", with: " ") }
        + ["--lang", "en", "--format", "csv"]
    }

    /// The sheet's text and what is expected of it, variant by variant.
    var all: [(text: String, observations: [String])] {
      var text = lines.joined(separator: "\n")
      while text.hasSuffix("\n\n") { text.removeLast() }
      if !text.hasSuffix("\n") { text += "\n" }
      if variants.isEmpty { return [(text, observations)] }
      return variants.map { variant in
        let variant = variant.replacing("\\n", with: "\n")
        func halves(_ parts: Int?, _ marks: (String, String)) -> (String, [String])? {
          guard text.contains(marks.0), let parts else { return nil }
          let place = variant.index(variant.startIndex, offsetBy: parts)
          let (first, second) = (variant[..<place], variant[place...].dropFirst())
          func filled(_ text: String) -> String {
            text.replacing(marks.0, with: first).replacing(marks.1, with: second)
          }
          return (filled(text), observations.map(filled))
        }
        let positions = variant.enumerated().filter { $0.element == ";" }.map(\.offset)
        return halves(positions.first, ("{a}", "{b}")) ?? halves(positions.last, ("{x}", "{y}"))
          ?? (text.replacing("{}", with: variant), observations)
      }
    }
  }

  static let sheets: [Sheet] = {
    let directory = URL(fileURLWithPath: #filePath)
      .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Sheets")
    let files =
      (try? FileManager.default.contentsOfDirectory(at: directory, includingPropertiesForKeys: nil))
      ?? []
    return files.filter { $0.pathExtension == "txt" }
      .sorted { $0.lastPathComponent < $1.lastPathComponent }
      .flatMap { file in
        let text = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
        return sheets(of: text, in: file.deletingPathExtension().lastPathComponent)
      }
  }()

  private static func sheets(of text: String, in file: String) -> [Sheet] {
    var sheets: [Sheet] = []
    for line in text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) {
      if line.hasPrefix("### ") {
        sheets.append(Sheet(name: "\(file): \(line.dropFirst(4))"))
        continue
      }
      guard let last = sheets.indices.last else { continue }
      let rest = String(line.dropFirst(line.hasPrefix("$ ") || line.hasPrefix("* ") ? 2 : 3))
      switch line.prefix(3) {
      case let mark where mark.hasPrefix("$ "): sheets[last].arguments = rest
      case let mark where mark.hasPrefix("* "): sheets[last].variants.append(rest)
      case "=> ": sheets[last].observations.append(rest)
      case "=>": break
      case "!! ": sheets[last].errors.append(rest)
      case "?? ": sheets[last].said.append(rest)
      case "|| ": sheets[last].mayBeRefused = true
      default: sheets[last].lines.append(line)
      }
    }
    return sheets
  }

  /// The rows that `convert` wrote, each as its cells that say something.
  static func observations(in output: String) -> [String] {
    let records = CSVOutput.records(of: output)
    guard let header = records.first else { return [] }
    let plain: Set = ["unit", "period", "scheme", "measure", "value", "qualifier"]
    return records.dropFirst().map { record in
      zip(header, record).compactMap { name, cell -> String? in
        if cell.isEmpty || (name == "status" && cell == "final") { return nil }
        return plain.contains(name) ? cell : "\(name)=\(cell)"
      }.joined(separator: " ")
    }
  }
}

@Suite struct SheetCollectionTests {
  @Test func thereAreManyOfEachKind() {
    let runs = SheetCollection.sheets.reduce(0) { $0 + $1.all.count }
    #expect(SheetCollection.sheets.count >= 140)
    #expect(runs >= 1000)
  }

  /// One sheet in forty: a process of its own says the same.
  @Test func aProcessSaysTheSame() throws {
    let directory = try TemporaryDirectory()
    let file = directory.url.appending(path: "sheet.csv")
    for (number, sheet) in SheetCollection.sheets.enumerated() where number.isMultiple(of: 40) {
      try Data((sheet.all.last?.text ?? "").utf8).write(to: file)
      let here = try ProgramHere.run(sheet.words, on: file)
      #expect(try BinaryUnderTest.run(sheet.words + [file.path]) == here, "\(sheet.name)")
    }
  }

  @Test(arguments: SheetCollection.sheets)
  func sheetIsReadRightOrRefused(sheet: SheetCollection.Sheet) throws {
    let directory = try TemporaryDirectory()
    let file = directory.url.appending(path: "sheet.csv")
    for (text, observations) in sheet.all {
      try Data(text.utf8).write(to: file)
      let result = try ProgramHere.run(sheet.words, on: file)
      let shown = "\(text)\n\(result.errorText)"
      for word in sheet.said { #expect(result.errorText.contains(word), "\(shown)") }
      if !sheet.errors.isEmpty || (sheet.mayBeRefused && result.status != 0) {
        #expect(result.status == 65, "\(shown)")
        for word in sheet.errors { #expect(result.errorText.contains(word), "\(shown)") }
        continue
      }
      #expect(result.status == 0, "\(shown)")
      let read = SheetCollection.observations(in: result.outputText)
      #expect(read.sorted() == observations.sorted(), "\(shown)")
    }
  }
}
