package dev.jobexecutions.client;

/** Throws what nobody declared, as code in other languages can, whose compilers let it. */
final class Undeclared {
  private Undeclared() {}

  static RuntimeException thrown(Exception exception) {
    return Undeclared.<RuntimeException>as(exception);
  }

  @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // That is the trick.
  private static <E extends Exception> E as(Exception exception) throws E {
    throw (E) exception;
  }
}
