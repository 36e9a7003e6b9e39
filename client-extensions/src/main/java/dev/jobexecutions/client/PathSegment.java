package dev.jobexecutions.client;

import javax.annotation.Nullable;
import okhttp3.HttpUrl;
import okhttp3.Request;

/** Which names can stand in a URL as one path segment, and how. */
final class PathSegment {
  private PathSegment() {}

  /**
   * Returns the name.
   *
   * @throws IllegalArgumentException if every way to write it in a URL would ask for something else
   */
  static String check(String what, String name) {
    String complaint = complaint(name);
    if (complaint != null) throw new IllegalArgumentException(what + complaint);
    return name;
  }

  /** Whether a URL can ask for what has this name. */
  static boolean fits(String name) {
    return complaint(name) == null;
  }

  /**
   * Returns the request with the brackets of its path escaped. The HTTP client leaves them as they
   * are, as browsers do; RFC 3986 has no place for them in a path, and servers refuse such a
   * request.
   */
  static Request withoutBrackets(Request request) {
    HttpUrl url = request.url();
    String path = url.encodedPath();
    if (path.indexOf('[') < 0 && path.indexOf(']') < 0) return request;
    String escaped = path.replace("[", "%5B").replace("]", "%5D");
    return request.newBuilder().url(url.newBuilder().encodedPath(escaped).build()).build();
  }

  @Nullable
  private static String complaint(String name) {
    if (name.isEmpty()) return " must not be empty";
    if (name.equals(".") || name.equals("..")) {
      return " must not be '"
          + name
          + "': in a URL that is a step in the path, however it is escaped";
    }
    return UrlText.complaint(name);
  }
}
