package dev.jobexecutions.generator;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.Schema;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.openapitools.codegen.OpenAPINormalizer;
import org.openapitools.codegen.utils.ModelUtils;

/**
 * Prepares each schema before models are made of it. Above all, it turns the list of types that one
 * of OpenAPI 3.1 can have into a choice of schemas, and gives a constant the type of its value. The
 * stock normalizer does the first for scalars only, with formats that the document does not have.
 */
public final class TypeListNormalizer extends OpenAPINormalizer {
  private static final String NULL = "null";

  /**
   * Makes a normalizer, as the stock one asks for it.
   *
   * @param document the document, which is changed in place
   * @param rules the rules by name
   */
  public TypeListNormalizer(OpenAPI document, Map<String, String> rules) {
    super(document, rules);
  }

  @Override
  @SuppressWarnings({"rawtypes", "unchecked"}) // The stock normalizer's signature.
  public Schema normalizeSchema(Schema schema, Set<Schema> visited) {
    if (schema instanceof JsonSchema constant && isConstant(constant)) {
      String type = typeOf(constant.getConst());
      if (!type.isEmpty()) constant.addType(type);
    }
    if (schema != null) {
      ListedNull.drop(schema);
      becomeArray(schema);
      DocumentText.restoreListed(schema);
      NarrowedValues.detach(schema, openAPI);
      Demands.dropChoice(schema);
    }
    return super.normalizeSchema(schema, visited);
  }

  /** The stock generator takes {@code allOf} for an object, whatever it is made of. */
  @SuppressWarnings({"rawtypes", "unchecked"}) // The stock normalizer's signature.
  private void becomeArray(Schema schema) {
    boolean isOne = schema.getAllOf() != null && schema.getAllOf().size() == 1;
    if (!isOne || schema.getProperties() != null || schema.getItems() != null) return;
    Schema array = ModelUtils.getReferencedSchema(openAPI, (Schema) schema.getAllOf().get(0));
    if (!ModelUtils.isArraySchema(array)) return;
    schema.setAllOf(null);
    schema.setType(array.getType());
    schema.setTypes(array.getTypes() == null ? null : new LinkedHashSet<>(array.getTypes()));
    schema.setItems(array.getItems());
    if (schema.getUniqueItems() == null) schema.setUniqueItems(array.getUniqueItems());
    if (schema.getDescription() == null) schema.setDescription(array.getDescription());
    if (array.getNullable() != null && schema.getNullable() == null)
      schema.setNullable(array.getNullable());
  }

  @Override
  @SuppressWarnings({"rawtypes", "unchecked"}) // The stock normalizer's signature.
  protected Schema processNormalize31Spec(Schema schema, Set<Schema> visited) {
    if (hasChoice(schema)) {
      List<Schema> choice = new ArrayList<>();
      for (Object type : schema.getTypes()) {
        if (!NULL.equals(type))
          choice.add(super.processNormalize31Spec(ofType(String.valueOf(type), schema), visited));
      }
      if (schema.getTypes().contains(NULL)) schema.setNullable(true);
      schema.setTypes(null);
      schema.setItems(null);
      schema.setProperties(null);
      schema.setRequired(null);
      schema.setAdditionalProperties(null);
      schema.setFormat(null);
      schema.setAnyOf(choice);
      return schema;
    }
    return super.processNormalize31Spec(schema, visited);
  }

  /** The stock normalizer takes a schema without a type for one that allows anything. */
  private static boolean isConstant(JsonSchema schema) {
    return schema.getConst() != null && schema.getTypes() == null && schema.getType() == null;
  }

  private static String typeOf(Object constant) {
    if (constant instanceof String) return "string";
    if (constant instanceof Boolean) return "boolean";
    if (constant instanceof Integer || constant instanceof Long) return "integer";
    return constant instanceof Number ? "number" : "";
  }

  @SuppressWarnings("rawtypes") // The stock normalizer's signature.
  private static boolean hasChoice(Schema schema) {
    boolean isPlain =
        schema instanceof JsonSchema && schema.getTypes() != null && schema.getEnum() == null;
    boolean isComposed =
        schema.getOneOf() != null || schema.getAnyOf() != null || schema.getAllOf() != null;
    if (!isPlain || isComposed) return false;
    return schema.getTypes().size() - (schema.getTypes().contains(NULL) ? 1 : 0) > 1;
  }

  @SuppressWarnings({"rawtypes", "unchecked"}) // The stock normalizer's signature.
  private static Schema ofType(String type, Schema schema) {
    JsonSchema one = new JsonSchema();
    one.setTypes(Set.of(type));
    if (type.equals("array")) one.setItems(schema.getItems());
    if (type.equals("object")) {
      one.setProperties(schema.getProperties());
      one.setRequired(schema.getRequired());
      one.setAdditionalProperties(schema.getAdditionalProperties());
    }
    if (!type.equals("array") && !type.equals("object")) one.setFormat(schema.getFormat());
    return one;
  }
}
