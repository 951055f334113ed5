/// The figures of units and months that are being read, as bare numbers: one block a unit and month, four bytes a figure.
///
/// A block that has rested for a million rows may be closed: its sums are kept and its memory is used again. So a file in order is read in
/// memory that does not grow with its rows; one in no order keeps its blocks open.
struct DenseBlocks: Sendable {
  /// How many figures a slot has.
  let width: Int
  /// How many slots a block has room for.
  private(set) var room = 16
  private(set) var values: [Int32] = []
  /// By block: whose it is, negative for a free one; and the row that touched it last.
  private var owners: [Int32] = []
  private var touches: [Int] = []
  private var free: [Int32] = []
  /// The block that was looked at last for whether it has rested.
  private var next = 0
  /// By place: its block.
  private var blocks: [Int32] = []
  /// From how many bytes on it is worth looking for blocks to close.
  private var limit: Int
  private let rest: Int

  /// How many blocks are looked at with every place that is opened: more than one, so that there are fewer and fewer.
  private static let looks = 4
  /// Where there is no figure.
  static let absent = CountStore.absent
  private static let closed: Int32 = -1

  init(width: Int, _ limits: DenseLimits) {
    self.width = width
    limit = limits.openBytes
    // What is not touched takes no memory; growing step by step would take it twice.
    if limit < .max { values.reserveCapacity(limit * 2) }
    rest = limits.restingRows
  }

  var stride: Int { room * width }

  /// Whether the rows are in no order: no block is closed any more.
  private var isKeptOpen = false
  /// Whether some place has been closed.
  private(set) var hasClosed = false

  /// How many bytes the open blocks take.
  private var openBytes: Int { (owners.count - free.count) * stride * 4 }

  /// Where the figures of a place begin among the values; nil where it was closed.
  mutating func start(of place: Int32, row: Int) -> Int? {
    guard let block = block(of: place) else { return nil }
    touches[block] = row
    return block * stride
  }

  @inline(__always)
  private func block(of place: Int32) -> Int? {
    // As long as none was closed they are in the order of their places: one look less at memory.
    if !hasClosed { return Int(place) }
    let block = blocks[Int(place)]
    return block < 0 ? nil : Int(block)
  }

  /// Lets all blocks stay that are open: the rows are in no order.
  mutating func keepOpen() {
    if isKeptOpen { return }
    isKeptOpen = true
    limit = .max
    SystemCalls.preferLargePages(&values)
  }

  /// Opens a block for the next place.
  mutating func open(_ place: Int32, row: Int) {
    let block = free.popLast() ?? Int32(owners.count)
    if block == owners.count {
      owners.append(place)
      touches.append(row)
      let count = values.count + stride
      if count > values.capacity {
        // To eight times the size: what is not touched takes no memory, but a copy takes it twice.
        values.reserveCapacity(max(count, values.capacity * 8))
        if isKeptOpen { SystemCalls.preferLargePages(&values) }
      }
      values.append(contentsOf: repeatElement(Self.absent, count: stride))
    } else {
      owners[Int(block)] = place
      touches[Int(block)] = row
      let start = Int(block) * stride
      for index in start..<start + stride { values[index] = Self.absent }
    }
    blocks.append(block)
  }

  /// Where the figures of a place begin that is open; nil for one that is not.
  func start(ofOpen place: Int) -> Int? {
    place < blocks.count && blocks[place] >= 0 ? Int(blocks[place]) * stride : nil
  }

  /// The place before which half of the open blocks are.
  var middle: Int {
    var left = (owners.count - free.count) / 2
    for place in blocks.indices where blocks[place] >= 0 {
      if left == 0 { return place }
      left -= 1
    }
    return 0
  }

  /// Whether there are so many blocks open that it is worth looking for some to close.
  var areMany: Bool { openBytes >= limit }

  /// Closes some of the blocks that have rested: a few with every place that is opened, so that who waits for this waits never for long.
  ///
  /// - Parameter close: is given each place and where its figures begin; false where these have to stay.
  mutating func closeRested(row: Int, _ close: (_ place: Int, _ start: Int, [Int32]) -> Bool) {
    for _ in 0..<min(Self.looks, owners.count) {
      next = next + 1 < owners.count ? next + 1 : 0
      guard owners[next] >= 0, touches[next] + rest < row,
        close(Int(owners[next]), next * stride, values)
      else { continue }
      blocks[Int(owners[next])] = Self.closed
      owners[next] = Self.closed
      free.append(Int32(next))
      hasClosed = true
    }
  }

  /// Makes room for more slots in every block.
  mutating func widen() {
    let (old, wider) = (stride, (room + room / 4 + 16) / 16 * 16)
    var copy: [Int32] = []
    copy.reserveCapacity(max(values.capacity, owners.count * wider * width))
    for block in owners.indices {
      copy += values[block * old..<(block + 1) * old]
      copy.append(contentsOf: repeatElement(Self.absent, count: wider * width - old))
    }
    values = copy
    room = wider
  }

  /// The figure at an index; `absent` where there is none.
  subscript(index: Int) -> Int32 {
    get { values[index] }
    set { values[index] = newValue }
  }

  /// Takes the counts of plain rows, `width` of each, all of the place whose figures begin at `start`; see `CountStore`.
  mutating func take(
    _ rows: borrowing CodedRows, _ range: Range<Int>, slots: SubjectSlots, start: Int, width: Int
  ) -> (next: Int, isContradicted: Bool) {
    CountStore.put(
      rows, range, slots: slots, into: &values, at: start, room: stride / width, width: width)
  }

  /// The same for rows of which hardly two in succession are of one place: where each one's figures stand has been found before, so that the
  /// memory is asked for many at once.
  mutating func take(
    _ rows: borrowing CodedRows, from first: Int, to targets: [Int32], width: Int
  ) -> Int? {
    CountStore.put(rows, from: first, to: targets, in: &values, width: width)
  }
}

/// How much is kept of dense figures beside their sums.
struct DenseLimits: Sendable {
  /// How many bytes the figures may take before some of them are closed.
  var openBytes: Int
  /// How many rows a unit and month rests before its figures are closed.
  var restingRows = 1_000_000
  /// Whether it is remembered in which lines the facts of the last rows stood.
  var remembersRows = false

  /// Figures of units and months that came not long ago: the input can be read again where others are needed.
  static let lately = DenseLimits(openBytes: 16 << 20)
  /// All figures.
  static let all = DenseLimits(openBytes: .max)
  /// As many figures as there may be distinct keys: the input can be read once only.
  static let once = DenseLimits(openBytes: ReadingLimits.keys * 4, remembersRows: true)
}
