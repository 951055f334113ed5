/// What a JSON text consists of, in order.
public enum JSONEvent: Sendable, Equatable {
  case beginObject
  case endObject
  case beginArray
  case endArray
  /// The name of a member; its value comes next. Names may repeat: the reader judges that.
  case key
  case string
  /// The text of a number as it is printed: `94.40` stays `94.40`.
  case number
  case `true`
  case `false`
  case null
  /// All values have been given.
  case end
  /// The block ends within a token: more text is needed.
  case more
}
