import BHXHCore
import Glibc

let surroundings = Surroundings.ofThisProcess()
ByteWriter.ignoreBrokenPipes()
ProcessFacts.occupyStandardDescriptors()
let code = Program(
  commands: CommandList.all,
  describe: { problem, _ in ([problem.code.rawValue] + problem.arguments).joined(separator: ": ") }
).run(
  Array(CommandLine.arguments.dropFirst()), surroundings: surroundings,
  output: DescriptorSink(1), errors: DescriptorSink(2))
exit(code.rawValue)
