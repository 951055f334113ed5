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
  private var slots = GrowingBuffer<Int32>()
  /// Four words of ones, then four of zeros: from inside, they are the mask of any number of bytes.
  private var ones = GrowingBuffer<UInt64>()
  private var last: Int32 = 0
  private var guesses = true
  private var wrongGuesses = 0
  private var blocks = 0

  /// Beyond this a column holds no names, and its rows are read one by one.
  static let mostTexts = 1 << 20

  init() {
    slots.fill(-1, count: 64)
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
    if !guesses || count == 0 { return (-1, place) }
    // SAFETY: codes are below `count`; for the bytes the caller's word is passed on.
    let next = unsafe entries[last].next
    let entry = unsafe entries[next]
    guard unsafe isEqual(entry, bytes, place) else {
      wrongGuesses += 1
      return (-1, place)
    }
    last = next
    return (next, place &+ Int(entry.length))
  }

  /// The code of the text of `length` bytes at `place`; negative where it was never met.
  @unsafe @inline(__always)
  mutating func find(_ bytes: UnsafePointer<UInt8>, _ place: Int, length: Int) -> Int32 {
    let tag = unsafe tag(bytes, place, length)
    let mask = Int32(truncatingIfNeeded: slots.count - 1)
    var slot = Int32(truncatingIfNeeded: tag) & mask
    while true {
      // SAFETY: a slot lies below their number, a power of two; codes are below `count`.
      let code = unsafe slots[slot]
      if code < 0 { return -1 }
      let entry = unsafe entries[code]
      if entry.tag == tag, Int(entry.length) == length, unsafe isEqual(entry, bytes, place) {
        unsafe entries[last].next = code
        last = code
        return code
      }
      slot = (slot + 1) & mask
    }
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
    entries.append(
      Entry(
        start: Int32(start), next: code, tag: unsafe tag(bytes, place, length),
        length: Int16(length), lastWord: Int16(lastWord)))
    if count * 4 > slots.count {
      slots.fill(-1, count: slots.count * 4)
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
    var slot = Int32(truncatingIfNeeded: unsafe entries[code].tag) & mask
    while unsafe slots[slot] >= 0 { slot = (slot + 1) & mask }
    unsafe slots[slot] = code
  }

  @unsafe @inline(__always)
  private func isEqual(_ entry: Entry, _ bytes: UnsafePointer<UInt8>, _ place: Int) -> Bool {
    // SAFETY: an entry's words and their mask are among the texts; for the bytes the caller's word is passed on.
    unsafe WordText.stand(texts.pointer(to: entry.start), last: Int(entry.lastWord), bytes, place)
  }

  /// What texts are told apart by at first.
  @unsafe @inline(__always)
  private func tag(_ bytes: UnsafePointer<UInt8>, _ place: Int, _ length: Int) -> UInt32 {
    if length > 32 { return unsafe Self.longTag(bytes, place, length) }
    // SAFETY: 64 bytes of ones and zeros are there; 32 bytes from `place` on may be read.
    let mask = unsafe UnsafeRawPointer(ones.pointer(to: 0))
      .loadUnaligned(fromByteOffset: 32 &- length, as: WideWord.self)
    let words = unsafe WideWord.load(bytes, place) & mask
    let first = (words[0] ^ words[2] &* 0xD6E8_FEB8_6659_FD93) &* 0x9E37_79B9_7F4A_7C15
    let second = (words[1] ^ words[3] &* 0xA076_1D64_78BD_642F) &* 0xE703_7ED1_A0B4_28DB
    return UInt32(truncatingIfNeeded: (first ^ second) &>> 32)
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
