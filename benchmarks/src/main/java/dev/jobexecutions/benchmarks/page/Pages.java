package dev.jobexecutions.benchmarks.page;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A list of executions, newest first, of any length: its pages are made when they are asked for, by
 * writing numbers and times into prepared text. Thread-safe.
 */
public final class Pages {
  private static final int TEXTS = 100;
  private static final DateTimeFormatter TIMES =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);
  private static final Instant NEWEST = Instant.parse("2026-07-01T00:00:00Z");

  private final List<Text> texts = new ArrayList<>();

  /**
   * Prepares a list.
   *
   * @param shape how much there is in each execution
   */
  public Pages(PageShape shape) {
    for (int seed = 0; seed < TEXTS; seed++) texts.add(new Text(ExecutionText.of(shape, seed)));
  }

  /**
   * Returns a page as a bare JSON array in UTF-8.
   *
   * @param first the number of the first execution
   * @param count how many there are
   * @return the page's bytes
   */
  public byte[] page(int first, int count) {
    ByteArrayOutputStream page = new ByteArrayOutputStream(count * texts.get(0).bytes.length + 99);
    page.write('[');
    for (int number = first; number < first + count; number++) {
      if (number > first) page.write(',');
      page.writeBytes(texts.get(number % TEXTS).numbered(number));
    }
    page.write(']');
    return page.toByteArray();
  }

  private static final class Text {
    private final byte[] bytes;
    private final int[] numbers;
    private final int[] times;

    Text(String json) {
      bytes = json.getBytes(StandardCharsets.UTF_8);
      numbers = places(json, ExecutionText.NUMBER);
      times = places(json, ExecutionText.TIME);
    }

    /** All is ASCII, so that places in the text are places in the bytes. */
    private static int[] places(String json, String mark) {
      List<Integer> places = new ArrayList<>();
      for (int at = json.indexOf(mark); at >= 0; at = json.indexOf(mark, at + mark.length())) {
        places.add(at);
      }
      return places.stream().mapToInt(Integer::intValue).toArray();
    }

    byte[] numbered(int number) {
      byte[] copy = bytes.clone();
      fill(
          copy,
          numbers,
          String.format(Locale.ROOT, "%0" + ExecutionText.NUMBER.length() + "d", number));
      fill(copy, times, TIMES.format(NEWEST.minusSeconds(number)));
      return copy;
    }

    private static void fill(byte[] copy, int[] places, String text) {
      byte[] written = text.getBytes(StandardCharsets.US_ASCII);
      for (int place : places) System.arraycopy(written, 0, copy, place, written.length);
    }
  }
}
