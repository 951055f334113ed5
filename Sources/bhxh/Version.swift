/// The version that `--version` prints and that data formats may quote.
enum Version {
  static let number = "0.1.0"
}
