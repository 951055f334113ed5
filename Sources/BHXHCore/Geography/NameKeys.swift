/// The keys under which a unit's name is found without folding it: what its slug may have been made of.
///
/// A slug is the folded name, its words joined by hyphens; where two units of one parent share that, the kind stands in
/// front (`phuong-my-tho`) or the code behind (`van-lang-02143`).
enum NameKeys {
  /// Adds the hash of the folded name, and of little else.
  static func add(slug: ArraySlice<UInt8>, to add: (FieldIndex.Hash) -> Void) {
    add(hash(slug))
    let bare = withoutCode(slug)
    if bare.count < slug.count { add(hash(bare)) }
    for kind in kinds where bare.starts(with: kind) && bare.count > kind.count {
      add(hash(bare.dropFirst(kind.count)))
    }
  }

  private static func hash(_ slug: ArraySlice<UInt8>) -> FieldIndex.Hash {
    var hash = FieldIndex.Hash()
    for byte in slug where byte != UInt8(ascii: "-") { hash.append(byte) }
    return hash
  }

  /// The slug without `-02143` behind.
  private static func withoutCode(_ slug: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    guard slug.count > 6, slug.suffix(5).allSatisfy({ (48...57).contains($0) }),
      slug[slug.endIndex - 6] == UInt8(ascii: "-")
    else { return slug }
    return slug.dropLast(6)
  }

  private static let kinds: [[UInt8]] = UnitKind.allCases.map { Array(($0.rawValue + "-").utf8) }
}
