/// What a coverage is over: a measure of people, and which of its series where it has several.
///
/// A population or a labour force may be of a kind (`base_measure`): the average of a year, a census, all who are aged 15 and over.
/// Two kinds are two facts: they are never compared, never joined, and neither stands for the other. Without a kind it is the measure
/// itself, which is what schemes are published over.
package struct Denominator: Hashable, Sendable {
  package let measure: Measure
  /// Empty for the measure itself.
  package let kind: String

  package init(_ measure: Measure, kind: String = "") {
    self.measure = measure
    self.kind = kind
  }

  /// The denominator that a `base_measure` names; nil for a text that is no measure and no kind that is known by name.
  package init?(named name: String) {
    if let measure = Measure(slug: name), Self.measures.contains(measure) {
      self.init(measure)
    } else if let known = Self.known.first(where: { $0.kind == name }) {
      self = known
    } else {
      return nil
    }
  }

  /// As `base_measure` has it: the kind, else the measure.
  package var name: String { kind.isEmpty ? measure.slug : kind }

  /// The kinds that official statistics publish.
  package static let known = [
    Denominator(.population, kind: "population_average"),
    Denominator(.population, kind: "population_census"),
    Denominator(.labourForce, kind: "labour_force_15plus"),
  ]

  /// Its name; a kind that is not known by name stands behind its measure.
  var wording: Wording {
    switch name {
    case "population": Wording("population", "dân số")
    case "population_average": Wording("average population", "dân số trung bình")
    case "population_census": Wording("census population", "dân số theo tổng điều tra")
    case "labour_force": Wording("labour force", "lực lượng lao động")
    case "labour_force_15plus":
      Wording("labour force aged 15 and over", "lực lượng lao động từ 15 tuổi trở lên")
    case "base": Wording("base", "mẫu số")
    default:
      [Denominator(measure).wording, Wording(kind, kind)].joined(": ")
    }
  }

  /// The kind in words; empty for the measure itself.
  var kindWording: Wording {
    switch kind {
    case "population_average": Wording("average of the year", "bình quân năm")
    case "population_census": Wording("by the census", "theo tổng điều tra")
    case "labour_force_15plus": Wording("aged 15 and over", "từ 15 tuổi trở lên")
    default: Wording(kind, kind)
    }
  }

  private static let measures: [Measure] = [.population, .labourForce, .base]
}

extension Measure {
  /// Whether it is a number of people whose kind is part of its key.
  public var hasKind: Bool { self == .population || self == .labourForce }

  /// The kind that a `base_measure` gives a figure of this measure; empty where it names a measure, or a kind of another one.
  func kind(of baseMeasure: String) -> String {
    guard hasKind, !baseMeasure.isEmpty else { return "" }
    guard let named = Denominator(named: baseMeasure) else { return baseMeasure }
    return named.measure == self ? named.kind : ""
  }
}
