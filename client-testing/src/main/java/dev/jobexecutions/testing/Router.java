package dev.jobexecutions.testing;

import java.util.List;
import java.util.Optional;

/** Finds the operation that a request asks for, after the checks that all operations share. */
final class Router {
  static final String BASE_PATH = "/v0";
  private static final String VERSION = "2026-04-16";

  private final Access access;
  private final Refusals refusals;
  private final ExecutionsApi executions;

  Router(Access access, Refusals refusals, ExecutionsApi executions) {
    this.access = access;
    this.refusals = refusals;
    this.executions = executions;
  }

  Answer answer(ReceivedRequest request) {
    List<String> path = List.of(request.path().split("/", -1));
    if (path.size() != 5
        || !path.get(0).isEmpty()
        || !path.get(1).equals(BASE_PATH.substring(1))
        || !path.get(2).equals("jobs")
        || isDots(path.get(3))
        || !path.get(4).equals("executions")) {
      throw refusals.noRoute(request.path());
    }
    if (!request.method().equals("GET")) throw refusals.methodNotAllowed(request.method(), "GET");
    access.check(request, refusals);
    Optional<String> version = request.header("Blaxel-Version");
    if (version.isPresent() && !version.get().equals(VERSION)) {
      throw refusals.unknownVersion(version.get(), VERSION);
    }
    String job =
        PercentEncoding.decode(path.get(3))
            .orElseThrow(() -> refusals.badRequest("the job's name is not UTF-8"));
    return executions.list(job, request.parameters());
  }

  /**
   * Whatever stands between a client and the service removes the segments {@code .} and {@code ..},
   * encoded or not, so that no request can name a job like that.
   */
  private static boolean isDots(String segment) {
    String plain = segment.replace("%2e", ".").replace("%2E", ".");
    return plain.equals(".") || plain.equals("..");
  }
}
