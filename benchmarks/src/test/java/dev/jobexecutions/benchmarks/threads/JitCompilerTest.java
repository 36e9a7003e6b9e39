package dev.jobexecutions.benchmarks.threads;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.junit.jupiter.api.Test;

class JitCompilerTest {
  private final List<Duration> pauses = new ArrayList<>();

  /** A compiler that has spent so many milliseconds, each time that it is asked. */
  private JitCompiler compiler(Long... spent) {
    Iterator<Long> next = List.of(spent).iterator();
    return new JitCompiler(next::next, pauses::add);
  }

  @Test
  void isQuietOnceItSpendsNextToNothing() throws InterruptedException {
    compiler(5_000L, 8_000L, 8_151L, 8_301L).awaitQuiet(Duration.ofMinutes(1));
    assertThat(pauses).hasSize(3);
  }

  @Test
  void isWaitedForSoLongAndNoLonger() throws InterruptedException {
    compiler(0L, 1_000L, 2_000L).awaitQuiet(Duration.ofSeconds(8));
    assertThat(pauses).containsOnly(Duration.ofSeconds(3)).hasSize(2);
  }
}
