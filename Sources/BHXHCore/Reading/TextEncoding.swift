/// How an input spells its characters.
public enum TextEncoding: String, CaseIterable, Sendable {
  case utf8 = "utf-8"
  case utf16LittleEndian = "utf-16le"
  case utf16BigEndian = "utf-16be"
  /// Microsoft's code page for Vietnamese: base letters with combining tones.
  case windows1258 = "windows-1258"
  /// TCVN 5712:1993, VN3: the `.Vn…` fonts, also called ABC.
  case tcvn3 = "tcvn3"
  /// VNI for Windows: the `VNI-…` fonts, a letter and a byte for its marks.
  case vni = "vni"

  /// The encoding of that name, in any case: `UTF-8`, `utf8`, `cp1258`, `abc`, `vni-win` …; nil for any other name.
  public init?(named name: String) {
    let key = String(name.lowercased().filter { $0 != "-" && $0 != "_" && $0 != " " })
    switch key {
    case "utf8", "utf8bom", "utf8sig", "ascii", "usascii": self = .utf8
    case "utf16le", "utf16", "unicode": self = .utf16LittleEndian
    case "utf16be": self = .utf16BigEndian
    case "windows1258", "cp1258", "1258", "win1258": self = .windows1258
    case "tcvn3", "tcvn", "abc", "tcvn5712", "tcvn57121", "vn3": self = .tcvn3
    case "vni", "vniwin", "vniwindows": self = .vni
    default: return nil
    }
  }

  /// The encoding as people write it: `UTF-8`, `Windows-1258`, `TCVN3 (ABC)`.
  public var displayName: String {
    switch self {
    case .utf8: "UTF-8"
    case .utf16LittleEndian: "UTF-16 LE"
    case .utf16BigEndian: "UTF-16 BE"
    case .windows1258: "Windows-1258"
    case .tcvn3: "TCVN3 (ABC)"
    case .vni: "VNI"
    }
  }
}
