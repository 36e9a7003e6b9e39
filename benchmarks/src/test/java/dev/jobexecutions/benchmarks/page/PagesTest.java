package dev.jobexecutions.benchmarks.page;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PagesTest {
  private final Pages pages = new Pages(PageShape.SMALL);

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 100, 250})
  void haveAsManyExecutionsAsAreAskedFor(int count) throws IOException {
    assertThat(Executions.in(pages.page(7, count))).hasSize(count);
  }

  @Test
  void areTheSameEachTimeAndInEveryProcess() {
    assertThat(pages.page(42, 3))
        .isEqualTo(pages.page(42, 3))
        .isEqualTo(new Pages(PageShape.SMALL).page(42, 3));
  }

  @Test
  void numberTheExecutionsInTheirOrder() throws IOException {
    assertThat(Executions.ids(pages.page(98, 4)))
        .containsExactly(
            "exec-0000000098", "exec-0000000099", "exec-0000000100", "exec-0000000101");
  }

  @Test
  void areNewestFirst() throws IOException {
    assertThat(Executions.in(pages.page(0, 3)))
        .extracting(execution -> execution.getMetadata().getCreatedAt())
        .containsExactly(
            "2026-07-01T00:00:00.000Z", "2026-06-30T23:59:59.000Z", "2026-06-30T23:59:58.000Z");
  }

  @Test
  void differInNumbersTimesAndMessagesWhereTheTextIsTheSame() throws IOException {
    // Prepared texts come again after a hundred.
    String first = new String(pages.page(5, 1), UTF_8);
    String later = new String(pages.page(105, 1), UTF_8);

    assertThat(later)
        .isNotEqualTo(first)
        .contains("of exec-0000000105 ended")
        .isEqualTo(
            first
                .replace("exec-0000000005", "exec-0000000105")
                .replace("2026-06-30T23:59:55.000Z", "2026-06-30T23:58:15.000Z"));
  }

  @Test
  void leaveNoMarkBehind() {
    assertThat(new String(pages.page(0, 100), UTF_8)).doesNotContain("#", "@");
  }

  @Test
  void haveAsManyTasksAndConditionsAsTheirShape() throws IOException {
    assertThat(Executions.in(new Pages(new PageShape(3, 2)).page(0, 2)))
        .allSatisfy(
            execution -> {
              assertThat(execution.getTasks()).hasSize(3);
              assertThat(execution.getSpec().getTasks()).hasSize(3);
              assertThat(execution.getTasks())
                  .allSatisfy(task -> assertThat(task.getConditions()).hasSize(2));
            });
  }
}
