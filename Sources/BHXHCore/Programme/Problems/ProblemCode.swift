/// The stable codes of everything that `bhxh` can say about its input, in the order of the stations that say it.
///
/// Every case has one row in `data/messages.csv`; a test holds the two together.
public enum ProblemCode: String, CaseIterable, Sendable {
  // The input as a whole.
  case fileMissing = "file-missing"
  case inputEmpty = "input-empty"
  case directoryEmpty = "directory-empty"
  case directoryWithoutFigures = "directory-without-figures"
  case standardInputUnread = "standard-input-unread"
  case fileWorkbook = "file-workbook"
  case fileDocument = "file-document"
  case filePicture = "file-picture"
  case fileArchive = "file-archive"
  case fileDatabase = "file-database"
  case fileMarkup = "file-markup"

  // Numbers.
  case numberUnreadable = "number-unreadable"
  case numberGrouping = "number-grouping"
  case numberFraction = "number-fraction"
  case numberSeparators = "number-separators"
  case numberNegative = "number-negative"
  case numberSigned = "number-signed"
  case numberTooLarge = "number-too-large"
  case numberTooLong = "number-too-long"
  case numberPercentage = "number-percentage"
  case numberScientific = "number-scientific"
  case numberAmbiguous = "number-ambiguous"
  // Reading: the text.
  case readFailed = "read-failed"
  case encodingUnknown = "encoding-unknown"
  case encodingInvalid = "encoding-invalid"
  case nulByte = "nul-byte"
  case textGarbled = "text-garbled"
  case textLost = "text-lost"

  // Reading: what is packed.
  case gzipDamaged = "gzip-damaged"
  case gzipCutShort = "gzip-cut-short"
  case unpackedTooLarge = "unpacked-too-large"
  case unpackedTooMuch = "unpacked-too-much"
  case archiveDamaged = "archive-damaged"
  case archiveCutShort = "archive-cut-short"
  case archiveTooMany = "archive-too-many"
  case archiveMethod = "archive-method"

  // Reading: workbooks.
  case workbookEncrypted = "workbook-encrypted"
  case workbookKind = "workbook-kind"
  case workbookTooLarge = "workbook-too-large"
  case workbookPartMissing = "workbook-part-missing"
  case workbookPartDamaged = "workbook-part-damaged"
  case workbookEntities = "workbook-entities"
  case workbookTokenTooLong = "workbook-token-too-long"
  case workbookStringsTooMany = "workbook-strings-too-many"
  case sheetUnknown = "sheet-unknown"
  case sheetsWithoutTable = "sheets-without-table"
  case sheetRead = "sheet-read"
  case sheetSkipped = "sheet-skipped"
  case sheetHidden = "sheet-hidden"
  case sheetHiddenRows = "sheet-hidden-rows"
  case sheetHiddenColumns = "sheet-hidden-columns"
  case formulaUncached = "formula-uncached"

  // Reading: CSV.
  case quoteUnterminated = "quote-unterminated"
  case quoteTooLong = "quote-too-long"
  case quoteFollowedByText = "quote-followed-by-text"
  case fieldTooLong = "field-too-long"
  case recordTooLong = "record-too-long"
  case articleTooLong = "article-too-long"
  case columnsTooMany = "columns-too-many"

  // Reading: JSON.
  case jsonUnexpected = "json-unexpected"
  case jsonValueExpected = "json-value-expected"
  case jsonNumber = "json-number"
  case jsonEscape = "json-escape"
  case jsonSurrogate = "json-surrogate"
  case jsonControlCharacter = "json-control-character"
  case jsonUnfinished = "json-unfinished"
  case jsonStringUnterminated = "json-string-unterminated"
  case jsonNesting = "json-nesting"
  case jsonTrailing = "json-trailing"
  case jsonEmpty = "json-empty"

  // Reading: headers.
  case headerMissing = "header-missing"
  case headerUnknown = "header-unknown"
  case columnRepeated = "column-repeated"
  case columnAbsent = "column-absent"
  case breakdownAbsent = "breakdown-absent"
  case baseMeasureAbsent = "base-measure-absent"
  case columnIgnored = "column-ignored"
  case columnNear = "column-near"
  case columnRatioAlone = "column-ratio-alone"
  case columnRatioProved = "column-ratio-proved"
  case columnRatioUnproved = "column-ratio-unproved"
  case columnWords = "column-words"
  case columnOthers = "column-others"
  case columnUnclear = "column-unclear"
  case columnPart = "column-part"
  case columnTitle = "column-title"
  case columnSpan = "column-span"
  case columnDoubtful = "column-doubtful"
  case percentOrFraction = "percent-or-fraction"
  case unitOfMeasureUnknown = "unit-of-measure-unknown"
  case unitOfMeasureBelow = "unit-of-measure-below"
  case noteOfOthers = "note-of-others"
  case figuresMissing = "figures-missing"
  case unitColumnMissing = "unit-column-missing"
  case periodColumnMissing = "period-column-missing"
  case periodYearMissing = "period-year-missing"
  case measureColumnMissing = "measure-column-missing"
  case titleAmbiguous = "title-ambiguous"
  case titleTaken = "title-taken"
  case titleContext = "title-context"
  case titleElsewhere = "title-elsewhere"
  case titleElsewherePartly = "title-elsewhere-partly"
  case titleWords = "title-words"
  case titleOfOthers = "title-of-others"
  case rowsOfOthers = "rows-of-others"
  case settingUnknown = "setting-unknown"
  case tableSkipped = "table-skipped"

  // Reading: rows.
  case rowSkipped = "row-skipped"
  case groupTaken = "group-taken"
  case groupUnclear = "group-unclear"
  case groupUnderUnclear = "group-under-unclear"
  case headerRepeated = "header-repeated"
  case secondTable = "second-table"
  case rowOfMoney = "row-of-money"
  case candidatesLeftOut = "candidates-left-out"
  case totalDiffers = "total-differs"
  case rowWidth = "row-width"
  case quoteInCell = "quote-in-cell"
  case footnoteDropped = "footnote-dropped"
  case valueExpected = "value-expected"
  case unitMissing = "unit-missing"
  case unitMerged = "unit-merged"
  case unitFilled = "unit-filled"
  case periodMissing = "period-missing"
  case measureMissing = "measure-missing"
  case schemeMissing = "scheme-missing"
  case schemeUnknown = "scheme-unknown"
  case measureUnknown = "measure-unknown"
  case qualifierUnknown = "qualifier-unknown"
  case qualifierConflict = "qualifier-conflict"
  case statusUnknown = "status-unknown"
  case jsonNoObservations = "json-no-observations"
  case jsonNoObject = "json-no-object"
  case jsonComputed = "json-computed"
  case jsonEnvelope = "json-envelope"
  case jsonTwoArrays = "json-two-arrays"
  case breakdownLate = "breakdown-late"
  case jsonKeyRepeated = "json-key-repeated"

  // Geography.
  case unitUnknown = "unit-unknown"
  case unitElsewhere = "unit-elsewhere"
  case unitAmbiguous = "unit-ambiguous"
  case unitNotInForce = "unit-not-in-force"
  case unitNotThen = "unit-not-then"
  case unitHighestTaken = "unit-highest-taken"
  case unitSpelledBare = "unit-spelled-bare"
  case unitKind = "unit-kind"
  case unitDiacritics = "unit-diacritics"
  case unitLevel = "unit-level"
  case unitZeros = "unit-zeros"
  case unitReadAtStart = "unit-read-at-start"
  case unitOtherAtStart = "unit-other-at-start"
  case unitCodeDiffers = "unit-code-differs"

  // Periods.
  case periodUnknown = "period-unknown"
  case periodYear = "period-year"
  case periodMonth = "period-month"
  case periodQuarter = "period-quarter"
  case periodDay = "period-day"
  case periodReversed = "period-reversed"
  case periodZeroLost = "period-zero-lost"
  case periodOfStock = "period-of-stock"

  // Figures.
  case unitWithoutFigures = "unit-without-figures"
  case selectionEmpty = "selection-empty"
  case duplicateFigure = "duplicate-figure"
  case duplicateInRow = "duplicate-in-row"
  case duplicateSum = "duplicate-sum"
  case populationRepeated = "population-repeated"
  case keysTooMany = "keys-too-many"
  case configurationLine = "configuration-line"
  case configurationValue = "configuration-value"
  case figureRecorded = "figure-recorded"
  case revisionNotLater = "revision-not-later"
  case rowsApart = "rows-apart"

  // Evidence.
  case figureLeftOut = "figure-left-out"
  case relationLeftOut = "relation-left-out"
  case relationUnsuited = "relation-unsuited"
  case workBounded = "work-bounded"
  case searchBounded = "search-bounded"

  // Indicators: figures that stand against each other.
  case figureChildren = "figure-children"
  case figureSomeChildren = "figure-some-children"
  case figureIdentity = "figure-identity"
  case figureSubset = "figure-subset"
  case figureParts = "figure-parts"
  case figureGroup = "figure-group"
  case coverageOver = "coverage-over"
  case partialSums = "partial-sums"
  case coverageImplausible = "coverage-implausible"
  case attainmentImplausible = "attainment-implausible"
  case printedImplausible = "printed-implausible"
  case printedHundredfold = "printed-hundredfold"
  case populationImplausible = "population-implausible"
  case columnsEqual = "columns-equal"
  case siblingImplausible = "sibling-implausible"
  case seriesJump = "series-jump"
  case seriesGap = "series-gap"

  // How an input was understood.
  case inputCSV = "input-csv"
  case inputJSON = "input-json"
  case inputEncoding = "input-encoding"
  case inputByteOrderMark = "input-byte-order-mark"
  case inputHeader = "input-header"
  case columnRead = "column-read"
  case wordsRead = "words-read"
  case targetReissued = "target-reissued"

  /// The same for all problems of a code.
  public var severity: Severity {
    switch self {
    case .groupTaken, .headerRepeated, .secondTable, .jsonEnvelope, .sheetRead, .sheetSkipped,
      .columnIgnored, .columnRatioAlone, .columnRatioProved, .titleTaken, .titleContext,
      .tableSkipped, .rowSkipped,
      .rowOfMoney, .unitReadAtStart, .inputCSV, .inputJSON, .inputEncoding, .inputByteOrderMark,
      .inputHeader, .columnRead, .wordsRead:
      .note
    case .unitFilled, .standardInputUnread, .selectionEmpty, .coverageImplausible,
      .attainmentImplausible, .printedImplausible, .printedHundredfold, .populationImplausible,
      .columnsEqual, .siblingImplausible, .footnoteDropped, .sheetHidden, .sheetHiddenRows,
      .sheetHiddenColumns, .columnNear, .columnWords, .columnOthers, .columnUnclear, .columnPart,
      .columnTitle, .columnSpan, .columnDoubtful, .columnRatioUnproved, .titleWords,
      .titleElsewherePartly, .noteOfOthers,
      .totalDiffers, .unitHighestTaken,
      .unitSpelledBare,
      .unitKind,
      .unitDiacritics, .unitLevel, .unitZeros, .unitOtherAtStart, .unitCodeDiffers,
      .figureChildren, .figureSomeChildren, .figureIdentity, .figureSubset, .figureParts,
      .figureGroup, .coverageOver, .seriesJump, .seriesGap, .targetReissued, .figureLeftOut,
      .relationLeftOut, .workBounded, .searchBounded, .partialSums:
      .warning
    default: .error
    }
  }
}
