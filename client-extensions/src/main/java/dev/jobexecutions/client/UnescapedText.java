package dev.jobexecutions.client;

import java.util.BitSet;
import java.util.Collection;

/**
 * A text with the escapes of JSON undone, so that what it says is found however it is written. Not
 * thread-safe.
 */
final class UnescapedText {
  private static final String LETTERS = "\"\\/bfnrt";
  private static final String MEANT = "\"\\/\b\f\n\r\t";

  private final String written;
  private final StringBuilder plain = new StringBuilder();

  /** Where each plain character is written, and where the last one ends. */
  private final int[] places;

  UnescapedText(String written) {
    this.written = written;
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

  /** Returns how many characters stand for one; 0 where the text ends before they do. */
  private int length(int place) {
    if (written.charAt(place) != '\\') return 1;
    if (place + 1 == written.length()) return 0;
    char letter = written.charAt(place + 1);
    if (LETTERS.indexOf(letter) >= 0) return 2;
    if (letter != 'u') return 1;
    for (int i = place + 2; i < place + 6; i++) {
      if (i == written.length()) return 0;
      if (Character.digit(written.charAt(i), 16) < 0) return 1;
    }
    return 6;
  }

  private char character(int place, int length) {
    return switch (length) {
      case 1 -> written.charAt(place);
      case 2 -> MEANT.charAt(LETTERS.indexOf(written.charAt(place + 1)));
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
