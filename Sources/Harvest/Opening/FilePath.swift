internal import Foundation

/// What stands at a path, links not followed.
enum FileKind: Hashable, Sendable {
  case file, folder, link, other

  /// Nil where nothing stands there, or nothing that may be looked at.
  init?(_ path: String) {
    var status = stat()
    guard lstat(path, &status) == 0 else { return nil }
    switch status.st_mode & S_IFMT {
    case S_IFREG: self = .file
    case S_IFDIR: self = .folder
    case S_IFLNK: self = .link
    default: self = .other
    }
  }
}

/// Paths of the file system as harvesting needs them.
enum FilePath {
  /// Absolute, without `.` and `..`; symbolic links stay.
  static func absolute(_ path: String) -> String {
    URL(fileURLWithPath: path).standardizedFileURL.path
  }

  /// With every symbolic link resolved; nil where nothing stands there.
  static func real(_ path: String) -> String? {
    guard let resolved = realpath(path, nil) else { return nil }
    defer { free(resolved) }
    return String(cString: resolved)
  }

  /// The folder that a resolved path lies in.
  static func parent(of path: String) -> String {
    path.lastIndex(of: "/").map { String(path[..<$0]) } ?? ""
  }

  /// Whether one resolved path lies below another.
  static func isInside(_ path: String, of folder: String) -> Bool {
    path.hasPrefix(folder.hasSuffix("/") ? folder : folder + "/")
  }

  /// The path that a source's URL means: a `file:` URL, or a path as it is. Nil for other schemes.
  static func path(ofURL text: String) -> String? {
    guard let colon = text.range(of: ":"), !text[..<colon.lowerBound].contains("/") else {
      return absolute(text)
    }
    guard text.lowercased().hasPrefix("file:"), let url = URL(string: text), url.isFileURL else {
      return nil
    }
    return absolute(url.path)
  }

  /// The `file:` URL of a path: a document's base.
  static func url(_ path: String) -> String {
    URL(fileURLWithPath: path, isDirectory: false).absoluteString
  }
}
