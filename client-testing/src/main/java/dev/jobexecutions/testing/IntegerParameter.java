package dev.jobexecutions.testing;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A query parameter that is a whole number.
 *
 * @param name its name
 * @param minimum the least value
 * @param maximum the greatest value; {@link Integer#MAX_VALUE} for no end, where greater ones read
 *     as this one
 * @param byDefault the value where the parameter is absent
 */
record IntegerParameter(String name, int minimum, int maximum, int byDefault) {
  private static final Pattern INTEGER = Pattern.compile("(-?)0*([0-9]+)");

  /** Enough for every int and few enough for no long to overflow. */
  private static final int LONGEST = 18;

  int read(QueryParameters query, Refusals refusals) {
    Optional<String> given = query.single(name, refusals);
    if (given.isEmpty()) return byDefault;
    var integer = INTEGER.matcher(given.get());
    if (!integer.matches()) {
      throw refusals.badRequest(name + " must be an integer, but is '" + given.get() + "'");
    }
    String digits = integer.group(2);
    long size = digits.length() > LONGEST ? Long.MAX_VALUE : Long.parseLong(digits);
    long value = integer.group(1).isEmpty() ? size : -size;
    boolean endless = maximum == Integer.MAX_VALUE;
    if (value < minimum || (value > maximum && !endless)) {
      throw refusals.badRequest(
          name + " must be " + minimum + (endless ? " or more" : " to " + maximum));
    }
    return (int) Math.min(value, maximum);
  }
}
