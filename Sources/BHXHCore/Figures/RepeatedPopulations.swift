extension Cube {
  /// Populations and labour forces that an input repeats, equal, in every cell of a breakdown: most likely that of all, copied
  /// beside its parts. Added up they would count everybody several times, so the input has to say what is meant.
  ///
  /// A breakdown of an input is suspected only where its cells agree in *every* unit and period, and where no figure of all
  /// differs from them: two parts may be of one size by chance.
  /// - Complexity: O(populations with breakdowns).
  package func repeatedWholes() -> [Problem] {
    var cells: [Cell: [Fact]] = [:]
    for subject in subjects where Self.repeatable.contains(subject.measure) {
      for part in subject.breakdown.parts {
        let rest = subject.of(subject.breakdown.without(part.name))
        for unit in units(with: subject) {
          for fact in series(of: subject, at: unit)?.facts ?? [] {
            let span = FactSpan(of: fact.period, for: subject.measure)
            let cell = Cell(unit: unit, span: span, rest: rest, breakdown: part.name)
            cells[cell, default: []].append(fact)
          }
        }
      }
    }
    var suspected: [Origin: [Problem]] = [:]
    var cleared: Set<Origin> = []
    for (cell, facts) in cells where facts.count > 1 {
      let facts = facts.ordered {
        ($0.place.line, $0.place.column) < ($1.place.line, $1.place.column)
      }
      let origin = Origin(
        file: facts[0].place.file, measure: cell.rest.measure, breakdown: cell.breakdown)
      let whole = series(of: cell.rest, at: cell.unit)?.fact(at: cell.span)
      let isRepeated = (facts + [whole].compactMap(\.self)).allSatisfy {
        $0.value.isSame(as: facts[0].value) && $0.value.mantissa > 0
      }
      if !isRepeated {
        cleared.insert(origin)
        continue
      }
      let arguments = [cell.rest.measure.slug, facts[1].value.description, cell.breakdown]
      suspected[origin, default: []].append(
        Problem(.populationRepeated, at: facts[1].place, arguments))
    }
    return suspected.filter { !cleared.contains($0.key) }.values.joined().ordered {
      let (left, right) = ($0.place, $1.place)
      return (left?.file ?? "", left?.line ?? 0, left?.column ?? 0, $0.arguments[2])
        < (right?.file ?? "", right?.line ?? 0, right?.column ?? 0, $1.arguments[2])
    }
  }

  /// What belongs to a unit as a whole, and is copied beside its parts.
  static let repeatable: [Measure] = [.population, .labourForce]

  /// All values of one breakdown at a unit and a time.
  private struct Cell: Hashable {
    let unit: AdministrativeUnit
    let span: FactSpan
    let rest: Subject
    let breakdown: String
  }

  /// Who wrote a breakdown of a measure writes it the same way everywhere in a file.
  private struct Origin: Hashable {
    let file: String
    let measure: Measure
    let breakdown: String
  }
}
