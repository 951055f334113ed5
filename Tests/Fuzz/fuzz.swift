/// Reads whatever the fuzzer makes up: nothing may crash, hang, or take more than a little memory, and what `MadeUpInput` asks has to hold.
///
/// It is compiled into the library together with that file of the tests: see `.ci/fuzz`. `--target=` says what is made up.
@_cdecl("LLVMFuzzerTestOneInput")
public func tryInput(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
  if let fault = target.fault(of: Array(UnsafeBufferPointer(start: start, count: count))) {
    fatalError(fault)
  }
  return 0
}

private let target: MadeUpInput = {
  let told = CommandLine.arguments.lazy.filter { $0.hasPrefix("--target=") }.last
  guard let told, let target = MadeUpInput(rawValue: String(told.dropFirst("--target=".count)))
  else { fatalError("which target? --target=csv") }
  return target
}()
