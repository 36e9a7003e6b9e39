package dev.jobexecutions.benchmarks.threads;

import java.util.Arrays;
import java.util.regex.Pattern;

/** Whose code a class is. */
enum Owner {
  /** What is measured with, and the stock clients; both have packages within ours. */
  OTHERS("others", "dev\\.jobexecutions\\.(benchmarks|stock)\\."),

  /** This project's client, its handwritten and its generated classes. */
  OURS("dev.jobexecutions", "dev\\.jobexecutions\\."),

  /** The libraries that bring the bytes. */
  HTTP("OkHttp and Okio", "(okhttp3|okio)\\."),

  /** The JDK, and the Kotlin library, which is to OkHttp what the JDK is to others. */
  JDK("the JDK", "(java|javax|jdk|sun|com\\.sun|kotlin)\\.");

  private final String label;
  private final Pattern beginning;

  Owner(String label, String beginning) {
    this.label = label;
    this.beginning = Pattern.compile(beginning);
  }

  /** Returns the owner's name in the tables. */
  String label() {
    return label;
  }

  /**
   * Returns the owner of a class, or of one of its methods.
   *
   * @param name its full name
   */
  static Owner of(String name) {
    return Arrays.stream(values())
        .filter(owner -> owner.beginning.matcher(name).lookingAt())
        .findFirst()
        .orElse(OTHERS);
  }
}
