package dev.jobexecutions.generator;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.BinarySchema;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import java.util.LinkedHashMap;
import java.util.Map;

/** Says of a document's bodies what the stock generator would otherwise lose or take wrongly. */
final class Bodies {
  private Bodies() {}

  /** Prepares every body of a document, which is changed in place. */
  static void prepare(OpenAPI document) {
    Contents.forEach(document, Bodies::prepare);
  }

  private static void prepare(Content content) {
    for (Map.Entry<String, MediaType> media : content.entrySet()) {
      boolean isDescribed = media.getValue() != null && media.getValue().getSchema() != null;
      // The parser gives bodies that are described alike one description.
      if (!isDescribed) media.setValue(new MediaType().schema(anyOf(media.getKey())));
    }
    preferJson(content);
  }

  /** A body that the document does not describe is taken for none by the stock generator. */
  private static Schema<?> anyOf(String mediaType) {
    if (MediaTypes.isJson(mediaType)) return new Schema<>();
    return MediaTypes.isForm(mediaType) ? new ObjectSchema() : new BinarySchema();
  }

  /** Puts JSON first, since the generator describes a body by its first type only. */
  private static void preferJson(Content content) {
    if (content.size() < 2) return;
    Map<String, MediaType> all = new LinkedHashMap<>(content);
    content.clear();
    all.forEach(
        (type, media) -> {
          if (MediaTypes.isJson(type)) content.put(type, media);
        });
    all.forEach(content::putIfAbsent);
  }
}
