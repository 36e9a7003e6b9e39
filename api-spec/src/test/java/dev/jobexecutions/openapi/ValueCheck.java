package dev.jobexecutions.openapi;

import com.fasterxml.jackson.core.JsonPointer;
import com.networknt.schema.Error;
import com.networknt.schema.InvalidSchemaRefException;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaException;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialects;
import com.networknt.schema.path.NodePath;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Checks values of a document against schemas of the same document, as OpenAPI 3.0 reads them. */
final class ValueCheck {
  private static final String SCHEME = "urn";
  private static final String NAME = "document";

  private final ApiDocument document;
  private final Report report;
  private final SchemaRegistry schemas;

  ValueCheck(ApiDocument document, Report report) {
    this.document = document;
    this.report = report;
    Map<String, String> texts = Map.of(SCHEME + ":" + NAME, document.root().toString());
    // Messages come in the machine's language otherwise.
    SchemaRegistryConfig inEnglish = SchemaRegistryConfig.builder().locale(Locale.ENGLISH).build();
    this.schemas =
        SchemaRegistry.withDialect(
            Dialects.getOpenApi30(), it -> it.schemas(texts).schemaRegistryConfig(inEnglish));
  }

  /** Reports what is wrong with the value, if there is one; {@code what} says what it is. */
  void check(String what, JsonPointer value, JsonPointer schema) {
    if (document.at(value).isMissingNode()) return;
    try {
      for (Error error : errors(value, schema)) {
        JsonPointer keyword = pointer(error.getSchemaLocation().getFragment());
        report.add(
            value.append(pointer(error.getInstanceLocation())),
            "the "
                + what
                + " does not fit its schema (line "
                + document.line(keyword)
                + "): "
                + error.getMessage());
      }
    } catch (InvalidSchemaRefException e) {
      // A $ref that leads nowhere, of which References knows more.
    } catch (SchemaException e) {
      report.add(schema, "the schema cannot be used: " + e.getMessage());
    }
  }

  private List<Error> errors(JsonPointer value, JsonPointer schema) {
    try {
      URI location = new URI(SCHEME, NAME, schema.toString());
      Schema compiled = schemas.getSchema(SchemaLocation.of(location.toString()));
      return compiled.validate(document.at(value));
    } catch (URISyntaxException e) {
      throw new IllegalStateException("no URI for " + schema, e);
    }
  }

  private static JsonPointer pointer(NodePath path) {
    return JsonPointer.compile(path.toString());
  }
}
