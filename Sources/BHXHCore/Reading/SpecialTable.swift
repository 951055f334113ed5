/// A table that may stand in a data directory beside the figures, and holds none itself.
public enum SpecialTable: String, Sendable {
  /// `id,title,publisher,date,url,document`.
  case sources
  /// `kind,vietnamese,english,aliases`.
  case kinds
  /// Units, their successions, spellings, regions, acts, the tiles of a map: the gazetteer is always the built-in one.
  case gazetteer
  /// The program's own words: messages and headers.
  case words

  /// Recognises a table by its header; nil for everything else.
  init?(header: [String]) {
    let names = Set(header)
    if names.isSuperset(of: ["id", "title", "publisher"]) {
      self = .sources
    } else if names.isSuperset(of: ["kind", "vietnamese", "english"]) {
      self = .kinds
    } else if names.isSuperset(of: ["slug", "code", "name"])
      || names.isSuperset(of: ["from", "date", "to", "share"])
      || names.isSuperset(of: ["path", "alias"]) || names.isSuperset(of: ["date", "level", "act"])
      || names.isSuperset(of: ["province", "region", "valid_from"])
      || names.isSuperset(of: ["grid", "path", "short"])
    {
      self = .gazetteer
    } else if names.isSuperset(of: ["code", "english", "vietnamese"])
      || names.isSuperset(of: ["role", "meaning", "aliases"])
    {
      self = .words
    } else {
      return nil
    }
  }
}
