package dev.jobexecutions.openapi.evolution;

import java.util.Comparator;

/** One change: how grave, at which place of the document, and what it is. */
record ContractChange(Severity severity, String place, String what)
    implements Comparable<ContractChange> {
  private static final Comparator<ContractChange> ORDER =
      Comparator.comparing(ContractChange::severity)
          .thenComparing(ContractChange::place)
          .thenComparing(ContractChange::what);

  @Override
  public int compareTo(ContractChange other) {
    return ORDER.compare(this, other);
  }

  @Override
  public String toString() {
    return place + ": " + what;
  }
}
