package dev.jobexecutions.testing;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;

/** When the executions of a job are created, in UTC. */
enum Rhythm {
  /** By people: most at working hours, few at night and at weekends. */
  WORKING_DAYS {
    @Override
    Instant moment(Dice dice, int index, Instant from, Instant until) {
      Instant moment = EVENLY.moment(dice, index, from, until);
      while (!dice.chance(activity(moment))) {
        moment = EVENLY.moment(dice, index, from, until);
      }
      return moment;
    }
  },

  /** By a schedule: soon after two o'clock, each night as often as the others. */
  NIGHTLY {
    @Override
    Instant moment(Dice dice, int index, Instant from, Instant until) {
      Instant first = from.truncatedTo(ChronoUnit.DAYS).plus(2, ChronoUnit.HOURS);
      if (first.isBefore(from)) first = first.plus(1, ChronoUnit.DAYS);
      // The jitter stays within the window, however short it is.
      long jitter = dice.between(0, Duration.ofMinutes(3).toMillis());
      Instant last = until.minusMillis(jitter);
      if (first.isAfter(last)) return EVENLY.moment(dice, index, from, until);
      long nights = Duration.between(first, last).toDays() + 1;
      return first.plus(Math.floorMod(index, nights), ChronoUnit.DAYS).plusMillis(jitter);
    }
  },

  /** By other programs: at any time. */
  EVENLY {
    @Override
    Instant moment(Dice dice, int index, Instant from, Instant until) {
      return from.plusMillis(dice.between(0, Duration.between(from, until).toMillis() - 1));
    }
  };

  /**
   * Chooses when an execution is created.
   *
   * @param index which of the executions, from 0
   * @param from begin of the time window
   * @param until end of the time window
   * @return a moment of the window
   */
  abstract Instant moment(Dice dice, int index, Instant from, Instant until);

  /** Returns how much goes on, from 0 to 1 for a busy hour. */
  private static double activity(Instant moment) {
    ZonedDateTime time = moment.atZone(ZoneOffset.UTC);
    DayOfWeek day = time.getDayOfWeek();
    double busyDay = day == DayOfWeek.SATURDAY || day == DayOfWeek.SUNDAY ? 0.15 : 1;
    int hour = time.getHour();
    if (hour >= 8 && hour < 18) return busyDay;
    return busyDay * (hour >= 18 && hour < 22 ? 0.35 : 0.1);
  }
}
