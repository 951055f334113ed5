import Synchronization

/// The offices of social insurance that report for no unit of territory, or for one that no list of units has.
///
/// The two of the armed forces stand beside the provinces. `BHXH cơ sở …` (since 2025) stands below its province; `BHXH khu vực …` below one
/// where that is known, else over several. These are known as far as inputs name them.
final class OfficeUnits: Sendable {
  private static let forces = [
    (slug: "bhxh-bo-quoc-phong", name: "BHXH Bộ Quốc phòng"),
    (slug: "bhxh-cong-an", name: "BHXH Công an nhân dân"),
  ]

  private struct Office {
    let path: String
    let name: String
    let parent: AdministrativeUnit?
  }

  private struct Offices {
    var list: [Office] = []
    var rows: [String: [Int]] = [:]
  }

  private let offices = Mutex(Offices())

  /// The office that a path without a slash names.
  func unit(path: String) -> AdministrativeUnit? {
    if let row = Self.forces.firstIndex(where: { $0.slug == path }) {
      return AdministrativeUnit(.forces, row: row)
    }
    guard path.hasPrefix("bhxh-khu-vuc-") else { return nil }
    return adopt(path: path, name: Self.name(ofSlug: path), below: nil)
  }

  /// The office of that path; the same one each time. It keeps the name with which it came first.
  func adopt(path: String, name: String, below parent: AdministrativeUnit?) -> AdministrativeUnit {
    let row = offices.withLock { offices in
      let known = offices.rows[path, default: []].first { offices.list[$0].parent == parent }
      if let known { return known }
      offices.list.append(Office(path: path, name: name, parent: parent))
      offices.rows[path, default: []].append(offices.list.count - 1)
      return offices.list.count - 1
    }
    return AdministrativeUnit(parent == nil ? .areaOffice : .localOffice, row: row)
  }

  func path(_ unit: AdministrativeUnit) -> String {
    if unit.listing == .forces { return Self.forces[unit.row].slug }
    return offices.withLock { $0.list[unit.row].path }
  }

  func name(_ unit: AdministrativeUnit) -> String {
    if unit.listing == .forces { return Self.forces[unit.row].name }
    return offices.withLock { $0.list[unit.row].name }
  }

  /// The province of a local office.
  func parent(_ unit: AdministrativeUnit) -> AdministrativeUnit? {
    offices.withLock { $0.list[unit.row].parent }
  }

  /// `BHXH cơ sở Long Xuyen` of `bhxh-co-so-long-xuyen`: what a slug has left of a name.
  static func name(ofSlug slug: String) -> String {
    for (head, name) in [("bhxh-co-so-", "BHXH cơ sở"), ("bhxh-khu-vuc-", "BHXH khu vực")]
    where slug.hasPrefix(head) {
      let words = slug.dropFirst(head.count).split(separator: "-").map { word in
        word.prefix(1).uppercased() + word.dropFirst()
      }
      return "\(name) \(words.joined(separator: " "))"
    }
    return slug
  }
}
