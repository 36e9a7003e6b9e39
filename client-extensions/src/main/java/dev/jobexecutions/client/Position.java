package dev.jobexecutions.client;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javax.annotation.Nullable;

/**
 * Where a walk stands: enough for another one to go on from there, in another process too.
 *
 * @param start how to find the place
 * @param offset where the last delivered item stood, by offset; where items are not unique, how
 *     many were delivered
 * @param cursor what {@code start} refers to; null for the first page, and where offsets count
 * @param keys the items that were delivered last, at least one, in their order
 * @param order the order by creation time, if the walk found one
 * @param complete whether the keys are those of all that was delivered
 */
record Position(
    Start start,
    int offset,
    @Nullable String cursor,
    List<ItemKey> keys,
    @Nullable CreationOrder order,
    boolean complete) {

  /** The same without a use for the cursor. */
  Position anew() {
    return new Position(Start.ANEW, offset, null, keys, order, complete);
  }

  /** How to find the place again. */
  enum Start {
    /** The last delivered item stood at the offset. */
    AT_OFFSET('o'),
    /** Everything that the cursor gives is still to be delivered. */
    AT_CURSOR('c'),
    /** The last delivered item was on the page that the cursor gives, and not its last one. */
    WITHIN_PAGE('p'),
    /** The cursor is of no use: the place has to be looked for from the first page on. */
    ANEW('a');

    private final char code;

    Start(char code) {
      this.code = code;
    }

    /** What stands for it in resume tokens. */
    int code() {
      return code;
    }

    static Optional<Start> of(int code) {
      return Arrays.stream(values()).filter(start -> start.code == code).findFirst();
    }
  }
}
