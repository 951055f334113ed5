/// A publication that figures are from, as `sources.csv` lists it; what is not known is empty.
public struct Source: Hashable, Sendable {
  /// What the column `source` of the figures says.
  public var id: String
  /// Of the document.
  public var title: String
  /// Who printed it.
  public var publisher: String
  /// The date of publication, as it was written.
  public var date: String
  /// Where it can be read; empty where it cannot.
  public var url: String
  /// The file of the text itself.
  public var document: String

  /// What is not known is empty.
  public init(
    id: String, title: String = "", publisher: String = "", date: String = "", url: String = "",
    document: String = ""
  ) {
    self.id = id
    self.title = title
    self.publisher = publisher
    self.date = date
    self.url = url
    self.document = document
  }
}
