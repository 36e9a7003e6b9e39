package dev.jobexecutions.generator;

import io.swagger.v3.oas.models.OpenAPI;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.openapitools.codegen.utils.ModelUtils;

/** The references of a document to schemas that it does not have. */
final class DanglingReferences {
  private final OpenAPI document;
  private final UnaryOperator<String> className;
  private final boolean strict;

  /**
   * Looks for nothing yet.
   *
   * @param className gives the class of a schema's name
   * @param strict whether a reference that dangles ends the generation
   */
  DanglingReferences(OpenAPI document, UnaryOperator<String> className, boolean strict) {
    this.document = document;
    this.className = className;
    this.strict = strict;
  }

  /**
   * Refuses a type without a class where it comes of a reference that dangles, or warns of it. All
   * other schemas without a class allow anything.
   *
   * @throws IllegalArgumentException if the generation is to end
   */
  void refuse(String type) {
    Set<String> schemas = ModelUtils.getSchemas(document).keySet();
    List<String> places =
        References.to(
            reference -> {
              String name = References.name(reference);
              return !schemas.contains(name) && className.apply(name).equals(type);
            },
            document);
    References.refuse(places, "schema", "taken for any JSON", strict);
  }
}
