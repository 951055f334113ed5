/// Remembers which figures were told, in a fraction of the memory that the figures themselves take.
///
/// For who passes observations on while they are read and still has to know of two values for one key. Memory grows with the distinct keys,
/// about a hundred bytes each, never with the rows; `ReadingLimits.keys` is the most.
package struct SeenFigures: Sendable {
  private struct Key: Hashable {
    let subject: Int32
    let unit: AdministrativeUnit
    let span: FactSpan
  }

  private struct Told {
    let value: Quantity
    let status: Status
    let file: Int32
    let column: Int32
    let line: Int
    let published: Int32
  }

  private var subjects: [Subject: Int32] = [:]
  private var files: [String] = []
  /// Dates of publication as they were written, each once where the same stands in row after row.
  private var publications: [String] = []
  private var told: [Key: Told] = [:]
  private let mostKeys: Int

  package init() {
    self.init(mostKeys: ReadingLimits.keys)
  }

  init(mostKeys: Int) {
    self.mostKeys = mostKeys
  }

  /// How many distinct keys were told.
  package var count: Int { told.count }

  /// Takes all figures of a row, or none of them.
  ///
  /// - Returns: what stands against figures that came before, or within the row itself; empty when the row was taken.
  package mutating func take(_ row: [Observation]) -> [Problem] {
    var problems: [Problem] = []
    var undone: [(key: Key, before: Told?)] = []
    for observation in row {
      guard let value = observation.value else { continue }
      let key = key(of: observation)
      let before = told[key]
      if let before {
        switch Precedence(of: figure(value, observation), over: figure(before)) {
        case .earlier: continue
        case .later: break
        case .neither:
          problems.append(
            Problem(
              duplicate: value, at: observation.place, of: before.value, at: place(of: before)))
          continue
        }
      } else if told.count == mostKeys {
        problems.append(Problem(.keysTooMany, at: observation.place, [String(mostKeys)]))
        continue
      }
      undone.append((key, before))
      told[key] = told(value, observation)
    }
    if !problems.isEmpty {
      for (key, before) in undone.reversed() { told[key] = before }
    }
    return problems
  }

  private mutating func key(of observation: Observation) -> Key {
    let subject = subjects[observation.subject] ?? Int32(subjects.count)
    if subject == subjects.count { subjects[observation.subject] = subject }
    let span = FactSpan(of: observation.period, for: observation.subject.measure)
    return Key(subject: subject, unit: observation.unit, span: span)
  }

  private mutating func told(_ value: Quantity, _ observation: Observation) -> Told {
    let place = observation.place
    if files.last != place.file { files.append(place.file) }
    let published = observation.provenance.published
    if publications.last != published { publications.append(published) }
    return Told(
      value: value, status: observation.status, file: Int32(files.count - 1),
      column: Int32(clamping: place.column), line: place.line,
      published: Int32(publications.count - 1))
  }

  private func figure(_ value: Quantity, _ observation: Observation) -> Precedence.Figure {
    .init(
      value: value, status: observation.status, published: observation.provenance.published)
  }

  private func figure(_ told: Told) -> Precedence.Figure {
    .init(
      value: told.value, status: told.status, published: publications[Int(told.published)])
  }

  private func place(of told: Told) -> Place {
    Place(file: files[Int(told.file)], line: told.line, column: Int(told.column))
  }
}
