import BHXHCore

/// Says what an input has where nothing in it fits what was asked for: an empty table alone would look like an answer.
enum EmptySelection {
  static func say(
    _ selection: Selection, _ invocation: TableInvocation, _ cube: Cube, in context: Context
  ) {
    let asked = selection.months != nil || selection.units != nil || !selection.schemes.isEmpty
    let gazetteer = Gazetteer.builtIn
    if !asked
      || cube.hasFigures(
        in: selection.months, of: selection.units, selection.schemes, gazetteer: gazetteer)
    {
      return
    }
    say(selection.months, invocation, InputExtent(cube, gazetteer: gazetteer), in: context)
  }

  /// The same of an input of which nothing fits.
  static func say(
    _ months: ClosedRange<Month>?, _ invocation: TableInvocation, _ extent: InputExtent,
    in context: Context
  ) {
    // Without any figure there is nothing to choose from.
    guard extent.months != nil else { return }
    var wanted: [String] = []
    var there: [String] = []
    if let months {
      wanted.append("--\(SelectionOptions.period.name) \(spelled(months))")
      there.append(extent.timeDescription)
    }
    if let unit = invocation.selection.unit {
      wanted.append("--\(SelectionOptions.unit.name) \(unit)")
      there.append(extent.placeDescription)
    }
    let schemes = invocation.selection.schemes
    if !schemes.isEmpty {
      let names = Scheme.allCases.filter(schemes.contains).map(\.slug)
      wanted.append("--\(SelectionOptions.scheme.name) \(names.joined(separator: ","))")
      there.append(extent.schemeDescription)
    }
    context.messages.write(
      Problem(
        .selectionEmpty,
        [wanted.joined(separator: " "), there.joined(separator: "; ")]))
  }

  private static func spelled(_ months: ClosedRange<Month>) -> String {
    Period(from: months.lowerBound, to: months.upperBound)?.description ?? ""
  }
}
