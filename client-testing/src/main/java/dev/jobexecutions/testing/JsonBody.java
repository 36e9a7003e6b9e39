package dev.jobexecutions.testing;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Bodies of listings, put together from entries that are JSON already. */
final class JsonBody {
  private static final byte[] BEGIN = {'['};
  private static final byte[] COMMA = {','};
  private static final byte[] END = {']'};

  private JsonBody() {}

  /** Returns a bare array. */
  static List<byte[]> array(List<? extends Entry> entries) {
    List<byte[]> pieces = new ArrayList<>(2 * entries.size() + 4);
    pieces.add(BEGIN);
    for (Entry entry : entries) {
      if (pieces.size() > 1) pieces.add(COMMA);
      pieces.add(entry.json());
    }
    pieces.add(END);
    return pieces;
  }

  /**
   * Returns an envelope.
   *
   * @param nextCursor empty on the last page; needs no escaping
   */
  static List<byte[]> envelope(List<? extends Entry> entries, String nextCursor, int total) {
    List<byte[]> pieces = array(entries);
    pieces.add(0, bytes("{\"data\":"));
    pieces.add(
        bytes(
            ",\"meta\":{\"hasMore\":"
                + !nextCursor.isEmpty()
                + ",\"nextCursor\":\""
                + nextCursor
                + "\",\"total\":"
                + total
                + "}}"));
    return pieces;
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
