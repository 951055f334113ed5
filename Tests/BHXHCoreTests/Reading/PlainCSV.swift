/// The slow and obvious reader of CSV, one character after the other: what `CSVRecords` must agree with.
struct PlainCSV {
  struct Field: Equatable, CustomStringConvertible {
    var text: [UInt8] = []
    var isQuoted = false
    /// Offset of its first character in the input, the quote included.
    var offset = 0
    var description: String { (isQuoted ? "Q" : "") + String(decoding: text, as: UTF8.self) }
  }

  struct Record: Equatable {
    var fields: [Field] = []
    var isDefective = false
  }

  enum Ending: Equatable {
    case whole
    case unterminatedQuote(at: Int)
    /// Text behind a closing quote that is in another line than the opening one.
    case textBehindLongQuote
  }

  let records: [Record]
  let ending: Ending

  init(_ text: [UInt8], delimiter: UInt8) {
    var reader = Reader(text: text, delimiter: delimiter)
    var records: [Record] = []
    while reader.place < text.count, reader.ending == .whole {
      let record = reader.record()
      if reader.ending == .whole { records.append(record) }
    }
    self.records = records
    ending = reader.ending
  }

  private struct Reader {
    let text: [UInt8]
    let delimiter: UInt8
    var place = 0
    var ending = Ending.whole

    var next: UInt8? { place < text.count ? text[place] : nil }
    var isAtFieldEnd: Bool { next == nil || next == delimiter || next == 10 || next == 13 }

    mutating func record() -> Record {
      var record = Record()
      while true {
        record.fields.append(field(&record))
        if ending != .whole { return record }
        guard next == delimiter else { break }
        place += 1
      }
      if next == 13 {
        place += 1
        if next == 10 { place += 1 }
      } else if next == 10 {
        place += 1
      }
      return record
    }

    mutating func field(_ record: inout Record) -> Field {
      var field = Field(offset: place)
      if next == 0x22 {
        field.isQuoted = true
        let opening = place
        place += 1
        var hasLineEnd = false
        while true {
          guard let byte = next else {
            ending = .unterminatedQuote(at: opening)
            return field
          }
          place += 1
          if byte == 0x22 {
            if next != 0x22 { break }
            place += 1
          }
          hasLineEnd = hasLineEnd || byte == 10 || byte == 13
          field.text.append(byte)
        }
        if isAtFieldEnd { return field }
        record.isDefective = true
        if hasLineEnd { ending = .textBehindLongQuote }
      }
      while !isAtFieldEnd {
        field.text.append(text[place])
        place += 1
      }
      return field
    }
  }
}
