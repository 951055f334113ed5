import Glibc

/// What the system may tell a process on its way.
extension SystemCalls {
  /// From now on a write to a closed pipe, or beyond the largest size that a file may have, is an error to be handled, not a signal that ends
  /// the program.
  static func ignoreSignalsOfWriting() {
    _ = signal(SIGPIPE, SIG_IGN)
    _ = signal(SIGXFSZ, SIG_IGN)
  }

  /// Calls `body`, which may do no more than a signal handler may, before a signal ends the program that asks it to end.
  ///
  /// What was ignored when the program began, as behind `nohup`, stays ignored.
  static func beforeEnding(_ body: @escaping @convention(c) (Int32) -> Void) {
    for number in [SIGINT, SIGTERM, SIGHUP] {
      var former = sigaction()
      // SAFETY: `former` is a whole `sigaction` that outlives the call; nothing is changed by it.
      guard unsafe sigaction(number, nil, &former) == 0,
        unsafe former.__sigaction_handler.sa_handler == nil
      else { continue }
      _ = signal(number, body)
    }
  }

  /// Takes a file away; for a signal handler, which may not ask for memory.
  static func removeInHandler(_ path: UnsafePointer<CChar>) {
    // SAFETY: the caller's path ends in NUL.
    _ = unsafe unlink(path)
  }

  /// Ends the program by the signal itself, so that who waits for it sees why it ended; for a signal handler.
  static func end(by number: Int32) {
    _ = signal(number, SIG_DFL)
    _ = raise(number)
  }

  /// Calls `body`, which may do no more than a signal handler may and has to end the program, where the run-time gives up.
  ///
  /// It has a stack of its own: the other one may be what there is no more of.
  static func atFaults(_ body: @escaping @convention(c) (Int32) -> Void) {
    let bytes = 64 << 10
    // SAFETY: the stack is never given back.
    var stack = unsafe stack_t(
      ss_sp: UnsafeMutableRawPointer.allocate(byteCount: bytes, alignment: 16), ss_flags: 0,
      ss_size: bytes)
    unsafe sigaltstack(&stack, nil)
    for number in [SIGILL, SIGTRAP, SIGABRT, SIGSEGV, SIGBUS, SIGFPE] {
      var action = sigaction()
      unsafe action.__sigaction_handler.sa_handler = body
      action.sa_flags = SA_ONSTACK | Int32(bitPattern: UInt32(SA_RESETHAND))
      // SAFETY: `action` is a whole `sigaction` that outlives the call.
      _ = unsafe sigaction(number, &action, nil)
    }
  }

  /// Whether a large piece of memory cannot be had, as where the process is given no more.
  static var lacksMemory: Bool {
    let bytes = 256 << 20
    // SAFETY: a new piece that nobody looks at, given back at once.
    let piece = unsafe mmap(nil, bytes, PROT_NONE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0)
    if unsafe piece == MAP_FAILED { return true }
    unsafe munmap(piece, bytes)
    return false
  }

  /// Writes a text to standard error and ends the program, with nothing done besides; for a signal handler.
  static func endInHandler(saying text: UnsafePointer<UInt8>, _ count: Int, _ code: Int32) {
    // SAFETY: the caller's text is so long.
    _ = unsafe Glibc.write(2, text, count)
    _exit(code)
  }
}
