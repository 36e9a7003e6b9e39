package dev.jobexecutions.cli;

import java.util.List;

/** Lists in a sentence. */
final class Words {
  private Words() {}

  /** Returns for example {@code a, b and c}. */
  static String list(List<String> words) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < words.size(); i++) {
      if (i > 0) text.append(i < words.size() - 1 ? ", " : " and ");
      text.append(words.get(i));
    }
    return text.toString();
  }
}
