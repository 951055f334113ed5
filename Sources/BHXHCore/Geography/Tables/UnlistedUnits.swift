import Synchronization

/// The units that came from input and that the gazetteer does not know, each with the text that names it.
final class UnlistedUnits: Sendable {
  private struct Names {
    var list: [String] = []
    var rows: [[UInt8]: Int] = [:]
  }

  private let names = Mutex(Names())

  /// The unit that this exact text names.
  func adopt(_ name: String) -> AdministrativeUnit {
    let bytes = Array(name.utf8)
    let row = names.withLock { names in
      if let row = names.rows[bytes] { return row }
      names.list.append(name)
      names.rows[bytes] = names.list.count - 1
      return names.list.count - 1
    }
    return AdministrativeUnit(.foreign, row: row)
  }

  func name(_ row: Int) -> String {
    names.withLock { $0.list[row] }
  }
}
