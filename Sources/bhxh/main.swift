import BHXHCore
import Glibc

let surroundings = Surroundings.ofThisProcess()
ByteWriter.ignoreSignals()
UnfinishedFiles.removeBeforeEnding()
ProcessFacts.occupyStandardDescriptors()
let code = Program(
  commands: CommandList.all,
  describe: { problem, language in MessageText(language).sentence(problem) },
  prepare: FaultText.prepare
).run(
  ProcessFacts.arguments, surroundings: surroundings,
  output: DescriptorSink(1, isTerminal: surroundings.standardOutput == .terminal),
  errors: DescriptorSink(2))
exit(code.rawValue)
