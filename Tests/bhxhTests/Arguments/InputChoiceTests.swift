import BHXHCore
import Testing

@testable import bhxh

/// The contract's order of inputs, over every combination of what is given.
@Suite struct InputChoiceTests {
  static let kinds: [DescriptorKind] = [
    .closed, .terminal, .nullDevice, .pipe, .regularFile, .directory, .device,
  ]
  static let given: [[String]] = [[], ["a"], ["-"], ["a", "-"]]
  static let data: [String?] = [nil, "builtin", "dir"]
  static let environment: [String?] = [nil, "", "builtin", "other"]

  @Test(arguments: given, kinds)
  func filesComeFirst(_ files: [String], _ kind: DescriptorKind) {
    guard !files.isEmpty else { return }
    for environment in Self.environment {
      for unasked in [true, false] {
        let choice = InputChoice.choose(
          InputArguments(files: files), standardInput: kind, readsStandardInputUnasked: unasked,
          environmentData: environment)
        #expect(choice == .files(files))
      }
    }
  }

  @Test(arguments: kinds, data)
  func thenDataThenStandardInputThenTheEnvironment(_ kind: DescriptorKind, _ data: String?) {
    for environment in Self.environment {
      for unasked in [true, false] {
        let choice = InputChoice.choose(
          InputArguments(data: data), standardInput: kind, readsStandardInputUnasked: unasked,
          environmentData: environment)
        let expected: InputChoice =
          switch (data, kind, unasked, environment) {
          case ("dir", _, _, _): .directory("dir")
          case ("builtin", _, _, _): .builtin
          case (nil, .pipe, true, _), (nil, .regularFile, true, _): .standardInput
          case (nil, _, _, "other"): .directory("other")
          default: .builtin
          }
        #expect(choice == expected, "\(kind) \(data ?? "-") \(unasked) \(environment ?? "-")")
      }
    }
  }

  @Test(arguments: [
    ("coverage a --data builtin", UsageError.conflict("FILE (a)", "--data")),
    ("coverage - --data x", .conflict("-", "--data")),
    ("coverage - a -", .standardInputTwice),
    ("coverage --data=", .badValue(option: "data", value: "", expected: .notEmpty)),
  ])
  func refusesWhatCannotBothBeMeant(_ line: String, _ expected: UsageError) throws {
    let reader = try Declarations.reader(line)
    #expect(throws: expected) {
      try InputArguments(reader, files: reader.typed.operands)
    }
  }
}
