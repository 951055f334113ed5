/// What a problem names as machine formats write it (`kien-giang/rach-gia 2023-07 bhyt participants`), in the words of a language:
/// `Thành phố Rạch Giá, BHYT, số người tham gia, 7/2023`.
package struct SpokenFigure {
  private let language: Language
  private var units: [String] = []
  private var schemes: [String] = []
  private var measures: [String] = []
  private var periods: [String] = []
  private var others: [String] = []
  /// Whether the schemes are added up: `bhxh-bat-buoc + bhxh-tu-nguyen`.
  private var isSum = false

  package init(_ named: String, _ language: Language) {
    self.language = language
    for token in named.split(separator: " ").map(String.init) {
      if token == "+" {
        isSum = true
      } else if let scheme = Scheme(slug: token) {
        schemes.append(language == .vietnamese ? scheme.vietnamese : scheme.english)
      } else if Words.knows(.measure, token) {
        measures.append(Words(language).word(.measure, token))
      } else if token.first?.isNumber ?? false,
        token.allSatisfy({ $0.isNumber || "-Q.~?".contains($0) })
      {
        periods.append(PeriodText(language: language).text(of: token))
      } else if let unit = Gazetteer.builtIn.states(ofPath: token).last {
        units.append(Gazetteer.builtIn.fullName(of: unit))
      } else {
        others.append(token)
      }
    }
  }

  /// Everything that was named.
  package var text: String {
    let rest = others.isEmpty ? [] : [others.joined(separator: " ")]
    let added = isSum ? [schemes.joined(separator: " + ")] : schemes
    return (units + added + measures + periods + rest).joined(separator: ", ")
  }

  /// Unit and scheme.
  var who: String { (units + schemes).joined(separator: ", ") }

  /// The period, or periods.
  var when: String { periods.joined(separator: ", ") }

  /// A count or a percentage with its qualifier, as it is printed for people; any other text as it stands.
  static func number(_ digits: String, _ language: Language) -> String {
    var rest = digits[...]
    var qualifier = Qualifier.exact
    if let mark = rest.firstIndex(of: "±"), let half = Int64(rest[rest.index(after: mark)...]) {
      qualifier = .rounded(half: half)
      rest = rest[..<mark]
    }
    if let first = rest.first, let known = [">": Qualifier.over, "<": .under, "~": .about][first] {
      qualifier = known
      rest.removeFirst()
    }
    let isNegative = rest.first == "-"
    if isNegative { rest.removeFirst() }
    let parts = rest.split(separator: ".", omittingEmptySubsequences: false)
    guard (1...2).contains(parts.count),
      parts.allSatisfy({ !$0.isEmpty && $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }),
      let mantissa = Int64(parts.joined())
    else { return digits }
    let format = NumberFormat(language)
    let decimals = parts.count == 2 ? parts[1].count : 0
    let number =
      decimals == 0
      ? format.count(isNegative ? -mantissa : mantissa)
      : format.number(Percent(mantissa: isNegative ? -mantissa : mantissa, decimals: decimals))
    return format.qualified(number, qualifier)
  }

  /// `X dòng 12` for `X:12:65`; in English as it stands, for an editor to open.
  static func place(_ place: String, _ language: Language) -> String {
    let parts = place.split(separator: ":")
    guard language == .vietnamese, parts.count >= 3, Int(parts[parts.count - 1]) != nil,
      Int(parts[parts.count - 2]) != nil
    else { return place }
    return parts.dropLast(2).joined(separator: ":") + " dòng \(parts[parts.count - 2])"
  }
}
