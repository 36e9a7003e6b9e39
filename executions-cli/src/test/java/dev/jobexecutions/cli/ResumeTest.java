package dev.jobexecutions.cli;

import static dev.jobexecutions.cli.Samples.metadata;
import static dev.jobexecutions.cli.Server.JOB;
import static org.assertj.core.api.Assertions.assertThat;

import dev.jobexecutions.model.JobExecution;
import dev.jobexecutions.model.JobExecutionStatus;
import dev.jobexecutions.testing.BlaxelServer;
import dev.jobexecutions.testing.CannedResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Listings that end early, and the command that standard error gives to go on with. */
final class ResumeTest {
  private static final int COUNT = 60;

  private final BlaxelServer server = Server.start();

  @BeforeEach
  void fill() {
    server.add(IntStream.range(0, COUNT).mapToObj(ResumeTest::execution).toList());
  }

  @AfterEach
  void close() {
    server.close();
  }

  @ParameterizedTest
  @CsvSource({
    "--api-version=2026-04-16",
    "--api-version=2026-04-28",
    "--api-version=2026-04-28 --sort=name:desc",
    "--api-version=2026-04-28 --query=exec",
    "--output=csv --page-size=3",
  })
  void limitedListingsFollowEachOtherWithoutLossOrRepetition(String options) {
    List<String> ids = follow("list " + JOB + " --limit 7 " + options, 10);
    assertThat(ids).hasSize(COUNT).doesNotHaveDuplicates();
  }

  @Test
  void theCommandBeginsAsThisOneWasCalled() {
    Map<String, String> launched =
        Map.of(
            "BL_API_KEY", "planted-secret",
            "BL_API_URL", server.baseUrl(),
            "EXECUTIONS_COMMAND", "/my tools/executions");
    assertThat(Run.in(launched, "list", JOB, "--limit", "7").err())
        .contains("Go on with: '/my tools/executions' list " + JOB + " --limit 7 --resume ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026-04-16", "2026-04-28"})
  void losesNothingWhereTheLimitIsReachedWithinAPage(String version) {
    List<String> ids =
        follow(
            "list " + JOB + " --limit 2 --status failed --page-size 11 --api-version " + version,
            COUNT);
    assertThat(ids).hasSize(COUNT / 3).doesNotHaveDuplicates();
  }

  @Test
  void losesNothingWhereTheListMovesMeanwhile() {
    Run first = run("list " + JOB + " --limit 2 --status failed --page-size 11");
    server.add(execution(-1));
    assertThat(ids(run(command(first).orElseThrow()))).containsExactly("exec-006", "exec-009");
  }

  @Test
  void saysWhatComesAgainWhereThePlaceCannotBeFound() {
    // Page by page, 11 are asked for at least; fewer only to find the place within a page.
    server.beforeEachListing(
        request -> {
          if (request.parameter("limit").map(Integer::parseInt).orElse(0) < 11) {
            server.remove("exec-011");
          }
        });
    Run run = run("list " + JOB + " --limit 5 --status failed --page-size 11");
    assertThat(run.err()).contains("More may follow (2 that were read come again). Go on with: ");
    assertThat(ids(run)).endsWith("exec-012");
    assertThat(ids(run(command(run).orElseThrow()))).startsWith("exec-012");
  }

  @Test
  void saysNothingAtTheEnd() {
    assertThat(run("list " + JOB).err()).doesNotContain("--resume");
    assertThat(run("list " + JOB + " --limit 61").err()).doesNotContain("--resume");
    assertThat(run("list " + JOB + " --since 3h --page-size 5").err()).doesNotContain("--resume");
  }

  @Test
  void saysWhereNothingFollows() {
    Run last = run(command(run("list " + JOB + " --limit 60")).orElseThrow());
    assertThat(last.out()).isEmpty();
    assertThat(last.err()).isEqualTo("No more executions of job '" + JOB + "'.\n");
    assertThat(last.exitCode()).isZero();
  }

  @Test
  void keepsStandardOutputClean() {
    Run run = run("list " + JOB + " --limit 2 --output jsonl");
    assertThat(run.out()).hasLineCount(2).doesNotContain("--resume");
    assertThat(run.err()).startsWith("More may follow. Go on with: executions list " + JOB);
    assertThat(run.err()).hasLineCount(1);
  }

  @Test
  void goesOnFromTheSamePointInTime() {
    assertThat(command(run("list " + JOB + " --since 40h --limit 2")).orElseThrow())
        .contains(" --since 2026-11-08T20:00:00Z")
        .doesNotContain("40h");
  }

  @Test
  void goesOnAfterAFailure() {
    server.respondNext(
        CannedResponse.status(200).json(json("exec-000")), CannedResponse.status(500));
    Run run = run("list " + JOB + " --page-size 1 --limit 9 --output json --retries 0");
    assertThat(run.out()).contains("exec-000").doesNotContain("]");
    assertThat(run.err().lines().toList()).hasSize(2);
    assertThat(run.err()).startsWith("executions: ").contains("500");
    assertThat(run.exitCode()).isEqualTo(1);
    String command = command(run).orElseThrow();
    assertThat(command).contains("--limit 8");
    Run rest = run(command.replace("--output json", "--output table"));
    assertThat(ids(rest)).hasSize(8).startsWith("exec-001");
  }

  @Test
  void hasNothingToGoOnWithWhereTheFirstPageFails() {
    server.respondNext(CannedResponse.status(500));
    Run run = run("list " + JOB + " --retries 0");
    assertThat(run.err()).hasLineCount(1).doesNotContain("--resume");
  }

  @Test
  void goesOnAfterItsCursorExpired() {
    Run first = run("list " + JOB + " --api-version 2026-04-28 --limit 7");
    server.expireCursors();
    Run expired = run(command(first).orElseThrow());
    assertThat(expired.out()).isEmpty();
    assertThat(expired.err())
        .startsWith("executions: The API no longer takes the place in the listing")
        .doesNotContain("startingAt");
    assertThat(expired.exitCode()).isEqualTo(1);
    Run rest = run(command(expired).orElseThrow());
    assertThat(ids(rest)).hasSize(7).startsWith("exec-007");
  }

  @Test
  void refusesATokenOfAnotherListing() {
    String token = command(run("list " + JOB + " --limit 7")).orElseThrow().replaceAll(".* ", "");
    assertUsage("list empty --resume " + token, "--resume: The resume token is of a listing");
    assertUsage(
        "list " + JOB + " --api-version 2026-04-28 --resume " + token,
        "--resume: The resume token is of a listing with API version '2026-04-16'");
    assertUsage(
        "list " + JOB + " --resume nonsense",
        "--resume: This is no resume token, or not a whole one; copy it from the line");
  }

  private void assertUsage(String command, String message) {
    Run run = run(command);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).startsWith("executions: " + message).doesNotContain("resumeToken");
    assertThat(run.exitCode()).isEqualTo(2);
  }

  /** Runs a command, and those to go on with, and returns what they listed together. */
  private List<String> follow(String command, int mostRuns) {
    List<String> ids = new ArrayList<>();
    Optional<String> next = Optional.of(command);
    for (int i = 0; next.isPresent(); i++) {
      assertThat(i).isLessThanOrEqualTo(mostRuns);
      Run run = run(next.get());
      assertThat(run.exitCode()).as(run.err()).isZero();
      ids.addAll(ids(run));
      next = command(run);
    }
    return ids;
  }

  private Run run(String command) {
    return Server.run(server, command.split(" "));
  }

  private static Optional<String> command(Run run) {
    return run.err()
        .lines()
        .filter(line -> line.contains("Go on with: executions "))
        .map(line -> line.replaceAll(".*Go on with: executions ", ""))
        .findFirst();
  }

  private static List<String> ids(Run run) {
    return run.out().lines().skip(1).map(line -> line.replaceAll("[, ].*", "")).toList();
  }

  private static JobExecution execution(int index) {
    String id = index < 0 ? "exec-new" : String.format(Locale.ROOT, "exec-%03d", index);
    String created = Samples.NOW.minus(Duration.ofHours(index)).toString();
    return Samples.execution(id)
        .metadata(metadata(id, created).build())
        .status(index % 3 == 0 ? JobExecutionStatus.FAILED : JobExecutionStatus.SUCCEEDED)
        .build();
  }

  private static String json(String id) {
    return "[{\"metadata\":{\"id\":\"" + id + "\"},\"spec\":{}}]";
  }
}
