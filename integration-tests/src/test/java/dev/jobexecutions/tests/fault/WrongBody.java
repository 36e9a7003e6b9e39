package dev.jobexecutions.tests.fault;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;

import dev.jobexecutions.client.BlaxelException;
import dev.jobexecutions.client.ResponseFormatException;

/** Whole answers of success that are not what they should be. */
@SuppressWarnings("ImmutableEnumChecker") // The functions keep no state.
enum WrongBody implements Fault {
  LENGTH_TOO_SHORT(
      "the JSON ends early",
      answer ->
          Reply.of(
              Bytes.concat(
                  answer.headWith("Content-Length: " + answer.body().length / 2), answer.body()),
              Ending.KEEP)),
  CUT_WITHOUT_LENGTH(
      "the JSON ends early",
      answer ->
          Reply.of(
              Bytes.concat(answer.headWith("Connection: close"), answer.halfBody()),
              Ending.FINISH)),
  HTML(
      "a page of HTML or XML, as from a proxy",
      answer ->
          Reply.last(
              new WireAnswer(200, "Content-Type: text/html\r\n", new byte[0])
                  .withText("<!doctype html><title>Log in to the Wi-Fi</title>"))),
  EMPTY("the answer is empty", answer -> Reply.last(answer.withText(""))),
  NULL("null", answer -> Reply.last(answer.withText("null"))),
  NO_CONTENT(
      "(204), but the answer is empty",
      answer ->
          Reply.of(
              Bytes.ascii("HTTP/1.1 204 No Content\r\nConnection: close\r\n\r\n"), Ending.FINISH)),
  LATIN_1(
      "is not UTF-8", answer -> Reply.last(answer.withText(with(answer, "\"café\""), ISO_8859_1))),
  UTF_16("malformed", answer -> Reply.last(answer.withText(answer.text(), UTF_16BE))),
  BROKEN_UTF_8(
      "is not UTF-8",
      answer -> Reply.last(answer.withBody(with(answer, "\"caf\u00c3(\"").getBytes(ISO_8859_1)))),
  NAN("the JSON is malformed", answer -> Reply.last(answer.withText(with(answer, "NaN")))),
  PROPERTY_TWICE(
      "the property 'status' twice",
      answer -> Reply.last(answer.withText(with(answer, "1, \"status\":\"queued\"")))),
  UNKNOWN_PROPERTY_TWICE(
      "twice", answer -> Reply.last(answer.withText(with(answer, "1, \"note\":2")))),
  DEEP_NESTING(
      "nesting too deep",
      answer ->
          Reply.last(answer.withText(with(answer, "[".repeat(10_000) + "1" + "]".repeat(10_000))))),
  DEEP_NESTING_OF_OBJECTS(
      "nesting too deep",
      answer ->
          Reply.last(
              answer.withText(with(answer, "{\"a\":".repeat(10_000) + "1" + "}".repeat(10_000))))),
  MORE_BEHIND_THE_END("malformed", answer -> Reply.last(answer.withText(answer.text() + "[]")));

  private final String complaint;
  private final Bending bending;

  WrongBody(String complaint, Bending bending) {
    this.complaint = complaint;
    this.bending = bending;
  }

  /** The same page, whose first item has one more property, of this value. */
  private static String with(WireAnswer answer, String value) {
    String text = answer.text();
    int inside = text.indexOf("[{") + 2;
    return text.substring(0, inside) + "\"note\":" + value + "," + text.substring(inside);
  }

  @Override
  public Reply bend(WireAnswer answer) {
    return bending.bend(answer);
  }

  @Override
  public Class<? extends BlaxelException> failure() {
    return ResponseFormatException.class;
  }

  @Override
  public String complaint() {
    return complaint;
  }
}
