package dev.jobexecutions.openapi;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Optional;

/**
 * Every value that a discriminator maps leads to a schema. What leads elsewhere is passed over, and
 * what has the value is then read as an object of no known form.
 */
final class DiscriminatorMappings implements Rule {
  @Override
  public void check(ApiDocument document, Report report) {
    document.parts(Kind.SCHEMA).forEach(schema -> check(document, schema, report));
  }

  private static void check(ApiDocument document, Part schema, Report report) {
    JsonNode mapping = schema.node().path("discriminator").path("mapping");
    JsonPointer place = schema.child("discriminator").appendProperty("mapping");
    for (Map.Entry<String, JsonNode> mapped : mapping.properties()) {
      String reference = mapped.getValue().asText();
      if (!leadsToSchema(document, reference))
        report.add(place.appendProperty(mapped.getKey()), reference + " leads to no schema");
    }
  }

  /** A name alone is that of a schema of the same document. */
  private static boolean leadsToSchema(ApiDocument document, String reference) {
    JsonPointer named = JsonPointer.compile("/components/schemas").appendProperty(reference);
    Optional<Target> target =
        reference.contains("#/")
            ? document.target(reference)
            : Optional.of(new Target(document, named));
    return target.flatMap(Target::part).filter(part -> part.kind() == Kind.SCHEMA).isPresent();
  }
}
