package dev.jobexecutions.generator;

import io.swagger.v3.oas.models.media.Schema;
import java.util.Locale;
import java.util.Set;
import javax.annotation.Nullable;

/**
 * Bytes as OpenAPI 3.1 describes them: by the media type of a text, where 3.0 has the format {@code
 * binary}, which alone the stock generator knows.
 */
final class FileContents {
  private static final String TEXT = "string";

  private FileContents() {}

  /** Gives a schema of bytes that nothing encodes the format {@code binary}. */
  static void mark(Schema<?> schema) {
    if (!isFile(schema.getContentMediaType()) || !isAsItIs(schema.getContentEncoding())) return;
    Set<String> types = schema.getTypes();
    boolean isText = types == null ? schema.get$ref() == null : types.contains(TEXT);
    if (!isText || schema.getFormat() != null || schema.getEnum() != null) return;
    if (types == null) schema.addType(TEXT);
    schema.setFormat("binary");
  }

  /** A text that is JSON or plain is sent as one. */
  private static boolean isFile(@Nullable String mediaType) {
    return mediaType != null
        && !MediaTypes.isJson(mediaType)
        && !mediaType.trim().toLowerCase(Locale.ROOT).startsWith("text/");
  }

  private static boolean isAsItIs(@Nullable String encoding) {
    return encoding == null || encoding.equalsIgnoreCase("binary");
  }
}
