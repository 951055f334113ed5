extension CodedForm {
  /// The form of lines that are objects like one of them: the same keys in the same order, with the same spaces, and in an array the same
  /// comma behind them.
  ///
  /// Nil where the line is something else than one object with a value in every column, texts without escapes and numbers, in the order of
  /// the columns.
  init?(
    _ line: ArraySlice<UInt8>, isInArray: Bool, of columns: JSONColumns, _ layout: CodedLayout
  ) {
    if !layout.months.isEmpty { return nil }
    var columns = columns
    var block = TextBlock(file: "", capacity: line.count)
    ByteCopy.copy(Array(line), 0..<line.count, into: &block.bytes, at: 0)
    block.count = line.count
    block.bytes[line.count] = Byte.lineFeed
    var scanner = JSONScanner(isSequence: !isInArray, isInArray: isInArray)
    var fields: [Field] = []
    var end = 0
    guard (try? scanner.next(in: block, isLast: true)) == .beginObject else { return nil }
    while let event = try? scanner.next(in: block, isLast: true), event != .endObject {
      guard event == .key, !scanner.hasEscapes, fields.count < layout.columns.count else {
        return nil
      }
      let key = block.string(scanner.start..<scanner.end)
      let column = layout.columns[fields.count]
      guard columns.index(of: key) == fields.count,
        let value = try? scanner.next(in: block, isLast: true), !scanner.hasEscapes,
        value == .number
          || (value == .string && column != .count && column != .ordinal), scanner.end < block.count
      else { return nil }
      fields.append(
        Field(
          column: column, before: Array(block.bytes[end..<scanner.start]),
          end: block.bytes[scanner.end], text: value == .number ? .number : .string))
      end = scanner.end + 1
    }
    scanner.passComma(in: block)
    guard fields.count == layout.columns.count, scanner.depth == (isInArray ? 1 : 0), end > 0,
      (block.bytes[scanner.position - 1] == Byte.comma) == isInArray,
      block.bytes[scanner.position..<block.count].allSatisfy(Byte.isSpace),
      block.count - end <= WordText.longest, end < block.count,
      fields.allSatisfy({ $0.before.count <= WordText.longest })
    else { return nil }
    self.init(fields, tail: Array(block.bytes[end..<block.count]))
  }
}

extension CodedForm {
  /// The bytes of the cells of a plain row that name its unit, each with the byte that ends it.
  func unitText(in block: borrowing TextBlock, _ range: Range<Int>) -> [UInt8] {
    var text: [UInt8] = []
    var start = range.lowerBound
    for field in fields {
      start += field.before.count
      guard start < range.upperBound, let end = end(of: field, in: block, start..<range.upperBound)
      else { break }
      if field.column == .unit { text += block.bytes[start...end] }
      start = end + 1
    }
    return text
  }

  /// Where the byte stands that ends a cell of a plain row; in quotes, it may be part of a cell that is passed over.
  private func end(of field: Field, in block: borrowing TextBlock, _ range: Range<Int>) -> Int? {
    var start = range.lowerBound
    while field.column.isAside, delimiter != nil, start < range.upperBound,
      block.bytes[start] == Byte.quote
    {
      // Two quotes in succession end and begin such a stretch.
      let quote = ByteSearch.first(Byte.quote, in: block.bytes, start + 1..<range.upperBound)
      start = (quote ?? start) + 1
    }
    return ByteSearch.first(field.end, in: block.bytes, start..<range.upperBound)
  }
}
