/// What stands where text should go on.
struct TextFault {
  let code: ProblemCode
  let offset: Int
  let byte: UInt8

  func problem(at block: TextBlock, _ encoding: TextEncoding) -> Problem {
    let place = block.place(at: block.count)
    if code == .nulByte { return Problem(code, at: place, [String(offset)]) }
    let digits = (byte < 16 ? "0x0" : "0x") + String(byte, radix: 16, uppercase: true)
    return Problem(code, at: place, [String(offset), digits, encoding.displayName])
  }
}
