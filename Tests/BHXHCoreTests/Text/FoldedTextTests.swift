import BHXHCore
import Foundation
import Testing

@Suite struct FoldedTextTests {
  @Test(arguments: [
    ("Kiên Giang", "kiengiang"), ("ĐẮK LẮK", "daklak"), ("Ðắk Lắk", "daklak"),
    ("Lực_lượng-lao động", "lucluonglaodong"), ("Bà Rịa – Vũng Tàu", "bariavungtau"),
    ("Ea H’leo", "eahleo"), ("Quận 1", "quan1"), ("Tỷ lệ (%)", "tyle"), ("", ""), (" -–_ ", ""),
    ("TỔNG SỐ", "tongso"), ("Straße", "straße"),
  ])
  func letters(text: String, expected: String) {
    #expect(FoldedText(text).letters == expected)
    #expect(FoldedText.letters(of: text) == expected)
  }

  /// All 134 accented letters of Vietnamese, precomposed and taken apart, in both cases.
  @Test func everyLetter() {
    let letters = [
      "a": "àảãáạăằẳẵắặâầẩẫấậ", "d": "đ", "e": "èẻẽéẹêềểễếệ", "i": "ìỉĩíị",
      "o": "òỏõóọôồổỗốộơờởỡớợ", "u": "ùủũúụưừửữứự", "y": "ỳỷỹýỵ",
    ]
    #expect(letters.values.joined().count == 67)
    for (base, accented) in letters {
      for letter in accented {
        for text in [String(letter), letter.uppercased()] {
          #expect(FoldedText(text).letters == base)
          #expect(FoldedText(text.decomposedStringWithCanonicalMapping) == FoldedText(text))
          #expect(FoldedText.hasDiacritics(text))
        }
      }
    }
  }

  /// The letters alone, found byte by byte, are those of the whole folding: for every scalar of the alphabets and one in so many of all others,
  /// between two others.
  @Test func lettersOfEveryScalar() {
    var different: [String] = []
    for value in Array(UInt32(1)..<0x3000) + some(of: Array(0x3000..<0x11_0000), oneIn: 9) {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let text = "Ấ\(Character(scalar))7"
      if FoldedText.letters(of: text) != FoldedText(text).letters { different.append(text) }
    }
    #expect(different.isEmpty)
  }

  @Test(arguments: [("Hoà Bình", "Hòa Bình"), ("Thuỷ", "Thủy"), ("QUÝ", "Qúy")])
  func tonePlacementDoesNotCount(one: String, other: String) {
    #expect(FoldedText(one) == FoldedText(other))
  }

  @Test(arguments: [("Văn Lăng", "Văn Lang"), ("Hà Nam", "Hạ Nam"), ("Hoà", "Hoa")])
  func diacriticsCount(one: String, other: String) {
    #expect(FoldedText(one) != FoldedText(other))
    #expect(FoldedText(one).letters == FoldedText(other).letters)
  }

  @Test func words() {
    #expect(FoldedText("TP. Hồ Chí Minh").words == ["tp", "ho", "chi", "minh"])
    #expect(FoldedText("Ea H'leo").words == ["ea", "hleo"])
  }
}
