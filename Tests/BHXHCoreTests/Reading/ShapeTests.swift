import Foundation
import Testing

@testable import BHXHCore

@Suite struct ShapeTests {
  /// The same three figures in every shape.
  @Test(arguments: [
    """
    unit,period,scheme,measure,value
    kien-giang,2023-07,bhxh-bat-buoc,participants,17.452
    kien-giang,2023-07,bhxh-tu-nguyen,participants,4.011
    kien-giang,2023-07,bhtn,participants,999
    """,
    """
    unit,period,scheme,participants
    Kiên Giang,07/2023,BHXH bắt buộc,17.452
    Tỉnh Kiên Giang,T7/2023,BHXH TN,4.011
    91,tháng 7/2023,bảo hiểm thất nghiệp,999
    """,
    """
    Đơn vị;Kỳ báo cáo;BHXH bắt buộc;BHXH tự nguyện;BHTN
    Kiên Giang;7/2023;17.452;4.011;999
    """,
    """
    tỉnh|tháng|năm|bhxh_bat_buoc|Số người tham gia BHXH TN|bhtn_participants
    kien giang|7|2023|17.452|4.011|999
    """,
    """
    unit,BHXH BB T7/2023,BHXH TN T7/2023,BHTN T7/2023
    KIÊN GIANG,17452,"4,011",999
    """,
    """
    [{"unit":"kien-giang","period":"2023-07","scheme":"bhxh-bat-buoc","participants":17452},
     {"unit":"kien-giang","period":"2023-07","scheme":"bhxh-tu-nguyen","measure":"participants","value":"4.011"},
     {"unit":"kien-giang","period":"2023-07","bhtn":999.0}]
    """,
    """
    {"unit":"kien-giang","period":"2023-07","bhxh_bat_buoc":"17.452"}
    {"unit":"kien-giang","period":"2023-07","bhxh_tu_nguyen":"4 011","bhtn":999}
    """,
  ])
  func sameFiguresInEveryShape(text: String) {
    let reading = Reading(text)
    #expect(reading.complaints == [])
    #expect(
      reading.lines == [
        "kien-giang 2023-07 bhxh-bat-buoc participants 17452",
        "kien-giang 2023-07 bhxh-tu-nguyen participants 4011",
        "kien-giang 2023-07 bhtn participants 999",
      ])
    let sum = reading.observations.compactMap { $0.value?.mantissa }.reduce(0, +)
    #expect(sum == 22_462)
    let count = reading.count
    #expect(count.rows == count.used)
  }
}

@Suite struct BuiltInDataTests {
  @Test(arguments: ["documents.csv", "press.csv", "campaigns.csv", "activities.csv"])
  func publishedFiguresAreRead(name: String) throws {
    let path = #filePath.split(separator: "/").dropLast(4).joined(separator: "/")
    let text = try String(contentsOfFile: "/\(path)/data/\(name)", encoding: .utf8)
    let reading = Reading(text)
    #expect(reading.problems.filter { $0.severity == .error } == [])
    #expect(reading.notes == [])
    #expect(reading.count.used == reading.observations.count)
    #expect(reading.count.used == reading.count.rows)
  }
}
