package dev.jobexecutions.client;

import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;

/**
 * The guarantee of {@link ExecutionListing}, against random lists that change at random between any
 * two requests. Each schedule is made of one number; jqwik prints that of a failure, and {@code
 * walk(seed)} with it reproduces the failure.
 */
class OffsetWalkProperties {
  @Property(tries = 2_000, shrinking = ShrinkingMode.OFF)
  void everyExecutionIsDeliveredExactlyOnce(@ForAll long seed) {
    new OffsetSchedule(seed, Delivered.CAPACITY).check(OffsetSchedule::walk);
  }

  /** The rest of the first page may be from a later look, where its first items came early. */
  @Property(tries = 2_000, shrinking = ShrinkingMode.OFF)
  void soItIsWhereItemsComeBeforeTheirPage(@ForAll long seed) {
    new OffsetSchedule(seed, Delivered.CAPACITY).check(OffsetSchedule::walkEarly);
  }

  @Property(tries = 2_000, shrinking = ShrinkingMode.OFF)
  void soItIsWhereNoThreadWaits(@ForAll long seed) {
    new OffsetSchedule(seed, Delivered.CAPACITY).check(OffsetSchedule::walkLater);
  }

  /** Three executions, any of which may go, and new ones come, between any two requests. */
  @Example
  void aRowOfBadLuckIsNoReasonToGiveUp() {
    new OffsetSchedule(8764, Delivered.CAPACITY).check(OffsetSchedule::walk);
    new OffsetSchedule(8764, Delivered.CAPACITY).check(OffsetSchedule::walkLater);
  }

  @Property(tries = 2_000, shrinking = ShrinkingMode.OFF)
  void soItIsWhereTheWalkIsResumed(@ForAll long seed) {
    new OffsetSchedule(seed, Delivered.CAPACITY).check(OffsetSchedule::walkInParts);
  }

  /** However little a walk remembers, it says so rather than lie. */
  @Property(tries = 2_000, shrinking = ShrinkingMode.OFF)
  void aWalkThatRemembersLittleFailsRatherThanLie(@ForAll long seed) {
    new OffsetSchedule(seed, OffsetSchedule.FORGETFUL).check(OffsetSchedule::walk);
  }
}
