/// A short text in wide words, to be compared with what stands at a place.
@safe
struct WordText: ~Copyable {
  /// Its words, then which bits of the last one count.
  private let words: UnsafeMutablePointer<WideWord>
  /// How many bytes it has; negative while it has none and equals nothing.
  private(set) var length = -1
  private var last = 0

  /// The longest text, in bytes.
  static let longest = 512

  init() {
    // SAFETY: room for the longest text and its mask, initialised whole, freed once by the only owner.
    unsafe words = .allocate(capacity: Self.longest / 32 + 1)
    unsafe words.initialize(repeating: WideWord(), count: Self.longest / 32 + 1)
  }

  deinit { unsafe words.deallocate() }

  /// Takes the `length` bytes at `place`, 1 to `longest`; only the last of them may be an LF.
  @unsafe
  mutating func set(_ bytes: UnsafePointer<UInt8>, _ place: Int, length: Int) {
    precondition(length > 0 && length <= Self.longest)
    self.length = length
    last = (length - 1) / 32
    let mask = WideWord.mask(length - last * 32)
    // SAFETY: `last` is inside the words; the caller's text is padded by at least 32 bytes.
    for index in 0...last { unsafe words[index] = WideWord.load(bytes, place + index * 32) }
    unsafe words[last] &= mask
    unsafe words[last + 1] = mask
  }

  /// Takes a whole text.
  mutating func set(_ text: [UInt8]) {
    let padded = text + [UInt8](repeating: 0, count: 32)
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
    // SAFETY: the words and the mask are there; the caller's word on the bytes is passed on.
    unsafe length >= 0 && Self.stand(words, last: last, bytes, place)
  }

  /// The same text for the innermost loop, until another one is taken; nil where there is none.
  @unsafe
  var view: View? {
    unsafe length < 0 ? nil : View(words: UnsafePointer(words), last: last, length: length)
  }

  /// What a text is compared with.
  @unsafe
  struct View {
    let words: UnsafePointer<WideWord>
    let last: Int
    let length: Int
  }

  /// Whether the words from `words` on, behind which stands the mask of the last one, are those at `place`.
  @unsafe @inline(__always)
  static func stand(
    _ words: UnsafePointer<WideWord>, last: Int, _ bytes: UnsafePointer<UInt8>, _ place: Int
  ) -> Bool {
    var (word, offset) = unsafe (words, place)
    let end = unsafe words + last
    while unsafe word < end {
      // SAFETY: all words before this one are the text's, so the place is not behind the caller's text.
      if unsafe (WideWord.load(bytes, offset) ^ word.pointee).hasBits { return false }
      unsafe word += 1
      offset &+= 32
    }
    return unsafe !((WideWord.load(bytes, offset) ^ word[0]) & word[1]).hasBits
  }
}
