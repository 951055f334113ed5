/// Unpacks a gzip stream (RFC 1952) of one or several members while it is read, and proves each by its check sum.
struct GzipReader: Sendable {
  private enum State {
    case header
    case body
    case trailer
    case ended
  }

  private let file: String
  private var state = State.header
  private var inflater = Inflater()
  private var check = CyclicCheck()
  private var ratio = ExpansionLimit()
  /// Packed bytes that were read and belong to no body yet.
  private var pending: [UInt8]
  private var hasEnded = false
  private var members = 0
  /// What of the inflater's window was not given yet.
  private var ready = 0..<0

  /// - Parameter bytes: what was read of the stream already.
  init(file: String, beginningWith bytes: [UInt8]) {
    self.file = file
    pending = bytes
  }

  /// Whether a text begins like a gzip stream.
  static func recognises(_ bytes: some Collection<UInt8>) -> Bool {
    bytes.starts(with: [0x1F, 0x8B, 0x08])
  }

  /// Writes at most `count` unpacked bytes to `buffer[offset...]`.
  ///
  /// - Parameter fetch: reads packed bytes in the same way.
  /// - Returns: how many came; 0 only at the end.
  mutating func read(
    into buffer: inout [UInt8], at offset: Int, count: Int,
    _ fetch: (inout [UInt8], Int, Int) throws(Problem) -> Int
  ) throws(Problem) -> Int {
    while ready.isEmpty {
      switch state {
      case .header: try readHeader(fetch)
      case .body: try readBody(fetch)
      case .trailer: try readTrailer(fetch)
      case .ended: return 0
      }
    }
    let length = min(count, ready.count)
    ByteCopy.copy(
      inflater.window, ready.lowerBound..<ready.lowerBound + length, into: &buffer, at: offset)
    ready = ready.lowerBound + length..<ready.upperBound
    return length
  }

  private mutating func readBody(_ fetch: (inout [UInt8], Int, Int) throws(Problem) -> Int)
    throws(Problem)
  {
    let status: Inflater.Status
    do throws(InflateFault) { status = try inflater.next() } catch { throw problem(error) }
    switch status {
    case .output:
      ready = inflater.produced
      check.add(inflater.window, ready)
      if let problem = ratio.exceeded(by: ready.count, at: file) { throw problem }
    case .needsInput:
      var held = pending
      var taken = 0
      try inflater.refill { buffer, offset, room throws(Problem) in
        taken = held.isEmpty ? try fetch(&buffer, offset, room) : min(room, held.count)
        if held.isEmpty { return taken }
        ByteCopy.copy(held, 0..<taken, into: &buffer, at: offset)
        held.removeFirst(taken)
        return taken
      }
      pending = held
      ratio.packed += taken
    case .ended:
      pending = Array(inflater.rest) + pending
      state = .trailer
    }
  }

  private mutating func readTrailer(_ fetch: (inout [UInt8], Int, Int) throws(Problem) -> Int)
    throws(Problem)
  {
    guard try hold(8, fetch) else { throw problem(.cutShort) }
    let sum = pending[..<4].reversed().reduce(UInt32(0)) { (sum: UInt32, byte: UInt8) in
      sum << 8 | UInt32(byte)
    }
    guard sum == check.value else { throw problem(.damaged) }
    pending.removeFirst(8)
    state = .header
  }

  /// The head of a member; padding behind the last one is zeros.
  private mutating func readHeader(_ fetch: (inout [UInt8], Int, Int) throws(Problem) -> Int)
    throws(Problem)
  {
    if members > 0 {
      while try hold(1, fetch), pending[0] == 0 { pending.removeFirst() }
      if pending.isEmpty {
        state = .ended
        return
      }
    }
    guard try hold(10, fetch) else { throw problem(.cutShort) }
    let flags = pending[3]
    guard Self.recognises(pending), flags & 0xE0 == 0 else { throw problem(.damaged) }
    var length = 10
    if flags & 4 != 0 {
      guard try hold(12, fetch) else { throw problem(.cutShort) }
      length += 2 + Int(pending[10]) + Int(pending[11]) << 8
    }
    for flag: UInt8 in [8, 16] where flags & flag != 0 {
      repeat {
        guard try hold(length + 1, fetch), length < 1 << 20 else { throw problem(.cutShort) }
        length += 1
      } while pending[length - 1] != 0
    }
    if flags & 2 != 0 { length += 2 }
    guard try hold(length, fetch) else { throw problem(.cutShort) }
    pending.removeFirst(length)
    members += 1
    inflater = Inflater()
    check = CyclicCheck()
    state = .body
  }

  /// Whether at least `count` packed bytes are held.
  private mutating func hold(
    _ count: Int, _ fetch: (inout [UInt8], Int, Int) throws(Problem) -> Int
  ) throws(Problem) -> Bool {
    while pending.count < count, !hasEnded {
      var bytes = [UInt8](repeating: 0, count: 1 << 16)
      let length = try fetch(&bytes, 0, bytes.count)
      if length == 0 { hasEnded = true }
      pending += bytes[..<length]
    }
    return pending.count >= count
  }

  private func problem(_ fault: InflateFault) -> Problem {
    Problem(fault == .cutShort ? .gzipCutShort : .gzipDamaged, at: Place(file: file))
  }
}
