import BHXHCore
import Glibc

let surroundings = Surroundings.ofThisProcess()
ByteWriter.ignoreBrokenPipes()
ProcessFacts.occupyStandardDescriptors()
let code = Program(
  commands: CommandList.all,
  describe: { problem, language in MessageText(language).sentence(problem) }
).run(
  Array(CommandLine.arguments.dropFirst()), surroundings: surroundings,
  output: DescriptorSink(1, isTerminal: surroundings.standardOutput == .terminal),
  errors: DescriptorSink(2))
exit(code.rawValue)
