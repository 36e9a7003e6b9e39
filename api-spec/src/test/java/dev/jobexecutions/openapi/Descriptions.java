package dev.jobexecutions.openapi;

/**
 * Whatever can be described is described, since the Javadoc of the generated client is made of it.
 * A {@code $ref} is described where it leads.
 */
final class Descriptions implements Rule {
  @Override
  public void check(ApiDocument document, Report report) {
    document
        .parts(
            Kind.INFO,
            Kind.SERVER,
            Kind.TAG,
            Kind.OPERATION,
            Kind.PARAMETER,
            Kind.REQUEST_BODY,
            Kind.RESPONSE,
            Kind.HEADER,
            Kind.LINK,
            Kind.SCHEMA,
            Kind.SECURITY_SCHEME)
        .filter(part -> !part.isReference())
        .filter(part -> part.text("description").isBlank())
        .forEach(part -> report.add(part.place(), "the " + part.kind() + " has no description"));
  }
}
