package dev.jobexecutions.openapi;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Finds the parts of a document. It follows the structure that the OpenAPI specification gives, so
 * that a property that happens to be called {@code description}, or the inside of an example, is
 * never taken for a part.
 */
final class PartWalk {
  private static final String EVERY = "*";

  private static final Map<Kind, List<Child>> CHILDREN = new EnumMap<>(Kind.class);

  static {
    CHILDREN.put(
        Kind.DOCUMENT,
        List.of(
            new Child("info", Kind.INFO),
            new Child("servers/*", Kind.SERVER),
            new Child("tags/*", Kind.TAG),
            new Child("paths/*", Kind.PATH),
            new Child("components/schemas/*", Kind.SCHEMA),
            new Child("components/responses/*", Kind.RESPONSE),
            new Child("components/parameters/*", Kind.PARAMETER),
            new Child("components/examples/*", Kind.EXAMPLE),
            new Child("components/requestBodies/*", Kind.REQUEST_BODY),
            new Child("components/headers/*", Kind.HEADER),
            new Child("components/securitySchemes/*", Kind.SECURITY_SCHEME),
            new Child("components/links/*", Kind.LINK),
            new Child("components/callbacks/*/*", Kind.PATH)));
    CHILDREN.put(
        Kind.PATH,
        Stream.concat(
                Stream.of("get", "put", "post", "delete", "options", "head", "patch", "trace")
                    .map(method -> new Child(method, Kind.OPERATION)),
                Stream.of(
                    new Child("parameters/*", Kind.PARAMETER), new Child("servers/*", Kind.SERVER)))
            .toList());
    CHILDREN.put(
        Kind.OPERATION,
        List.of(
            new Child("parameters/*", Kind.PARAMETER),
            new Child("requestBody", Kind.REQUEST_BODY),
            new Child("responses/*", Kind.RESPONSE),
            new Child("callbacks/*/*", Kind.PATH),
            new Child("servers/*", Kind.SERVER)));
    List<Child> described =
        List.of(
            new Child("schema", Kind.SCHEMA),
            new Child("examples/*", Kind.EXAMPLE),
            new Child("content/*", Kind.MEDIA_TYPE));
    CHILDREN.put(Kind.PARAMETER, described);
    CHILDREN.put(Kind.HEADER, described);
    CHILDREN.put(
        Kind.MEDIA_TYPE,
        List.of(new Child("schema", Kind.SCHEMA), new Child("examples/*", Kind.EXAMPLE)));
    CHILDREN.put(Kind.REQUEST_BODY, List.of(new Child("content/*", Kind.MEDIA_TYPE)));
    CHILDREN.put(
        Kind.RESPONSE,
        List.of(
            new Child("headers/*", Kind.HEADER),
            new Child("content/*", Kind.MEDIA_TYPE),
            new Child("links/*", Kind.LINK)));
    CHILDREN.put(
        Kind.SCHEMA,
        Stream.of(
                "properties/*",
                "items",
                "additionalProperties",
                "allOf/*",
                "oneOf/*",
                "anyOf/*",
                "not")
            .map(path -> new Child(path, Kind.SCHEMA))
            .toList());
  }

  private final JsonNode root;
  private final List<Part> parts = new ArrayList<>();

  private PartWalk(JsonNode root) {
    this.root = root;
  }

  /** All parts, each before the parts inside it. */
  static List<Part> partsOf(JsonNode root) {
    PartWalk walk = new PartWalk(root);
    walk.visit(Kind.DOCUMENT, JsonPointer.empty());
    return List.copyOf(walk.parts);
  }

  private void visit(Kind kind, JsonPointer place) {
    JsonNode node = root.at(place);
    // Absent, or of a wrong type: the latter is for the rules on validity to say.
    if (!node.isObject()) return;
    Part part = new Part(kind, place, node);
    parts.add(part);
    // What stands beside a $ref has no meaning.
    if (part.isReference()) return;
    for (Child child : CHILDREN.getOrDefault(kind, List.of())) {
      for (JsonPointer childPlace : expand(place, child.path())) visit(child.kind(), childPlace);
    }
  }

  private List<JsonPointer> expand(JsonPointer start, String path) {
    List<JsonPointer> places = List.of(start);
    for (String step : path.split("/", -1)) {
      List<JsonPointer> next = new ArrayList<>();
      for (JsonPointer place : places) {
        if (step.equals(EVERY)) {
          next.addAll(entries(place));
        } else {
          next.add(place.appendProperty(step));
        }
      }
      places = next;
    }
    return places;
  }

  private List<JsonPointer> entries(JsonPointer place) {
    JsonNode node = root.at(place);
    List<JsonPointer> entries = new ArrayList<>();
    for (int i = 0; node.isArray() && i < node.size(); i++) entries.add(place.appendIndex(i));
    // The maps of paths and responses may hold extensions; in other maps x-… is a name like any.
    boolean mayHoldExtensions =
        place.toString().endsWith("/paths") || place.toString().endsWith("/responses");
    node.fieldNames()
        .forEachRemaining(
            name -> {
              if (mayHoldExtensions && name.startsWith("x-")) return;
              entries.add(place.appendProperty(name));
            });
    return entries;
  }

  /** Where parts of a kind lie, seen from the part that holds them. */
  private record Child(String path, Kind kind) {}
}
