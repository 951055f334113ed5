import BHXHCore
import Glibc

let surroundings = Surroundings.ofThisProcess()
SystemCalls.ignoreClosedPipes()
SystemCalls.occupyStandardDescriptors()
let code = Program(
  commands: CommandList.all,
  describe: { problem, _ in ([problem.code.rawValue] + problem.arguments).joined(separator: ": ") }
).run(
  Array(CommandLine.arguments.dropFirst()), surroundings: surroundings,
  output: DescriptorSink(1, capacity: 1 << 16), errors: DescriptorSink(2, capacity: 0))
exit(code.rawValue)
