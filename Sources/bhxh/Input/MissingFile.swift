import BHXHCore

/// A FILE that is not there, and what was probably meant by it.
struct MissingFile {
  private let path: String
  /// The options of the command.
  private let options: [String]

  init(path: String, of typed: TypedArguments, _ catalogue: Catalogue) {
    self.path = path
    options = catalogue.command(named: typed.command ?? "")?.allOptions.map(\.name) ?? []
  }

  /// A file of the same directory that is called nearly so, or the option whose value it would be; nil where nothing is near.
  var suggestion: String? {
    if Directory.has(path) { return nil }
    if let name = nearestFile { return name }
    if options.contains(SelectionOptions.period.name),
      (try? PeriodSpelling.read(path))?.isComparable == true
    {
      return "--\(SelectionOptions.period.name) \(path)"
    }
    if options.contains(SelectionOptions.unit.name), let unit = unit {
      return "--\(SelectionOptions.unit.name) \(unit)"
    }
    return nil
  }

  private var nearestFile: String? {
    let slash = path.utf8.lastIndex(of: UInt8(ascii: "/"))
    let directory = slash.map { String(path[...$0]) } ?? ""
    let name = slash.map { String(path[path.index(after: $0)...]) } ?? path
    guard name.contains("."),
      let names = try? Directory.names(in: directory.isEmpty ? "." : directory)
    else { return nil }
    return EditDistance.nearest(to: name, among: names).first.map { directory + $0 }
  }

  /// The path of the unit that is called so.
  private var unit: String? {
    let gazetteer = Gazetteer.builtIn
    return gazetteer.find(UnitQuery(path)).unit.map(gazetteer.path)
  }
}
