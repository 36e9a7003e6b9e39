package dev.jobexecutions.testing;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Finds the operation that a request asks for, after the checks that all operations share. */
final class Router {
  static final String BASE_PATH = "/v0";

  private final Map<ApiVersion, Map<Resource, Map<String, Operation>>> operations =
      new EnumMap<>(ApiVersion.class);
  private final VersionChoice versions;
  private final Access access;
  private final TokenIssuer issuer;
  private final Refusals refusals;

  Router(VersionChoice versions, Access access, TokenIssuer issuer, Refusals refusals) {
    this.issuer = issuer;
    this.versions = versions;
    this.access = access;
    this.refusals = refusals;
  }

  /** Adds an operation of one version. */
  Router add(ApiVersion version, String method, Resource resource, Operation operation) {
    operations
        .computeIfAbsent(version, key -> new EnumMap<>(Resource.class))
        .computeIfAbsent(resource, key -> new TreeMap<>())
        .put(method, operation);
    return this;
  }

  Answer answer(ReceivedRequest request) {
    if (issuer.isServed() && request.path().equals(TokenIssuer.PATH)) return issuer.answer(request);
    Optional<ApiVersion> version = versions.of(request);
    Target target = Target.of(request.path()).orElseThrow(() -> refusals.noRoute(request.path()));
    // An unknown version is refused later than a path or a method that no version has.
    Map<String, Operation> methods =
        operations
            .getOrDefault(version.orElse(ApiVersion.V2026_04_28), Map.of())
            .get(target.resource());
    if (methods == null) throw refusals.noRoute(request.path());
    Operation operation = methods.get(request.method());
    if (operation == null) {
      throw refusals.methodNotAllowed(request.method(), String.join(", ", methods.keySet()));
    }
    access.check(request, refusals);
    if (version.isEmpty()) throw versions.unknown(request, refusals);
    return operation.answer(
        new Call(
            request,
            access.workspaceOf(request),
            target.job(refusals),
            target.execution(refusals)));
  }
}
