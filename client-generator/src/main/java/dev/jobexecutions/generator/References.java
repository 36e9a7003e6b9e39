package dev.jobexecutions.generator;

import com.fasterxml.jackson.databind.JsonNode;
import io.swagger.v3.core.util.Json;
import io.swagger.v3.core.util.Json31;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.SpecVersion;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Finds where a document refers to one of its components, in as far as a client is made of it. */
final class References {
  private static final Logger LOGGER = LoggerFactory.getLogger(References.class);

  /** What stands under these keys is data, in which a {@code $ref} refers to nothing. */
  private static final Set<String> DATA = Set.of("default", "enum", "example", "examples", "const");

  /** Under these keys stand names, which may be the same as those of data. */
  private static final Set<String> NAMED =
      Set.of(
          "dependentSchemas",
          "encoding",
          "headers",
          "links",
          "parameters",
          "pathItems",
          "patternProperties",
          "properties",
          "requestBodies",
          "schemas");

  /** Its keys are names, too, but for those of extensions. */
  private static final String RESPONSES = "responses";

  /** Under these keys stand calls that only the server makes. */
  private static final Set<String> CALLS_OF_THE_SERVER = Set.of("callbacks", "webhooks");

  private final Predicate<String> wanted;
  private final List<String> places = new ArrayList<>();

  private References(Predicate<String> wanted) {
    this.wanted = wanted;
  }

  /**
   * Returns each wanted reference with its place, such as {@code paths./pets.get…:
   * #/components/schemas/Pet}.
   */
  static List<String> to(Predicate<String> wanted, OpenAPI document) {
    boolean is31 = document.getSpecVersion() == SpecVersion.V31;
    JsonNode root = (is31 ? Json31.mapper() : Json.mapper()).valueToTree(document);
    References references = new References(wanted);
    references.walk(root, "", "");
    return references.places;
  }

  /**
   * Ends the generation over references to what there is not, or warns of them.
   *
   * @param places where they stand; empty where there are none
   * @param missing what the document lacks
   * @param otherwise what becomes of it where they are borne
   * @param strict whether they are not
   * @throws IllegalArgumentException if the generation is to end
   */
  static void refuse(List<String> places, String missing, String otherwise, boolean strict) {
    if (places.isEmpty()) return;
    String message =
        "The document has no such %s; it is referred to at %s"
            .formatted(missing, String.join(", ", places));
    if (strict)
      throw new IllegalArgumentException(
          message + ". With strictSpec set to false it is " + otherwise + ".");
    LOGGER.warn(message + ". It is " + otherwise + ".");
  }

  /** Returns the name of the component to which a reference leads. */
  static String name(String reference) {
    return reference.substring(reference.lastIndexOf('/') + 1);
  }

  /**
   * Walks through a part of the document.
   *
   * @param key what the part stands under; empty where that is a name
   */
  private void walk(JsonNode node, String place, String key) {
    for (int i = 0; node.isArray() && i < node.size(); i++)
      walk(node.get(i), place + "[" + i + "]", "");
    boolean holdsNames = NAMED.contains(key) || key.equals(RESPONSES);
    for (Map.Entry<String, JsonNode> field : node.properties()) {
      String name = field.getKey();
      JsonNode value = field.getValue();
      if (isNoPart(name, key)) continue;
      if (name.equals("$ref") && value.isTextual()) {
        String reference = value.textValue();
        if (wanted.test(reference)) places.add(place + ": " + reference);
      }
      walk(value, place.isEmpty() ? name : place + "." + name, holdsNames ? "" : name);
    }
  }

  private static boolean isNoPart(String name, String key) {
    if (NAMED.contains(key)) return false;
    return name.startsWith("x-")
        || CALLS_OF_THE_SERVER.contains(name)
        || (DATA.contains(name) && !key.equals(RESPONSES));
  }
}
