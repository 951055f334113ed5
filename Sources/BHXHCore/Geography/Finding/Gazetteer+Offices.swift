/// Regions, and the offices that stand for no unit of territory: what rows are called that are neither provinces nor anything below them.
extension Gazetteer {
  /// The regions or the office of the armed forces that a name means, in the order of time; none for any other text.
  func regionsOrForces(named text: FoldedText) -> [AdministrativeUnit] {
    var folded = text
    if folded.words.count > 1, folded.words[0] == "vung" { folded = folded.dropping(words: 1) }
    var units = regions.units(letters: folded.letters)
    for alias in aliases.aliases(letters: folded.letters)
    where folded.spelling(of: alias.text) != .other {
      units += states(ofPath: alias.path).filter {
        ($0.isOffice || $0.level == .region) && !units.contains($0)
      }
    }
    return units
  }

  /// The local office that a name means: below the province that stands beside it, or is in context; an area's without any province.
  ///
  /// Nil for any other text, and where a local office's province is not known.
  func localOffice(
    named text: String, _ folded: FoldedText, _ query: UnitQuery, at month: Month?
  ) -> AdministrativeUnit? {
    // Most texts begin otherwise, and their words are not asked for.
    let letters = folded.letters.utf8
    guard letters.starts(with: "bhxh".utf8) || letters.starts(with: "baohiemxahoi".utf8) else {
      return nil
    }
    let words = folded.words
    let bare =
      words.starts(with: ["bao", "hiem", "xa", "hoi"]) ? ["bhxh"] + words.dropFirst(4) : words
    let isArea = bare.starts(with: ["bhxh", "khu", "vuc"])
    guard isArea || bare.starts(with: ["bhxh", "co", "so"]), bare.count > 3 else { return nil }
    let slug = bare.joined(separator: "-")
    let known = [query.within, query.context, query.neighbours?.within].compactMap(\.self)
    let province = known.lazy.compactMap { [self] in
      ancestor(of: $0, at: .province, month: month ?? validity(of: $0).lastMonth)
    }.first
    guard let province else {
      return isArea ? offices.adopt(path: slug, name: text.trimmed, below: nil) : nil
    }
    return offices.adopt(
      path: "\(path(of: province))/\(slug)", name: text.trimmed, below: province)
  }

  /// The local office of a path, in each state of its province.
  func localOffices(path: String) -> [AdministrativeUnit] {
    guard let slash = path.firstIndex(of: "/") else { return [] }
    let slug = String(path[path.index(after: slash)...])
    guard slug.hasPrefix("bhxh-co-so-") || slug.hasPrefix("bhxh-khu-vuc-") else { return [] }
    return provinces.units(path: String(path[..<slash])).map { province in
      offices.adopt(path: path, name: OfficeUnits.name(ofSlug: slug), below: province)
    }
  }
}
