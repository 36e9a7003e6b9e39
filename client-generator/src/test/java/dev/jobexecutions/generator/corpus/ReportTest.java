package dev.jobexecutions.generator.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReportTest {
  @Test
  void countsAndListsFailuresByResultAndName() {
    Report report =
        new Report(
            List.of(
                new Outcome("z.yaml", Result.UNCOMPILABLE, "Z.java:1 error"),
                new Outcome("c.yaml", Result.USABLE, ""),
                new Outcome("a.yaml", Result.UNCOMPILABLE, "A.java:1 error"),
                new Outcome("b.yaml", Result.UNUSABLE, "BApi: no")));

    assertThat(report)
        .hasToString(
            """
            2 of 4 compile, 1 are usable

            1 compile, but Retrofit or Moshi refuses them:
              b.yaml
                BApi: no

            2 do not compile:
              a.yaml
                A.java:1 error
              z.yaml
                Z.java:1 error
            """);
  }

  @Test
  void ninetyNineOfAHundredAreEnoughAndNinetyEightAreNot() {
    assertThat(with(99, 1).reaches(99)).isTrue();
    assertThat(with(98, 2).reaches(99)).isFalse();
  }

  private static Report with(int usable, int refused) {
    List<Outcome> outcomes = new ArrayList<>();
    outcomes.addAll(Collections.nCopies(usable, new Outcome("good", Result.USABLE, "")));
    outcomes.addAll(Collections.nCopies(refused, new Outcome("bad", Result.REFUSED, "why")));
    return new Report(outcomes);
  }
}
