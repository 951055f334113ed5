import BHXHCore

/// What is counted: schemes and measures, from their own declarations.
extension HelpTopic {
  static var schemes: HelpTopic {
    HelpTopic(
      name: "schemes",
      title: Bilingual("what people take part in", "các loại hình bảo hiểm"),
      paragraphs: [
        Bilingual(
          "Schemes overlap and are never added up, but for two identities: bhxh is bhxh-bat-buoc and bhxh-tu-nguyen together; bhxh-bhyt is bhyt and bhxh-tu-nguyen together, where one source gives all three. bhtn is part of bhxh-bat-buoc, bhyt-ho-gia-dinh of bhyt.",
          "Các loại hình chồng lên nhau và không bao giờ được cộng, trừ hai đẳng thức: bhxh bằng bhxh-bat-buoc cộng bhxh-tu-nguyen; bhxh-bhyt bằng bhyt cộng bhxh-tu-nguyen khi một nguồn nêu cả ba. bhtn là một phần của bhxh-bat-buoc, bhyt-ho-gia-dinh là một phần của bhyt."
        )
      ],
      definitions: Scheme.allCases.map { scheme in
        let base = scheme.denominator?.slug
        let words = base.map { Words(.vietnamese).word(.measure, $0) }
        return Definition(
          term: scheme.slug,
          meaning: Bilingual(
            scheme.english + (base.map { "; coverage over \($0)" } ?? "; no coverage"),
            scheme.vietnamese
              + (words.map { "; tỷ lệ bao phủ tính trên \($0)" } ?? "; không có tỷ lệ bao phủ")))
      },
      examples: [
        .init(
          line: "bhxh coverage --data builtin --scheme bhyt --unit dak-lak",
          meaning: Bilingual("health insurance of a province", "BHYT của một tỉnh"))
      ])
  }

  static var measures: HelpTopic {
    HelpTopic(
      name: "measures",
      title: Bilingual("what a figure is of", "nội dung của một số liệu"),
      paragraphs: [
        Bilingual(
          "A stock stands at the end of its period. A plan belongs to its year and holds from the first month of its period. A flow is over its period. A published ratio is what a source printed, with its printed decimals; it is shown, audited, and never averaged.",
          "Số cuối kỳ là số tại thời điểm cuối kỳ. Chỉ tiêu thuộc về năm và có hiệu lực từ tháng đầu của kỳ. Số trong kỳ là số phát sinh trong kỳ. Tỷ lệ đã công bố là số mà nguồn đã in, giữ nguyên số chữ số thập phân; được hiện, được kiểm tra, không bao giờ lấy trung bình."
        )
      ],
      definitions: Measure.allCases.map { measure in
        let kind =
          switch measure.kind {
          case .stock: Bilingual("stock", "số cuối kỳ")
          case .plan: Bilingual("plan", "chỉ tiêu")
          case .flow: Bilingual("flow", "số trong kỳ")
          case .publishedRatio: Bilingual("published ratio", "tỷ lệ đã công bố")
          }
        return Definition(
          term: measure.slug,
          meaning: Bilingual(
            "\(Words(.english).word(.measure, measure.slug)) (\(kind.english))",
            "\(Words(.vietnamese).word(.measure, measure.slug)) (\(kind.vietnamese))"))
      })
  }
}
