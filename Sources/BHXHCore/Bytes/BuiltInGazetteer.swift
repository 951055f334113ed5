extension Gazetteer {
  /// The gazetteer that is built into the program.
  public static let builtIn = Gazetteer { BundledTable.bytes(named: $0) }
}
