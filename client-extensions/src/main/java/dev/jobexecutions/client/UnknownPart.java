package dev.jobexecutions.client;

import java.util.Optional;

/**
 * A part of an answer that this client does not know, as a newer server may send it: a property, or
 * a value of an enumeration. The model keeps it all the same. Immutable and thread-safe.
 *
 * @see BlaxelExecutions.Builder#onUnknown
 */
public final class UnknownPart {
  private final String model;
  private final boolean isProperty;
  private final String text;

  UnknownPart(String model, boolean isProperty, String text) {
    this.model = model;
    this.isProperty = isProperty;
    this.text = text;
  }

  /**
   * Returns where it is.
   *
   * @return the simple name of the model's class: that which has the property, such as {@code
   *     JobExecutionSpec}, or the enumeration, such as {@code JobExecutionStatus}
   */
  public String model() {
    return model;
  }

  /**
   * Returns the property's name, on one line, cut after 300 characters, and without credentials.
   *
   * @return the name; empty where this is a value
   */
  public Optional<String> property() {
    return isProperty ? Optional.of(text) : Optional.empty();
  }

  /**
   * Returns the enumeration's value, on one line, cut after 300 characters, and without
   * credentials.
   *
   * @return the value; empty where this is a property
   */
  public Optional<String> value() {
    return isProperty ? Optional.empty() : Optional.of(text);
  }

  /** Returns it in a sentence, for a log. */
  @Override
  public String toString() {
    String what = isProperty ? "the property" : "the value";
    return "This client does not know " + what + " '" + text + "' of " + model + ", and keeps it";
  }
}
