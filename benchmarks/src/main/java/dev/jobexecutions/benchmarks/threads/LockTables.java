package dev.jobexecutions.benchmarks.threads;

import dev.jobexecutions.benchmarks.contender.Contender;
import dev.jobexecutions.benchmarks.report.Table;
import dev.jobexecutions.benchmarks.report.Target;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/** What a {@link LocksChild} of each contender printed, by owner and by lock. */
final class LockTables {
  private static final String UNIT = "share of the callers' time, less is better";
  private static final int MOST_LOCKS = 12;

  private final Table owners;
  private final List<Table> tables = new ArrayList<>();
  private final int callers;

  /** Begins with nothing but the target. */
  LockTables(int callers) {
    this.callers = callers;
    owners = new Table(callers + " callers, pages of 1: waiting for locks", UNIT);
    owners.target(Target.atMost(0.01, row(Contender.OURS, Owner.OURS), ""));
    tables.add(owners);
  }

  /** Adds what the threads of a contender waited for. */
  void add(Contender contender, List<String> lines) {
    List<Share> shares = lines.stream().map(Share::of).toList();
    for (Owner owner : Owner.values()) {
      owners.add(
          row(contender, owner),
          sum(shares, share -> share.kind() == Wait.Kind.LOCK && share.owner() == owner));
    }
    Table locks =
        new Table(callers + " callers of " + contender.label() + ": what they waited for", UNIT);
    shares.stream()
        .filter(share -> share.kind() != Wait.Kind.IDLE)
        .sorted(Comparator.comparingDouble(Share::share).reversed())
        .limit(MOST_LOCKS)
        .forEach(share -> locks.add(share.lock(), share.share()));
    tables.add(locks);
  }

  /** Returns the table by owner, and one by lock for each contender. */
  List<Table> tables() {
    return tables;
  }

  private static String row(Contender contender, Owner owner) {
    return contender.label() + ": locks of " + owner.label();
  }

  private static double sum(List<Share> shares, Predicate<Share> which) {
    return shares.stream().filter(which).mapToDouble(Share::share).sum();
  }

  private record Share(double share, Wait.Kind kind, Owner owner, String lock) {
    static Share of(String line) {
      String[] parts = line.split("\t", -1);
      return new Share(
          Double.parseDouble(parts[0]),
          Wait.Kind.valueOf(parts[1]),
          Owner.valueOf(parts[2]),
          parts[3]);
    }
  }
}
