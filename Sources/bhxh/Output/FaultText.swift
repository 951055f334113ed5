import BHXHCore

/// What is said where the program cannot go on at all.
enum FaultText {
  private static let memory = Bilingual(
    "bhxh: error: there is not enough memory; give fewer files at a time, or more memory\n",
    "bhxh: lỗi: không đủ bộ nhớ; hãy đưa ít tệp hơn mỗi lần, hoặc cấp thêm bộ nhớ\n")
  private static let fault = Bilingual(
    "bhxh: error: a fault of the program itself; please report it with the command line and the input\n",
    "bhxh: lỗi: lỗi của chính chương trình; xin báo lại kèm dòng lệnh và tệp đầu vào\n")

  /// Has it said in this language from now on.
  ///
  /// Who looks for faults by other means is not disturbed: sanitizers, and the run-time's own backtraces where they were asked for.
  static func prepare(_ language: Language, _ environment: [String: String]) {
    if variables.contains(where: { environment[$0] != nil }) { return }
    FatalFaults.say(
      withoutMemory: memory[language], otherwise: fault[language],
      exitCode: ExitCode.software.rawValue)
  }

  /// What these means are switched on by.
  static let variables = ["SWIFT_BACKTRACE", "ASAN_OPTIONS", "TSAN_OPTIONS"]
}
