package dev.jobexecutions.openapi;

import com.fasterxml.jackson.core.JsonPointer;
import com.networknt.schema.Error;
import com.networknt.schema.InvalidSchemaRefException;
import com.networknt.schema.SchemaException;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialects;
import com.networknt.schema.path.NodePath;
import java.io.FileNotFoundException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.PatternSyntaxException;

/** Checks values of documents against schemas of one document, as OpenAPI 3.0 reads them. */
final class ValueCheck {
  private static final String SCHEME = "document";

  private final ApiDocument document;
  private final Report report;
  private final Map<String, ApiDocument> files = new HashMap<>();
  private final SchemaRegistry schemas;

  ValueCheck(ApiDocument document, Report report) {
    this.document = document;
    this.report = report;
    for (ApiDocument file : document.files()) files.put(location(file, JsonPointer.empty()), file);
    Map<String, String> texts = new HashMap<>();
    files.forEach((location, file) -> texts.put(location, file.root().toString()));
    // Messages come in the machine's language otherwise.
    SchemaRegistryConfig inEnglish = SchemaRegistryConfig.builder().locale(Locale.ENGLISH).build();
    this.schemas =
        SchemaRegistry.withDialect(
            Dialects.getOpenApi30(), it -> it.schemas(texts).schemaRegistryConfig(inEnglish));
  }

  /** Reports what is wrong with the value, if there is one; {@code what} says what it is. */
  void check(String what, Target value, JsonPointer schema) {
    if (value.node().isMissingNode()) return;
    try {
      SchemaLocation location = SchemaLocation.of(location(document, schema));
      for (Error error : schemas.getSchema(location).validate(value.node())) {
        JsonPointer place = value.place().append(pointer(error.getInstanceLocation()));
        report.add(
            new Target(value.document(), place),
            "the "
                + what
                + " does not fit its schema ("
                + shown(error.getSchemaLocation(), value.document())
                + "): "
                + error.getMessage());
      }
    } catch (StackOverflowError e) {
      // A schema that is made of itself, of which CircularSchemas knows more.
    } catch (InvalidSchemaRefException e) {
      // A $ref that leads nowhere, of which References knows more.
    } catch (SchemaException e) {
      // A $ref into a file that there is not, of which References knows more.
      if (e.getCause() instanceof FileNotFoundException) return;
      // A pattern that cannot be read, of which SchemaKeywords knows more.
      if (e.getCause() instanceof PatternSyntaxException) return;
      report.add(schema, "the schema cannot be used: " + e.getMessage());
    }
  }

  /** Where a keyword stands, as seen from a file: {@code line 7} or {@code shared.yaml:7}. */
  private String shown(SchemaLocation keyword, ApiDocument from) {
    ApiDocument file = files.getOrDefault(keyword.getAbsoluteIri().toString(), document);
    int line = file.line(pointer(keyword.getFragment()));
    return file == from ? "line " + line : file.file() + ":" + line;
  }

  private static String location(ApiDocument file, JsonPointer place) {
    try {
      String path = "/" + file.file().replace('\\', '/');
      String fragment = place.matches() ? null : place.toString();
      return new URI(SCHEME, null, path, fragment).toString();
    } catch (URISyntaxException e) {
      throw new IllegalStateException("no URI for " + file.file() + " at " + place, e);
    }
  }

  private static JsonPointer pointer(NodePath path) {
    return JsonPointer.compile(path.toString());
  }
}
