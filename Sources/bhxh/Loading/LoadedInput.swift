import BHXHCore

/// Everything that the inputs of one command said.
struct LoadedInput {
  var cube: Cube
  /// Figures that stood against an earlier one of their key, where the command examines them.
  var contested: [Fact]
  var sources: [Source]
  var summaries: [InputSummary]
  var count: RowCount

  func rollUp(_ boundaries: Boundaries = .automatic) -> RollUp {
    RollUp(OwnFigures(cube), gazetteer: .builtIn, boundaries: boundaries)
  }
}
