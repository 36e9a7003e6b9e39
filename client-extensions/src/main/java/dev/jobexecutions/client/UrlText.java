package dev.jobexecutions.client;

import java.nio.charset.StandardCharsets;
import javax.annotation.Nullable;

/** Which texts can stand in a URL. */
final class UrlText {
  private UrlText() {}

  /** Returns what is wrong with a text, to follow its name; null where nothing is. */
  @Nullable
  static String complaint(String text) {
    return StandardCharsets.UTF_8.newEncoder().canEncode(text)
        ? null
        : " has half of a surrogate pair, which has no form in a URL";
  }
}
