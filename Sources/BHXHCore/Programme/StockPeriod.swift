extension Period {
  /// How a stock of this period is printed: a year, a quarter or a month; of a longer span only its last month, where the stock stands.
  public var stockDescription: String {
    form == .range ? lastMonth.description : description
  }
}
