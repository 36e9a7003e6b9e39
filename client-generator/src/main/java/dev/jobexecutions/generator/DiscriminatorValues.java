package dev.jobexecutions.generator;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.annotation.Nullable;
import org.openapitools.codegen.CodegenModel;
import org.openapitools.codegen.CodegenProperty;
import org.openapitools.codegen.utils.EnumUtils;

/**
 * The values of a discriminator that a document does not map to schemas, but lists in them: by a
 * {@code const}, or by an enumeration of the schemas' names.
 */
final class DiscriminatorValues {
  private final List<Form> forms = new ArrayList<>();

  /**
   * Reads the forms of a choice.
   *
   * @param property the discriminator
   * @param types the types of the forms, in order
   * @param resolver finds their models
   */
  DiscriminatorValues(String property, List<String> types, TypeResolver resolver) {
    for (String type : types) {
      CodegenModel model = resolver.model(type);
      String name = model == null ? type : model.schemaName;
      forms.add(new Form(forms.size() + 1, name, listed(property, model, resolver)));
    }
  }

  private static List<String> listed(
      String property, @Nullable CodegenModel model, TypeResolver resolver) {
    if (model == null) return List.of();
    for (CodegenProperty candidate : model.allVars) {
      if (!candidate.baseName.equals(property) || !candidate.required) continue;
      CodegenModel type = resolver.model(candidate.dataType);
      if (type == null || !EnumModel.isEnum(type)) return List.of();
      return EnumUtils.getEnumValues(type.allowableValues).stream()
          .filter(String.class::isInstance)
          .map(String.class::cast)
          .distinct()
          .toList();
    }
    return List.of();
  }

  /**
   * Returns the form, from 1, for each value; nothing where a form can go without the property, or
   * has no value that is its own.
   */
  Map<String, Integer> formByValue() {
    TreeSet<String> values = new TreeSet<>();
    forms.forEach(form -> values.addAll(form.values()));
    Map<String, Integer> formByValue = new TreeMap<>();
    for (String value : values) {
      Form owner = owner(value);
      if (owner != null) formByValue.put(value, owner.number());
    }
    boolean isComplete = forms.stream().allMatch(form -> formByValue.containsValue(form.number()));
    return isComplete ? formByValue : Map.of();
  }

  /**
   * What several forms list, as each inherits all values, is that one's of which it is the name.
   */
  @Nullable
  private Form owner(String value) {
    List<Form> listing = forms.stream().filter(form -> form.values().contains(value)).toList();
    // Documents often have the names in small letters.
    Form named =
        only(listing.stream().filter(form -> form.name().equalsIgnoreCase(value)).toList());
    if (named != null) return named;
    int fewest = listing.stream().mapToInt(form -> form.values().size()).min().orElse(0);
    return only(listing.stream().filter(form -> form.values().size() == fewest).toList());
  }

  @Nullable
  private static Form only(List<Form> forms) {
    return forms.size() == 1 ? forms.get(0) : null;
  }

  private record Form(int number, String name, List<String> values) {}
}
