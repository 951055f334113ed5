import BHXHCore
import Testing

@testable import bhxh

/// Laws that hold for every declared command and option.
@Suite struct DeclarationTests {
  private let options = Declarations.all.flatMap(\.allOptions)

  @Test func aNameAlwaysMeansTheSameOption() {
    for (name, same) in Dictionary(grouping: options, by: \.name) {
      #expect(Set(same.map(\.value)).count == 1, "\(name)")
      #expect(Set(same.map(\.help)).count == 1, "\(name)")
      #expect(Set(same.map(\.short)).count == 1, "\(name)")
    }
  }

  @Test func noTwoOptionsShareALetter() {
    let letters = Declarations.catalogue.options.compactMap(\.short)
    #expect(Set(letters).count == letters.count)
  }

  @Test func noCommandHasAnOptionTwice() {
    for command in Declarations.all {
      let names = command.allOptions.map(\.name)
      #expect(Set(names).count == names.count, "\(command.name)")
    }
  }

  @Test func whoHasFormatHasFormatsAndTheOtherWayRound() {
    for command in Declarations.all {
      let hasOption = command.options.contains { $0.name == ResultOptions.format.name }
      #expect(hasOption == !command.formats.isEmpty, "\(command.name)")
      let excel = command.options.contains { $0.name == ResultOptions.excel.name }
      #expect(!excel || command.formats.contains(.csv), "\(command.name)")
    }
  }

  /// The shared options of the contract, each of some command.
  @Test(arguments: [
    "period", "unit", "scheme", "by", "boundaries", "format", "lang", "digits", "sort", "top",
    "output", "excel", "fail-under", "keep-going", "rejects", "quiet", "color", "as-of", "versus",
    "set", "column", "delimiter", "encoding", "any-unit", "breakdown", "data", "duplicates",
    "explain", "verbose", "at", "below", "help", "version",
  ])
  func isDeclared(_ name: String) {
    #expect(Declarations.catalogue.option(named: name, in: nil) != nil)
  }
}
