import Testing

@testable import BHXHCore

/// Texts in the encodings that Vietnamese offices have used, made by the tables of the fonts and of Unicode, not by us.
@Suite struct EncodingTests {
  /// `Cộng hoà xã hội chủ nghĩa Việt Nam, Độc lập – Tự do`, each as its bytes stand in such files.
  static let samples: [(TextEncoding, [UInt8], String)] = [
    (
      .windows1258,
      Array("C".utf8) + [0xF4, 0xF2] + Array("ng ho".utf8) + [0xE0] + Array(" x".utf8)
        + [0x61, 0xDE] + Array(" h".utf8) + [0xF4, 0xF2] + Array("i; t".utf8) + [0x69, 0xD2]
        + Array("nh Ki".utf8) + [0xEA] + Array("n Giang, ng".utf8) + [0xFD, 0xF5, 0xCC]
        + Array("i".utf8),
      "Cộng hoà xã hội; tỉnh Kiên Giang, người"
    ),
    (
      .tcvn3,
      Array("C".utf8) + [0xE9] + Array("ng ho".utf8) + [0xB5] + Array(" x".utf8) + [0xB7]
        + Array(" h".utf8) + [0xE9] + Array("i ch".utf8) + [0xF1] + Array(" ngh".utf8) + [0xDC]
        + Array("a Vi".utf8) + [0xD6] + Array("t Nam, ".utf8) + [0xA7] + [0xE9]
        + Array("c l".utf8) + [0xCB] + Array("p, T".utf8) + [0xF9] + Array(" do".utf8),
      "Cộng hoà xã hội chủ nghĩa Việt Nam, Độc lập, Tự do"
    ),
    (
      .vni,
      Array("Co".utf8) + [0xE4] + Array("ng hoa".utf8) + [0xF8] + Array(" xa".utf8) + [0xF5]
        + Array(" ho".utf8) + [0xE4] + Array("i chu".utf8) + [0xFB] + Array(" ngh".utf8) + [0xF3]
        + Array("a Vie".utf8) + [0xE4] + Array("t Nam, ".utf8) + [0xD1] + Array("o".utf8) + [0xE4]
        + Array("c la".utf8) + [0xE4] + Array("p, T".utf8) + [0xF6, 0xEF]
        + Array(" do, d".utf8) + [0xF6, 0xF4] + Array("ng".utf8),
      "Cộng hoà xã hội chủ nghĩa Việt Nam, Độc lập, Tự do, dương"
    ),
    (
      .vni,
      Array("KIE".utf8) + [0xC2] + Array("N GIANG, TH".utf8) + [0xD6, 0xCF] + Array(" Hue".utf8) + [
        0xE1
      ],
      "KIÊN GIANG, THỰ Huế"
    ),
    (.utf8, Array("Cộng hoà – Huế 😀".utf8), "Cộng hoà – Huế 😀"),
    (.windows1258, Array("S".utf8) + [0xF4, 0xEC] + Array(",1\n".utf8), "Số,1\n"),
    (.tcvn3, Array("1,S".utf8) + [0xE8] + Array(" x".utf8) + [0xB7], "1,Số xã"),
    (.utf8, Array("plain".utf8), "plain"),
    (.utf8, [0xEF, 0xBB, 0xBF] + Array("Huế".utf8), "Huế"),
    (.utf16LittleEndian, [0xFF, 0xFE, 0x48, 0, 0x75, 0, 0xBF, 0x1E, 0x3D, 0xD8, 0, 0xDE], "Huế😀"),
    (.utf16BigEndian, [0xFE, 0xFF, 0, 0x48, 0, 0x75, 0x1E, 0xBF, 0xD8, 0x3D, 0xDE, 0], "Huế😀"),
  ]

  @Test(arguments: samples)
  func recognisedAndConverted(encoding: TextEncoding, bytes: [UInt8], expected: String) throws {
    for largestRead in [1, 2, 3, 7, 1000] {
      var source = TextSource(ByteSource(bytes: bytes, largestRead: largestRead), named: "-")
      let text = try Self.readAll(&source)
      let found = source.encoding
      #expect(Array(text.utf8) == Array(expected.utf8))
      #expect(found == encoding)
    }
  }

  static func readAll(_ source: inout TextSource) throws(Problem) -> String {
    var block = TextBlock(file: "-", capacity: 64)
    while true {
      block.reserve(block.count + 64)
      if try source.append(to: &block) == 0 { return block.string(0..<block.count) }
    }
  }

  @Test(
    arguments: [
      // UTF-8 with a byte that is none, after text that is.
      (
        Array("Huế,\nĐà Nẵng ".utf8) + [0xFF] + Array("x".utf8), ProblemCode.encodingUnknown, 2, 9,
        "19"
      ),
      // Latin-1: no Vietnamese word.
      (
        Array("caf".utf8) + [0xE9] + Array(",na".utf8) + [0xEF] + Array("ve".utf8),
        .encodingUnknown, 1, 4, "3"
      ),
      (Array("a\nb".utf8) + [0] + Array("c".utf8), .nulByte, 2, 2, "3"),
      // UTF-8 that is cut off.
      (Array("Huế".utf8).dropLast(), .encodingUnknown, 1, 3, "2"),
      ([0xFF, 0xFE, 0x48], .encodingInvalid, 1, 1, "2"),
      ([0xFF, 0xFE, 0x0A, 0, 0, 0xD8, 0x48, 0], .encodingInvalid, 2, 1, "4"),
      ([0xFF, 0xFE, 0x48, 0, 0, 0], .nulByte, 1, 2, "4"),
      ([0xEF, 0xBB, 0xBF, 0x61, 0x80], .encodingInvalid, 1, 2, "4"),
    ] as [([UInt8], ProblemCode, Int, Int, String)])
  func refused(bytes: [UInt8], code: ProblemCode, line: Int, column: Int, offset: String) {
    for largestRead in [1, 2, 3, 1000] {
      var source = TextSource(ByteSource(bytes: bytes, largestRead: largestRead), named: "-")
      do throws(Problem) {
        _ = try Self.readAll(&source)
        Issue.record("accepted")
      } catch {
        #expect(error.code == code)
        #expect(error.place == Place(file: "-", line: line, column: column))
        #expect(error.arguments.first == offset)
      }
    }
  }

  /// Invalid bytes long after the decision are an error at their place, not another decision.
  @Test func validUTF8StaysUTF8() {
    let line = Array("Huế,1\n".utf8)
    let bytes = Array(repeatElement(line, count: 20_000).joined()) + [0xE9]
    var source = TextSource(ByteSource(bytes: bytes), named: "-")
    do throws(Problem) {
      _ = try Self.readAll(&source)
      Issue.record("accepted")
    } catch {
      #expect(error.code == .encodingInvalid)
      #expect(error.place == Place(file: "-", line: 20_001, column: 1))
      #expect(error.arguments == ["160000", "0xE9", "UTF-8"])
    }
  }

  @Test func theUserDecides() throws {
    var source = TextSource(
      ByteSource(bytes: [0x48, 0, 0xBF, 0x1E]), named: "-", encoding: .utf16LittleEndian)
    let text = try Self.readAll(&source)
    #expect(text == "Hế")
    #expect(TextEncoding(named: "CP1258") == .windows1258)
    #expect(TextEncoding(named: "UTF-8") == .utf8)
    #expect(TextEncoding(named: "abc") == .tcvn3)
    #expect(TextEncoding(named: "koi8-r") == nil)
  }

  @Test func theSampleIsGivenAgain() throws {
    let text = Array(repeatElement(Array("Huế,1\n".utf8), count: 20_000).joined())
    for largestRead in [1000, 70_001, 1 << 20] {
      var source = TextSource(ByteSource(bytes: text, largestRead: largestRead), named: "-")
      let sample = try source.sample()
      let all = try Self.readAll(&source)
      #expect(sample.text.count == 64 << 10)
      #expect(!sample.isWhole)
      #expect(Array(all.utf8) == text)
    }
  }

  /// Whatever bytes come: the same text, or the same problem at the same place, however they are cut into reads.
  @Test func mutationsReadTheSameInPieces() {
    var generator = SeededGenerator(seed: 6)
    for round in 0..<900 {
      let bytes = Self.samples[round % Self.samples.count].1.mutated(using: &generator)
      var outcomes: [String] = []
      for largestRead in [Int.random(in: 1...9, using: &generator), 1000] {
        var source = TextSource(ByteSource(bytes: bytes, largestRead: largestRead), named: "-")
        do throws(Problem) {
          outcomes.append(try Self.readAll(&source))
        } catch {
          outcomes.append("\(error)")
        }
      }
      #expect(outcomes[0] == outcomes[1], "\(bytes)")
    }
  }

  @Test func composing() {
    let decomposed =
      "Thu\u{31B}\u{323}c hie\u{323}\u{302}n tho\u{301}c e\u{302}\u{301} E\u{301}\u{302}"
    let composed = Array(VietnameseLetters.composing(decomposed).unicodeScalars)
    #expect(composed == Array("Thực hiện thóc ế Ế".unicodeScalars))
  }

  @Test(arguments: [
    "người", "Huế", "nghĩa", "quý", "giữa", "khuỷu", "Đắk", "ĐỘC", "thuế", "Nguyễn",
  ])
  func syllables(word: String) {
    #expect(VietnameseSyllable.isPossible(word))
  }

  @Test(arguments: ["café", "Tiềnh", "Sơì", "ngừơi", "naïve", "straße", "ngườii", "Ãâ"])
  func noSyllables(word: String) {
    #expect(!VietnameseSyllable.isPossible(word))
  }
}
