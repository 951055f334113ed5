import BHXHCore
import Glibc

/// The few things that only a program, not a library, asks of its process.
enum ProcessFacts {
  /// The variables of the environment among `names` that are set.
  static func environment(_ names: [String]) -> [String: String] {
    var values: [String: String] = [:]
    for name in names {
      // SAFETY: the text is copied at once, and nothing in this program changes the environment.
      if let value = unsafe getenv(name) { values[name] = unsafe String(cString: value) }
    }
    return values
  }

  /// Puts the null device where one of the three standard descriptors is closed.
  ///
  /// Otherwise the next file opened would get its number, and messages would be written into it. It is opened
  /// for reading only, so that writing results to a closed standard output still fails.
  static func occupyStandardDescriptors() {
    for descriptor in Int32(0)...2 where DescriptorKind(of: descriptor) == .closed {
      // SAFETY: the name lives during the call.
      _ = unsafe open("/dev/null", O_RDONLY)
    }
  }
}
