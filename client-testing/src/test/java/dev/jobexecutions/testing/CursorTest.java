package dev.jobexecutions.testing;

import static dev.jobexecutions.testing.Calls.LISTING;
import static dev.jobexecutions.testing.Calls.error;
import static dev.jobexecutions.testing.Calls.executions;
import static org.assertj.core.api.Assertions.assertThat;

import dev.jobexecutions.model.JobExecution;
import dev.jobexecutions.model.JobExecutionTask;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collections;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CursorTest {
  private static final String OTHER =
      "the cursor is of another listing: workspace, job, execution, sort and q must stay as they"
          + " were";
  private static final String EXPIRED = "the cursor has expired: begin again without a cursor";
  private static final String MALFORMED = "the cursor is malformed: send a nextCursor as it came";

  @Test
  void isSafeInAnUrlAsItIs() {
    try (BlaxelServer server = BlaxelServer.builder().executions(executions(50)).start()) {
      for (int limit = 1; limit < 50; limit++) {
        assertThat(CursorPage.get(server, LISTING + "?limit=" + limit).nextCursor())
            .matches("[A-Za-z0-9_-]+");
      }
    }
  }

  @Test
  void canBeUsedAgain() {
    try (BlaxelServer server = BlaxelServer.builder().executions(executions(5)).start()) {
      CursorPage first = CursorPage.get(server, LISTING + "?limit=2");

      assertThat(first.next(server, LISTING).names())
          .isEqualTo(first.next(server, LISTING).names())
          .containsExactly("exec-2", "exec-1", "exec-0");
    }
  }

  @Test
  void outlivesTheServer() {
    BlaxelServer.Builder builder = BlaxelServer.builder().executions(executions(5));
    try (BlaxelServer first = builder.start();
        BlaxelServer second = builder.start()) {
      CursorPage page = CursorPage.get(first, LISTING + "?limit=2");

      assertThat(page.next(second, LISTING).names()).startsWith("exec-2");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "q=exec-, q=exec",
    "q=exec-, ''",
    "'', q=exec-",
    "sort=name:asc, sort=name:desc",
    "sort=name:asc, ''",
    "'', sort=createdAt:asc"
  })
  void isRefusedWithAnotherQuery(String before, String after) {
    try (BlaxelServer server = BlaxelServer.builder().executions(executions(50)).start()) {
      String cursor = CursorPage.get(server, LISTING + "?" + before).nextCursor();

      assertRefused(OTHER, server, LISTING + "?" + after, cursor);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "sort=createdAt:desc, ''",
    "'', sort=createdAt:desc&offset=3&limit=4",
    "q=x, ''",
    "q=EXEC, q=exec"
  })
  void isAcceptedWithTheSameQueryInOtherWords(String before, String after) {
    try (BlaxelServer server = BlaxelServer.builder().executions(executions(50)).start()) {
      CursorPage page = CursorPage.get(server, LISTING + "?" + before);

      assertThat(page.next(server, LISTING + "?" + after).names()).startsWith("exec-29");
    }
  }

  @Test
  void isRefusedForAnotherJobOrResource() {
    JobExecution execution =
        executions(1).get(0).toBuilder()
            .tasks(Collections.nCopies(9, JobExecutionTask.builder().build()))
            .build();
    try (BlaxelServer server =
        BlaxelServer.builder().executions(executions(50)).job("other").start()) {
      server.add(execution);
      String tasks = LISTING + "/exec-0/tasks?limit=3";
      String cursor = CursorPage.get(server, LISTING).nextCursor();
      String taskCursor = CursorPage.get(server, tasks).nextCursor();

      assertRefused(OTHER, server, "/v0/jobs/other/executions", cursor);
      assertRefused(OTHER, server, tasks, cursor);
      assertRefused(OTHER, server, LISTING, taskCursor);
      assertRefused(OTHER, server, LISTING + "/exec-1/tasks", taskCursor);
    }
  }

  @Test
  void isRefusedForAnotherWorkspace() {
    try (BlaxelServer server = BlaxelServer.builder().executions(executions(50)).start()) {
      String header = "X-Blaxel-Workspace";
      String cursor =
          CursorPage.read(CursorPage.response(server, LISTING, header, "mine").body()).nextCursor();
      String target = LISTING + "?cursor=" + cursor;

      assertThat(CursorPage.response(server, target, header, "mine").statusCode()).isEqualTo(200);
      assertThat(error(CursorPage.response(server, target, header, "other")).getMessage())
          .isEqualTo(OTHER);
    }
  }

  @Test
  void isOfTheServersWorkspaceWhereTheRequestNamesNone() {
    try (BlaxelServer server =
        BlaxelServer.builder().executions(executions(50)).workspace("mine").start()) {
      String target = LISTING + "?cursor=" + CursorPage.get(server, LISTING).nextCursor();

      assertThat(CursorPage.response(server, target, "X-Blaxel-Workspace", "mine").statusCode())
          .isEqualTo(200);
    }
  }

  @Test
  void isRefusedWithAnyCharacterChanged() {
    try (BlaxelServer server = BlaxelServer.builder().executions(executions(50)).start()) {
      String cursor = CursorPage.get(server, LISTING).nextCursor();

      for (int i = 0; i < cursor.length(); i++) {
        char other = cursor.charAt(i) == 'B' ? 'C' : 'B';
        String changed = cursor.substring(0, i) + other + cursor.substring(i + 1);
        assertRefused(MALFORMED, server, LISTING, changed);
        assertRefused(MALFORMED, server, LISTING, cursor.substring(0, i));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "x", "20", "null", "%20", "AAAA", "caf%C3%A9", "a+b/c=="})
  void isRefusedWhereItIsNone(String cursor) {
    try (BlaxelServer server = BlaxelServer.builder().executions(executions(50)).start()) {
      assertRefused(MALFORMED, server, LISTING, cursor);
    }
  }

  @Test
  void isRefusedInASpellingThatTheServerDidNotGive() {
    try (BlaxelServer server = BlaxelServer.builder().executions(executions(50)).start()) {
      for (int limit = 1; limit < 45; limit++) {
        String cursor = CursorPage.get(server, LISTING + "?limit=" + limit).nextCursor();

        assertRefused(MALFORMED, server, LISTING, cursor + "=");
        assertRefused(MALFORMED, server, LISTING, cursor + "A");
      }
    }
  }

  @Test
  void expiresAfterADay() {
    Instant[] now = {Instant.parse("2026-08-01T12:00:00Z")};
    try (BlaxelServer server =
        BlaxelServer.builder().executions(executions(50)).clock(clock(now)).start()) {
      CursorPage first = CursorPage.get(server, LISTING);
      now[0] = now[0].plus(Duration.ofHours(24)).minusMillis(1);
      CursorPage second = first.next(server, LISTING);
      now[0] = now[0].plusMillis(1);

      assertRefused(EXPIRED, server, LISTING, first.nextCursor());
      assertThat(second.next(server, LISTING).names()).startsWith("exec-9");
    }
  }

  @Test
  void expiresWhenTheServerIsTold() {
    try (BlaxelServer server = BlaxelServer.builder().executions(executions(50)).start()) {
      CursorPage first = CursorPage.get(server, LISTING);
      CursorPage second = first.next(server, LISTING);
      server.expireCursors();

      assertRefused(EXPIRED, server, LISTING, first.nextCursor());
      assertRefused(EXPIRED, server, LISTING, second.nextCursor());
      CursorPage again = CursorPage.get(server, LISTING);
      assertThat(again.next(server, LISTING).names()).startsWith("exec-29");
    }
  }

  @Test
  void meansNothingToTheVersionThatListsByOffset() {
    try (BlaxelServer server = BlaxelServer.builder().executions(executions(5)).start()) {
      String cursor = CursorPage.get(server, LISTING + "?limit=2").nextCursor();

      assertThat(Calls.ids(Calls.get(server, LISTING + "?sort=x&cursor=" + cursor))).hasSize(5);
    }
  }

  private static void assertRefused(
      String message, BlaxelServer server, String target, String cursor) {
    HttpResponse<String> response =
        CursorPage.response(server, CursorPage.with(target, "cursor=" + cursor));

    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(error(response).getCode()).isEqualTo(400);
    assertThat(error(response).getMessage()).isEqualTo(message);
  }

  private static Clock clock(Instant[] now) {
    return new Clock() {
      @Override
      public ZoneOffset getZone() {
        return ZoneOffset.UTC;
      }

      @Override
      public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException();
      }

      @Override
      public Instant instant() {
        return now[0];
      }
    };
  }
}
