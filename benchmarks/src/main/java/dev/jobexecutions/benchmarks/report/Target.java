package dev.jobexecutions.benchmarks.report;

/**
 * What a contender is to reach.
 *
 * @param contender who is to reach it
 * @param baseline whom it is compared with; empty where the value itself counts
 * @param least whether the bound is the least that is good enough, and not the most
 * @param bound the bound
 */
public record Target(String contender, String baseline, boolean least, double bound) {
  /** Returns a target that a ratio meets which is not greater. */
  public static Target atMost(double bound, String contender, String baseline) {
    return new Target(contender, baseline, false, bound);
  }

  /** Returns a target that a ratio meets which is not smaller. */
  public static Target atLeast(double bound, String contender, String baseline) {
    return new Target(contender, baseline, true, bound);
  }

  boolean metBy(double value) {
    return least ? value >= bound : value <= bound;
  }

  String description() {
    return contender
        + (least ? " at least " : " at most ")
        + bound
        + (baseline.isEmpty() ? "" : " of " + baseline);
  }

  String verdict(double value) {
    String verdict = Double.isNaN(value) ? "not measured" : metBy(value) ? "met" : "MISSED";
    return verdict + ": " + description() + ", is " + Table.number(value);
  }
}
