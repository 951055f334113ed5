import BHXHCore
import Glibc

/// The few things that only a program, not a library, asks of its process.
enum ProcessFacts {
  /// What was typed behind the name of the program, every byte of it.
  static var arguments: [String] {
    (1..<max(1, Int(CommandLine.argc))).compactMap { place in
      // SAFETY: the system gives so many texts that end in NUL, and nothing in this program changes them.
      unsafe CommandLine.unsafeArgv[place].map { unsafe text(of: $0) }
    }
  }

  // SAFETY: the caller's text ends in NUL, and is copied at once.
  private static func text(of bytes: UnsafePointer<CChar>) -> String {
    unsafe FileNameText.text(of: Array(UnsafeBufferPointer(start: bytes, count: strlen(bytes))))
  }

  /// The variables of the environment among `names` that are set.
  static func environment(_ names: [String]) -> [String: String] {
    var values: [String: String] = [:]
    for name in names {
      // SAFETY: the text is copied at once, and nothing in this program changes the environment.
      if let value = unsafe getenv(name) { values[name] = unsafe text(of: value) }
    }
    return values
  }

  /// The columns of the terminal that standard output is; nil where it is none.
  static var terminalWidth: Int? {
    var size = winsize()
    // SAFETY: the call fills in the structure that lives during it.
    guard unsafe ioctl(1, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return nil }
    return Int(size.ws_col)
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
