package dev.jobexecutions.client;

import dev.jobexecutions.model.JobExecution;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A server's list that changes at random between any two looks at it, and remembers which
 * executions were in it at every look: the truth that a walk is checked against.
 */
final class ShiftingList {
  /** What the creation times are like. */
  enum Times {
    DISTINCT,
    TIED,
    /** More of one moment than a resume token has keys. */
    CROWDED,
    /** One in ten cannot be read. */
    PATCHY,
    ABSENT,
    UNREADABLE
  }

  private static final Instant MIDDLE = Instant.parse("2026-06-01T00:00:00Z");

  private final Random random;
  private final boolean newestFirst;
  private final Times times;

  /** The greatest number of creations between two looks; of removals, as many. */
  private final int rate;

  /** How many changes are left: a list that grows for ever has no end to walk to. */
  private int budget;

  private final List<JobExecution> list = new ArrayList<>();

  /** The place of every execution that there ever was, in the order of the list. */
  private final Map<String, Integer> places = new LinkedHashMap<>();

  private int front;
  private int back;
  private int created;
  private Set<String> always = Set.of();
  private boolean looked;

  ShiftingList(Random random, int size, int rate, int budget, Times times) {
    this.random = random;
    this.newestFirst = random.nextBoolean();
    this.times = times;
    this.rate = rate;
    this.budget = budget;
    for (int i = 0; i < size; i++) append();
  }

  /** Changes the list, and returns what a server would answer then. */
  List<JobExecution> look(int limit, int offset) {
    changeAndNote();
    int from = Math.min(offset, list.size());
    return List.copyOf(list.subList(from, Math.min(from + limit, list.size())));
  }

  /** As {@link #look}, for what comes behind a place. */
  List<JobExecution> lookBehind(int place, int limit) {
    changeAndNote();
    return list.stream().filter(execution -> place(execution) > place).limit(limit).toList();
  }

  boolean newestFirst() {
    return newestFirst;
  }

  boolean anyBehind(int place) {
    return list.stream().anyMatch(execution -> place(execution) > place);
  }

  int place(JobExecution execution) {
    return Objects.requireNonNull(places.get(id(execution)));
  }

  private void changeAndNote() {
    if (looked) change();
    Set<String> now = list.stream().map(ShiftingList::id).collect(Collectors.toSet());
    if (looked) always.retainAll(now);
    else always = now;
    looked = true;
  }

  /** Changes that nobody looks at meanwhile, as between two walks. */
  void change() {
    for (int i = random.nextInt(rate + 1); i > 0 && budget > 0; i--, budget--) {
      switch (random.nextInt(5)) {
        case 0 -> prepend();
        case 1 -> append();
        case 2 -> remove(random.nextInt(3), 1);
        case 3 -> remove(random.nextInt(list.size() + 1), 1);
        default -> remove(random.nextInt(list.size() + 1), 1 + random.nextInt(rate));
      }
    }
  }

  private void prepend() {
    list.add(0, create(--front));
  }

  private void append() {
    list.add(create(back++));
  }

  private void remove(int from, int count) {
    for (int i = 0; i < count && from < list.size(); i++) list.remove(from);
  }

  private JobExecution create(int place) {
    String id = "exec-" + created++;
    places.put(id, place);
    String time =
        switch (times) {
          case DISTINCT -> time(place);
          case TIED -> time(Math.floorDiv(place, 4));
          case CROWDED -> time(Math.floorDiv(place, 30));
          case PATCHY -> place % 10 == 3 ? "soon" : time(place);
          case ABSENT -> null;
          case UNREADABLE -> "soon";
        };
    return Executions.with(metadata -> metadata.id(id).createdAt(time));
  }

  private String time(int place) {
    return MIDDLE.plusSeconds(newestFirst ? -place : place).toString();
  }

  static String id(JobExecution execution) {
    return String.valueOf(execution.getMetadata().getId());
  }

  /** Returns what is wrong with a walk that delivered this; empty where nothing is. */
  String complaint(List<String> delivered) {
    if (Set.copyOf(delivered).size() < delivered.size()) return "delivered twice: " + delivered;
    List<String> missing = new ArrayList<>(always);
    missing.removeAll(delivered);
    if (!missing.isEmpty()) return "not delivered: " + missing + " of " + delivered;
    if (!places.keySet().containsAll(delivered)) return "never there: " + delivered;
    List<Integer> order = delivered.stream().filter(always::contains).map(places::get).toList();
    return order.equals(order.stream().sorted().toList()) ? "" : "out of order: " + delivered;
  }
}
