extension OutputFormat {
  /// A picture of ratios, to be pasted into a document.
  public static let svg = OutputFormat(
    "svg", endings: ["svg"], isForMachines: false, holds: [.ratios],
    table: {
      HeldTableWriter(of: $0, $1) { table, style, output in
        output.append(TableChart(table, style).chart.drawing.file)
      }
    })
}
