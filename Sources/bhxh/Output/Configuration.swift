import BHXHCore

/// What the configuration file says: `key = value` a line, `#` before a comment.
///
///     # ~/.config/bhxh/config
///     lang = vi
///     data = /var/lib/bhxh
///     digits = 1
///
/// An option goes before a variable of the environment, that before the file, and the file before the locale. Only `lang`
/// and `digits` change how text looks, and no machine format; `data` says where figures are when nothing else does.
struct Configuration: Equatable, Sendable {
  enum Key: String, CaseIterable, Sendable {
    case lang, digits, data
  }

  /// A value, and the line that says it.
  struct Entry: Equatable, Sendable {
    let value: String
    let place: Place
  }

  private(set) var entries: [Key: Entry] = [:]

  init() {}

  /// - Throws: `Problem` of the first line that is not understood.
  init(_ text: String, file: String) throws(Problem) {
    let lines = text.split(omittingEmptySubsequences: false) { $0.isNewline }
    for (index, line) in lines.enumerated() {
      let place = Place(file: file, line: index + 1)
      let statement = line.prefix { $0 != "#" }.trimmed
      if statement.isEmpty { continue }
      let parts = statement.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
        .map(\.trimmed)
      guard parts.count == 2, let key = Key(rawValue: parts[0].lowercased()) else {
        let keys = Key.allCases.map(\.rawValue).joined(separator: ", ")
        throw Problem(.configurationLine, at: place, [statement, keys])
      }
      try Self.check(key, parts[1], place)
      entries[key] = Entry(value: parts[1], place: place)
    }
  }

  var language: Language? { entries[.lang].flatMap { Language(rawValue: $0.value.lowercased()) } }

  /// Of percentages in text.
  var digits: Int? { entries[.digits].flatMap { Int($0.value) } }

  var data: String? { entries[.data]?.value }

  /// Holds a value against what its key takes.
  static func check(_ key: Key, _ value: String, _ place: Place) throws(Problem) {
    let isRight =
      switch key {
      case .lang: Language(rawValue: value.lowercased()) != nil
      case .digits: Int(value).map { (0...9).contains($0) } ?? false
      case .data: !value.isEmpty
      }
    if isRight { return }
    let expected =
      switch key {
      case .lang: Language.allCases.map(\.rawValue).joined(separator: ", ")
      case .digits: "0…9"
      case .data: "DIR"
      }
    throw Problem(.configurationValue, at: place, [key.rawValue, value, expected])
  }
}

extension Configuration {
  /// The file of this run: that of `--config`; else, without `--no-config`, `bhxh/config` where the system keeps such files, if it is there.
  static func file(_ typed: TypedArguments, _ environment: [String: String]) -> String? {
    if let file = typed.value(of: GeneralOptions.config) { return file }
    if typed.isGiven(GeneralOptions.noConfig) { return nil }
    func named(_ name: String) -> String? { environment[name].flatMap { $0.isEmpty ? nil : $0 } }
    guard let home = named("XDG_CONFIG_HOME") ?? named("HOME").map({ "\($0)/.config" }) else {
      return nil
    }
    let file = "\(home)/bhxh/config"
    return Directory.has(file) ? file : nil
  }

  /// What the file of this run says.
  ///
  /// - Throws: `CommandFailure` where it cannot be read (66) or a line is not understood (65).
  static func read(_ typed: TypedArguments, _ environment: [String: String])
    throws(CommandFailure) -> Configuration
  {
    guard let file = file(typed, environment) else { return Configuration() }
    let bytes: [UInt8]
    do throws(SystemError) {
      bytes = try ByteSource.bytes(ofFile: file)
    } catch {
      throw .problem(Problem(.fileMissing, at: Place(file: file), [error.description]), .noInput)
    }
    do throws(Problem) {
      return try Configuration(String(decoding: bytes, as: UTF8.self), file: file)
    } catch {
      throw .problem(error, .data)
    }
  }
}

extension StringProtocol {
  /// Without white space at either end.
  fileprivate var trimmed: String {
    let start = drop { $0.isWhitespace }
    let end = start.lastIndex { !$0.isWhitespace }
    return end.map { String(start[...$0]) } ?? ""
  }
}

extension Surroundings {
  /// Holds the variables that set something against what they may say.
  func check() throws(CommandFailure) {
    guard let language = value(of: "BHXH_LANG") else { return }
    do throws(Problem) {
      try Configuration.check(.lang, language, Place(file: "BHXH_LANG"))
    } catch {
      throw .problem(error, .usage)
    }
  }
}
