/// Distinct texts as small numbers: the same bytes have the same code, in the order of first meeting.
///
/// What comes next is guessed to be what followed the last text before, so that texts which repeat themselves, or run through their
/// values over and over, cost one comparison of words each. In no order, they are looked up at once.
@safe
struct TextCodes: ~Copyable {
  struct Entry: BitwiseCopyable {
    /// Where its words begin, behind which stands their mask.
    var start: Int32
    /// The text that came after it the last time.
    var next: Int32
    var tag: UInt32
    var length: Int16
    /// Which of its words is the last one.
    var lastWord: Int16
  }

  private var entries = GrowingBuffer<Entry>()
  /// The bytes of all texts, each from a new word on, and which bits of its last word count.
  private var texts = GrowingBuffer<WideWord>()
  /// Of the texts of at most 32 bytes, these with zeros behind them.
  private var shortTexts = GrowingBuffer<WideWord>()
  /// A tag above and the code below.
  private var slots = GrowingBuffer<UInt64>()
  /// Four words of ones, then four of zeros: from inside, they are the mask of any number of bytes.
  private var ones = GrowingBuffer<UInt64>()
  private var last: Int32 = 0
  private var guesses = true
  private var wrongGuesses = 0
  private var blocks = 0

  /// Beyond this a column holds no names, and its rows are read one by one.
  static let mostTexts = 1 << 20

  private static let empty = UInt64.max

  init() {
    slots.fill(Self.empty, count: 64)
    for index in 0..<8 { ones.append(index < 4 ? .max : 0) }
  }

  /// How many distinct texts there are.
  var count: Int { entries.count }

  /// Says that a block of `rows` rows was read: where most guesses were wrong, the next ones are read without, for a while.
  mutating func endBlock(rows: Int) {
    guesses = guesses ? wrongGuesses * 2 <= rows : blocks & 31 == 0
    wrongGuesses = 0
    blocks += 1
  }

  /// The code of the text that is expected, where it stands at `place`, and what is behind it; negative elsewhere.
  ///
  /// Behind the caller's text stands an LF with padding; no text has an LF but as its last byte.
  @unsafe @inline(__always)
  mutating func guess(_ bytes: UnsafePointer<UInt8>, _ place: Int) -> (code: Int32, behind: Int) {
    // SAFETY: for the bytes the caller's word is passed on.
    guard var expected = unsafe guessed else { return (-1, place) }
    guard let behind = unsafe expected.next(bytes, place) else {
      wrongGuesses += 1
      return (-1, place)
    }
    unsafe follow(expected)
    return (last, behind)
  }

  /// What is expected to come, for the innermost loop, until a text is added; nil where nothing is.
  @unsafe @inline(__always)
  var guessed: Guesses? {
    guard guesses, count > 0 else { return nil }
    // SAFETY: there is a first entry, and with it a first word.
    return unsafe Guesses(
      entries: entries.pointer(to: 0), texts: texts.pointer(to: 0), last: last)
  }

  /// Takes over what was met last.
  @unsafe @inline(__always)
  mutating func follow(_ guesses: Guesses) { unsafe last = guesses.last }

  /// The texts that follow each other.
  @unsafe
  struct Guesses {
    fileprivate let entries: UnsafePointer<Entry>
    fileprivate let texts: UnsafePointer<WideWord>
    fileprivate(set) var last: Int32

    /// What is behind the expected text that stands at `place`, which then is the last one; nil where another text stands.
    @unsafe @inline(__always)
    mutating func next(_ bytes: UnsafePointer<UInt8>, _ place: Int) -> Int? {
      // SAFETY: codes are those of entries, and these have their words and masks among the texts; for the bytes the caller's word is
      // passed on.
      let code = unsafe entries[Int(last)].next
      let entry = unsafe entries + Int(code)
      let isEqual = unsafe WordText.stand(
        texts + Int(entry.pointee.start), last: Int(entry.pointee.lastWord), bytes, place)
      if !isEqual { return nil }
      unsafe last = code
      return unsafe place &+ Int(entry.pointee.length)
    }
  }

  /// The code of the text of `length` bytes at `place`; negative where it was never met.
  @unsafe @inline(__always)
  mutating func find(_ bytes: UnsafePointer<UInt8>, _ place: Int, length: Int) -> Int32 {
    // SAFETY: for the bytes the caller's word is passed on, here and below.
    let code =
      unsafe length > 32
      ? findLong(bytes, place, length: length) : known.find(bytes, place, length: length)
    return code < 0 ? code : met(code)
  }

  /// The texts that were met, for the innermost loop, until one is added.
  @unsafe
  var known: Known {
    // SAFETY: there are always slots and ones; where there is no text, all slots are empty.
    unsafe Known(
      slots: slots.pointer(to: 0), mask: Int32(truncatingIfNeeded: slots.count - 1),
      texts: shortTexts.start, ones: ones.pointer(to: 0))
  }

  /// Texts of at most 32 bytes by their words.
  @unsafe
  struct Known {
    fileprivate let slots: UnsafePointer<UInt64>
    fileprivate let mask: Int32
    fileprivate let texts: UnsafePointer<WideWord>
    fileprivate let ones: UnsafePointer<UInt64>

    /// The code of the text of `length` bytes at `place`; negative where it was never met, and for any other length than 1 to 32.
    @unsafe @inline(__always)
    func find(_ bytes: UnsafePointer<UInt8>, _ place: Int, length: Int) -> Int32 {
      if UInt(bitPattern: length &- 1) >= 32 { return -1 }
      // SAFETY: 64 bytes of ones and zeros are there; for the bytes the caller's word is passed on.
      let words = unsafe TextCodes.words(bytes, place, length, ones)
      let tag = TextCodes.tag(words)
      var slot = unsafe Int32(truncatingIfNeeded: tag) & mask
      while true {
        // SAFETY: a slot lies below their number, a power of two; codes are those of texts.
        let found = unsafe slots[Int(slot)]
        if found == TextCodes.empty { return -1 }
        if UInt32(truncatingIfNeeded: found &>> 32) == tag {
          let code = Int32(truncatingIfNeeded: found)
          // No text has a zero byte, so that of equal words both have the same length; a long text has no words here.
          if unsafe !(texts[Int(code)] ^ words).hasBits { return code }
        }
        slot = unsafe (slot &+ 1) & mask
      }
    }
  }

  @unsafe @inline(never)
  private func findLong(
    _ bytes: UnsafePointer<UInt8>, _ place: Int, length: Int
  ) -> Int32 {
    let tag = unsafe Self.longTag(bytes, place, length)
    let mask = Int32(truncatingIfNeeded: slots.count - 1)
    var slot = Int32(truncatingIfNeeded: tag) & mask
    while true {
      // SAFETY: as above.
      let found = unsafe slots[slot]
      if found == Self.empty { return -1 }
      let code = Int32(truncatingIfNeeded: found)
      let entry = unsafe entries[code]
      if entry.tag == tag, Int(entry.length) == length, unsafe isEqual(entry, bytes, place) {
        return code
      }
      slot = (slot &+ 1) & mask
    }
  }

  /// Remembers what came behind the last text.
  @inline(__always)
  private mutating func met(_ code: Int32) -> Int32 {
    // SAFETY: codes are below `count`.
    if guesses { unsafe entries[last].next = code }
    last = code
    return code
  }

  /// Takes in a text that was not found, 1 to `WordText.longest` bytes; negative where there are too many.
  @unsafe @inline(never)
  mutating func add(_ bytes: UnsafePointer<UInt8>, _ place: Int, length: Int) -> Int32 {
    precondition(length > 0 && length <= WordText.longest)
    guard count < Self.mostTexts else { return -1 }
    let code = Int32(count)
    let lastWord = (length - 1) / 32
    let mask = WideWord.mask(length - lastWord * 32)
    let start = texts.count
    for index in 0...lastWord {
      // SAFETY: behind the caller's text there are at least 32 bytes more.
      let word = unsafe WideWord.load(bytes, place + index * 32)
      texts.append(index == lastWord ? word & mask : word)
    }
    texts.append(mask)
    let isShort = length <= 32
    let tag =
      unsafe isShort
      ? Self.tag(Self.words(bytes, place, length, ones.pointer(to: 0)))
      : Self.longTag(bytes, place, length)
    shortTexts.append(
      unsafe isShort ? Self.words(bytes, place, length, ones.pointer(to: 0)) : WideWord())
    entries.append(
      Entry(
        start: Int32(start), next: code, tag: tag,
        length: Int16(length), lastWord: Int16(lastWord)))
    if count * 4 > slots.count {
      slots.fill(Self.empty, count: slots.count * 4)
      for code in 0..<Int32(count) { seat(code) }
    } else {
      seat(code)
    }
    // SAFETY: codes are below `count`.
    unsafe entries[last].next = code
    last = code
    return code
  }

  /// Gives a code the first free slot; three quarters of the slots are free.
  private mutating func seat(_ code: Int32) {
    let mask = Int32(slots.count - 1)
    // SAFETY: as in `find`.
    let tag = unsafe entries[code].tag
    var slot = Int32(truncatingIfNeeded: tag) & mask
    while unsafe slots[slot] != Self.empty { slot = (slot &+ 1) & mask }
    unsafe slots[slot] = UInt64(tag) << 32 | UInt64(code)
  }

  @unsafe @inline(__always)
  private func isEqual(_ entry: Entry, _ bytes: UnsafePointer<UInt8>, _ place: Int) -> Bool {
    // SAFETY: an entry's words and their mask are among the texts; for the bytes the caller's word is passed on.
    unsafe WordText.stand(texts.pointer(to: entry.start), last: Int(entry.lastWord), bytes, place)
  }

  /// The first `length` bytes from `place` on, at most 32, with zeros behind them.
  @unsafe @inline(__always)
  private static func words(
    _ bytes: UnsafePointer<UInt8>, _ place: Int, _ length: Int, _ ones: UnsafePointer<UInt64>
  ) -> WideWord {
    // SAFETY: the caller has 64 bytes of ones and zeros; 32 bytes from `place` on may be read.
    let mask = unsafe UnsafeRawPointer(ones)
      .loadUnaligned(fromByteOffset: 32 &- length, as: WideWord.self)
    return unsafe WideWord.load(bytes, place) & mask
  }

  /// What texts are told apart by at first; never that of an empty slot, whose code is none.
  @inline(__always)
  private static func tag(_ words: WideWord) -> UInt32 {
    let first = (words[0] ^ words[2] &* 0xD6E8_FEB8_6659_FD93) &* 0x9E37_79B9_7F4A_7C15
    let second = (words[1] ^ words[3] &* 0xA076_1D64_78BD_642F) &* 0xE703_7ED1_A0B4_28DB
    // The highest bits depend on every byte: they become the lowest, which choose the slot.
    return UInt32(truncatingIfNeeded: (first ^ second) &>> 32).byteSwapped
  }

  @unsafe @inline(never)
  private static func longTag(_ bytes: UnsafePointer<UInt8>, _ place: Int, _ length: Int) -> UInt32
  {
    var hash: UInt64 = 0
    var (offset, end) = (place, place + length)
    while offset + 8 < end {
      // SAFETY: inside the text.
      hash = unsafe mix(hash, Word.load(bytes, offset))
      offset += 8
    }
    hash = unsafe mix(hash, Word.load(bytes, offset) & Word.mask(end - offset))
    return UInt32(truncatingIfNeeded: hash)
  }

  private static func mix(_ hash: UInt64, _ word: UInt64) -> UInt64 {
    let product = (hash ^ word) &* 0x9E37_79B9_7F4A_7C15
    return product ^ (product &>> 32)
  }
}
