extension PlainForm {
  /// The bytes of the cells of a plain row that name its unit, each with the byte that ends it.
  func unitText(in block: borrowing TextBlock, _ range: Range<Int>) -> [UInt8] {
    var text: [UInt8] = []
    var start = range.lowerBound
    for field in fields {
      start += field.before.count
      guard start < range.upperBound,
        let end = ByteSearch.first(field.end, in: block.bytes, start..<range.upperBound)
      else { break }
      if field.column == .unit { text += block.bytes[start...end] }
      start = end + 1
    }
    return text
  }
}
