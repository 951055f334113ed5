/// What a running command may touch: where results and messages go, and the facts around it.
struct Context {
  let catalogue: Catalogue
  let surroundings: Surroundings
  let settings: Settings
  let output: any ByteSink
  let messages: MessageWriter
}
