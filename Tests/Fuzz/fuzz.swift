/// Reads whatever the fuzzer makes up as an input, or as one part of an input: nothing may crash, hang, or take more than a little memory, and
/// nothing may depend on where one read ends and the next begins.
///
/// It is compiled into the library together with `Reading` of the tests: see `.ci/fuzz`. `--target=` says what is made up.
@_cdecl("LLVMFuzzerTestOneInput")
public func tryInput(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
  let bytes = Array(UnsafeBufferPointer(start: start, count: count))
  FuzzTarget.chosen.take(bytes)
  return 0
}

/// What is made up.
enum FuzzTarget: String {
  /// Whole inputs.
  case csv, json
  /// Cells of an input that is good but for them.
  case numbers, periods, units
  /// Lines above a table, and its header.
  case titles, headers
  /// Articles.
  case prose

  static let chosen: FuzzTarget = {
    let told = CommandLine.arguments.lazy.filter { $0.hasPrefix("--target=") }.last
    guard let told, let target = FuzzTarget(rawValue: String(told.dropFirst("--target=".count)))
    else { fatalError("which target? --target=csv") }
    return target
  }()

  func take(_ bytes: [UInt8]) {
    switch self {
    case .csv, .json: read(bytes)
    case .numbers:
      for measure in ["participants", "change", "coverage_pct", "items"] {
        read(table("ha-noi,2023,bhyt,\(measure),", bytes, ",a"))
      }
    case .periods: read(table("ha-noi,", bytes, ",bhyt,participants,5,a"))
    case .units:
      read(table("", bytes, ",2023,bhyt,participants,5,a"))
      read(table("", bytes, ",2025-12,bhyt,participants,5,a"))
    case .titles:
      read(bytes + Array("\nunit,period,scheme,participants\nha-noi,2023,bhyt,5\n".utf8))
    case .headers: read(bytes + Array(",unit,period\n5,ha-noi,2023\n".utf8))
    case .prose:
      let source = TextSource(ByteSource(bytes: bytes), named: "f", encoding: nil)
      try? ProseReader(ProseOptions(gazetteer: .builtIn)).read(source) { _ in }
    }
  }

  /// A good table but for one cell.
  private func table(_ before: String, _ bytes: [UInt8], _ after: String) -> [UInt8] {
    let quoted = bytes.flatMap { $0 == Byte.quote ? [$0, $0] : [$0] }
    return Array("unit,period,scheme,measure,value,item\n\(before)\"".utf8) + quoted
      + Array("\"\(after)\n".utf8)
  }

  private func read(_ bytes: [UInt8]) {
    let whole = Reading(bytes: bytes)
    let parts = Reading(bytes: bytes, largestRead: 1 + bytes.count % 7)
    precondition(whole.count == parts.count, "rows depend on where reads end")
    precondition(whole.lines == parts.lines, "observations depend on where reads end")
    precondition(whole.failure?.code == parts.failure?.code, "failures depend on where reads end")
    precondition(whole.rejected.count == whole.count.rejected, "a rejected row is nowhere")
    for row in whole.rejected {
      precondition(row.problems.contains { $0.severity == .error }, "rejected for nothing")
    }
  }
}
