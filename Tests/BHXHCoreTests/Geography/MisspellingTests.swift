import BHXHCore
import Testing

/// Of 2 000 random one-edit misspellings of provinces and districts, the right unit is among the first three at least 95
/// times in 100.
@Suite struct MisspellingTests {
  static func misspelled(_ name: String, _ generator: inout SeededGenerator) -> String {
    var letters = Array(name)
    let place = Int.random(in: 0..<letters.count, using: &generator)
    let other = "abcdeghiklmnopqrstuvxy".randomElement(using: &generator) ?? "a"
    switch Int.random(in: 0..<4, using: &generator) {
    case 0: letters.remove(at: place)
    case 1: letters.insert(other, at: place)
    case 2: letters[place] = other
    default: if place + 1 < letters.count { letters.swapAt(place, place + 1) }
    }
    return String(letters)
  }

  @Test(arguments: [Month(index: 2023 * 12 + 6), Month(index: 2025 * 12 + 5)])
  func oneEdit(month: Month) {
    let gazetteer = Gazetteer.builtIn
    let units = (gazetteer.units(at: .province) + gazetteer.units(at: .district)).filter {
      gazetteer.validity(of: $0).contains(month)
    }
    var generator = SeededGenerator(seed: 2_000)
    var right = 0
    var wrong: [String] = []
    for _ in 0..<400 {
      guard let unit = units.randomElement(using: &generator) else { continue }
      let text = Self.misspelled(gazetteer.name(of: unit), &generator)
      let suggestions: [AdministrativeUnit] =
        switch gazetteer.find(UnitQuery(text, month: month, level: unit.level)) {
        case .one(let found, _): [found]
        case .ambiguous(let units): units
        case .notInForce: []
        case .unknown(let nearest): Array(nearest.prefix(3))
        }
      if suggestions.contains(unit) {
        right += 1
      } else {
        wrong.append("\(text): \(gazetteer.path(of: unit))")
      }
    }
    #expect(right >= 380, "\(right) of 400; \(wrong)")
  }
}
