package dev.jobexecutions.openapi.evolution;

/**
 * A place in a document, as it is shown.
 *
 * @param where the operation and its part, or the schema among the components
 * @param path the way from there through schemas
 */
record Place(String where, String path) {
  static Place of(String where) {
    return new Place(where, "");
  }

  Place part(String name) {
    return new Place(this + ", " + name, "");
  }

  /** A step such as {@code .name} or {@code []}. */
  Place step(String step) {
    return new Place(where, path + step);
  }

  @Override
  public String toString() {
    if (path.isEmpty()) return where;
    return where + ", " + (path.startsWith(".") ? path.substring(1) : path);
  }
}
