/// What a phrase does in a sentence about participants; the names are those of the column `role` of `data/prose.csv`.
enum ProseRole: String, Sendable {
  /// A scheme; its meaning is the slug, behind a slash the group that it insures.
  case scheme
  /// `tự nguyện` alone: a scheme only where one of the same kind was named before.
  case schemeRest = "scheme-rest"
  /// Words that have another meaning than their parts: `ngành BHXH`.
  case other
  case issuer
  /// An office of the agency below the province.
  case office
  /// `toàn tỉnh`: the unit of this level that is meant.
  case level
  /// `các xã`: what follows is of several units.
  case plural
  case person
  case thing
  case money
  case power
  case event
  /// What an activity of no kind of its own is told through: `loa truyền thanh`.
  case channel
  /// `tham dự`: the people counted attended.
  case attend
  /// `tham gia`: joins people with the scheme behind it.
  case link
  /// `số người tham gia`: a number of people follows.
  case countHead = "count-head"
  case coverage
  case rate
  case attainment
  case plan
  /// `giao`, `do`: between a plan and who set it.
  case assign
  case base
  case verb
  case strive
  /// A goal of several years: what is against it is no figure.
  case goal
  case gap
  case index
  /// `cho`: the people counted are those for whom something was done.
  case recipient
  case norm
  case part
  case aside
  case respectively
  case from
  case total
  case block
  case status
  case qualifier
  case compare
  case time
  case linkBack = "link-back"
  case rank
  case organise
  /// `phối hợp với`: an activity of several.
  case joint
  case campaign
  /// Words that may stand anywhere without changing what is said.
  case filler
  case points
  case percent
  /// `Số liệu đến ngày 30/9`: the time of what stands above it.
  case dating
  case furniture
  case caption
}

/// What the verbs of `data/prose.csv` tell; a set, so that several are asked for at once.
struct ProseVerb: OptionSet, Sendable {
  let rawValue: UInt8

  static let rise = ProseVerb(rawValue: 1)
  static let fall = ProseVerb(rawValue: 2)
  static let reach = ProseVerb(rawValue: 4)
  static let have = ProseVerb(rawValue: 8)
  /// `tăng lên 18.771 người`.
  static let to = ProseVerb(rawValue: 16)
  static let renew = ProseVerb(rawValue: 32)
  static let lapse = ProseVerb(rawValue: 64)
  static let recruit = ProseVerb(rawValue: 128)

  init(rawValue: UInt8) { self.rawValue = rawValue }

  /// The verb of that name in the column `meaning`; none for any other.
  init(named name: String) {
    switch name {
    case "rise": self = .rise
    case "fall": self = .fall
    case "reach": self = .reach
    case "have": self = .have
    case "to": self = .to
    case "renew": self = .renew
    case "lapse": self = .lapse
    case "recruit": self = .recruit
    default: self = []
    }
  }
}
