import Foundation
import Testing

/// What only a process shows: descriptors, signals, exit codes.
@Suite struct BinaryTests {
  @Test func aReaderThatGoesIsNoFailure() throws {
    let result = try BinaryUnderTest.shell("bhxh help | true; echo ${PIPESTATUS[0]}")
    #expect(result.outputText == "0\n")
    #expect(result.errorText == "")
  }

  @Test(arguments: [
    (">/dev/full", "cannot write: No space left on device"),
    (">&-", "cannot write: Bad file descriptor"),
  ])
  func whatCannotBeWrittenIsSaid(_ redirection: String, _ message: String) throws {
    let result = try BinaryUnderTest.shell("bhxh help \(redirection)")
    #expect(result.status == 74)
    #expect(result.errorText == "bhxh: error: \(message)\n")
  }

  @Test func aClosedStandardErrorHarmsNobody() throws {
    let result = try BinaryUnderTest.shell("bhxh hepl 2>&-")
    #expect(result.status == 64)
    #expect(result.outputText == "")
  }

  @Test func helpDependsOnNothingAround() throws {
    let plain = try BinaryUnderTest.run(["help", "--lang", "vi"])
    let root = URL(fileURLWithPath: "/")
    for locale in ["C", "vi_VN.UTF-8", "de_DE.UTF-8"] {
      let result = try BinaryUnderTest.run(
        ["help", "--lang", "vi"], standardInput: .closed,
        environment: ["LANG": locale, "TZ": "Asia/Ho_Chi_Minh"], directory: root)
      #expect(result == plain)
    }
  }

  @Test func kitStopsWhatHangs() throws {
    let result = try BinaryUnderTest.shell("exec sleep 30", timeout: 0.2)
    #expect(result.hasTimedOut)
    #expect(result.status == 137)
  }
}
