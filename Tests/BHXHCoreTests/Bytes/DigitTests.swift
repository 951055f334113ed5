import Testing

@testable import BHXHCore

/// Numbers that are put out eight digits at once are those that `String` and `Percent` spell.
@Suite struct DigitTests {
  private static func written(_ body: (inout LineBuffer) -> Void) -> String {
    var line = LineBuffer()
    line.reserve(200)
    body(&line)
    return String(decoding: line.take(), as: UTF8.self)
  }

  /// The ends of every length, their neighbours, and numbers by chance.
  private static let numbers: [UInt64] = {
    var random = SeededGenerator(seed: 5)
    var numbers: [UInt64] = [0, .max, .max - 1]
    var power: UInt64 = 1
    for _ in 0..<19 {
      numbers += [power - 1, power, power + 1, 9 * power]
      power *= 10
    }
    return numbers + (0..<2000).map { _ in random.next() >> (random.next() % 64) }
  }()

  @Test func spellsWholeNumbers() {
    for number in Self.numbers {
      #expect(Self.written { $0.append(digits: number) } == String(number))
    }
    for number in Self.numbers.map({ Int64(truncatingIfNeeded: $0) }) {
      #expect(Self.written { $0.append(signed: number) } == String(number))
    }
  }

  @Test(arguments: 0...18)
  func putsThePointBeforeTheDecimals(count: Int) {
    let decimals = LineBuffer.Decimals(count)
    for number in Self.numbers {
      let text = decimalText(Int128(number), decimals: count)
      #expect(Self.written { $0.append(digits: number, decimals) } == text)
    }
  }

  @Test(arguments: 0...4)
  func roundsPercentagesAsPercentDoes(digits: Int) throws {
    let percent = PercentDigits(digits)
    var random = SeededGenerator(seed: UInt64(digits))
    for _ in 0..<5000 {
      // The sums of four thousand counts at most.
      let part = Int64(random.next() % 8_000_000_000_000 >> (random.next() % 43))
      let whole = Int64(random.next() % 8_000_000_000_000 >> (random.next() % 43)) + 1
      for sign in [1, -1] {
        let expected = try #require(
          Percent(Int128(sign) * Int128(part), over: Int128(whole), decimals: digits))
        #expect(Int128(percent.rounded(Int64(sign) * part, over: whole)) == expected.mantissa)
      }
    }
  }

  @Test(arguments: Language.allCases, 0...4)
  func spellsForPeopleAsNumberFormatDoes(language: Language, digits: Int) {
    let (style, format) = (NumberStyle(language, digits: digits), NumberFormat(language))
    for number in Self.numbers.map({ Int64(truncatingIfNeeded: $0) }) where number != .min {
      let percent = Percent(mantissa: number, decimals: digits)
      let expected: [(ToldRow.Kind, String)] = [
        (.count, format.count(number)), (.change, format.change(number)),
        (.percent, format.percent(percent)), (.signedPercent, format.signedPercent(percent)),
      ]
      for (kind, text) in expected {
        #expect(style.text(kind, number) == text)
        #expect(style.width(kind, number) == displayWidth(text))
      }
    }
  }

  @Test func growsByWhatIsAskedFor() {
    var line = LineBuffer()
    var expected = ""
    let text = String(repeating: "Rạch Giá, ", count: 70)
    for number in 0..<300 {
      line.reserve(text.utf8.count + LineBuffer.longestNumber)
      line.append(PaddedText(text.utf8))
      line.append(digits: UInt64(number))
      expected += text + String(number)
    }
    let isFull = line.isFull
    #expect(isFull)
    #expect(String(decoding: line.take(), as: UTF8.self) == expected)
    let rest = line.take()
    #expect(rest.isEmpty)
  }
}
