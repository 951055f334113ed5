/// What a phrase of a header, a title or a label means.
enum PhraseMeaning: Hashable, Sendable {
  case scheme(Scheme)
  case measure(Measure)
  /// `số người`, `số đối tượng`: a number of people, and nothing about which.
  case people
  case issuer(Issuer)
  case status(Status)
  /// `nghìn người`: what one stands for.
  case unit(CountUnit)
  /// `tỷ lệ`, `%`.
  case ratio
  case period(Period)
  /// `tháng 7`, `quý I`, without a year.
  case partOfYear(PartOfYear)
  /// `cùng kỳ năm trước`, `lũy kế`: another time than the row's.
  case shift(TimeShift)
  /// `nam`, `thành thị`, `học sinh sinh viên`.
  case part(Breakdown.Part)
  /// `so với`, and what is compared with behind it.
  case compared
  /// `trên`: what stands behind is the whole of which it is a part.
  case over
  /// `/`: what stands before it is divided by what stands behind.
  case divided
  /// `tăng`, which is a change only where it is said against what.
  case up
  /// `chưa`, `thẻ`, `hưởng`, `nợ`: of other people or things than those that take part.
  case other(Other)
  /// A unit by its name.
  case place(AdministrativeUnit)
  /// What says nothing about the figures.
  case filler(Filler)

  /// Why people or things are others.
  enum Other: String, CaseIterable, Sendable {
    case not, left, stopped, benefit, unemployed, things, money, share, trend, some
  }

  /// The kinds of words that say nothing about the figures.
  enum Filler: String, CaseIterable, Sendable {
    case count, people, total, report, time, link, place, office, unit, breakdown, footer
    /// `trong đó`, `chia ra`: what stands behind is a part of what stands before.
    case which
    /// `123/BHXH-QLT ngày 05/8/2023`.
    case document
    /// `(1)`, `(*)`.
    case numbering
  }
}

extension PhraseMeaning {
  /// What a row of `phrases.csv` or `headers.csv` means as a part of a longer text; nil for words that only stand alone.
  init?(role: String, meaning: String) {
    switch role {
    case "scheme":
      guard let scheme = Scheme(slug: meaning) else { return nil }
      self = .scheme(scheme)
    case "measure":
      guard let measure = Measure(slug: meaning) else { return nil }
      self = .measure(measure)
    case "people": self = .people
    case "issuer": self = .issuer(Issuer(meaning))
    case "status":
      guard let status = Status.allCases.first(where: { $0.slug == meaning }) else { return nil }
      self = .status(status)
    case "factor":
      guard let unit = CountUnit(name: meaning) else { return nil }
      // `người` alone says no more than that people are counted.
      self = unit == .one ? .filler(.people) : .unit(unit)
    case "ratio": self = .ratio
    case "time":
      guard let shift = TimeShift(rawValue: meaning) else { return nil }
      self = .shift(shift)
    case "over": self = meaning == "divided" ? .over : .compared
    case "up": self = .up
    case "money": self = .other(.money)
    case "other":
      guard let other = Other(rawValue: meaning) else { return nil }
      self = .other(other)
    case "breakdown": self = .filler(.breakdown)
    case "footer": self = .filler(.footer)
    case "filler":
      guard let filler = Filler(rawValue: meaning) else { return nil }
      self = .filler(filler)
    default: return nil
    }
  }
}

extension CountUnit {
  /// By its name in `headers.csv`.
  init?(name: String) {
    switch name {
    case "one": self = .one
    case "hundred": self = .hundred
    case "thousand": self = .thousand
    case "ten-thousand": self = .tenThousand
    case "hundred-thousand": self = .hundredThousand
    case "million": self = .million
    case "billion": self = .billion
    default: return nil
    }
  }
}

extension PhraseMeaning {
  /// In the words of the contract: `bhyt`, `sex=nam`, `2023-07`, `filler report`.
  var told: String {
    switch self {
    case .scheme(let scheme): scheme.slug
    case .measure(let measure): measure.slug
    case .people: "people"
    case .issuer(let issuer): issuer.slug
    case .status(let status): status.slug
    case .unit(let unit): "×10^\(unit.exponent)"
    case .ratio: "ratio"
    case .period(let period): period.description
    case .partOfYear(.month(let month)): "month \(month)"
    case .partOfYear(.quarter(let quarter)): "quarter \(quarter)"
    case .partOfYear(.firstMonths(let months)): "months 1-\(months)"
    case .partOfYear(.lastMonths(let months)): "months \(13 - months)-12"
    case .partOfYear(.whole): "whole year"
    case .shift(let shift): shift.rawValue
    case .part(let part): "\(part.name)=\(part.value)"
    case .compared: "compared with"
    case .over: "out of"
    case .divided: "divided by"
    case .up: "increase"
    case .other(let other): "other \(other.rawValue)"
    case .place: "place"
    case .filler(let filler): "filler \(filler.rawValue)"
    }
  }
}
