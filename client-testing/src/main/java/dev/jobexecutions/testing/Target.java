package dev.jobexecutions.testing;

import java.util.List;
import java.util.Optional;

/**
 * The path of a request, taken apart.
 *
 * @param resource what it names
 * @param rawJob the job's name, still encoded
 * @param rawExecution the execution's id, still encoded; empty where the path has none
 */
record Target(Resource resource, String rawJob, String rawExecution) {
  private static final String ROOT = Router.BASE_PATH + "/jobs/";

  /** Takes a path apart; empty where there is nothing at it in any version. */
  static Optional<Target> of(String path) {
    if (!path.startsWith(ROOT)) return Optional.empty();
    List<String> names = List.of(path.substring(ROOT.length()).split("/", -1));
    if (names.size() < 2 || !names.get(1).equals("executions") || isDots(names.get(0))) {
      return Optional.empty();
    }
    String job = names.get(0);
    if (names.size() == 2) return Optional.of(new Target(Resource.EXECUTIONS, job, ""));
    String execution = names.get(2);
    if (execution.isEmpty() || isDots(execution)) return Optional.empty();
    if (names.size() == 3) return Optional.of(new Target(Resource.EXECUTION, job, execution));
    return names.size() == 4 && names.get(3).equals("tasks")
        ? Optional.of(new Target(Resource.TASKS, job, execution))
        : Optional.empty();
  }

  /**
   * Returns a name that requests can give a job.
   *
   * @throws IllegalArgumentException if none can
   */
  static String checkedJob(String name) {
    if (!name.equals(".") && !name.equals("..")) return name;
    throw new IllegalArgumentException(
        "no request can name the job \""
            + name
            + "\": clients and proxies take it out of the path");
  }

  String job(Refusals refusals) {
    return PercentEncoding.decode(rawJob)
        .orElseThrow(() -> refusals.badRequest("the job's name is not UTF-8"));
  }

  String execution(Refusals refusals) {
    return PercentEncoding.decode(rawExecution)
        .orElseThrow(() -> refusals.badRequest("the execution's id is not UTF-8"));
  }

  /**
   * Whatever stands between a client and the service removes the segments {@code .} and {@code ..},
   * encoded or not, so that no request can name a job or an execution like that.
   */
  private static boolean isDots(String segment) {
    String plain = segment.replace("%2e", ".").replace("%2E", ".");
    return plain.equals(".") || plain.equals("..");
  }
}
