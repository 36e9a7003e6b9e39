package dev.jobexecutions.client;

import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Collectors;

/** The orders in which API version 2026-04-28 lists executions. */
public enum ExecutionSort {
  /** By time of creation, the newest first: the order of that version where none is set. */
  NEWEST_FIRST("createdAt:desc"),

  /** By time of creation, the oldest first. */
  OLDEST_FIRST("createdAt:asc"),

  /** By name, from A to Z. */
  NAME_ASCENDING("name:asc"),

  /** By name, from Z to A. */
  NAME_DESCENDING("name:desc");

  private final String parameter;

  ExecutionSort(String parameter) {
    this.parameter = parameter;
  }

  /**
   * Returns the order of this name.
   *
   * @param parameter an order as the API writes it, such as {@code createdAt:desc}
   * @return the order
   * @throws IllegalArgumentException if there is no such order
   */
  public static ExecutionSort of(String parameter) {
    Objects.requireNonNull(parameter, "parameter");
    for (ExecutionSort sort : values()) if (sort.parameter.equals(parameter)) return sort;
    String known =
        Arrays.stream(values()).map(sort -> sort.parameter).collect(Collectors.joining(", "));
    throw new IllegalArgumentException(
        "There is no order '" + Excerpt.of(parameter) + "'; there are " + known);
  }

  ListOrder order() {
    return switch (this) {
      case NEWEST_FIRST -> ListOrder.NEWEST_FIRST;
      case OLDEST_FIRST -> ListOrder.OLDEST_FIRST;
      case NAME_ASCENDING, NAME_DESCENDING -> ListOrder.OTHER;
    };
  }

  /** Returns the order as the API writes it, such as {@code createdAt:desc}. */
  @Override
  public String toString() {
    return parameter;
  }
}
