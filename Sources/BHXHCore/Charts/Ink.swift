/// What a part of a picture is painted with: a colour on paper, and one on a dark page.
///
/// Bars, dots and lines: the palette of Okabe and Ito ("Color Universal Design", 2008), which people with any kind of colour
/// blindness tell apart. Tiles: the five blues of ColorBrewer (Brewer, Harrower; colorbrewer2.org), safe for them and in print.
/// Text stands out from its ground by at least 4.5 : 1 (WCAG 2.2, 1.4.3), bars by 3 : 1.
enum Ink: String, CaseIterable, Sendable {
  case paper, text, muted, rule, bar, behind, band1, band2, band3, plan, before

  var light: String {
    switch self {
    case .paper: "#ffffff"
    case .text: "#1b1b1b"
    case .muted: "#595959"
    case .rule: "#d0d0d0"
    case .bar: "#0072b2"
    case .behind: "#d55e00"
    case .band1: "#d9d9d9"
    case .band2: "#e6e6e6"
    case .band3: "#f2f2f2"
    case .plan: "#1b1b1b"
    case .before: "#8a8a8a"
    }
  }

  var dark: String {
    switch self {
    case .paper: "#16181c"
    case .text: "#ececec"
    case .muted: "#b8b8b8"
    case .rule: "#45494f"
    case .bar: "#56b4e9"
    case .behind: "#e69f00"
    case .band1: "#3a3d42"
    case .band2: "#2f3237"
    case .band3: "#25282c"
    case .plan: "#ececec"
    case .before: "#8f949b"
    }
  }

  /// For pages that hold pictures: the colours of a dark page in place of those that stand at each element.
  public static var darkStyle: String {
    allCases.map { ".f-\($0.rawValue){fill:\($0.dark)}.s-\($0.rawValue){stroke:\($0.dark)}" }
      .joined()
  }

  /// The ground of a tile from the least (0) to the most (4), and the text on it; the same on paper and on a dark page.
  static let tiles: [(ground: String, text: String)] = [
    ("#eff3ff", "#000000"), ("#bdd7e7", "#000000"), ("#6baed6", "#000000"),
    ("#3182bd", "#000000"), ("#08519c", "#ffffff"),
  ]
}
