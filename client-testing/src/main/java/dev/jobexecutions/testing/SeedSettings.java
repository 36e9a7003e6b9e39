package dev.jobexecutions.testing;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;

/** What an {@link ExecutionSeed} is told. Changed by nobody once the seed has it. */
final class SeedSettings {
  final String job;
  String workspace = "my-workspace";
  int count = 100;
  Instant until = Instant.parse("2026-07-01T09:30:00Z");
  Duration over = Duration.ofDays(30);
  long randomSeed;
  int minTasks = 1;
  int maxTasks = 8;
  Duration taskTime = Duration.ofMinutes(4);
  Rhythm rhythm = Rhythm.WORKING_DAYS;
  Set<Oddities> oddities = EnumSet.noneOf(Oddities.class);

  SeedSettings(String job) {
    this.job = job;
  }

  SeedSettings copy() {
    SeedSettings copy = new SeedSettings(job);
    copy.workspace = workspace;
    copy.count = count;
    copy.until = until;
    copy.over = over;
    copy.randomSeed = randomSeed;
    copy.minTasks = minTasks;
    copy.maxTasks = maxTasks;
    copy.taskTime = taskTime;
    copy.rhythm = rhythm;
    copy.oddities = EnumSet.copyOf(oddities);
    return copy;
  }
}
