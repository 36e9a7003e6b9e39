package dev.jobexecutions.testing;

import java.util.List;
import java.util.SplittableRandom;

/** Random choices that are the same for the same seed, on every machine. Not thread-safe. */
final class Dice {
  private static final String LETTERS_AND_DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz";

  private final SplittableRandom random;

  Dice(long seed) {
    random = new SplittableRandom(seed);
  }

  long nextSeed() {
    return random.nextLong();
  }

  boolean chance(double probability) {
    return random.nextDouble() < probability;
  }

  /** Returns 0 or more and less than 1. */
  double share() {
    return random.nextDouble();
  }

  /** Returns a number of the range, both ends included. */
  long between(long least, long greatest) {
    return least + random.nextLong(greatest - least + 1);
  }

  /** Returns a number of the range, both ends included, small ones more often. */
  int mostlySmall(int least, int greatest) {
    double share = random.nextDouble();
    return least + (int) (share * share * (greatest - least + 1));
  }

  /** Returns mostly something about this number, at times up to three times as much. */
  long about(long typical) {
    double share = random.nextDouble();
    double rare = random.nextDouble();
    return Math.max(1, (long) (typical * (0.4 + share + 1.6 * rare * rare * rare * rare)));
  }

  <T> T pick(List<T> values) {
    return values.get(random.nextInt(values.size()));
  }

  String id(int length) {
    StringBuilder id = new StringBuilder(length);
    while (id.length() < length) {
      id.append(LETTERS_AND_DIGITS.charAt(random.nextInt(LETTERS_AND_DIGITS.length())));
    }
    return id.toString();
  }
}
