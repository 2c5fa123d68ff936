/// A JSON object while it is put together: entries keep the order they were first named in.
final class JSONMap {
  private struct Slot {
    var key: String
    var values: [JSONValue] = []
    var isArray = false
    /// The value is an object that is still put together.
    var map: JSONMap?
  }

  private var slots: [Slot] = []
  private var places: [String: Int] = [:]

  var isEmpty: Bool { slots.isEmpty }

  /// Whether there is an entry of the name.
  func has(_ key: String) -> Bool { places[key] != nil }

  private func place(_ key: String) -> Int {
    if let place = places[key] { return place }
    slots.append(Slot(key: key))
    places[key] = slots.count - 1
    return slots.count - 1
  }

  /// Gives an entry its one value, an array as it is.
  func set(_ key: String, _ value: JSONValue) {
    let place = place(key)
    slots[place].values = [value]
    slots[place].isArray = false
  }

  /// Adds a value to an entry, the items of an array each by itself; a second value makes it an array.
  func add(_ key: String, _ value: JSONValue, isArray: Bool) {
    let place = place(key)
    if isArray { slots[place].isArray = true }
    if case .array(let items) = value {
      slots[place].values += items
      // No value at all can only be told by an array.
      if slots[place].values.isEmpty { slots[place].isArray = true }
    } else {
      slots[place].values.append(value)
    }
  }

  /// The object that is the value of an entry.
  func map(_ key: String) -> JSONMap {
    let place = place(key)
    if let map = slots[place].map { return map }
    let map = JSONMap()
    slots[place].map = map
    return map
  }

  /// The object as it is now.
  var value: JSONValue {
    .object(
      slots.map { slot in
        if let map = slot.map { return (slot.key, map.value) }
        if slot.values.count == 1, !slot.isArray { return (slot.key, slot.values[0]) }
        return (slot.key, .array(slot.values))
      })
  }
}
