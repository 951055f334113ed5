import BHXHCore

/// Everything that the inputs of one command said.
struct LoadedInput {
  var cube: Cube
  /// Figures that stood against an earlier one of their key, where the command examines them.
  var contested: [Fact]
  var sources: [Source]
  var summaries: [InputSummary]
  var count: RowCount

  /// Everything that was told, in the order of the input: what audit and derive take as evidence.
  var tellings: [Fact] {
    cube.tellings(with: contested, in: summaries.map(\.file))
  }

  func rollUp(_ boundaries: Boundaries = .automatic) -> RollUp {
    RollUp(OwnFigures(cube), gazetteer: .builtIn, boundaries: boundaries)
  }
}
