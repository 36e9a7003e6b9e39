package dev.jobexecutions.generator.corpus;

/** How far the generator gets with a document. */
enum Result {
  USABLE(true, "usable"),
  UNUSABLE(true, "compile, but Retrofit or Moshi refuses them"),
  UNCOMPILABLE(false, "do not compile"),
  REFUSED(false, "are refused by the generator, with a word on what is wrong"),
  FAILED(false, "make the generator fail"),
  TIMED_OUT(false, "take the generator too long");

  private final boolean compiles;
  private final String description;

  Result(boolean compiles, String description) {
    this.compiles = compiles;
    this.description = description;
  }

  boolean compiles() {
    return compiles;
  }

  /** What documents of this result do. */
  String description() {
    return description;
  }
}
