import Foundation
import Testing

/// 17.452 + 4.011 + 999 is 22 462 in every shape, encoding and delimiter: the same output, byte for byte.
@Suite struct EverySpellingTests {
  private static let expected = """
    scheme,period,participants,base,base_measure,base_period,percent,how,reported,expected,qualifier,reason,uncovered
    bhyt,2019-12,22462,,,,,,3,3,,no denominator within 24 months; the data built in have one: --base builtin,

    """

  private static let table = """
    Đơn vị;Kỳ;Số người tham gia BHYT
    Bến Tre;2019-12;17.452
    Kiên Giang;2019-12;4.011
    Hà Tĩnh;2019-12;999

    """

  private func expectSum(of bytes: Data, _ name: String) throws {
    let result = try BinaryUnderTest.run(
      ["coverage", "--by", "scheme", "--format", "csv", "--lang", "en"],
      standardInput: .bytes(bytes))
    #expect(result.errorText == "", "\(name)")
    #expect(result.outputText == Self.expected, "\(name)")
  }

  @Test(arguments: [";", ",", "\t", "|"], ["\n", "\r\n", "\r"])
  func everyEncodingDelimiterAndEndOfLine(delimiter: String, end: String) throws {
    let text = Self.table.replacing(";", with: delimiter).replacing("\n", with: end)
    let composed = text.precomposedStringWithCanonicalMapping
    let utf8 = Data(composed.utf8)
    let little = Data(composed.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] })
    let big = Data(composed.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] })
    try expectSum(of: utf8, "UTF-8")
    try expectSum(of: Data([0xEF, 0xBB, 0xBF]) + utf8, "UTF-8 with BOM")
    try expectSum(of: Data([0xFF, 0xFE]) + little, "UTF-16 LE")
    try expectSum(of: Data([0xFE, 0xFF]) + big, "UTF-16 BE")
    try expectSum(of: Data(text.decomposedStringWithCanonicalMapping.utf8), "NFD")
    // The bytes of the old encodings are from files that hold the same table.
    for name in ["windows-1258", "tcvn3", "vni"] {
      let bytes = try Data(contentsOf: RealFiles.files.appending(path: "\(name).csv"))
      let spelled = bytes.flatMap { byte in
        switch byte {
        case UInt8(ascii: ";"): Array(delimiter.utf8)
        case UInt8(ascii: "\n"): Array(end.utf8)
        default: [byte]
        }
      }
      try expectSum(of: Data(spelled), name)
    }
  }

  @Test(arguments: [
    (
      "long",
      """
      unit;period;scheme;measure;value
      ben-tre;2019-12;bhyt;participants;17.452
      kien-giang;2019-12;bhyt;participants;4.011
      ha-tinh;2019-12;bhyt;participants;999

      """
    ),
    (
      "wide by measure",
      """
      unit;period;scheme;participants
      ben-tre;2019-12;bhyt;17.452
      kien-giang;2019-12;bhyt;4.011
      ha-tinh;2019-12;bhyt;999

      """
    ),
    (
      "wide by header",
      "Tỉnh;Thực hiện BHYT 12/2019\nBến Tre;17.452\nKiên Giang;4.011\nHà Tĩnh;999\n"
    ),
    (
      "all shapes in one file",
      """
      unit;period;scheme;measure;value;participants;bhyt
      ben-tre;2019-12;bhyt;participants;17.452;;
      kien-giang;2019-12;bhyt;;;4.011;
      ha-tinh;2019-12;;;;;999

      """
    ),
  ]) func everyShape(name: String, text: String) throws {
    for delimiter in [";", ",", "\t", "|"] {
      try expectSum(of: Data(text.replacing(";", with: delimiter).utf8), "\(name) \(delimiter)")
    }
  }

  @Test(arguments: [
    (
      "array",
      """
      [{"unit": "ben-tre", "period": "2019-12", "bhyt": "17.452"},
       {"unit": "kien-giang", "period": "2019-12", "scheme": "bhyt", "participants": 4011},
       {"unit": "ha-tinh", "period": "2019-12", "scheme": "bhyt", "measure": "participants", "value": 999}]
      """
    ),
    (
      "NDJSON",
      """
      {"unit": "ben-tre", "period": "2019-12", "bhyt": 17452.0}
      {"unit": "kien-giang", "period": "2019-12", "bhyt": "4 011"}
      {"unit": "ha-tinh", "period": "2019-12", "bhyt": 999}
      """
    ),
  ]) func everyJSON(name: String, text: String) throws {
    try expectSum(of: Data(text.utf8), name)
  }
}
