import BHXHCore

/// `campaigns [FILE…]`: campaigns, their reach and their yield.
enum CampaignsCommand: Command {
  static let name = "campaigns"
  static let declaration = CommandDeclaration(
    name: name,
    operands: [OperandDeclaration.files],
    summary: Bilingual(
      "campaigns, their reach and their yield",
      "chiến dịch truyền thông, vận động: quy mô và kết quả"),
    description: [
      Bilingual(
        "Reach is events and attendees; yield is recruits per event, in text also per 100 attendees and of the goal. Recruits are gross: they are never taken from or added to the number of participants.",
        "Quy mô là số cuộc và số người dự; kết quả là số người vận động được trên mỗi cuộc, ở dạng văn bản còn có trên 100 người dự và so với mục tiêu. Số vận động được là số gộp, không cộng vào hay trừ khỏi số người tham gia."
      ),
      Bilingual(
        "Without --by each campaign (name and kind, which are always keys) stands under the unit and the period that it was told of. With another key of place those at or below it are added up, with another key of time (or none) those inside it; spans that overlap are never added: the longest counts.",
        "Nếu không có --by, mỗi hoạt động (tên và loại, luôn là khóa) đứng dưới đơn vị và kỳ mà số liệu nêu. Với khóa địa bàn khác, các đơn vị từ đó trở xuống được cộng lại; với khóa thời gian khác (hoặc không có), các kỳ nằm trong đó được cộng lại; các kỳ chồng nhau không bao giờ được cộng: lấy kỳ dài nhất."
      ),
    ],
    options: SelectionOptions.rows + [
      SelectionOptions.by, SelectionOptions.boundaries, SelectionOptions.effect,
    ]
      + ResultOptions.table
      + [ResultOptions.digits, ResultOptions.sort, ResultOptions.top, ResultOptions.explain]
      + ReadingOptions.all,
    gives: .table,
    makeColumns: { ResultTable([CampaignRow]()).columns },
    ownKeys: [.campaign, .kind],
    schemeIsKey: false,
    examples: [
      .init(
        line: "bhxh campaigns --by province,kind",
        meaning: Bilingual(
          "the campaigns of each province, by kind", "hoạt động của từng tỉnh, theo hình thức"))
    ])

  static func invocation(from reader: OptionReader) throws(UsageError) -> TableInvocation {
    try TableInvocation(reader)
  }

  static func run(_ invocation: TableInvocation, in context: Context) throws(CommandFailure)
    -> ExitCode
  {
    let (input, selection) = try TableCommand.prepare(invocation, in: context)
    let boundaries = invocation.selection.boundaries
    let rows = CampaignYield(input.cube, gazetteer: .builtIn, boundaries: boundaries)
      .rows(selection)
    let tallies = rows.lazy.flatMap {
      [$0.recruits, $0.items, $0.itemsTotal, $0.events, $0.attendees, $0.goal]
    }
    for problem in input.disagreements(behind: tallies, input.rollUp()) {
      context.messages.write(problem)
    }
    let effects = invocation.selection.effect.map { scheme in
      let rollUp = input.rollUp(boundaries)
      return rows.map { row in
        CampaignEffect(
          row, on: scheme, rollUp, isOfUnit: selection.keys.contains(.unit),
          digits: invocation.result.digits)
      }
    }
    let table = ResultTable(
      rows, by: selection.keys, digits: invocation.result.digits,
      isForPeople: !invocation.result.format.isForMachines, boundaries: boundaries,
      effects: effects)
    let explained =
      invocation.result.explains
      ? table.explained(by: rows.map { Explanation($0, digits: invocation.result.digits) }) : table
    return try TableCommand.finish(explained, [], invocation, rows: input.rows, in: context)
  }
}
