package dev.jobexecutions.generator;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
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

  /** Puts JSON first in every body, since the generator describes one by its first type only. */
  static void preferJson(OpenAPI document) {
    if (document.getPaths() == null) return;
    for (PathItem path : document.getPaths().values())
      path.readOperations().forEach(MediaTypes::preferJson);
  }

  private static void preferJson(Operation operation) {
    if (operation.getRequestBody() != null) preferJson(operation.getRequestBody().getContent());
    if (operation.getResponses() == null) return;
    operation.getResponses().values().forEach(response -> preferJson(response.getContent()));
  }

  private static void preferJson(@Nullable Content content) {
    if (content == null || content.size() < 2) return;
    Map<String, MediaType> all = new LinkedHashMap<>(content);
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
