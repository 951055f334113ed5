/// Memory for plain values that grows, and is read without a check: for the innermost loops, whose indices are known to be inside.
@safe
struct GrowingBuffer<Element: BitwiseCopyable>: ~Copyable {
  private var memory: UnsafeMutablePointer<Element>
  private var capacity: Int
  private(set) var count = 0

  init(capacity: Int = 64) {
    self.capacity = capacity
    unsafe memory = .allocate(capacity: capacity)
  }

  deinit {
    // SAFETY: allocated here, freed once; plain values need no other end.
    unsafe memory.deallocate()
  }

  /// The element at an index that the caller knows to be below `count`.
  @unsafe
  subscript(index: Int32) -> Element {
    // SAFETY: the caller knows that the element is there.
    @inline(__always) get {
      assert(index >= 0 && Int(index) < count)
      return unsafe memory[Int(index)]
    }
    @inline(__always) set {
      assert(index >= 0 && Int(index) < count)
      unsafe memory[Int(index)] = newValue
    }
  }

  /// The element at an index, which is checked.
  @inline(__always)
  func element(_ index: Int) -> Element {
    precondition(index >= 0 && index < count)
    // SAFETY: checked.
    return unsafe memory[index]
  }

  /// Forgets all elements.
  mutating func clear() { count = 0 }

  /// Where the elements from an index on lie that the caller knows to be below `count`, until one is appended.
  @unsafe @inline(__always)
  func pointer(to index: Int32) -> UnsafePointer<Element> {
    assert(index >= 0 && Int(index) < count)
    // SAFETY: the caller knows that the element is there.
    return unsafe UnsafePointer(memory + Int(index))
  }

  /// Where the elements lie, until one is appended.
  @unsafe
  var start: UnsafePointer<Element> { unsafe UnsafePointer(memory) }

  mutating func append(_ element: Element) {
    if count == capacity {
      // SAFETY: the new memory is twice as large; what was there is moved, the old memory freed once.
      let larger = UnsafeMutablePointer<Element>.allocate(capacity: capacity * 2)
      unsafe larger.moveInitialize(from: memory, count: count)
      unsafe memory.deallocate()
      unsafe memory = larger
      capacity *= 2
    }
    // SAFETY: `count` is below the capacity.
    unsafe (memory + count).initialize(to: element)
    count += 1
  }

  /// Holds `count` times the same from now on.
  mutating func fill(_ element: Element, count: Int) {
    self.count = 0
    for _ in 0..<count { append(element) }
  }
}
