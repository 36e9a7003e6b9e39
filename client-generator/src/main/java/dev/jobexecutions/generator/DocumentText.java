package dev.jobexecutions.generator;

import io.swagger.v3.oas.models.media.Schema;
import java.nio.charset.Charset;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.Calendar;
import java.util.Date;
import java.util.Locale;
import java.util.TimeZone;

/**
 * The texts of values that stand in a document, in their shortest form: the parser reads dates and
 * bytes into objects of Java, whose own texts depend on the machine, or are others.
 */
final class DocumentText {
  private DocumentText() {}

  /** Gives the values that a schema lists their texts back. */
  static void restoreListed(Schema<Object> schema) {
    if (schema.getEnum() == null) return;
    // Of a listed value the parser reads Base64, of an example it does not.
    boolean isBase64 = !"binary".equals(schema.getFormat());
    schema.getEnum().replaceAll(value -> restored(value, isBase64));
  }

  /** Returns the text of an example. */
  static String ofExample(Object value) {
    return restored(value, false).toString();
  }

  private static Object restored(Object value, boolean isBase64) {
    if (value instanceof Date date) return ofDay(date.toInstant());
    if (value instanceof OffsetDateTime time)
      return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(time);
    // By the charset in which the parser took it apart.
    if (value instanceof byte[] bytes)
      return isBase64
          ? Base64.getEncoder().encodeToString(bytes)
          : new String(bytes, Charset.defaultCharset());
    return value;
  }

  /**
   * Returns the day by the calendar in which the parser reckoned it, which is the Buddhist one in
   * Thailand. It takes a day's midnight in UTC, or for listed values in the machine's time zone.
   */
  private static String ofDay(Instant midnight) {
    boolean isInUtc = midnight.equals(midnight.truncatedTo(ChronoUnit.DAYS));
    Calendar.Builder calendar = new Calendar.Builder().setInstant(midnight.toEpochMilli());
    if (isInUtc) calendar.setTimeZone(TimeZone.getTimeZone(ZoneOffset.UTC));
    return String.format(Locale.ROOT, "%tF", calendar.build());
  }
}
