/// The bytes that have a meaning to a reader, by name.
public enum Byte {
  public static let tab = UInt8(ascii: "\t")
  public static let lineFeed = UInt8(ascii: "\n")
  public static let carriageReturn = UInt8(ascii: "\r")
  public static let space = UInt8(ascii: " ")
  public static let quote = UInt8(ascii: "\"")
  public static let comma = UInt8(ascii: ",")
  public static let semicolon = UInt8(ascii: ";")
  public static let bar = UInt8(ascii: "|")
  public static let backslash = UInt8(ascii: "\\")
}
