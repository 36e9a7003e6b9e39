package dev.jobexecutions.openapi.evolution;

import io.swagger.v3.oas.models.media.Schema;
import java.math.BigDecimal;
import java.util.List;
import javax.annotation.Nullable;

/**
 * How a limit moved. It can do both, such as a range that moves, or neither, such as a least number
 * of items that is 0 from now on.
 *
 * @param more whether values fit that did not fit before
 * @param less whether values do not fit any more that did before
 */
record LimitShift(boolean more, boolean less) {
  private static final int UP = 1;
  private static final int DOWN = -1;

  /** Of a greatest number. */
  static LimitShift ofMost(@Nullable Integer old, @Nullable Integer now) {
    return bound(old, now, UP);
  }

  /** Of a least number; none is 0. */
  static LimitShift ofFewest(@Nullable Integer old, @Nullable Integer now) {
    return bound(old == null ? 0 : old, now == null ? 0 : now, DOWN);
  }

  /** Of the least and the greatest number that fit. */
  static LimitShift ofRange(Schema<?> old, Schema<?> now) {
    LimitShift above =
        end(
            bound(old.getMaximum(), now.getMaximum(), UP),
            ofRestriction(old.getExclusiveMaximum(), now.getExclusiveMaximum()),
            equal(old.getMaximum(), now.getMaximum()));
    LimitShift below =
        end(
            bound(old.getMinimum(), now.getMinimum(), DOWN),
            ofRestriction(old.getExclusiveMinimum(), now.getExclusiveMinimum()),
            equal(old.getMinimum(), now.getMinimum()));
    return new LimitShift(above.more || below.more, above.less || below.less);
  }

  /** Of a number of which only multiples fit. */
  static LimitShift ofMultiples(@Nullable BigDecimal old, @Nullable BigDecimal now) {
    return new LimitShift(
        old != null && (now == null || !isMultiple(now, old)),
        now != null && (old == null || !isMultiple(old, now)));
  }

  /** Of a pattern; what fits two of them, nobody can say. */
  static LimitShift ofPattern(@Nullable String old, @Nullable String now) {
    return new LimitShift(old != null, now != null);
  }

  /** Of what lets less through when it is on. */
  static LimitShift ofRestriction(@Nullable Boolean old, @Nullable Boolean now) {
    return new LimitShift(isOn(old) && !isOn(now), !isOn(old) && isOn(now));
  }

  /** Of what lets more through when it is on. */
  static LimitShift ofPermission(@Nullable Boolean old, @Nullable Boolean now) {
    return new LimitShift(!isOn(old) && isOn(now), isOn(old) && !isOn(now));
  }

  /** Of the values of an enumeration; without one, all values fit. */
  static LimitShift ofValues(@Nullable List<?> old, @Nullable List<?> now) {
    return new LimitShift(
        old != null && (now == null || !old.containsAll(now)),
        now != null && (old == null || !now.containsAll(old)));
  }

  /** Of an end of a range, of which whether it fits itself only counts where it did not move. */
  private static LimitShift end(LimitShift number, LimitShift exclusive, boolean sameNumber) {
    return sameNumber ? exclusive : number;
  }

  /** Of a number beyond which nothing fits; none is infinite. */
  private static <T extends Comparable<T>> LimitShift bound(
      @Nullable T old, @Nullable T now, int outwards) {
    int moved = old == null || now == null ? 0 : outwards * now.compareTo(old);
    return new LimitShift(
        old != null && (now == null || moved > 0), now != null && (old == null || moved < 0));
  }

  private static boolean equal(@Nullable BigDecimal a, @Nullable BigDecimal b) {
    return a != null && b != null && a.compareTo(b) == 0;
  }

  private static boolean isMultiple(BigDecimal number, BigDecimal of) {
    return number.remainder(of).signum() == 0;
  }

  private static boolean isOn(@Nullable Boolean flag) {
    return Boolean.TRUE.equals(flag);
  }
}
