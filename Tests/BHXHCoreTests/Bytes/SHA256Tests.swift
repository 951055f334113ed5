import Testing

@testable import BHXHCore

/// Vectors of FIPS 180-4 and of its example pages.
@Suite struct SHA256Tests {
  @Test(arguments: [
    ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    (
      "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
      "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
    ),
  ])
  func digests(_ text: String, _ expected: String) {
    var digest = SHA256()
    digest.update(Array(text.utf8)[...])
    #expect(digest.hexadecimal() == expected)
  }

  /// A million times the letter a, in pieces that do not fit the blocks.
  @Test func takesPieces() {
    var digest = SHA256()
    let piece = [UInt8](repeating: UInt8(ascii: "a"), count: 1_000)
    for _ in 0..<1_000 {
      digest.update(piece[..<337])
      digest.update(piece[337...])
    }
    #expect(
      digest.hexadecimal() == "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0")
  }
}
