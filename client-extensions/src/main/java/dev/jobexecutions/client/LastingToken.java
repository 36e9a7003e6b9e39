package dev.jobexecutions.client;

/**
 * A token that is what it is from the beginning, and needs no work that a call would have to wait
 * for. Its owner has checked it, and masks it. Immutable.
 */
record LastingToken(String token) implements Credentials {
  @Override
  public String toString() {
    return Secrets.MASK;
  }
}
