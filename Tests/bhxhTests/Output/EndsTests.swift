import Foundation
import Testing

/// However a run ends, nothing half done is left behind, and why it ended is said.
@Suite struct EndsTests {
  private static let rows =
    "unit,period,scheme,measure,value\\nkien-giang,2023-07,bhyt,participants,5\\n"

  /// A run that writes a file while it reads a pipe that stays open; `$run` is its number.
  private static let begun = """
    echo old > o.csv
    mkfifo pipe
    $start bhxh convert --output o.csv pipe & run=$!
    exec 3>pipe
    (printf '\(rows)'; yes kien-giang,2023-07,bhyt,participants,5 | head -n 2999) >&3
    for i in $(seq 200); do ls -A | grep -q tmp && break; sleep 0.05; done
    """

  private static func shell(_ line: String) throws -> BinaryUnderTest.Result {
    let directory = try TemporaryDirectory()
    return try BinaryUnderTest.shell(
      line, environment: ["LC_ALL": "C.UTF-8"], directory: directory.url)
  }

  @Test(arguments: [("INT", 130), ("TERM", 143), ("HUP", 129)])
  func aSignalLeavesNothing(name: String, status: Int) throws {
    // A shell lets what it starts behind itself ignore SIGINT.
    let result = try Self.shell(
      """
      start="env --default-signal=\(name)"
      \(Self.begun)
      ls -A | grep -c tmp
      kill -\(name) $run
      wait $run
      echo $?
      cat o.csv
      ls -A
      """)
    #expect(result.outputText == "1\n\(status)\nold\no.csv\npipe\n")
  }

  @Test func whatWasIgnoredStaysIgnored() throws {
    let result = try Self.shell(
      """
      trap '' HUP
      \(Self.begun)
      kill -HUP $run
      exec 3>&-
      wait $run
      echo $?
      wc -l < o.csv
      ls -A
      """)
    #expect(result.outputText == "0\n3001\no.csv\npipe\n")
  }

  @Test func whatAKilledRunLeftIsTakenAwayByTheNext() throws {
    let result = try Self.shell(
      """
      \(Self.begun)
      kill -9 $run
      wait $run
      echo $?
      ls -A | grep -c tmp
      printf '\(Self.rows)' | bhxh convert --output p.csv
      ls -A
      """)
    #expect(result.outputText == "137\n1\no.csv\np.csv\npipe\n")
  }

  /// Whoever sees another's unfinished file, on this machine or over a shared folder, leaves it alone as long as it is written.
  @Test func whatIsBeingWrittenStays() throws {
    let result = try Self.shell(
      """
      \(Self.begun)
      printf '\(Self.rows)' | bhxh convert --output p.csv
      ls -A | grep -c tmp
      exec 3>&-
      wait $run
      echo $?
      wc -l < o.csv
      ls -A
      """)
    #expect(result.outputText == "1\n0\n3001\no.csv\np.csv\npipe\n")
  }

  /// A thousand rows are more than the kibibyte that a file may have here.
  @Test(arguments: ["--output o.csv", "> o.csv"])
  func aFileThatMayNotGrowIsSaid(way: String) throws {
    let result = try Self.shell(
      """
      (printf '\(Self.rows)'; for i in $(seq 1000); do echo "kien-giang,$((1900 + i % 120)),bhyt,participants,$((i % 120))"; done) > i.csv
      ulimit -f 1
      bhxh convert i.csv \(way)
      echo $?
      """)
    #expect(result.outputText == "74\n")
    #expect(result.errorText == "bhxh: error: cannot write: File too large\n")
  }

  @Test func aLinkToNothingGetsWhatItNames() throws {
    let result = try Self.shell(
      """
      mkdir sub
      ln -s sub/t.csv one
      ln -s one two
      printf '\(Self.rows)' | bhxh convert --output two
      echo $?
      readlink two one
      wc -l < sub/t.csv
      ln -s nowhere/t.csv three
      printf '\(Self.rows)' | bhxh convert --output three
      echo $?
      """)
    #expect(result.outputText == "0\none\nsub/t.csv\n2\n73\n")
    #expect(
      result.errorText == "bhxh: error: cannot create three: No such file or directory\n")
  }

  @Test func aFileThatIsCutShortIsNotTakenForWhole() throws {
    let result = try Self.shell(
      """
      (printf '\(Self.rows)'; yes kien-giang,2023-07,bhyt,participants,5 | head -n 100000) > big.csv
      bhxh convert big.csv | (read -r line; sleep 0.3; truncate -s 1000 big.csv; cat > rest)
      echo ${PIPESTATUS[0]}
      """)
    #expect(result.outputText == "74\n")
    #expect(result.errorText.contains("big.csv: "))
    #expect(result.errorText.contains("the file became shorter while it was read"))
  }

  // MARK: Names that are no text

  @Test func everyByteOfAFilesNameIsKept() throws {
    let result = try Self.shell(
      """
      name=$(printf 'a\\377b.csv'); other=$(printf 'o\\376\\303.csv')
      printf '\(Self.rows)' > "$name"
      bhxh convert "$name" --output "$other"
      echo $?
      LC_ALL=C ls -b
      mkdir "$(printf 'd\\200')" && cp "$name" "$(printf 'd\\200')"
      bhxh coverage --data "$(printf 'd\\200')" --format csv | wc -l
      printf 'unit,period,bhyt\\nx\\n' > "$name"
      bhxh check "$name" --format csv | tail -1 | cut -d, -f1,2
      """)
    #expect(
      result.outputText == "0\na\\377b.csv\no\\376\\303.csv\n2\na\\xFFb.csv,2\n")
    let missing = try Self.shell("bhxh check \"$(printf 'a\\377')\"")
    #expect(missing.errorText.contains("a\\xFF: "))
  }
}
