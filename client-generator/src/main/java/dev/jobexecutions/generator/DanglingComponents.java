package dev.jobexecutions.generator;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import javax.annotation.Nullable;
import org.openapitools.codegen.utils.ModelUtils;

/**
 * The references of a document to bodies, parameters and answers that it does not have. The stock
 * generator fails over some of them, and makes of others methods that send or answer nothing. What
 * only the server calls is left out, since no client is made of it.
 */
final class DanglingComponents {
  private static final Map<String, Function<Components, Map<String, ?>>> SECTIONS =
      Map.of(
          "#/components/parameters/", Components::getParameters,
          "#/components/requestBodies/", Components::getRequestBodies,
          "#/components/responses/", Components::getResponses);

  private final Components components;

  private DanglingComponents(@Nullable Components components) {
    this.components = Objects.requireNonNullElseGet(components, Components::new);
  }

  /**
   * Refuses a document with such references, or warns of them.
   *
   * @param strict whether they end the generation
   * @throws IllegalArgumentException if the generation is to end
   */
  static void refuse(OpenAPI document, boolean strict) {
    DanglingComponents components = new DanglingComponents(document.getComponents());
    List<String> places = References.to(components::isMissing, document);
    References.refuse(places, "component", "passed over where that can be", strict);
  }

  /**
   * Has the stock generator find no body where it would fail, in what the server calls and where
   * the document is not taken strictly: it looks among the bodies of a document without asking
   * whether it has any.
   */
  static void passOver(OpenAPI document) {
    if (document.getComponents() == null) document.setComponents(new Components());
    Components components = document.getComponents();
    if (components.getRequestBodies() == null) components.setRequestBodies(new LinkedHashMap<>());
  }

  private boolean isMissing(String reference) {
    String section = reference.substring(0, reference.lastIndexOf('/') + 1);
    Function<Components, Map<String, ?>> named = SECTIONS.get(section);
    if (named == null) return false;
    Set<String> names = names(named.apply(components));
    // Some write the name as it is, and some as a URL has it.
    return !names.contains(References.name(reference))
        && !names.contains(ModelUtils.getSimpleRef(reference));
  }

  private static Set<String> names(@Nullable Map<String, ?> section) {
    return section == null ? Set.of() : section.keySet();
  }
}
