import Testing

@testable import BHXHCore

/// What each word means, word by word, as offices have it: a row of the tables that is lost or that says
/// another thing is found here.
@Suite struct VocabularyTests {
  /// A role, a meaning, and all that is called so.
  private static let expected: [(role: HeaderVocabulary.Role, meaning: String, words: String)] = [
    (.column, "start", "start|từ byte"), (.column, "end", "end|đến byte"),
    (.column, "text", "text|trích"), (.column, "confidence", "confidence|mức chắc chắn"),
    (.column, "target_measure", "target_measure|loại chỉ tiêu|target is"),
    (.figure, "base", "mẫu số"),
    (.column, "unit_name", "unit_name|name|tên"), (.column, "code", "code|unit code|mã đơn vị"),
    (
      .column, "result",
      """
      how|căn cứ|base_period|thời điểm mẫu số|base_source|nguồn mẫu số|reported|có số liệu|\
      units reported|số đơn vị có số liệu|expected|trên tổng|comparable|so sánh được|reason|\
      lý do|explain|cách tính|explanation
      """
    ),
    (.key, "region", "vùng|vùng kinh tế|vùng kinh tế xã hội"),
    (.key, "national", "cả nước|toàn quốc|nationwide"),
    (
      .column, "unit",
      """
      ref_area|reference area|row labels|vùng/tỉnh|tỉnh/vùng|nhãn hàng|nhãn dòng|\
      unit|đơn vị|tên đơn vị|địa phương|tên địa phương|địa bàn|cơ quan BHXH|\
      đơn vị hành chính|area|place|locality|location|BHXH huyện thành phố|\
      đơn vị địa phương|đơn vị địa bàn|
      """
    ),
    (
      .column, "province",
      """
      province|tỉnh|tỉnh/thành phố|tỉnh thành|tỉnh TP|thành phố trực thuộc trung ương|\
      tên tỉnh|BHXH tỉnh|BHXH tỉnh thành phố|
      """
    ),
    (
      .column, "district",
      """
      district|huyện|quận|quận huyện|huyện quận|huyện/thành phố|huyện thị xã thành phố|\
      huyện thị thành phố|quận huyện thị xã|quận huyện thị xã thành phố|huyện TX TP|\
      BHXH huyện|tên huyện|
      """
    ),
    (
      .column, "commune",
      """
      commune|ward|xã|phường|xã phường|phường xã|xã phường thị trấn|xã phường TT|\
      xã phường đặc khu|tên xã|
      """
    ),
    (
      .column, "period",
      """
      time_period|\
      period|kỳ|kỳ báo cáo|kỳ số liệu|thời điểm|thời gian|ngày|ngày báo cáo|tháng năm|\
      date|time|as of|giai đoạn|
      """
    ),
    (
      .column, "month",
      """
      month|tháng|
      """
    ),
    (
      .column, "quarter",
      """
      quarter|quý|
      """
    ),
    (
      .column, "year",
      """
      year|năm|
      """
    ),
    (
      .column, "scheme",
      """
      scheme|loại hình|loại hình bảo hiểm|loại hình BHXH|loại bảo hiểm|chính sách|chế độ|\
      loại|insurance|
      """
    ),
    (
      .column, "measure",
      """
      measure|chỉ số|chỉ tiêu thống kê|chỉ tiêu báo cáo|nội dung|indicator|metric|
      """
    ),
    (
      .column, "value",
      """
      obs_value|\
      value|giá trị|số liệu|
      """
    ),
    (
      .column, "qualifier",
      """
      qualifier|mức chính xác|độ chính xác|
      """
    ),
    (
      .column, "versus",
      """
      versus|so với|so với kỳ|kỳ so sánh|kỳ gốc|compared with|
      """
    ),
    (
      .column, "issuer",
      """
      issuer|cơ quan giao|đơn vị giao|cấp giao|nơi giao|issued by|
      """
    ),
    (
      .column, "base_measure",
      """
      base_measure|tính trên|base is|
      """
    ),
    (
      .column, "status",
      """
      status|obs_status|trạng thái|trạng thái số liệu|tình trạng số liệu|
      """
    ),
    (
      .column, "campaign",
      """
      campaign|chiến dịch|mô hình|hoạt động|tên chiến dịch|tên mô hình|tên hoạt động|
      """
    ),
    (
      .column, "kind",
      """
      kind|loại chiến dịch|loại mô hình|loại hoạt động|hình thức|hình thức tuyên truyền|
      """
    ),
    (
      .column, "item",
      """
      item|hạng mục|thứ được đếm|tên hạng mục|kết quả khác|
      """
    ),
    (
      .column, "group",
      """
      group|nhóm|nhóm người|phân nhóm|
      """
    ),
    (
      .column, "published",
      """
      published|ngày công bố|ngày đăng|published on|
      """
    ),
    (
      .column, "source",
      """
      source|nguồn|nguồn số liệu|
      """
    ),
    (
      .column, "factor",
      """
      ĐVT|đơn vị tính|unit of measure|đơn vị đo|đơn vị đo lường|
      """
    ),
    (
      .column, "power",
      """
      unit_mult|unit multiplier|scale|multiplier|mult|scale factor|hệ số nhân|nhân với|bội số|
      """
    ),
    (
      .column, "note",
      """
      note|ghi chú|chú thích|notes|remark|remarks|comment|
      """
    ),
    (
      .column, "number",
      """
      STT|TT|số TT|số thứ tự|no|no.|index|#|
      """
    ),
    (
      .breakdown, "sex",
      """
      sex|giới tính|giới|gender|
      """
    ),
    (
      .breakdown, "age_group",
      """
      age_group|nhóm tuổi|độ tuổi|lứa tuổi|age|
      """
    ),
    (
      .breakdown, "payer_group",
      """
      payer_group|nhóm đối tượng|đối tượng|đối tượng tham gia|đối tượng đóng|\
      nhóm tham gia|payer|
      """
    ),
    (
      .breakdown, "ethnicity",
      """
      ethnicity|dân tộc|thành phần dân tộc|ethnic group|
      """
    ),
    (
      .breakdown, "urban_rural",
      """
      urban_rural|khu vực|thành thị nông thôn|thành thị/nông thôn|
      """
    ),
    (
      .breakdown, "collector",
      """
      collector|đại lý thu|đại lý|tổ chức dịch vụ thu|tổ chức thu|điểm thu|
      """
    ),
    (
      .scheme, "bhxh",
      """
      bhxh|bảo hiểm xã hội|social insurance|cộng BHXH|tổng BHXH|tổng số BHXH|\
      BHXH bắt buộc và tự nguyện|tổng số người tham gia BHXH|tổng cộng BHXH|
      """
    ),
    (
      .scheme, "bhxh-bat-buoc",
      """
      bhxh-bat-buoc|BHXH bắt buộc|BHXH BB|BHXHBB|bảo hiểm xã hội bắt buộc|\
      BH xã hội bắt buộc|compulsory social insurance|compulsory|bắt buộc|
      """
    ),
    (
      .scheme, "bhxh-tu-nguyen",
      """
      bhxh-tu-nguyen|BHXH tự nguyện|BHXH TN|BHXHTN|bảo hiểm xã hội tự nguyện|\
      BH xã hội tự nguyện|voluntary social insurance|voluntary|tự nguyện|
      """
    ),
    (
      .scheme, "bhtn",
      """
      bhtn|bảo hiểm thất nghiệp|BH thất nghiệp|BH TN|unemployment insurance|thất nghiệp|
      """
    ),
    (
      .scheme, "bhyt",
      """
      số người có thẻ BHYT|người có thẻ BHYT|có thẻ BHYT|số người đã có thẻ BHYT|\
      bhyt|bảo hiểm y tế|BH y tế|health insurance|tổng BHYT|cộng BHYT|tổng số BHYT|\
      tổng cộng BHYT|
      """
    ),
    (
      .scheme, "bhyt-ho-gia-dinh",
      """
      bhyt-ho-gia-dinh|BHYT hộ gia đình|BHYT HGĐ|bảo hiểm y tế hộ gia đình|\
      BH y tế hộ gia đình|BHYT theo hộ gia đình|BHYT hộ GĐ|household health insurance|
      """
    ),
    (
      .scheme, "bhxh-bhyt",
      """
      bhxh-bhyt|BHXH và BHYT|tổng số người tham gia BHXH BHYT|\
      tổng số người tham gia BHXH và BHYT|tổng số BHXH BHYT|cộng BHXH BHYT|\
      bảo hiểm xã hội bảo hiểm y tế|all participants|
      """
    ),
    (
      .people, "participants",
      """
      số người|số người lao động|số đối tượng|số lao động|số lượng người|tổng số người|
      """
    ),
    (
      .measure, "participants",
      """
      participants|số người tham gia|số tham gia|người tham gia|số lao động tham gia|\
      thực hiện|TH|số thực hiện|kết quả thực hiện|kết quả|cuối kỳ|số cuối kỳ|\
      số cuối tháng|số cuối quý|\
      số người tham gia cuối kỳ|đang tham gia|hiện có|lao động tham gia|\
      số người đang tham gia|đã tham gia|có tham gia|số người đã tham gia|\
      số người có tham gia|tổng số người tham gia|người đang tham gia|insured|\
      number of participants|
      """
    ),
    (
      .measure, "population",
      """
      average population|\
      population|dân số|số dân|dân số trung bình|
      """
    ),
    (
      .measure, "labour_force",
      """
      labour_force|labor_force|lực lượng lao động|LLLĐ|lao động|LLLĐ trong độ tuổi|\
      lực lượng lao động trong độ tuổi|
      """
    ),
    (
      .measure, "base",
      """
      base|mẫu số tính|số phải tham gia|số người phải tham gia|denominator|
      """
    ),
    (
      .measure, "target",
      """
      target|kế hoạch|KH|chỉ tiêu|giao|chỉ tiêu giao|kế hoạch giao|KH giao|plan|mục tiêu|\
      số giao|số tỉnh giao|số huyện giao|số thành phố giao|phấn đấu|
      """
    ),
    (
      .measure, "target_change",
      """
      target_change|goal|mục tiêu chiến dịch|chỉ tiêu phát triển mới|\
      kế hoạch phát triển mới|chỉ tiêu phát triển|KH phát triển mới|chỉ tiêu tăng mới|\
      kế hoạch tăng mới|chỉ tiêu tăng thêm|
      """
    ),
    (
      .measure, "target_pct",
      """
      target_pct|chỉ tiêu bao phủ|chỉ tiêu tỷ lệ bao phủ|tỷ lệ bao phủ được giao|\
      kế hoạch bao phủ|kế hoạch tỷ lệ bao phủ|
      """
    ),
    (
      .measure, "change",
      """
      change|tăng giảm|tăng/giảm|tăng (+) giảm (-)|chênh lệch|tăng giảm người|biến động|\
      mức tăng giảm|số tăng giảm|net change|
      """
    ),
    (
      .measure, "recruits",
      """
      recruits|vận động được|vận động mới|phát triển mới|phát triển đối tượng mới|\
      tăng mới|số người vận động được|\
      số vận động được|khai thác mới|số phát triển mới|số người phát triển mới|\
      số người mới tham gia|new participants|
      """
    ),
    (
      .measure, "renewals",
      """
      renewals|tái tục|số tái tục|số người tái tục|
      """
    ),
    (
      .measure, "lapses",
      """
      lapses|giảm|số giảm|số người giảm|dừng tham gia|số dừng|số người dừng tham gia|
      """
    ),
    (
      .measure, "events",
      """
      events|số cuộc|số hội nghị|số lượt|số buổi|số cuộc tuyên truyền|\
      số hội nghị tuyên truyền|số cuộc hội nghị|số sự kiện|
      """
    ),
    (
      .measure, "attendees",
      """
      attendees|người dự|số người dự|số người tham dự|số lượt người dự|số lượt người|lượt người|\
      số người nghe|số đại biểu|
      """
    ),
    (
      .measure, "items",
      """
      items|số lượng kết quả|số sản phẩm|số hạng mục|
      """
    ),
    (
      .measure, "coverage_pct",
      """
      coverage_pct|coverage|tỷ lệ bao phủ|độ bao phủ|% bao phủ|tỷ lệ tham gia|\
      tỷ lệ % bao phủ|bao phủ|tỷ lệ bao phủ (%)|
      """
    ),
    (
      .measure, "attainment_pct",
      """
      attainment_pct|attainment|tỷ lệ thực hiện|% thực hiện|tỷ lệ hoàn thành|% hoàn thành|\
      đạt kế hoạch|đạt %|đạt tỷ lệ|tỷ lệ đạt|% đạt|% TH/KH|TH/KH (%)|TH/KH|mức hoàn thành|
      """
    ),
    (
      .measure, "growth_pct",
      """
      growth_pct|growth|tốc độ tăng|tăng trưởng|tỷ lệ tăng trưởng|tốc độ tăng trưởng|\
      % tăng trưởng|tỷ lệ tăng|tỷ lệ tăng giảm|% tăng giảm|% tăng|tốc độ phát triển|
      """
    ),
    (
      .measure, "coverage_points",
      """
      coverage_points|
      """
    ),
    (
      .measure, "attainment_points",
      """
      attainment_points|
      """
    ),
    (
      .base, "population_average",
      """
      population_average|average population|dân số trung bình|dân số bình quân|
      """
    ),
    (
      .base, "population_census",
      """
      population_census|census population|dân số theo tổng điều tra|dân số tổng điều tra|
      """
    ),
    (
      .base, "labour_force_15plus",
      """
      labour_force_15plus|labour force aged 15 and over|lực lượng lao động từ 15 tuổi trở lên|\
      LLLĐ từ 15 tuổi trở lên|LLLĐ từ 15 tuổi|
      """
    ),
    (
      .issuer, "bhxh-vn",
      """
      bhxh-vn|BHXH Việt Nam|bảo hiểm xã hội Việt Nam|BHXHVN|Viet Nam Social Security|\
      Vietnam Social Security|VSS|BHXH cấp trên|ngành|
      """
    ),
    (
      .issuer, "ubnd",
      """
      ubnd|UBND tỉnh|UBND thành phố|UBND TP|UBND huyện|ủy ban nhân dân|\
      ủy ban nhân dân tỉnh|ủy ban nhân dân thành phố|People's Committee|UBND cấp tỉnh|
      """
    ),
    (
      .issuer, "hdnd",
      """
      hdnd|HĐND tỉnh|HĐND thành phố|HĐND huyện|hội đồng nhân dân|hội đồng nhân dân tỉnh|\
      People's Council|
      """
    ),
    (
      .issuer, "tinh-uy",
      """
      tinh-uy|tỉnh ủy|thành ủy|Provincial Party Committee|
      """
    ),
    (
      .issuer, "chinh-phu",
      """
      chinh-phu|chính phủ|thủ tướng|thủ tướng chính phủ|government|TTg|
      """
    ),
    (
      .issuer, "bhxh-tinh",
      """
      bhxh-tinh|
      """
    ),
    (
      .issuer, "buu-dien",
      """
      buu-dien|bưu điện|bưu điện tỉnh|post|
      """
    ),
    (
      .status, "final",
      """
      final|chính thức|
      """
    ),
    (
      .status, "provisional",
      """
      provisional|sơ bộ|
      """
    ),
    (
      .status, "estimated",
      """
      estimated|ước|ước tính|ước thực hiện|ước TH|
      """
    ),
    (
      .versus, "previous-year",
      """
      so với cùng kỳ|so với cùng kỳ năm trước|so cùng kỳ|so với cùng kỳ năm ngoái|\
      cùng kỳ năm trước|
      """
    ),
    (
      .versus, "previous-month",
      """
      so với tháng trước|so tháng trước|so với kỳ trước|
      """
    ),
    (
      .versus, "year-start",
      """
      so với cuối năm trước|so với đầu năm|so với 31/12 năm trước|so cuối năm trước|
      """
    ),
    (
      .factor, "one",
      """
      người|people|persons|pers.|
      """
    ),
    (
      .factor, "thousand",
      """
      nghìn|ngàn|nghìn người|ngàn người|1000 người|1.000 người|thousand|thousands|thous.|\
      thousand persons|thousand people|thousands of people|thous. pers.|1000 persons|\
      '000 persons|'000 people|\
      1000 people|nghìn lao động|×1000|x1000|
      """
    ),
    (
      .factor, "ten-thousand",
      """
      chục nghìn|chục nghìn người|chục ngàn người|10 nghìn người|10 ngàn người|\
      vạn|vạn người|10.000 người|10.000 persons|10.000|
      """
    ),
    (
      .factor, "hundred",
      """
      trăm người|100 người|
      """
    ),
    (
      .factor, "hundred-thousand",
      """
      trăm nghìn|trăm nghìn người|100 nghìn người|\
      100.000 người|100.000|
      """
    ),
    (
      .factor, "million",
      """
      triệu|triệu người|tr. người|tr người|1.000.000 người|1.000.000|million|millions|mill.|million persons|\
      million people|mill. pers.|millions of people|
      """
    ),
    (
      .factor, "billion",
      """
      tỷ|tỷ người|billion|
      """
    ),
    (
      .computed, "computed",
      """
      base_period|base_source|target_measure|months_left|needed_per_month|recruits_per_event|
      """
    ),
    (
      .ratio, "ratio",
      """
      tỷ lệ|tỉ lệ|tỷ lệ %|tỉ lệ %|%|so sánh %|rate|pct|percent|
      """
    ),
    (
      .total, "total",
      """
      tổng số người|tổng cuối|cộng tổng|tổng các đơn vị|\
      tổng|tổng cộng|cộng|tổng số|total|grand total|sum|toàn ngành|cộng chung|\
      tổng toàn bộ|tổng cộng toàn tỉnh|
      """
    ),
    (
      .total, "whole",
      """
      toàn tỉnh|toàn huyện|toàn thành phố|toàn quận|toàn thị xã|toàn xã|toàn phường|\
      cả tỉnh|toàn địa bàn|tổng toàn tỉnh|toàn TP|
      """
    ),
    (
      .all, "all",
      """
      tổng số|chung|tổng|tổng cộng|tất cả|total|all|cả hai|toàn bộ|both|
      """
    ),
    (
      .money, "money",
      """
      số tiền|tiền|số thu|thu|kinh phí|chi phí|chi|nợ|số nợ|nợ đọng|tiền thưởng|hoa hồng|\
      quỹ|triệu đồng|tỷ đồng|đồng|nghìn đồng|VND|VNĐ|cost|budget|amount|
      """
    ),
    (
      .footer, "footer",
      """
      người lập|người lập biểu|người lập bảng|lập biểu|thủ trưởng đơn vị|thủ trưởng|\
      giám đốc|phó giám đốc|kế toán trưởng|trưởng phòng|kiểm tra|người kiểm tra|\
      ngày tháng năm|ghi chú|nguồn|ký tên|ký tên đóng dấu|nơi nhận|người duyệt|chữ ký|
      """
    ),
    (
      .column, "organiser",
      """
      organiser|organizer|đơn vị tổ chức|cơ quan tổ chức|đơn vị chủ trì|chủ trì
      """
    ),
    (
      .column, "partners",
      """
      partners|đơn vị phối hợp|cơ quan phối hợp|phối hợp với
      """
    ),
    (
      .column, "channel",
      """
      channel|kênh|kênh truyền thông|kênh tuyên truyền|phương tiện|phương tiện truyền thông
      """
    ),
    (
      .column, "audience",
      """
      audience|đối tượng tuyên truyền|đối tượng truyền thông|đối tượng hướng tới
      """
    ),
    (
      .column, "language",
      """
      language|languages|ngôn ngữ|thứ tiếng
      """
    ),
    (
      .column, "model",
      """
      model|theo mô hình|mô hình áp dụng
      """
    ),
    (
      .multiplier, "letters",
      """
      K|M|tr|ng|ngh|th|thd|ths|thsd|tsd|mio|mil|mill|mn|mln|bn|mm|chục|tá|trăm
      """
    ),
    (
      .measure, "attainment_pct",
      """
      đạt KH|đạt KH giao|đạt chỉ tiêu|hoàn thành kế hoạch|hoàn thành KH|hoàn thành chỉ tiêu|\
      mức đạt kế hoạch|mức đạt KH
      """
    ),
    (
      .scheme, "bhxh",
      "BHXH BB TN|BHXH BB và TN|BHXH gồm BB TN|BHXH gồm BB và TN|BHXH bắt buộc tự nguyện"
    ),
    (.scheme, "bhyt", "health insured"),
    (
      .measure, "recruits",
      """
      số người tham gia mới|người tham gia mới|người mới tham gia|số người mới|newly insured|\
      newly enrolled|newly enrolled people
      """
    ),
    (
      .factor, "thousand",
      "in thousands|in thousand|in thousands of persons|in thousands of people|in thousand persons"
    ),
    (.factor, "million", "in millions|in millions of persons|in millions of people"),
    (
      .others, "new",
      """
      mới|vận động|khai thác|thu hút|kết nạp|đóng tiếp|tiếp tục|quay lại|gia hạn|new|newly|\
      recruited|campaigned
      """
    ),
    (
      .others, "expected",
      "dự kiến|dự toán|dự báo|ước đạt|kỳ vọng|expected|forecast|projected|projection"
    ),
    (.others, "some", "nhóm|khối|group|hỗ trợ|trực tuyến|online"),
    (.statusCode, "final", "A"), (.statusCode, "provisional", "P"),
    (.statusCode, "estimated", "E"), (.all, "all", "_T"),
    (
      .measure, "items_total",
      """
      items_total|of how many|trên tổng số|tổng số hạng mục
      """
    ),
  ]

  @Test(arguments: expected.indices)
  func wordsMeanWhatTheyMean(row: Int) {
    let (role, meaning, words) = Self.expected[row]
    for word in words.split(separator: "|") {
      #expect(HeaderVocabulary.builtIn.meaning(role, of: word) == meaning, "\(word)")
    }
  }

  /// A word that is added to the table is added here too.
  @Test func everyWordIsExpected() {
    let table = SortedTable(BundledTable.bytes(named: "headers.csv") ?? [])
    let words = (0..<table.count).flatMap { row in
      table.text(2, of: row).split(separator: "|").map { "\(table.text(0, of: row)) \($0)" }
    }
    let expected = Self.expected.flatMap { row in
      row.words.split(separator: "|").map { "\(row.role.rawValue) \($0)" }
    }
    #expect(Set(words).subtracting(expected) == [])
  }

  @Test(arguments: [
    ("1 nghìn", 1_000), ("1 ngàn", 1_000), ("1 thousand", 1_000), ("1 triệu", 1_000_000),
    ("1 million", 1_000_000), ("1 tỷ", 1_000_000_000), ("1 tỉ", 1_000_000_000),
    ("1 billion", 1_000_000_000), ("5 người", 5), ("5 people", 5), ("5 persons", 5),
  ])
  func numberWords(text: String, value: Int64) {
    guard case .value(let number) = NumberSpelling(.count).read(text) else {
      Issue.record("\(text) is no number")
      return
    }
    #expect(number.mantissa == value)
  }
}
