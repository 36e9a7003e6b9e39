package dev.jobexecutions.generator;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.Schema;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import javax.annotation.Nullable;
import org.openapitools.codegen.utils.ModelUtils;

/** What schemas demand of an object, be it in one of several ways. */
@SuppressWarnings({"rawtypes", "unchecked"}) // The parser's.
final class Demands {
  private Demands() {}

  /**
   * Drops from a schema with properties a choice that is about nothing but which of them must be
   * there, but for those that must be in each case. No class can be made of that, and the stock
   * generator would make one of the choice alone.
   */
  static void dropChoice(Schema<?> schema) {
    if (schema.getProperties() == null) return;
    if (takesOver(schema, schema.getOneOf())) schema.setOneOf(null);
    if (takesOver(schema, schema.getAnyOf())) schema.setAnyOf(null);
  }

  /** Lets a schema demand what a choice demands in each case, if it is about nothing else. */
  private static boolean takesOver(Schema<?> schema, @Nullable List<Schema> forms) {
    if (forms == null || forms.isEmpty() || !forms.stream().allMatch(Demands::onlyDemands))
      return false;
    List<String> common = new ArrayList<>(forms.get(0).getRequired());
    for (Schema form : forms) common.retainAll(form.getRequired());
    for (String property : common)
      if (schema.getRequired() == null || !schema.getRequired().contains(property))
        schema.addRequiredItem(property);
    return true;
  }

  private static boolean onlyDemands(Schema<?> form) {
    String type = ModelUtils.getType(form);
    return form.getRequired() != null
        && (type == null || type.equals("object"))
        && form.get$ref() == null
        && form.getProperties() == null
        && form.getAdditionalProperties() == null
        && !ModelUtils.isComposedSchema(form);
  }

  /**
   * Tells whether a schema demands a property in every form that it has. The stock generator takes
   * for demanded what a single one of them demands.
   */
  static boolean always(String property, Schema<?> schema, OpenAPI document) {
    Set<Schema> around = Collections.newSetFromMap(new IdentityHashMap<>());
    return always(property, schema, document, around);
  }

  /** What is part of itself demands nothing more there. */
  private static boolean always(
      String property, @Nullable Schema<?> schema, OpenAPI document, Set<Schema> around) {
    Schema<?> resolved = ModelUtils.getReferencedSchema(document, schema);
    if (resolved == null || !around.add(resolved)) return false;
    List<String> required = resolved.getRequired();
    List<Schema> parts = resolved.getAllOf();
    boolean always =
        (required != null && required.contains(property))
            || (parts != null
                && parts.stream().anyMatch(part -> always(property, part, document, around)))
            || isInEach(property, resolved.getOneOf(), document, around)
            || isInEach(property, resolved.getAnyOf(), document, around);
    around.remove(resolved);
    return always;
  }

  private static boolean isInEach(
      String property, @Nullable List<Schema> forms, OpenAPI document, Set<Schema> around) {
    return forms != null
        && !forms.isEmpty()
        && forms.stream().allMatch(form -> always(property, form, document, around));
  }
}
