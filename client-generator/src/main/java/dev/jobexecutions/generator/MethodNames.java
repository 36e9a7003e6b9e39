package dev.jobexecutions.generator;

import static org.openapitools.codegen.utils.StringUtils.camelize;

import java.util.Set;
import java.util.function.UnaryOperator;
import org.openapitools.codegen.utils.CamelizeOption;

/** The names of an interface's methods. */
final class MethodNames {
  /** Methods of every object, which an interface cannot declare anew. */
  private static final Set<String> OBJECT_METHODS =
      Set.of(
          "clone",
          "equals",
          "finalize",
          "getClass",
          "hashCode",
          "notify",
          "notifyAll",
          "toString",
          "wait");

  private MethodNames() {}

  /**
   * Returns the name of the method for an operation.
   *
   * @param stock makes a name in ASCII; it drops letters that it leaves in the names of parameters
   */
  static String of(String operationId, UnaryOperator<String> stock) {
    boolean isAscii = operationId.chars().allMatch(c -> c < 128);
    String name =
        isAscii
            ? stock.apply(operationId)
            : JavaText.identifier(camelize(operationId, CamelizeOption.LOWERCASE_FIRST_LETTER));
    return OBJECT_METHODS.contains(name) ? name + "Operation" : name;
  }
}
