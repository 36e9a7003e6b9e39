package dev.jobexecutions.client;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import javax.annotation.Nullable;

/** Which texts can stand in a URL, and what of a URL can be shown. */
final class UrlText {
  private static final Pattern BEHIND_PATH = Pattern.compile("([?#]).*", Pattern.DOTALL);

  private UrlText() {}

  /** Returns a URL, or what should be one, without what its query or fragment may hold. */
  static String withoutQuery(String url) {
    return BEHIND_PATH.matcher(url).replaceFirst("$1…");
  }

  /** Returns what is wrong with a text, to follow its name; null where nothing is. */
  @Nullable
  static String complaint(String text) {
    return isWhole(text) ? null : " has half of a surrogate pair, which has no form in a URL";
  }

  /** Whether each of its surrogate pairs has both halves. */
  static boolean isWhole(String text) {
    return StandardCharsets.UTF_8.newEncoder().canEncode(text);
  }
}
