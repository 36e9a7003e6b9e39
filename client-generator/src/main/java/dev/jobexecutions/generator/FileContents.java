package dev.jobexecutions.generator;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.Schema;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import javax.annotation.Nullable;
import org.openapitools.codegen.utils.ModelUtils;

/**
 * Bytes as OpenAPI 3.1 describes them: by the media type of a text, where 3.0 has the format {@code
 * binary}, which alone the stock generator knows. Within JSON such a text is one.
 */
@SuppressWarnings({"rawtypes", "unchecked"}) // The stock generator's schemas.
final class FileContents {
  private static final String TEXT = "string";

  private final OpenAPI document;

  private FileContents(OpenAPI document) {
    this.document = document;
  }

  /** Gives the format {@code binary} to what is sent or answered as bytes that nothing encodes. */
  static void mark(OpenAPI document) {
    Contents.forEach(document, new FileContents(document)::mark);
  }

  private void mark(Content content) {
    content.forEach(
        (type, media) -> {
          if (media == null || media.getSchema() == null) return;
          if (MediaTypes.isMultipart(type)) forEachForm(media.getSchema(), this::markParts);
          else if (!MediaTypes.isJson(type)) markValue(media.getSchema());
        });
  }

  private void markParts(Schema<?> form) {
    if (form.getProperties() != null) form.getProperties().values().forEach(this::markValue);
  }

  /** Of several files, each is one. */
  private void markValue(Schema value) {
    forEachForm(
        value,
        form -> {
          markText(form);
          if (form.getItems() != null) forEachForm(form.getItems(), FileContents::markText);
        });
  }

  /** Does something with a schema and with all that it is made of. */
  private void forEachForm(Schema schema, Consumer<Schema<?>> action) {
    forEachForm(schema, action, Collections.newSetFromMap(new IdentityHashMap<>()));
  }

  private void forEachForm(
      @Nullable Schema schema, Consumer<Schema<?>> action, Set<Schema<?>> seen) {
    if (schema == null || !seen.add(schema)) return;
    action.accept(schema);
    if (schema.get$ref() != null)
      forEachForm(ModelUtils.getReferencedSchema(document, schema), action, seen);
    for (List<Schema> choice : choices(schema))
      choice.forEach(form -> forEachForm(form, action, seen));
  }

  private static List<List<Schema>> choices(Schema<?> schema) {
    List<List<Schema>> choices = new ArrayList<>();
    if (schema.getAllOf() != null) choices.add(schema.getAllOf());
    if (schema.getAnyOf() != null) choices.add(schema.getAnyOf());
    if (schema.getOneOf() != null) choices.add(schema.getOneOf());
    return choices;
  }

  private static void markText(Schema<?> schema) {
    if (!(schema instanceof JsonSchema)) return;
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
