import Foundation
import Testing

@testable import BHXHCore

/// Every message that reading can say, in both languages: one small input for each code, in `Tests/Messages/reading.json`.
@Suite struct ReadingMessageTests {
  struct Case: Decodable, Sendable, CustomTestStringConvertible {
    let code: String
    /// The text, in which `{}` stands for what is repeated.
    let input: String?
    /// The bytes, where they are no text.
    let hex: String?
    let `repeat`: String?
    let times: Int?
    let settings: [String: String]?
    let fixesBreakdowns: Bool?
    let english: String?
    let vietnamese: String?

    var testDescription: String { code }

    var bytes: [UInt8] {
      if let hex {
        let digits = Array(hex)
        return stride(from: 0, to: digits.count, by: 2).compactMap {
          UInt8(String(digits[$0...($0 + 1)]), radix: 16)
        }
      }
      guard let input, let unit = `repeat`, let times else { return Array((input ?? "").utf8) }
      let parts = input.components(separatedBy: "{}")
      let repeated = Array(repeatElement(Array(unit.utf8), count: times).joined())
      return Array(parts[0].utf8) + repeated + Array(parts[1].utf8)
    }
  }

  private static let file = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "Messages/reading.json")

  private static let cases: [Case] = {
    guard let data = try? Data(contentsOf: file) else { return [] }
    return (try? JSONDecoder().decode([Case].self, from: data)) ?? []
  }()

  @Test(arguments: cases) func messageIsSaid(case row: Case) throws {
    let reading = Reading(bytes: row.bytes) { options in
      for (key, value) in row.settings ?? [:] {
        guard let setting = ReadingOptions.Setting(rawValue: key) else { continue }
        options.settings[setting] = value
      }
      options.fixesBreakdowns = row.fixesBreakdowns ?? false
    }
    let problems = reading.problems + [reading.failure].compactMap(\.self)
    let told = problems.map(\.code.rawValue)
    let problem = try #require(problems.first { $0.code.rawValue == row.code }, "\(told)")
    let english = MessageText(.english).line(problem)
    let vietnamese = MessageText(.vietnamese).line(problem)
    if row.english == nil, let path = ProcessInfo.processInfo.environment["BHXH_RECORD"] {
      Self.record(
        "\(row.code)\tenglish\t\(english)\n\(row.code)\tvietnamese\t\(vietnamese)\n", path)
    }
    #expect(english == row.english)
    #expect(vietnamese == row.vietnamese)
  }

  /// What reading says has a case; the rest is said by those who compute, or by the operating system.
  @Test func everyCodeOfReadingHasACase() {
    let others: Set<ProblemCode> = [
      // The operating system, shown by golden folders of the binary.
      .fileMissing, .readFailed,
      // What has no JSON value in it is not recognised as JSON; the scanner's own tests have it.
      .jsonEmpty,
      // Of what is packed and of workbooks: shown by `HostileArchiveTests` and by golden folders of the binary.
      .gzipDamaged, .gzipCutShort, .unpackedTooLarge, .unpackedTooMuch, .archiveDamaged,
      .archiveCutShort, .archiveTooMany, .archiveMethod, .workbookEncrypted, .workbookKind,
      .workbookTooLarge, .workbookPartMissing, .workbookPartDamaged, .workbookEntities,
      .workbookTokenTooLong, .workbookStringsTooMany, .sheetUnknown, .sheetsWithoutTable,
      .sheetRead, .sheetSkipped, .sheetHidden, .sheetHiddenRows, .sheetHiddenColumns,
      .formulaUncached,
      // How an input was understood, and what is odd in a series: said by `check`.
      .inputByteOrderMark, .inputCSV, .inputEncoding, .inputHeader, .inputJSON, .columnRead,
      .wordsRead,
      .seriesGap, .seriesJump,
      // Said of figures together, after reading or while rows are taken in.
      .duplicateFigure, .duplicateSum, .keysTooMany, .rowsApart, .populationRepeated,
      .unitWithoutFigures, .unitNotThen, .directoryEmpty, .directoryWithoutFigures,
      .standardInputUnread, .columnAbsent, .breakdownAbsent, .baseMeasureAbsent, .selectionEmpty,
      .duplicateInRow,
      .coverageImplausible, .attainmentImplausible, .printedImplausible, .printedHundredfold,
      .populationImplausible, .columnsEqual, .siblingImplausible,
      .targetReissued, .figureRecorded, .partialSums, .articleTooLong, .candidatesLeftOut,
      .configurationLine, .configurationValue, .revisionNotLater,
      .figureLeftOut, .relationLeftOut, .relationUnsuited, .workBounded, .searchBounded,
      .figureChildren, .figureSomeChildren,
      .figureIdentity, .figureSubset, .figureParts, .figureGroup, .coverageOver,
    ]
    let lacking = Set(ProblemCode.allCases).subtracting(others).map(\.rawValue)
      .filter { code in !Self.cases.contains { $0.code == code } }
    #expect(lacking.sorted() == [])
  }

  private static func record(_ text: String, _ path: String) {
    guard let handle = FileHandle(forWritingAtPath: path) else { return }
    handle.seekToEndOfFile()
    handle.write(Data(text.utf8))
  }
}
