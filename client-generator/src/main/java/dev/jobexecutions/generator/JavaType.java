package dev.jobexecutions.generator;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javax.annotation.Nullable;
import org.openapitools.codegen.CodegenProperty;

/**
 * A Java type as it stands in a declaration, such as {@code Map<String, List<Pet>>}.
 *
 * @param name the type's name without its arguments
 * @param arguments the arguments, in order
 */
record JavaType(String name, List<JavaType> arguments) {
  JavaType {
    arguments = List.copyOf(arguments);
  }

  /** Reads a declaration as the stock generator writes it. */
  static JavaType parse(String declaration) {
    return new Parser(declaration).parse();
  }

  boolean isList() {
    return name.equals("List");
  }

  boolean isSet() {
    return name.equals("Set");
  }

  boolean isMap() {
    return name.equals("Map");
  }

  boolean isContainer() {
    return isList() || isSet() || isMap();
  }

  /** Tells whether a value of this type can hold a container that the caller may go on changing. */
  boolean mayBeMutable() {
    return isContainer() || isFreeForm();
  }

  /** Tells whether values of this type, or what its containers hold in the end, may be anything. */
  boolean isFreeForm() {
    return isContainer() ? element().isFreeForm() : name.equals("Object");
  }

  private JavaType element() {
    return arguments.get(arguments.size() - 1);
  }

  private int depth() {
    return isContainer() ? 1 + element().depth() : 0;
  }

  /** Hands over the names of this type and of all its arguments. */
  void forEachName(Consumer<String> action) {
    action.accept(name);
    for (JavaType argument : arguments) argument.forEachName(action);
  }

  /**
   * Returns a name for this type that can be part of a method's name, such as {@code
   * MapStringListPet}.
   */
  String asNamePart() {
    return name + arguments.stream().map(JavaType::asNamePart).collect(Collectors.joining());
  }

  /**
   * Returns the expression that makes the adapter of this type.
   *
   * @param property what the document says of a value of this type, or null where it says nothing
   *     more
   * @return an expression over the variable {@code moshi}
   */
  String adapter(@Nullable CodegenProperty property) {
    if (isList() || isSet())
      return "ContainerJsonAdapters."
          + (isSet() ? "set" : "list")
          + "("
          + elementAdapter(property)
          + ")";
    if (isMap()) return "ContainerJsonAdapters.map(" + elementAdapter(property) + ")";
    return "moshi.adapter(" + name + ".class)";
  }

  private String elementAdapter(@Nullable CodegenProperty property) {
    JavaType element = element();
    CodegenProperty items = property == null ? null : property.items;
    boolean nullable = items != null && items.isNullable && !element.name.equals("Object");
    return element.adapter(items) + (nullable ? ".nullSafe()" : "");
  }

  /**
   * Returns the expression that copies what the caller may go on changing, and the variable itself
   * where that is nothing.
   *
   * @param name an expression for what the value is called in complaints
   * @param variable the variable that has the value
   * @param property as for {@link #adapter}
   */
  String copy(String name, String variable, @Nullable CodegenProperty property) {
    if (!mayBeMutable()) return variable;
    List<String> arguments = new ArrayList<>(List.of(name, variable));
    if (isFreeForm()) arguments.add(String.valueOf(depth()));
    NullDepths.of(property, this).forEach(depth -> arguments.add(depth.toString()));
    String method = isFreeForm() ? "freeForm" : "typed";
    return "ContainerCopies." + method + "(" + String.join(", ", arguments) + ")";
  }

  @Override
  public String toString() {
    if (arguments.isEmpty()) return name;
    return name
        + arguments.stream().map(JavaType::toString).collect(Collectors.joining(", ", "<", ">"));
  }

  private static final class Parser {
    private final String text;
    private int position;

    Parser(String text) {
      this.text = text.replaceAll("\\s+", "");
    }

    JavaType parse() {
      int start = position;
      while (position < text.length() && "<>,".indexOf(text.charAt(position)) < 0) position++;
      String name = text.substring(start, position);
      List<JavaType> arguments = new ArrayList<>();
      if (position < text.length() && text.charAt(position) == '<') {
        do {
          position++;
          arguments.add(parse());
        } while (position < text.length() && text.charAt(position) == ',');
        position++;
      }
      return new JavaType(name, arguments);
    }
  }
}
