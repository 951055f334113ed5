/// What a result may be written as; each command declares which of these it has.
enum OutputFormat: String, CaseIterable, Sendable {
  case text, csv, json, ndjson, markdown, html, svg, prometheus
}
