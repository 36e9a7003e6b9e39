package dev.jobexecutions.client;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;

/**
 * The same guarantee over cursors, which hold a place by themselves, and lose it when they expire.
 * As in {@link OffsetWalkProperties}, one number makes a schedule.
 */
class CursorWalkProperties {
  @Property(tries = 1_500, shrinking = ShrinkingMode.OFF)
  void everyExecutionIsDeliveredExactlyOnceAlthoughCursorsExpire(@ForAll long seed) {
    new CursorSchedule(seed).check();
  }
}
