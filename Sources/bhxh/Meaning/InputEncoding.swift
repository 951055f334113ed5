/// The encodings that `--encoding` may name.
enum InputEncoding: String, CaseIterable, Sendable {
  case utf8 = "utf-8"
  case utf16 = "utf-16"
  case windows1258 = "windows-1258"
  case tcvn3
  case vni
}
