package dev.jobexecutions.openapi;

import com.fasterxml.jackson.core.JsonPointer;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Security requirements name schemes that exist, and each scheme is required somewhere. */
final class SecurityRequirements implements Rule {
  @Override
  public void check(ApiDocument document, Report report) {
    List<Part> schemes = document.parts(Kind.SECURITY_SCHEME).toList();
    Set<String> declared =
        schemes.stream()
            .map(scheme -> scheme.place().last().getMatchingProperty())
            .collect(Collectors.toSet());
    Set<String> used = new HashSet<>();
    document
        .parts(Kind.DOCUMENT, Kind.OPERATION)
        .forEach(
            part -> {
              JsonPointer security = part.child("security");
              for (int i = 0; i < document.at(security).size(); i++) {
                JsonPointer requirement = security.appendIndex(i);
                document
                    .at(requirement)
                    .fieldNames()
                    .forEachRemaining(
                        name -> {
                          used.add(name);
                          if (declared.contains(name)) return;
                          report.add(
                              requirement.appendProperty(name),
                              name + " is not declared in /components/securitySchemes");
                        });
              }
            });
    for (Part scheme : schemes) {
      if (used.contains(scheme.place().last().getMatchingProperty())) continue;
      if (isShared(scheme, document)) continue;
      report.add(scheme.place(), "no operation requires this security scheme");
    }
  }

  /** Whether a document refers to the scheme, which is then checked there. */
  private static boolean isShared(Part scheme, ApiDocument document) {
    return document.files().stream()
        .flatMap(
            file ->
                file.parts(Kind.SECURITY_SCHEME)
                    .flatMap(part -> file.target(part.reference()).stream()))
        .anyMatch(new Target(document, scheme.place())::equals);
  }
}
