/// Columns of people in a time beside those from January on: `Trong tháng | Lũy kế` under a scheme.
///
/// The first may be of all who take part or of those who are new, and so may the second, and the plan of either.
extension ColumnNeighbours {
  /// The meanings without such columns.
  func withoutSpans(_ meanings: [ColumnMeaning]) -> [ColumnMeaning] {
    guard let sum = meanings.firstIndex(where: isCumulative),
      let part = meanings.indices.first(where: {
        isWithin($0, meanings) && isSame($0, sum, meanings)
      })
    else { return meanings }
    return meanings.enumerated().map { index, meaning in
      guard case .figure(let figure) = meaning,
        figure.measure == .target || isSame(index, sum, meanings)
      else { return meaning }
      return .unread(.span(headers[index == sum ? part : sum]))
    }
  }

  private func isCumulative(_ meaning: ColumnMeaning) -> Bool {
    if case .figure(let figure) = meaning {
      figure.isStock && figure.time == .shift(.cumulative)
    } else {
      false
    }
  }

  /// Whether a header says that its people are those within the time, `trong tháng`, and not those at its end.
  private func isWithin(_ index: Int, _ meanings: [ColumnMeaning]) -> Bool {
    guard case .figure(let figure) = meanings[index], figure.isStock,
      figure.time == nil || figure.time == .shift(.current)
    else { return false }
    return FoldedText(headers[index]).words.contains("trong")
  }

  /// Whether two columns of people differ in nothing but their time within the table's.
  private func isSame(_ index: Int, _ other: Int, _ meanings: [ColumnMeaning]) -> Bool {
    guard case .figure(var one) = meanings[index], case .figure(var two) = meanings[other],
      one.isStock, two.isStock, one.time == nil || one.time == .shift(.current) || index == other
    else { return false }
    (one.time, two.time) = (nil, nil)
    return one.isOfSame(as: two) && one.breakdown == two.breakdown
  }
}

extension FigureMeaning {
  fileprivate var isStock: Bool { (measure ?? .participants) == .participants }
}
