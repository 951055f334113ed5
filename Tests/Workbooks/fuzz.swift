/// Reads whatever the fuzzer makes up as a workbook: nothing may crash, hang, or take more than a little memory.
///
/// It is compiled together with the sources that it tries: see `.ci/fuzz`.
@_cdecl("LLVMFuzzerTestOneInput")
public func tryWorkbook(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
  let bytes = Array(UnsafeBufferPointer(start: start, count: count))
  // Where the fuzzer cannot make a check sum fit, the parts themselves are tried.
  switch bytes.first {
  case UInt8(ascii: "P"): try? readAll(bytes)
  case UInt8(ascii: "<"): try? readAll(workbook(of: bytes))
  default: inflate(bytes)
  }
  return 0
}

/// A workbook of one sheet.
private func workbook(of sheet: [UInt8]) -> [UInt8] {
  var archive = ZipWriter()
  archive.add(
    "xl/workbook.xml",
    Array(#"<workbook><sheets><sheet name="S" r:id="r"/></sheets></workbook>"#.utf8))
  archive.add(
    "xl/_rels/workbook.xml.rels",
    Array(#"<R><Relationship Id="r" Type="a/worksheet" Target="s.xml"/></R>"#.utf8))
  archive.add("xl/s.xml", sheet)
  return archive.finish()
}

private func inflate(_ bytes: [UInt8]) {
  var inflater = Inflater(inputBytes: 4096)
  var position = 0
  var steps = 0
  while steps < 64, let status = try? inflater.next(), status != .ended {
    steps += 1
    guard status == .needsInput else { continue }
    inflater.refill { (buffer: inout [UInt8], offset: Int, room: Int) in
      let length = min(room, bytes.count - position)
      for index in 0..<length { buffer[offset + index] = bytes[position + index] }
      position += length
      return length
    }
  }
}

private func readAll(_ bytes: [UInt8]) throws {
  let book = try WorkbookContents(ZipArchive(HeldBytes(bytes), file: "f"))
  for sheet in book.sheets {
    let outline = try SheetOutline(WorksheetReader(sheet.entry, of: book))
    var reader = try WorksheetReader(sheet.entry, of: book)
    var rows = 0
    while rows < 1_000, try reader.next() { rows += 1 }
    _ = outline.width
  }
}
