import BHXHCore
import Synchronization

/// One line on a terminal that says how far the reading of an input is: bytes, rate, time left.
///
/// It comes after a second, is drawn anew five times a second at most, and is gone before anything else is written. Never in a pipe, a
/// file or cron, nor with `--quiet`.
final class ProgressLine: Sendable {
  private struct State {
    var drawn = 0
    var isShown = false
  }

  static let firstMilliseconds = 1_000
  static let leastMilliseconds = 200

  private let total: Int?
  private let language: Language
  private let watch = Stopwatch()
  private let state = Mutex(State())

  /// - Parameter total: how many bytes there are; nil where nobody knows, as of a pipe.
  init(total: Int?, _ language: Language) {
    self.total = total
    self.language = language
  }

  /// The line of a command that reads an input of this size; nil where nobody looks at standard error.
  static func of(total: Int?, in context: Context) -> ProgressLine? {
    guard context.surroundings.standardError == .terminal, !context.settings.isQuiet,
      context.surroundings.environment["TERM"] != "dumb"
    else { return nil }
    return ProgressLine(total: total, context.settings.language)
  }

  /// Takes note that so many bytes were read since the beginning.
  func note(_ bytes: Int) {
    let now = watch.milliseconds
    state.withLock { state in
      guard now >= max(Self.firstMilliseconds, state.drawn + Self.leastMilliseconds) else { return }
      state.drawn = now
      state.isShown = true
      let text = Self.text(bytes: bytes, of: total, milliseconds: now)[language]
      Self.write("\r\u{1B}[K\(text)")
    }
  }

  /// Takes the line away, for what is written next.
  func clear() {
    state.withLock { state in
      if state.isShown { Self.write("\r\u{1B}[K") }
      state.isShown = false
    }
  }

  /// `1.2 GB of 2.3 GB, 450 MB/s, 3 s left`; megabytes below a gigabyte.
  static func text(bytes: Int, of total: Int?, milliseconds: Int) -> Bilingual {
    let rate = bytes * 1_000 / max(milliseconds, 1)
    let speed = "\(rate / 1_000_000) MB/s"
    guard let total, total >= bytes, rate > 0 else {
      return Bilingual(
        "\(size(bytes, point: ".")) read, \(speed)", "đã đọc \(size(bytes, point: ",")), \(speed)")
    }
    let left = (total - bytes + rate - 1) / rate
    return Bilingual(
      "\(size(bytes, point: ".")) of \(size(total, point: ".")), \(speed), \(left) s left",
      "đã đọc \(size(bytes, point: ",")) trên \(size(total, point: ",")), \(speed), còn \(left) giây"
    )
  }

  /// Gigabytes with one decimal, below one whole megabytes; cut off.
  private static func size(_ bytes: Int, point: String) -> String {
    if bytes < 1_000_000_000 { return "\(bytes / 1_000_000) MB" }
    return "\(bytes / 1_000_000_000)\(point)\(bytes / 100_000_000 % 10) GB"
  }

  private static func write(_ text: String) {
    var writer = ByteWriter(descriptor: 2)
    // A line that cannot be drawn has nobody to be told to.
    try? writer.write(text)
    try? writer.flush()
  }
}
