package dev.jobexecutions.generator;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.commons.lang3.StringUtils;
import org.openapitools.codegen.CodegenModel;

/**
 * The types of the parameters that Retrofit writes by their {@code toString}. Where that is another
 * text than what is to be sent, the caller makes it.
 */
final class TextTypes {
  /** Bytes, which show their first digits, and times, which leave out seconds of zero. */
  private static final Set<String> WITH_ANOTHER_TEXT =
      Set.of("ByteString", "LocalDateTime", "LocalTime", "OffsetDateTime");

  private final TypeResolver types;

  TextTypes(TypeResolver types) {
    this.types = types;
  }

  /**
   * A declared type.
   *
   * @param type the type
   * @param made how the caller makes a value of it, such as {@code in Base64}; empty where nothing
   *     needs to be said
   */
  record Declared(String type, String made) {
    String note() {
      return made.isEmpty() ? "" : " " + StringUtils.capitalize(made) + ".";
    }
  }

  boolean isUnion(JavaType type) {
    return types.isUnion(type.toString());
  }

  /** Returns the type of a single value. */
  Declared one(JavaType type) {
    if (isPlain(type)) return new Declared(type.toString(), "");
    return switch (type.name()) {
      case "ByteString" -> new Declared("String", "in Base64");
      case "OffsetDateTime" -> new Declared("DateTime", "made by {@code DateTime.of}");
      case "LocalDateTime", "LocalTime" ->
          new Declared("String", "written with its seconds, also where they are zero");
      default ->
          isUnion(type)
              ? new Declared("String", "written as the form that it has")
              : new Declared("String", "written as JSON");
    };
  }

  /** Returns the type of several values, each of which is sent by its own. */
  Declared several(JavaType type) {
    if (!type.isContainer()) return new Declared("List<String>", "a single value is a list of one");
    Declared element = one(type.arguments().get(type.arguments().size() - 1));
    return new Declared(
        type.name() + "<" + element.type() + ">",
        element.made().isEmpty() ? "" : "each " + element.made());
  }

  /** Tells whether a type is a choice in which there are several values beside single ones. */
  boolean maybeSeveral(JavaType type) {
    if (!isUnion(type)) return false;
    List<JavaType> forms = types.forms(type);
    return forms.stream().anyMatch(TextTypes::isArray)
        && forms.stream()
            .map(form -> isArray(form) ? form.arguments().get(0) : form)
            .allMatch(this::isPlain);
  }

  private static boolean isArray(JavaType type) {
    return type.isList() || type.isSet();
  }

  private boolean isPlain(JavaType type) {
    return isPlain(type, new HashSet<>());
  }

  private boolean isPlain(JavaType type, Set<JavaType> seen) {
    if (type.isContainer() || WITH_ANOTHER_TEXT.contains(type.name())) return false;
    CodegenModel model = types.model(type.name());
    if (model == null || !seen.add(type)) return true;
    if (EnumModel.isEnum(model)) return isPlain(types.resolve(model.dataType), seen);
    return UnionModel.isUnion(model)
        && !UnionModel.hasSecret(model)
        && types.forms(type).stream().allMatch(form -> isPlain(form, seen));
  }
}
