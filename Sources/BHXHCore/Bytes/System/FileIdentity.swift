/// What tells one file from another whatever it is called: `a.csv`, `./a.csv` and a link to it are the same.
package struct FileIdentity: Hashable, Sendable {
  private let device: UInt64
  private let number: UInt64

  /// The file at `path`, through symbolic links; nil where there is none.
  package init?(ofFileAt path: String) {
    guard let status = try? SystemCalls.status(of: path) else { return nil }
    self.init(status)
  }

  /// The file behind an open descriptor; nil for one that is not open.
  package init?(of descriptor: Int32) {
    guard let status = try? SystemCalls.status(of: descriptor) else { return nil }
    self.init(status)
  }

  /// How many bytes the file at `path` has, found out without opening it; nil where there is no regular file.
  package static func size(ofFileAt path: String) -> Int? {
    guard let status = try? SystemCalls.status(of: path), status.kind == .regularFile else {
      return nil
    }
    return status.size
  }

  private init?(_ status: FileStatus) {
    guard status.kind == .regularFile else { return nil }
    device = status.device
    number = status.number
  }
}
