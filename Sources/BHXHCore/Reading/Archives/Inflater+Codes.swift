extension Inflater {
  /// Reads the codes of a block, which is where the time goes, until so much has come out.
  mutating func readCodes(upTo limit: Int) throws(InflateFault) {
    var bits = self.bits
    var bitCount = self.bitCount
    var position = self.position
    var end = self.end
    let filled = self.filled
    // A pair of length and distance takes at most 48 bits.
    let lastPosition = hasAllInput ? filled : filled - 16
    let isLast = hasAllInput
    let literalMask = UInt64(1) << UInt64(literals.rootBits) - 1
    let distanceMask = UInt64(1) << UInt64(distances.rootBits) - 1
    let held = (
      input: self.input, literals: self.literals.entries, distances: self.distances.entries
    )
    // Out of its place, so that it is written to without a question whose it is.
    var window: [UInt8] = []
    swap(&window, &self.window)
    let input = held.input.span
    let literals = held.literals.span
    let distances = held.distances.span
    var output = window.mutableSpan
    var hasEnded = false
    var fault: InflateFault?

    while end < limit, position < lastPosition || isLast {
      if bitCount < 48 {
        while bitCount <= 56 {
          // The eight bytes behind the input are there, and zero.
          bits |= UInt64(input[min(position, filled)]) << bitCount
          position += 1
          bitCount += 8
        }
      }
      var entry = literals[Int(bits & literalMask)]
      if entry.kind == InflateTable.Entry.longer {
        bits >>= entry.length
        bitCount -= entry.length
        entry = literals[entry.value + Int(bits & (1 << entry.extra - 1))]
      }
      bits >>= entry.length
      bitCount &-= entry.length
      if entry.kind == InflateTable.Entry.literal {
        output[end] = UInt8(truncatingIfNeeded: entry.value)
        end += 1
      } else if entry.kind == InflateTable.Entry.base {
        let length = entry.value + Int(bits & (1 << entry.extra - 1))
        bits >>= entry.extra
        bitCount &-= entry.extra
        entry = distances[Int(bits & distanceMask)]
        if entry.kind == InflateTable.Entry.longer {
          bits >>= entry.length
          bitCount &-= entry.length
          entry = distances[entry.value + Int(bits & (1 << entry.extra - 1))]
        }
        bits >>= entry.length
        bitCount &-= entry.length
        let distance = entry.value + Int(bits & (1 << entry.extra - 1))
        bits >>= entry.extra
        bitCount &-= entry.extra
        if entry.kind != InflateTable.Entry.base || distance > end {
          fault = .damaged
          break
        }
        var from = end - distance
        let stop = end + length
        while end < stop {
          output[end] = output[from]
          end += 1
          from += 1
        }
      } else {
        hasEnded = entry.kind == InflateTable.Entry.end
        if !hasEnded { fault = .damaged }
        break
      }
      // Bits that were made up were used.
      if isLast, position > filled, bitCount < UInt64(position - filled) * 8 {
        fault = .cutShort
        break
      }
    }
    // Gives back whole bytes, the made-up ones first.
    while bitCount >= 8 {
      bitCount -= 8
      position -= 1
    }
    bits &= 1 << bitCount - 1
    if position > filled { fault = fault ?? .cutShort }
    swap(&window, &self.window)
    self.bits = bits
    self.bitCount = bitCount
    self.position = min(position, filled)
    self.end = end
    if let fault { throw fault }
    if hasEnded { state = .header }
  }
}
