import BHXHCore

/// How a usage error is said: what is wrong; what would be right.
struct UsageErrorText {
  let language: Language

  func text(of error: UsageError) -> String {
    switch error {
    case .noCommand:
      pick("no command; “bhxh help” lists them", "thiếu lệnh; “bhxh help” liệt kê các lệnh")
    case .unknownCommand(let name, let nearest):
      pick("unknown command “\(name)”; ", "không có lệnh “\(name)”; ")
        + suggestion(nearest, else: "bhxh help", listing: ("the commands", "các lệnh"))
    case .unknownOption(let name, let nearest, let command):
      pick("unknown option “\(name)”; ", "không có tùy chọn “\(name)”; ")
        + suggestion(
          nearest, else: command.map { "bhxh help \($0)" } ?? "bhxh help",
          listing: ("the options", "các tùy chọn"))
    case .optionOfOthers(let option, let command, let owners):
      pick(
        "“\(command)” has no option --\(option); it belongs to \(list(owners))",
        "lệnh “\(command)” không có tùy chọn --\(option); tùy chọn này của \(list(owners))")
    case .missingValue(let option, let valueName):
      pick(
        "--\(option) needs a value; write --\(option) \(valueName)",
        "--\(option) thiếu giá trị; hãy viết --\(option) "
          + Placeholders.spoken(valueName, .vietnamese))
    case .unexpectedValue(let option):
      pick(
        "--\(option) takes no value; write --\(option) alone",
        "--\(option) không nhận giá trị; chỉ viết --\(option)")
    case .givenTwice(let option, let first, let second):
      pick(
        "--\(option) is given twice, as “\(first)” and “\(second)”; give it once",
        "--\(option) được nêu hai lần, “\(first)” và “\(second)”; chỉ nêu một lần")
    case .missingOperand(let name, let usage):
      pick(
        "\(name) is missing; usage: bhxh \(usage)",
        Placeholders.spoken("thiếu \(name); cách dùng: bhxh \(usage)", .vietnamese))
    case .unexpectedOperand(let word, let usage):
      pick(
        "unexpected argument “\(word)”; usage: bhxh \(usage)",
        "thừa đối số “\(word)”; cách dùng: bhxh " + Placeholders.spoken(usage, .vietnamese))
    case .badValue(let option, let value, let expected):
      pick(
        "--\(option): “\(value)” is not understood; ",
        "--\(option): giá trị “\(value)” không hợp lệ; ")
        + text(of: expected)
    case .badOperand(let name, let value, let expected):
      pick("\(name): “\(value)” is not understood; ", "\(name): giá trị “\(value)” không hợp lệ; ")
        + text(of: expected)
    case .conflict(let first, let second):
      pick(
        "\(first) and \(second) exclude each other; give one of them",
        "không dùng \(first) cùng với \(second); chỉ nêu một trong hai")
    case .needs(let option, let other):
      pick(
        "--\(option) needs --\(other), once; add it",
        "--\(option) cần có --\(other), đúng một lần; hãy thêm vào")
    case .notForTerminals(let format):
      pick(
        "\(format) is nothing for a terminal; name a file with --output FILE.\(format), or write to a pipe",
        "\(format) không hiển thị được trên màn hình lệnh; hãy nêu tệp bằng --output TỆP.\(format), hoặc ghi vào ống dẫn"
      )
    case .unitComesFirst(let file, let usage):
      pick(
        "UNIT comes before the files, and \(file) is a file; usage: bhxh \(usage)",
        Placeholders.spoken("UNIT đứng trước các tệp, mà ", .vietnamese)
          + "\(file) là tệp; cách dùng: bhxh " + Placeholders.spoken(usage, .vietnamese))
    case .outputIsInput(let option, let path):
      pick(
        "--\(option) \(path) is one of the inputs, which would be lost; name another file",
        "--\(option) \(path) là một trong các tệp đầu vào nên sẽ bị ghi đè; hãy nêu tệp khác")
    case .standardInputTwice:
      pick(
        "standard input (-) is named twice; name it once",
        "đầu vào chuẩn (-) được nêu hai lần; chỉ nêu một lần")
    }
  }

  private func text(of expectation: UsageError.Expectation) -> String {
    switch expectation {
    case .oneOf(let words, let nearest):
      if let nearest {
        suggestion(nearest)
      } else {
        pick("one of: \(list(words))", "chọn một trong: \(list(words))")
      }
    case .wholeNumber(let low, let high):
      if let high {
        pick("a whole number from \(low) to \(high)", "một số nguyên từ \(low) đến \(high)")
      } else {
        pick("a whole number from \(low) up", "một số nguyên từ \(low) trở lên")
      }
    case .percentage: pick("a percentage like 95 or 92.5", "một tỷ lệ như 95 hoặc 92,5")
    case .period:
      pick(
        "a period like 2023, 2023-Q3, 2023-07 or 2022..2023-07",
        "một kỳ như 2023, 2023-Q3, 2023-07 hoặc 2022..2023-07")
    case .versus:
      pick(
        "previous-year, previous-month, year-start or a period like 2022-12",
        "previous-year, previous-month, year-start hoặc một kỳ như 2022-12")
    case .date: pick("a date like 2025-07-01", "một ngày như 2025-07-01")
    case .boundaries:
      pick(
        "auto, as-reported or a date like 2025-07-01",
        "auto, as-reported hoặc một ngày như 2025-07-01")
    case .delimiter: pick("one of: , ; | tab", "một trong: , ; | tab")
    case .notEmpty: pick("it must not be empty", "không được để trống")
    case .pair(let example): pick("write it like \(example)", "hãy viết như \(example)")
    }
  }

  private func suggestion(
    _ nearest: String?, else command: String, listing what: (english: String, vietnamese: String)
  ) -> String {
    nearest.map(suggestion)
      ?? pick("“\(command)” lists \(what.english)", "“\(command)” liệt kê \(what.vietnamese)")
  }

  /// What was probably meant.
  func suggestion(_ nearest: String) -> String {
    pick("did you mean \(nearest)?", "có phải ý bạn là \(nearest)?")
  }

  private func list(_ words: [String]) -> String { words.joined(separator: ", ") }

  private func pick(_ english: String, _ vietnamese: String) -> String {
    Bilingual(english, vietnamese)[language]
  }
}
