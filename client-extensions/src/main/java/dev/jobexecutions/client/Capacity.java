package dev.jobexecutions.client;

import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Tells refusals for want of capacity from others. The API's contract has no code for them: they
 * come with {@code allowQueue} false, as 429 where capacity is short and as 400 where it never
 * suffices, and so do ordinary refusals of the same statuses, which only their words set apart.
 */
final class Capacity {
  private static final Pattern RATE = Pattern.compile("rate.?limit|throttl");

  /** What 429 means in HTTP, whatever it is about. */
  private static final Pattern PHRASE = Pattern.compile("too.?many.?requests");

  private static final Pattern ROOM = Pattern.compile("capacity|queue|no (room|place|slot)");

  private static final Pattern SIZE =
      Pattern.compile(
          "capacity|never|\\bfits?\\b|exceed|too (large|many|much)|(larger|greater|more) than"
              + "|memory|quota|resource|at once|places|slots|concurren|parallel");

  private Capacity() {}

  /**
   * Whether capacity is short now. It is, unless there are the words of a rate limit, or the
   * status's own name where nothing is said of room.
   */
  static boolean isShort(Operation operation, ErrorAnswer answer) {
    if (answer.status() != 429 || !refusesQueue(operation)) return false;
    String words = words(answer);
    if (RATE.matcher(words).find()) return false;
    return !PHRASE.matcher(words).find() || ROOM.matcher(words).find();
  }

  /** Whether the request never fits. Only words about size make it so. */
  static boolean neverFits(Operation operation, ErrorAnswer answer) {
    return answer.status() == 400 && refusesQueue(operation) && SIZE.matcher(words(answer)).find();
  }

  private static boolean refusesQueue(Operation operation) {
    return operation.start() != null && !operation.start().mayQueue();
  }

  private static String words(ErrorAnswer answer) {
    return Stream.of(answer.code(), answer.message())
        .filter(text -> text != null)
        .collect(Collectors.joining(" "))
        .toLowerCase(Locale.ROOT);
  }
}
