/// The times of rows: what is said of a period is found once a period, not once a row.
struct RowTimes {
  struct Time {
    let period: Period
    let point: PointInTime
    /// As it is printed where the input names it first.
    let spelled: String
    /// The values of the time keys.
    let values: [GroupValues.Entry]
    /// Equal where all values of the time keys are: of such times of one place the last has the row.
    let bucket: Int
  }

  private let keys: [GroupKey]
  private(set) var times: [Time] = []
  private var numbers: [Period: Int] = [:]
  /// Behind the one that was asked for last: units tell of one time after the other.
  private var next = 0
  private var buckets: [[GroupValue]: Int] = [:]

  init(_ keys: [GroupKey]) {
    self.keys = keys
  }

  subscript(number: Int32) -> Time { times[Int(number)] }

  var bucketCount: Int { buckets.count }

  /// The number of the time at which a stock of the period stands.
  mutating func number(of period: Period) -> Int32 {
    if next < times.count, times[next].period == period {
      next += 1
      return Int32(next - 1)
    }
    if let number = numbers[period] {
      next = number + 1
      return Int32(number)
    }
    let point = PointInTime(endOf: period)
    let spelled = period.stockDescription
    let values = keys.compactMap { key in
      key.timeValue(at: point, spelled: spelled).map {
        GroupValues.Entry(key: key, value: .text($0))
      }
    }
    let said = values.map(\.value)
    let bucket = buckets[said] ?? buckets.count
    buckets[said] = bucket
    numbers[period] = times.count
    times.append(
      Time(
        period: period, point: point, spelled: spelled, values: values, bucket: bucket)
    )
    next = times.count
    return Int32(times.count - 1)
  }
}
