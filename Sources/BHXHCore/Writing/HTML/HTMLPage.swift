/// One HTML file that needs nothing but itself: no script, no request, styles and pictures inside; for screens of any width, light and
/// dark, and for paper of A4.
struct HTMLPage {
  private let style: OutputStyle
  private let title: String
  private let foot: String
  private var body = ""
  private var notes = KeyedList<String, Int>()

  init(title: String, foot: String = "", _ style: OutputStyle) {
    self.style = style
    self.title = title
    self.foot = foot.isEmpty ? title : foot
  }

  mutating func append(_ markup: String) {
    body += markup
  }

  /// The address of a note, which is told once however many numbers refer to it.
  mutating func note(_ text: String) -> String {
    let next = notes.keys.count
    return "#n\(notes.place(of: text, orNew: next) + 1)"
  }

  var bytes: [UInt8] {
    let language = style.language.rawValue
    var page = "<!DOCTYPE html>\n<html lang=\"\(language)\">\n<head>\n<meta charset=\"utf-8\">\n"
    page += "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; "
    page += "style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'\">\n"
    page += "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
    page += "<meta name=\"color-scheme\" content=\"light dark\">\n"
    page += "<title>\(markup(title))</title>\n<style>\(HTMLStyle.sheet(foot: foot))</style>\n"
    page += "</head>\n<body>\n<main>\n\(body)\(notesAtFoot)</main>\n</body>\n</html>\n"
    return Array(page.utf8)
  }

  private var notesAtFoot: String {
    if notes.keys.isEmpty { return "" }
    let heading =
      style.language == .vietnamese
      ? "Chú thích: cách tính và nguồn" : "Notes: formulas and sources"
    let items = notes.keys.enumerated().map { "<li id=\"n\($0 + 1)\">\(markup($1))</li>\n" }
    return
      "<section class=\"notes\">\n<h2>\(heading)</h2>\n<ol>\n\(items.joined())</ol>\n</section>\n"
  }
}
