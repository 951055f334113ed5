extension Reason {
  /// The sentence for people, its times as they write them.
  func text(in language: Language) -> String {
    let spoken = spellingPeriod { PeriodText(language: language).text(of: $0) }
    return language == .vietnamese ? spoken.vietnamese : spoken.english
  }

  private func spellingPeriod(_ spell: (String) -> String) -> Reason {
    switch self {
    case .noEarlierFigure(let period): .noEarlierFigure(spell(period))
    case .zeroEarlierFigure(let period): .zeroEarlierFigure(spell(period))
    case .territoryChanged(let period): .territoryChanged(spell(period))
    case .comparisonNotSaid(let period): .comparisonNotSaid(spell(period))
    default: self
    }
  }
}
