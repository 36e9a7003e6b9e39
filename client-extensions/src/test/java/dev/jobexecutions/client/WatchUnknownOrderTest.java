package dev.jobexecutions.client;

import static dev.jobexecutions.client.Executions.JOB;
import static org.assertj.core.api.Assertions.assertThat;

import dev.jobexecutions.model.JobExecution;
import dev.jobexecutions.model.JobExecutionStatus;
import dev.jobexecutions.testing.BlaxelServer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import javax.annotation.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Watches long lists that do not show at first whether they begin or end with the newest. */
@Timeout(60)
class WatchUnknownOrderTest extends WatchedJob {
  private static final String MOMENT = "2026-06-01T00:00:00Z";
  private static final String LATER_MOMENT = "2026-06-02T00:00:00Z";

  private void reopen(boolean oldestFirst, List<JobExecution> there) {
    UnaryOperator<BlaxelServer.Builder> order =
        server -> oldestFirst ? server.oldestFirst() : server;
    reopen(ApiVersion.V2026_04_16, server -> order.apply(server).executions(there));
  }

  private static List<JobExecution> several(String name, int count, @Nullable String createdAt) {
    List<JobExecution> several = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      String id = name + "-" + i;
      several.add(
          Executions.with(metadata -> metadata.id(id).job(JOB).createdAt(createdAt)).toBuilder()
              .status(JobExecutionStatus.RUNNING)
              .build());
    }
    return several;
  }

  private static List<JobExecution> ended(List<JobExecution> executions) {
    return executions.stream()
        .map(each -> each.toBuilder().status(JobExecutionStatus.FAILED).build())
        .toList();
  }

  private void add(String name, @Nullable String createdAt) {
    site.server.add(several(name, 1, createdAt));
  }

  private long requestsOfALook() throws InterruptedException {
    long before = site.server.requestCount();
    look();
    return site.server.requestCount() - before;
  }

  @ParameterizedTest
  @CsvSource({
    "100, true, true",
    "101, true, true",
    "101, true, false",
    "101, false, true",
    "101, false, false",
    "1500, true, true",
    "1500, true, false",
    "1500, false, true",
    "1500, false, false"
  })
  void newOnesAreToldAtWhicheverEndTheyCome(int there, boolean oldestFirst, boolean timed)
      throws Exception {
    reopen(oldestFirst, ended(several("old", there, timed ? MOMENT : null)));
    try (ExecutionWatch watch = watch()) {
      look();
      for (int i = 0; i < 3; i++) {
        add("new" + i, timed ? "2026-06-0" + (i + 2) + "T00:00:00Z" : null);
        look();
      }
      look();

      assertThat(changes)
          .containsExactly(
              "CREATED new0-0 running", "CREATED new1-0 running", "CREATED new2-0 running");
      assertThat(watch.ended()).isNotDone();
    }
  }

  /** A page at the start, one at the end, and the empty one behind it. */
  @ParameterizedTest
  @CsvSource({"true, 2", "false, 1"})
  void aLookIsThreeRequestsUntilATimeTellsTheOrder(boolean oldestFirst, int then) throws Exception {
    reopen(oldestFirst, ended(several("old", 500, MOMENT)));
    try (ExecutionWatch watch = watch()) {
      look(); // What was asked for ahead at first may still arrive.
      assertThat(requestsOfALook()).isEqualTo(3);

      site.server.add(ended(several("new", 1, LATER_MOMENT)));
      look();
      assertThat(requestsOfALook()).isEqualTo(then);
      assertThat(watch.ended()).isNotDone();
    }
  }

  /** Those of one moment are in an order of the server's own, which tells nothing. */
  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void oneMoreOfTheSameMomentDoesNotTellTheOrder(boolean oldestFirst) throws Exception {
    reopen(oldestFirst, ended(several("old", 150, MOMENT)));
    try (ExecutionWatch watch = watch()) {
      site.server.add(ended(several("same", 1, MOMENT)));
      look();

      assertThat(requestsOfALook()).isEqualTo(3);
      assertThat(changes).containsExactly("CREATED same-0 failed", "FINISHED same-0 failed");
      assertThat(watch.ended()).isNotDone();
    }
  }

  /** The first page has no time at all, and all that has one is of one moment. */
  @Test
  void aTimeOfThoseBetweenTheEndsTellsTheOrder() throws Exception {
    List<JobExecution> there = new ArrayList<>(ended(several("timeless", 120, null)));
    there.addAll(ended(several("old", 30, MOMENT)));
    reopen(true, there);
    try (ExecutionWatch watch = watch()) {
      look();
      site.server.add(ended(several("new", 1, LATER_MOMENT)));
      look();

      assertThat(requestsOfALook()).isEqualTo(2);
      assertThat(changes).containsExactly("CREATED new-0 failed", "FINISHED new-0 failed");
      assertThat(watch.ended()).isNotDone();
    }
  }

  /** As where the oldest expire: none is left of those by which the end was known. */
  @ParameterizedTest
  @CsvSource({"300, true", "300, false", "1500, true", "1500, false"})
  void anEndThatIsGoneIsFoundAgain(int there, boolean timed) throws Exception {
    String time = timed ? MOMENT : null;
    reopen(false, ended(several("old", there, time)));
    try (ExecutionWatch watch = watch()) {
      for (int i = 0; i < 50; i++) site.server.remove("old-" + i);
      site.server.add(several("new", 2, time));
      look();

      assertThat(changes).containsExactly("CREATED new-0 running", "CREATED new-1 running");
      look(); // What was asked for ahead may still arrive.
      assertThat(requestsOfALook()).isEqualTo(3);
      assertThat(changes).hasSize(2);
      assertThat(watch.ended()).isNotDone();
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void whatIsForgottenIsNotNewWhereLittleIsLeft(boolean timed) throws Exception {
    reopen(false, ended(several("old", 1_500, timed ? MOMENT : null)));
    try (ExecutionWatch watch = watch()) {
      for (int i = 0; i < 1_500; i++) if (i < 460 || i >= 510) site.server.remove("old-" + i);
      look();
      look();
      look();

      assertThat(changes).isEmpty();
      assertThat(watch.ended()).isNotDone();
    }
  }

  /** More at once than a page has, which moves what was the end. */
  @ParameterizedTest
  @CsvSource({"true, true", "true, false", "false, true", "false, false"})
  void manyNewOnesAreToldInTheirOrder(boolean oldestFirst, boolean timed) throws Exception {
    String time = timed ? MOMENT : null;
    reopen(oldestFirst, ended(several("old", 300, time)));
    List<String> told = new ArrayList<>();
    for (int i = 0; i < 250; i++) told.add("CREATED new-" + i + " running");
    try (ExecutionWatch watch = watch()) {
      site.server.add(several("new", 250, time));
      look();
      look();

      assertThat(changes).isEqualTo(told);
      assertThat(watch.ended()).isNotDone();
    }
  }

  /** More of one moment than are remembered: their time does not tell which of them are new. */
  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void ofOneMomentThePlaceTells(boolean oldestFirst) throws Exception {
    List<JobExecution> there = new ArrayList<>(several("old", 10, MOMENT));
    there.addAll(several("same", 1_200, LATER_MOMENT));
    reopen(oldestFirst, ended(there));
    try (ExecutionWatch watch = watch()) {
      site.server.add(several("new", 2, LATER_MOMENT));
      look();
      look();

      assertThat(changes).containsExactly("CREATED new-0 running", "CREATED new-1 running");
      assertThat(watch.ended()).isNotDone();
    }
  }
}
