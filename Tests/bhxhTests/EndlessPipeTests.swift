import Foundation
import Testing

/// A pipe that does not end is read in memory that does not grow: only distinct keys take room, and here there are two.
@Suite struct EndlessPipeTests {
  @Test func memoryDoesNotGrowWithRows() throws {
    // Resident memory after some rows and after four times as many; each row kept would take some 300 bytes.
    let result = try BinaryUnderTest.shell(
      """
      mkfifo pipe
      bhxh coverage --format csv --lang en pipe >result 2>messages & reader=$!
      exec 3>pipe
      memory() { while read -r name size _; do [ "$name" = VmRSS: ] && echo "$size"; done </proc/$reader/status; }
      printf 'unit,period,bhyt,note\\n' >&3
      feed() { yes 'ben-tre,2019,17.452,x
      kien-giang,2019,4.011,' | head -n $1 >&3; }
      feed 20000
      sleep 1
      before=$(memory)
      feed 60000
      sleep 1
      after=$(memory)
      exec 3>&-
      wait $reader
      echo "status $?, grown $(( (after - before) / 1024 )) MiB"
      cut -d, -f1-4 result
      """, timeout: 300)
    let lines = result.outputText.split(separator: "\n").map(String.init)
    #expect(
      lines.dropFirst() == [
        "unit,period,scheme,participants", "ben-tre,2019,bhyt,17452", "kien-giang,2019,bhyt,4011",
      ])
    let grown = lines.first?.split(separator: " ").dropFirst(3).first.flatMap { Int($0) }
    #expect(lines.first?.hasPrefix("status 0, ") == true, "\(result.errorText)")
    #expect((grown ?? .max) < 8)
  }

  /// Opened, closed and opened again, a pipe would have no reader for a moment, and whoever writes to it then would end.
  @Test(
    .enabled("strace tells what is opened") {
      try BinaryUnderTest.shell("strace -o /dev/null true 2>/dev/null && echo yes", timeout: 60)
        .outputText == "yes\n"
    }, arguments: ["coverage", "growth", "plan", "convert", "check"])
  func opensANamedPipeOnce(command: String) throws {
    let result = try BinaryUnderTest.shell(
      """
      mkfifo pipe
      strace -f -e trace=openat,open -o calls bhxh \(command) --lang en pipe >result 2>messages & reader=$!
      exec 3>pipe
      sleep 1
      printf 'unit,period,bhyt\\nben-tre,2019,17452\\n' >&3
      exec 3>&-
      wait $reader
      grep -c '"pipe"' calls
      """, timeout: 60)
    #expect(result.outputText == "1\n", "\(result.errorText)")
  }
}
