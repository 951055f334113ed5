import Foundation
import Testing

/// Tables that are large enough for the quick way are answered as small ones are.
@Suite struct LargeTableTests {
  /// An Giang of July 2025 is that of 2024 with Kiên Giang: the two are added up, or not, as `--boundaries` says.
  @Test(arguments: [
    ("auto", "an-giang,2025-07,bhyt,110,2024-07,220,-110,-50.00,computed,restated,1,1,,"),
    (
      "as-reported",
      "an-giang,2025-07,bhyt,110,2024-07,,,,,no,1,1,,the territory changed after 2024-07"
    ),
  ])
  func keepsToTheBoundaries(choice: String, row: String) throws {
    let result = try BinaryUnderTest.shell(
      """
      awk 'BEGIN { print "unit,period,age_group,scheme,participants"
        for (y = 2010; y < 2026; y++) for (m = 1; m <= 12; m++) for (a = 1; a <= 110; a++) {
          t = sprintf("%d-%02d,%d", y, m, a)
          print "an-giang," t ",bhyt,1"; if (t < "2025-07") print "kien-giang," t ",bhyt,1" } }' >t.csv
      bhxh growth t.csv --boundaries \(choice) --format csv --lang en | grep '^an-giang,2025-07'
      """, timeout: 120)
    #expect(result.outputText == row + "\n", "\(result.errorText)")
  }

  /// Whoever wants no more rows than there are has them from the cube, and they are the same in every format.
  @Test(arguments: ["json", "ndjson", "markdown", "text"], ["coverage", "growth", "plan"])
  func writesEveryFormatAsSmallTablesAre(format: String, command: String) throws {
    let result = try BinaryUnderTest.shell(
      """
      awk 'BEGIN { print "unit,period,scheme,participants,base"
        split("an-giang ca-mau dong-thap ha-noi", u); split("bhyt bhtn bhxh-tu-nguyen", s)
        for (i = 1; i <= 4; i++) for (y = 2010; y < 2025; y++) for (m = 1; m <= 12; m++)
          for (k = 1; k <= 3; k++)
            printf "%s,%d-%02d,%s,%d,%s\\n", u[i], y, m, s[k], i * y * k, k < 3 ? y * 90 : "" }' >t.csv
      awk 'BEGIN { print "unit,period,scheme,issuer,target"
        for (y = 2012; y < 2025; y++) for (k = 0; k < 2; k++)
          printf "ca-mau,%d,bhyt,%s,%d\\n", y, k ? "hdnd" : "ubnd", y * 3 + k }' >p.csv
      for columns in 40 80 150; do for language in vi en; do
        export COLUMNS=$columns
        bhxh \(command) t.csv p.csv --format \(format) --lang $language >a 2>a.err
        bhxh \(command) t.csv p.csv --format \(format) --lang $language --top 1000000 >b 2>b.err
        cmp a b && cmp a.err b.err && test -s a || echo "differ: $columns $language"
      done; done
      """, timeout: 120)
    #expect(result.outputText == "", "\(result.errorText)")
  }

  /// That no input has what is asked for is told before it is told that rows are bad, of files and of pipes.
  @Test(arguments: ["t.csv", "- <t.csv"])
  func saysWhatNoInputHas(input: String) throws {
    let result = try BinaryUnderTest.shell(
      """
      awk 'BEGIN { print "unit,period,scheme,participants,source,note"
        split("an-giang ca-mau dong-thap ha-noi", u); split("bhyt bhtn bhxh-tu-nguyen", s)
        for (i = 1; i <= 4; i++) for (y = 2010; y < 2025; y++) for (m = 1; m <= 12; m++)
          for (k = 1; k <= 3; k++)
            printf "%s,%d-%02d,%s,7,\\\"báo cáo, %d\\\",\\n", u[i], y, m, s[k], y
        print "an-giang,2024-01,bhxh,x,," }' >t.csv
      bhxh coverage --by unit,sex,period,scheme --lang en \(input) 2>&1 | tail -n 1 | cut -d ';' -f 1
      """, timeout: 120)
    #expect(result.outputText == "bhxh: error: no input has a breakdown “sex”\n")
  }

  /// The people of a unit beside each of its sexes are not added up, however large the table is: nobody knows whether they are those of all.
  @Test(arguments: [
    ("coverage", "sex,population,bhyt", "%s,1000,300"),
    ("check --quiet", "sex,population,bhyt", "%s,1000,300"),
    ("coverage --format csv", "sex,scheme,participants,population", "%s,bhyt,300,1000"),
  ])
  func refusesPeopleRepeatedForEachSex(command: String, head: String, row: String) throws {
    let result = try BinaryUnderTest.shell(
      """
      awk 'BEGIN { print "unit,period,\(head)"
        split("an-giang ca-mau dong-thap ha-noi ho-chi-minh da-nang", u); split("male female", s)
        for (i = 1; i <= 6; i++) for (y = 1998; y < 2025; y++) for (m = 1; m <= 12; m++)
          for (k = 1; k <= 2; k++) printf "%s,%d-%02d,\(row)\\n", u[i], y, m, s[k] }' >t.csv
      bhxh \(command) t.csv --lang en 2>&1
      echo "$?"
      """, timeout: 120)
    #expect(result.outputText.contains("the population 1000 is the same in every cell of “sex”"))
    #expect(result.outputText.hasSuffix(command.hasPrefix("check") ? "\n1\n" : "\n65\n"))
  }

  /// Who names the sources of the bases names that of people who stand beside the schemes.
  @Test func namesTheSourceOfPeopleBesideSchemes() throws {
    let result = try BinaryUnderTest.shell(
      """
      awk 'BEGIN { print "unit,period,population,bhyt,source"
        split("an-giang ca-mau dong-thap ha-noi ho-chi-minh da-nang", u)
        for (i = 1; i <= 6; i++) for (y = 1998; y < 2025; y++) for (m = 1; m <= 12; m++)
          printf "%s,%d-%02d,1000,900,\\\"niên giám %d, biểu %d\\\"\\n", u[i], y, m, y, m }' >t.csv
      bhxh coverage t.csv --base builtin --format csv --lang en | grep '^ca-mau,2023-07,bhyt'
      """, timeout: 120)
    #expect(
      result.outputText
        == "ca-mau,2023-07,bhyt,900,1000,population,2023-07,\"niên giám 2023, biểu 7\",90.00,computed,1,1,,,100\n",
      "\(result.errorText)")
  }
}
