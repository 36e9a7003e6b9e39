package dev.jobexecutions.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class ScopedTest {
  private final Scoped<String> scoped = new Scoped<>();

  @Test
  void isThereWithinAndNotAfterwards() throws Exception {
    assertThat(scoped.during("a", scoped::get)).isEqualTo("a");
    assertThat(scoped.get()).isNull();
  }

  @Test
  void whatIsDoneWithinForSomebodyElseDoesNotSeeIt() throws Exception {
    String seen =
        scoped.during(
            "outer",
            () ->
                scoped.during(null, scoped::get)
                    + scoped.during("inner", scoped::get)
                    + scoped.get());
    assertThat(seen).isEqualTo("nullinnerouter");
    assertThat(scoped.get()).isNull();
  }

  @Test
  void aFailureLeavesNothingBehind() {
    assertThatThrownBy(
            () ->
                scoped.during(
                    "a",
                    () -> {
                      throw new IOException("planted by the test");
                    }))
        .isInstanceOf(IOException.class);
    assertThat(scoped.get()).isNull();
  }
}
