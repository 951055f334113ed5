import Foundation
import Testing

@testable import BHXHCore

/// Every row is used, rejected or blank, whatever has happened to the file.
@Suite struct AccountingLawTests {
  private static let texts = [
    """
    unit,period,scheme,measure,value,note
    kien-giang,2023-07,bhxh-bat-buoc,participants,17.452,"a ""b"" c"
    kien-giang,2023-07,bhyt,coverage_pct,"90,50",x

    kien-giang,2023-07,bhtn,participants,hơn 999,
    """,
    """
    BHXH TỈNH KIÊN GIANG;;;;
    KẾT QUẢ THỰC HIỆN ĐẾN HẾT THÁNG 7/2023;;;;
    STT;Huyện;BHXH BB;BHXH TN;BHYT
    A;B;1;2;3=1+2
    I;Hòn Đất;1.200;300;90.000
    1;Xã Bình Giang;100;30;9.000
    2;Tân Hiệp;2.400;600;80.000
    ;Tổng cộng;3.600;900;170.000
    Ghi chú: sơ bộ
    ;;;Người lập biểu;Giám đốc
    """,
    """
    Đơn vị\tBHXH TN\t\tBHYT\t
    \tThực hiện 2023\tKế hoạch 2024\tThực hiện 2023\tKế hoạch 2024
    Kiên Giang\t28.000\t30.000\t1.500.000\t1.600.000
    """,
    """
    [{"unit":"kien-giang","period":"2023-07","scheme":"bhxh-bat-buoc","participants":17452},
     {"unit":"kien-giang","period":"2023-07","bhtn":999.0,"note":"é\\u0301"}]
    """,
    """
    {"unit":"kien-giang","period":"2023-07","bhxh_bat_buoc":"17.452"}
    {"unit":"kien-giang","period":"2023-07","bhxh_tu_nguyen":"4 011","bhtn":999}
    """,
    """
    {"bhxh":"report/1","unit":"kien-giang","figures":[{"unit":"kien-giang","period":"2023-07",
     "scheme":"bhyt","measure":"coverage_pct","value":90.50}],"children":[{"unit":"x","figures":[]}]}
    """,
    """
    sep=;
    Huyện;T5/2023;T6/2023;T7/2023
    Hòn Đất;17.000;17.200;17.452
    Tân Hiệp;4.000;"4.005";4.011
    """,
    """
    Đơn vị|Kỳ|Chiến dịch|Số hội nghị|Số người dự|BHYT|giới tính|dân số
    kien-giang|T7/2023|Ra quân|3|200|50|nam|900.000
    kien-giang|T7/2023|Ra quân|3|200|70|nữ|910.000
    """,
    """
    Dân số; đơn vị tính: nghìn người;
    Tỉnh;Năm;Dân số
    Kiên Giang;2022;1.751,8
    Bến Tre;2022;1.298
    """,
  ]

  /// The texts, one of them in UTF-16 and one with the line ends of old Macintoshes as well.
  private static let samples: [[UInt8]] =
    texts.map { Array($0.utf8) } + [
      [0xFF, 0xFE] + texts[1].utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] },
      Array(texts[2].replacing("\n", with: "\r").utf8),
    ]

  /// How many mutations are tried in all: `BHXH_MUTATIONS=10000 swift test --filter AccountingLawTests` takes minutes.
  private static let mutations =
    ProcessInfo.processInfo.environment["BHXH_MUTATIONS"].flatMap { Int($0) } ?? 1100

  private static let rounds = (mutations + samples.count - 1) / samples.count

  @Test(.timeLimit(.minutes(10)), arguments: samples.indices)
  func everyRowIsAccountedFor(sample: Int) {
    var generator = SeededGenerator(seed: UInt64(sample))
    let sample = Self.samples[sample]
    for round in 0..<Self.rounds {
      let bytes = sample.mutated(using: &generator)
      let reading = Reading(bytes: bytes)
      let count = reading.count
      #expect(count.rejected == reading.rejected.count, "round \(round)")
      let errors = reading.problems.count { $0.severity == .error }
      #expect((errors == 0) == (count.rejected == 0), "round \(round)")
      #expect(reading.rejected.allSatisfy { $0.place.line > 0 && !$0.problems.isEmpty })
      guard reading.failure == nil, let summary = reading.summary, summary.format == .csv,
        summary.special == nil, let header = summary.headerLine, let dialect = summary.dialect
      else { continue }
      let below = Self.records(bytes, dialect, below: header)
      #expect(count.rows == below, "round \(round)")
    }
  }

  /// The records that begin below a line.
  private static func records(_ bytes: [UInt8], _ dialect: Dialect, below line: Int) -> Int {
    var scanner = CSVScanner(TextSource(ByteSource(bytes: bytes), named: "t"), dialect: dialect)
    var count = 0
    while (try? scanner.next()) == true {
      count += scanner.place(of: 0).line > line ? 1 : 0
    }
    return count
  }
}
