package dev.jobexecutions.client;

import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import java.util.Collection;

/**
 * A text with the escapes of JSON undone, or those of URLs too, so that what it says is found
 * however it is written. Not thread-safe.
 */
final class UnescapedText {
  private static final String LETTERS = "\"\\/bfnrt";
  private static final String MEANT = "\"\\/\b\f\n\r\t";

  private final String written;
  private final boolean ofUrl;
  private final StringBuilder plain = new StringBuilder();

  /** Where each plain character is written, and where the last one ends. */
  private final int[] places;

  private UnescapedText(String written, boolean ofUrl) {
    this.written = written;
    this.ofUrl = ofUrl;
    this.places = new int[written.length() + 1];
    int place = 0;
    // An escape that the end has cut says nothing.
    while (place < written.length() && length(place) > 0) {
      int length = length(place);
      places[plain.length()] = place;
      plain.append(character(place, length));
      place += length;
    }
    places[plain.length()] = place;
  }

  static UnescapedText ofJson(String written) {
    return new UnescapedText(written, false);
  }

  /**
   * Undoes the escapes of URLs, and those of JSON around them. Each escape of a URL becomes a
   * character of its own, so that what is looked for must be {@link #bytes} too.
   */
  static UnescapedText ofUrl(String written) {
    return new UnescapedText(written, true);
  }

  /** Returns a text with one character for each of its bytes, as URLs escape it. */
  static String bytes(String text) {
    return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
  }

  /** Returns how many characters stand for one; 0 where the text ends before they do. */
  private int length(int place) {
    char first = written.charAt(place);
    if (first == '%' && ofUrl) return length(place, place + 1, 2);
    if (first != '\\') return 1;
    if (place + 1 == written.length()) return 0;
    char letter = written.charAt(place + 1);
    if (LETTERS.indexOf(letter) >= 0) return 2;
    return letter == 'u' ? length(place, place + 2, 4) : 1;
  }

  /** The same for an escape that goes on with so many hexadecimal digits, if it is one. */
  private int length(int place, int from, int digits) {
    for (int i = from; i < from + digits; i++) {
      if (i == written.length()) return 0;
      if (Character.digit(written.charAt(i), 16) < 0) return 1;
    }
    return from + digits - place;
  }

  private char character(int place, int length) {
    return switch (length) {
      case 1 -> written.charAt(place);
      case 2 -> MEANT.charAt(LETTERS.indexOf(written.charAt(place + 1)));
      case 3 -> (char) Integer.parseInt(written, place + 1, place + 3, 16);
      default -> (char) Integer.parseInt(written, place + 2, place + 6, 16);
    };
  }

  /** Returns the text, as it is written, with something else for whatever is one of some texts. */
  String replaced(Collection<String> texts, String replacement) {
    BitSet found = new BitSet();
    for (String text : texts) {
      for (int at = plain.indexOf(text); at >= 0; at = plain.indexOf(text, at + 1))
        found.set(at, at + text.length());
    }
    StringBuilder result = new StringBuilder();
    int end = 0;
    for (int at = found.nextSetBit(0); at >= 0; at = found.nextSetBit(end)) {
      result.append(written, places[end], places[at]).append(replacement);
      end = found.nextClearBit(at);
    }
    return result.append(written, places[end], written.length()).toString();
  }

  /**
   * Returns the text, as it is written, with something else for its end, if that begins one of some
   * texts.
   *
   * @param shortest how much of it there must be
   */
  String endReplaced(Collection<String> texts, int shortest, String replacement) {
    for (String text : texts) {
      int most = Math.min(text.length() - 1, plain.length());
      for (int length = most; length >= shortest; length--) {
        int at = plain.length() - length;
        if (endsWith(text, length)) return written.substring(0, places[at]) + replacement;
      }
    }
    return written;
  }

  /** Whether it ends with the beginning of another text. */
  private boolean endsWith(String text, int length) {
    int at = plain.length() - length;
    for (int i = 0; i < length; i++) if (plain.charAt(at + i) != text.charAt(i)) return false;
    return true;
  }
}
