/// An object written anew in one line, for the rows that are rejected.
enum JSONRowText {
  static func text(_ row: Row, _ names: [String], in bytes: [UInt8]) -> String {
    let members = zip(row.cells, names).compactMap { cell, name -> String? in
      if cell.line == 0 { return nil }
      let text = String(decoding: bytes[cell.start..<cell.end], as: UTF8.self)
      let value =
        switch cell.form {
        case .text: quoted(text)
        case .absent: "null"
        case .number, .other: text
        }
      return "\(quoted(name)):\(value)"
    }
    return "{\(members.joined(separator: ","))}"
  }

  private static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\r": result += "\\r"
      case "\t": result += "\\t"
      default:
        if scalar.value < 0x20 {
          let digits = String(scalar.value, radix: 16)
          result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
        } else {
          result.unicodeScalars.append(scalar)
        }
      }
    }
    return result + "\""
  }
}
