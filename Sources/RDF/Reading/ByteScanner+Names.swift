extension ByteScanner {
  /// A prefixed name, or a word without a colon.
  struct Name {
    /// Where the colon stands; nothing when there is none.
    var colon: Int?
    var end: Int
    /// The local part holds backslash escapes.
    var hasEscape = false
  }

  /// The prefixed name or word at `position`; `position` moves behind it.
  @inline(__always)
  mutating func scanName() throws(ScanInterruption) -> Name {
    var index = position
    while index < end, classes[bytes[index]] & ByteClass.name != 0 { index &+= 1 }
    if index == end || bytes[index] == 0x2E || bytes[index] >= 0x80 {
      index = try nameEnd(index, isLocal: false).end
    }
    guard index < end, bytes[index] == 0x3A else {
      if index == end, !isFinal { throw atEnd(from: position, "") }
      try checkLength(position, index &- position, limit: limits.iriBytes)
      let name = Name(colon: nil, end: index)
      position = index
      return name
    }
    let colon = index
    index &+= 1
    while index < end, classes[bytes[index]] & ByteClass.name != 0 { index &+= 1 }
    var hasEscape = false
    let isDone = index < end && bytes[index] <= 0x20 && bytes[colon &+ 1] != 0x2D
    if !isDone {
      if colon &+ 1 < end, bytes[colon &+ 1] == 0x2D || bytes[colon &+ 1] == 0x2E {
        index = colon &+ 1
      } else {
        (index, hasEscape) = try nameEnd(index, isLocal: true)
      }
    }
    try checkLength(position, index &- position, limit: limits.iriBytes)
    position = index
    return Name(colon: colon, end: index, hasEscape: hasEscape)
  }

  /// Where a name ends that is read up to `start`: dots are part of it only if more of it follows;
  /// `isLocal` allows colons, `%xx` and backslash escapes (Turtle, `PN_LOCAL`).
  mutating func nameEnd(
    _ start: Int, isLocal: Bool
  ) throws(ScanInterruption) -> (end: Int, hasEscape: Bool) {
    var index = start
    var hasEscape = false
    while true {
      if index == end {
        if isFinal { return (index, hasEscape) }
        throw atEnd(from: position, "")
      }
      let byte = bytes[index]
      if classes[byte] & ByteClass.name != 0 || isLocal && byte == 0x3A {
        index += 1
      } else if byte == 0x2E {
        var next = index
        while next < end, bytes[next] == 0x2E { next += 1 }
        try checkReach(position, next)
        if next == end {
          if isFinal { return (index, hasEscape) }
          throw atEnd(from: position, "")
        }
        guard try continuesName(next, isLocal: isLocal) else { return (index, hasEscape) }
        index = next
      } else if byte >= 0x80 {
        guard try continuesName(index, isLocal: isLocal),
          let (_, length) = decodeUTF8(bytes, index, end)
        else { return (index, hasEscape) }
        index += length
      } else if isLocal, byte == 0x25 || byte == 0x5C {
        index = try escapeEnd(index)
        if byte == 0x5C { hasEscape = true }
      } else {
        return (index, hasEscape)
      }
    }
  }

  private func continuesName(_ index: Int, isLocal: Bool) throws(ScanInterruption) -> Bool {
    let byte = bytes[index]
    if byte < 0x80 {
      return classes[byte] & ByteClass.name != 0
        || isLocal && (byte == 0x3A || byte == 0x25 || byte == 0x5C)
    }
    if let (scalar, _) = decodeUTF8(bytes, index, end) {
      // The first character of a name or of its local part is chosen from a smaller set.
      let isFirst = index == position || bytes[index - 1] == 0x3A && isLocal
      return isFirst ? isNameStart(scalar) : isNameCharacter(scalar)
    }
    if index + 4 > end, !isFinal { throw .needsMore }
    return false
  }

  private func escapeEnd(_ index: Int) throws(ScanInterruption) -> Int {
    let isPercent = bytes[index] == 0x25
    let length = isPercent ? 3 : 2
    guard index + length <= end else {
      throw atEnd(from: position, "The document ends inside an escape of a name.")
    }
    if isPercent {
      guard hexValue(bytes[index + 1]) != nil, hexValue(bytes[index + 2]) != nil else {
        throw fault(index, "\"%\" stands in a name without two hexadecimal digits after it.")
      }
    } else if !"_~.-!$&'()*+,;=/?#@%".utf8.contains(bytes[index + 1]) {
      throw fault(index, "The backslash in this name stands before \(name(index + 1)).")
    }
    return index + length
  }

  /// The label of the blank node at `position`, without `_:`.
  mutating func scanBlankLabel() throws(ScanInterruption) -> UnsafeBufferPointer<UInt8> {
    let start = position + 2
    guard start <= end, start < end || isFinal else {
      throw atEnd(from: position, "The document ends where \"_:\" and a label were expected.")
    }
    guard bytes[position + 1] == 0x3A else {
      throw fault(
        position + 1, "\(name(position + 1)) stands where \":\" was expected after \"_\".")
    }
    let first = start < end ? bytes[start] : 0
    let isFirst = first != 0x2D && classes[first] & ByteClass.name != 0
    guard isFirst || first >= 0x80 else {
      throw fault(
        min(start, end), "\(name(start)) stands where the label of a blank node was expected.")
    }
    let stop = try nameEnd(start, isLocal: false).end
    if first >= 0x80, stop == start || !startsName(start) {
      throw fault(start, "\(name(start)) stands where the label of a blank node was expected.")
    }
    try checkLength(position, stop - start, limit: limits.iriBytes)
    position = stop
    return range(start, stop)
  }

  private func startsName(_ index: Int) -> Bool {
    decodeUTF8(bytes, index, end).map { isNameStart($0.scalar) } ?? false
  }

  /// The language tag at `position`, without `@` (Turtle, `LANGTAG`).
  mutating func scanLanguage() throws(ScanInterruption) -> UnsafeBufferPointer<UInt8> {
    let start = position + 1
    var index = start
    var isMended = false
    var hasParts = false
    while index < end {
      let byte = bytes[index]
      if byte == 0x2D || byte == 0x5F && isTolerant {
        if index == start || bytes[index - 1] == 0x2D { break }
        if byte == 0x5F {
          // A blank node may follow without a space between.
          if index + 1 == end, !isFinal { throw atEnd(from: position, "") }
          guard index + 1 < end,
            classes[bytes[index + 1]] & (ByteClass.letter | ByteClass.digit) != 0
          else { break }
          isMended = true
        }
        hasParts = true
      } else if classes[byte] & ByteClass.letter == 0,
        classes[byte] & ByteClass.digit == 0 || !hasParts
      {
        break
      }
      index += 1
    }
    if index == end, !isFinal { throw atEnd(from: position, "") }
    guard index > start, bytes[index - 1] != 0x2D, bytes[index - 1] != 0x5F else {
      throw fault(index, "\(name(index)) stands where a language tag goes on.")
    }
    try checkLength(position, index - start, limit: limits.iriBytes)
    guard isMended else {
      position = index
      return range(start, index)
    }
    warn(
      position, "The language tag has underscores: hyphens stand in their place.",
      original: excerpt(start, index))
    iriText.removeAll()
    for place in start..<index { iriText.append(bytes[place] == 0x5F ? 0x2D : bytes[place]) }
    position = index
    return iriText.bytes
  }
}
