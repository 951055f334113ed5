@testable import BHXHCore

/// What is made up at random, as an input or as one part of an input that is good but for it.
enum MadeUpInput: String, CaseIterable {
  /// Whole inputs.
  case csv, json
  /// Cells.
  case numbers, periods, units
  /// Lines above a table, and its header.
  case titles, headers
  /// Articles.
  case prose

  /// What is wrong with how it is read; nil where nothing is.
  func fault(of bytes: [UInt8]) -> String? {
    switch self {
    case .csv, .json: faultInParts(bytes)
    case .numbers:
      fault(
        in: ["participants", "change", "coverage_pct", "items"].map {
          ("ha-noi,2023,bhyt,\($0),", ",a")
        }, cell: bytes)
    case .periods: fault(in: [("ha-noi,", ",bhyt,participants,5,a")], cell: bytes)
    case .units:
      // One of many, and one that has to fit its date.
      fault(
        in: [("", ",2023,bhyt,participants,5,a"), ("", ",2025-12,bhyt,participants,5,a")],
        cell: bytes)
    case .titles:
      fault(
        of: Reading(
          bytes: bytes + Array("\nunit,period,scheme,participants\nha-noi,2023,bhyt,5\n".utf8)))
    case .headers:
      fault(of: Reading(bytes: bytes + Array(",unit,period\n5,ha-noi,2023\n".utf8)))
    case .prose: faultOfArticle(bytes)
    }
  }

  /// Of a table that is good but for one cell of each row.
  private func fault(in rows: [(before: String, after: String)], cell: [UInt8]) -> String? {
    let quoted = cell.flatMap { $0 == Byte.quote ? [$0, $0] : [$0] }
    let header = Array("unit,period,scheme,measure,value,item\n".utf8)
    return fault(
      of: Reading(
        bytes: rows.reduce(into: header) { lines, row in
          lines += Array("\(row.before)\"".utf8) + quoted + Array("\"\(row.after)\n".utf8)
        }))
  }

  private func fault(of reading: Reading) -> String? {
    if reading.rejected.count != reading.count.rejected { return "a rejected row is nowhere" }
    let isForNothing = reading.rejected.contains { row in
      row.problems.allSatisfy { $0.severity != .error }
    }
    return isForNothing ? "rejected for nothing" : nil
  }

  /// Nothing may depend on where one read ends and the next begins.
  private func faultInParts(_ bytes: [UInt8]) -> String? {
    let whole = Reading(bytes: bytes)
    let parts = Reading(bytes: bytes, largestRead: 1 + bytes.count % 7)
    if let fault = fault(of: whole) ?? fault(of: parts) { return fault }
    if whole.failure != parts.failure {
      return "\(whole.failure as Any), in parts \(parts.failure as Any)"
    }
    // What was read before a failure is for nobody.
    if whole.failure != nil { return nil }
    if whole.count != parts.count { return "\(whole.count), in parts \(parts.count)" }
    return whole.lines == parts.lines ? nil : "\(whole.lines), in parts \(parts.lines)"
  }

  /// Each figure stands in the input where it says.
  private func faultOfArticle(_ bytes: [UInt8]) -> String? {
    let source = TextSource(ByteSource(bytes: bytes), named: "f", encoding: nil)
    let isAsItStands = String(validating: bytes, as: UTF8.self) != nil
    var fault: String?
    try? ProseReader(ProseOptions(gazetteer: .builtIn)).read(source) { article in
      for figure in article.figures {
        let (place, quote) = (article.origin(of: figure), article.quote(figure))
        if place.isEmpty || place.lowerBound < 0 || place.upperBound > bytes.count {
          fault = "\(quote) at \(place)"
        } else if isAsItStands, String(decoding: bytes[place], as: UTF8.self) != quote {
          fault = "\(quote) is not at \(place)"
        }
      }
    }
    return fault
  }
}
