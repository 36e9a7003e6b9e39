package dev.jobexecutions.openapi;

/** What a {@link Part} of a document is, in the words of the OpenAPI specification. */
enum Kind {
  DOCUMENT("document"),
  INFO("info"),
  SERVER("server"),
  TAG("tag"),
  PATH("path"),
  OPERATION("operation"),
  PARAMETER("parameter"),
  REQUEST_BODY("request body"),
  RESPONSE("response"),
  HEADER("header"),
  LINK("link"),
  MEDIA_TYPE("media type"),
  EXAMPLE("example"),
  SCHEMA("schema"),
  SECURITY_SCHEME("security scheme");

  private final String words;

  Kind(String words) {
    this.words = words;
  }

  /** The name that a message uses, such as {@code request body}. */
  @Override
  public String toString() {
    return words;
  }
}
