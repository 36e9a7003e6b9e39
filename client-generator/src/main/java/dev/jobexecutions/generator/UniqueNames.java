package dev.jobexecutions.generator;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** Hands out names of which no two are the same. Not thread-safe. */
final class UniqueNames {
  private final Set<String> taken = new HashSet<>();
  private final UnaryOperator<String> key;

  private UniqueNames(UnaryOperator<String> key) {
    this.key = key;
  }

  /** Tells names apart as Java does. */
  static UniqueNames caseSensitive() {
    return new UniqueNames(name -> name);
  }

  /**
   * Tells names apart as a file system does that ignores case, so that each class has a file of its
   * own everywhere.
   */
  static UniqueNames caseInsensitive() {
    return new UniqueNames(name -> name.toLowerCase(Locale.ROOT));
  }

  boolean isFree(String name) {
    return !taken.contains(key.apply(name));
  }

  void take(String name) {
    taken.add(key.apply(name));
  }

  /** Returns the wanted name, with the smallest number from 2 behind it where it is taken. */
  String claim(String wanted) {
    return claim(wanted, this::isFree);
  }

  /** Like {@link #claim(String)}, for a name that must also fulfil a condition of the caller's. */
  String claim(String wanted, Predicate<String> fits) {
    String name = wanted;
    for (int number = 2; !isFree(name) || !fits.test(name); number++) name = wanted + number;
    take(name);
    return name;
  }
}
