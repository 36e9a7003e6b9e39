package dev.jobexecutions.generator;

import io.swagger.v3.oas.models.media.Content;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import javax.annotation.Nullable;

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

  /** Puts JSON first, since the generator describes a body by its first type only. */
  static void preferJson(@Nullable Content content) {
    if (content == null || content.size() < 2) return;
    Map<String, io.swagger.v3.oas.models.media.MediaType> all = new LinkedHashMap<>(content);
    content.clear();
    all.forEach(
        (type, media) -> {
          if (isJson(type)) content.put(type, media);
        });
    all.forEach(content::putIfAbsent);
  }

  private static String bare(String mediaType) {
    int end = mediaType.indexOf(';');
    return (end < 0 ? mediaType : mediaType.substring(0, end)).trim().toLowerCase(Locale.ROOT);
  }
}
