/// A short text in whole words, to be compared with what stands at a place.
@safe
struct WordText: ~Copyable {
  private let words: UnsafeMutablePointer<UInt64>
  /// How many bytes it has; negative while it has none and equals nothing.
  private(set) var length = -1
  private var last = 0
  private var lastMask: UInt64 = 0

  /// The longest text, in bytes.
  static let longest = 512

  init() {
    // SAFETY: room for the longest text, initialised whole, freed once by the only owner.
    unsafe words = .allocate(capacity: Self.longest / 8)
    unsafe words.initialize(repeating: 0, count: Self.longest / 8)
  }

  deinit { unsafe words.deallocate() }

  /// Takes the `length` bytes at `place`, 1 to `longest`; only the last of them may be an LF.
  @unsafe
  mutating func set(_ bytes: UnsafePointer<UInt8>, _ place: Int, length: Int) {
    precondition(length > 0 && length <= Self.longest)
    self.length = length
    last = (length - 1) / 8
    lastMask = Word.mask(length - last * 8)
    // SAFETY: `last` is inside the words; the caller's text is padded by at least eight bytes.
    for index in 0...last { unsafe words[index] = Word.load(bytes, place + index * 8) }
    unsafe words[last] &= lastMask
  }

  /// Takes a whole text.
  mutating func set(_ text: [UInt8]) {
    let padded = text + [UInt8](repeating: 0, count: 8)
    // SAFETY: padded as it has to be; the pointer does not leave the closure.
    unsafe padded.withUnsafeBufferPointer { bytes in
      guard let bytes = bytes.baseAddress else { return }
      unsafe set(bytes, 0, length: text.count)
    }
  }

  /// Has no text from now on.
  mutating func clear() { length = -1 }

  /// Whether it stands at `place`.
  ///
  /// Behind the caller's text stands an LF with padding: a word behind that is never looked at, since no word before the last has an LF.
  @unsafe @inline(__always)
  func stands(at place: Int, _ bytes: UnsafePointer<UInt8>) -> Bool {
    if length < 0 { return false }
    var index = 0
    while index < last {
      // SAFETY: all words before this one are the text's, so the place is not behind the caller's text.
      if unsafe Word.load(bytes, place + index * 8) != words[index] { return false }
      index += 1
    }
    return unsafe Word.load(bytes, place + last * 8) & lastMask == words[last]
  }
}
