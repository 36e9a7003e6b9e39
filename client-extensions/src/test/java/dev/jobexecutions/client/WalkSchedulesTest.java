package dev.jobexecutions.client;

import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/**
 * The first schedules of {@link OffsetWalkProperties} and {@link CursorWalkProperties}, which are
 * the same in every run.
 */
class WalkSchedulesTest {
  private static final int SCHEDULES = 150;

  @Test
  void byOffsets() {
    check(OffsetSchedule::walk, Delivered.CAPACITY);
  }

  @Test
  void byOffsetsWhereItemsComeBeforeTheirPage() {
    check(OffsetSchedule::walkEarly, Delivered.CAPACITY);
  }

  @Test
  void byOffsetsWhereNoThreadWaits() {
    check(OffsetSchedule::walkLater, Delivered.CAPACITY);
  }

  @Test
  void byOffsetsWhereTheWalkIsResumed() {
    check(OffsetSchedule::walkInParts, Delivered.CAPACITY);
  }

  @Test
  void byOffsetsWithALittleMemory() {
    check(OffsetSchedule::walk, OffsetSchedule.FORGETFUL);
  }

  @Test
  void byCursors() {
    for (long seed = 0; seed < SCHEDULES; seed++) new CursorSchedule(seed).check();
  }

  private static void check(Function<OffsetSchedule, List<String>> walk, int capacity) {
    for (long seed = 0; seed < SCHEDULES; seed++) new OffsetSchedule(seed, capacity).check(walk);
  }
}
