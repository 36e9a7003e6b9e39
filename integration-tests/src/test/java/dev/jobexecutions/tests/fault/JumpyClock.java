package dev.jobexecutions.tests.fault;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** A clock that whoever sleeps moves forward, and that can be set back, as machines' clocks are. */
final class JumpyClock extends Clock {
  private Instant now;

  JumpyClock(Instant start) {
    now = start;
  }

  synchronized void jump(Duration by) {
    now = now.plus(by);
  }

  CompletionStage<?> sleep(Duration time) {
    jump(time);
    return CompletableFuture.completedFuture(time);
  }

  @Override
  public synchronized Instant instant() {
    return now;
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return Clock.fixed(instant(), zone);
  }
}
