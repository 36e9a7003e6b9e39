package dev.jobexecutions.generator.corpus;

import java.util.Comparator;
import java.util.List;

/**
 * The outcomes of a run, as text: the count, and each document that is not usable with its first
 * error.
 *
 * @param outcomes one for each document
 */
record Report(List<Outcome> outcomes) {
  Report {
    outcomes =
        outcomes.stream()
            .sorted(Comparator.comparing(Outcome::result).thenComparing(Outcome::document))
            .toList();
  }

  long compiled() {
    return outcomes.stream().filter(outcome -> outcome.result().compiles()).count();
  }

  /** Tells whether so many of 100 documents compile. */
  boolean reaches(int ofAHundred) {
    return compiled() * 100 >= (long) ofAHundred * outcomes.size();
  }

  /** Such as {@code 913 of 918 compile}. */
  String summary() {
    return compiled() + " of " + outcomes.size() + " compile";
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder(summary());
    text.append(", ").append(of(Result.USABLE).size()).append(" are usable\n");
    for (Result result : Result.values()) {
      List<Outcome> group = of(result);
      if (result == Result.USABLE || group.isEmpty()) continue;
      text.append('\n').append(group.size()).append(' ').append(result.description()).append(":\n");
      for (Outcome outcome : group)
        text.append("  ")
            .append(outcome.document())
            .append("\n    ")
            .append(outcome.error())
            .append('\n');
    }
    return text.toString();
  }

  private List<Outcome> of(Result result) {
    return outcomes.stream().filter(outcome -> outcome.result() == result).toList();
  }
}
