package dev.jobexecutions.testsupport;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Supplier;

/** The places where secrets came to light. Thread-safe. */
final class Leaks {
  /** Enough to see what is wrong. */
  private static final int MOST = 20;

  private final Set<String> found = new LinkedHashSet<>();
  private final Supplier<String> test;

  /**
   * Makes a list without leaks.
   *
   * @param test names the test that runs
   */
  Leaks(Supplier<String> test) {
    this.test = test;
  }

  /** Keeps the place if the text shows a planted secret. */
  void search(String place, String text) {
    if (PlantedSecret.isIn(text)) add(place + " during " + test.get() + ": " + text.strip());
  }

  synchronized void add(String leak) {
    if (found.size() < MOST) found.add(leak);
  }

  /**
   * Fails where there are leaks.
   *
   * @throws AssertionError that names them
   */
  synchronized void assertNone() {
    if (!found.isEmpty())
      throw new AssertionError(
          "Planted secrets came to light:\n- " + String.join("\n- ", found) + "\n");
  }
}
