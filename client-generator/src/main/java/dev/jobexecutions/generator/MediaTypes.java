package dev.jobexecutions.generator;

import java.util.Locale;

/** What the media types of bodies say about how they are written. */
final class MediaTypes {
  private MediaTypes() {}

  /**
   * Tells whether a body of this type is JSON; a document that allows any type, or names none, is
   * taken to mean JSON.
   */
  static boolean isJson(String mediaType) {
    String type = bare(mediaType);
    return type.equals("*/*")
        || type.endsWith("/json")
        || type.endsWith("+json")
        || type.equals("application/*");
  }

  /** Tells whether a type names exactly one way of writing, so that it can be sent as a header. */
  static boolean isDefinite(String mediaType) {
    return mediaType.indexOf('*') < 0;
  }

  static boolean isMultipart(String mediaType) {
    return bare(mediaType).startsWith("multipart/");
  }

  /** Tells whether a body of this type is made of fields or parts. */
  static boolean isForm(String mediaType) {
    return isMultipart(mediaType) || bare(mediaType).equals("application/x-www-form-urlencoded");
  }

  private static String bare(String mediaType) {
    int end = mediaType.indexOf(';');
    return (end < 0 ? mediaType : mediaType.substring(0, end)).trim().toLowerCase(Locale.ROOT);
  }
}
