package dev.jobexecutions.client;

/** Which names can stand in a URL as one path segment. */
final class PathSegment {
  private PathSegment() {}

  /**
   * Returns the name.
   *
   * @throws IllegalArgumentException if every way to write it in a URL would ask for something else
   */
  static String check(String what, String name) {
    if (name.isEmpty()) throw new IllegalArgumentException(what + " must not be empty");
    if (name.equals(".") || name.equals("..")) {
      throw new IllegalArgumentException(
          what
              + " must not be '"
              + name
              + "': in a URL that is a step in the path, however it is escaped");
    }
    if (name.codePoints()
        .anyMatch(c -> c <= Character.MAX_VALUE && Character.isSurrogate((char) c))) {
      throw new IllegalArgumentException(
          what + " has half of a surrogate pair, which has no form in a URL");
    }
    return name;
  }
}
