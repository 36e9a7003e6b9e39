package dev.jobexecutions.tests.fault;

import static dev.jobexecutions.tests.fault.Ending.FINISH;
import static dev.jobexecutions.tests.fault.Ending.RESET;
import static dev.jobexecutions.tests.fault.Ending.STALL;

import dev.jobexecutions.client.BlaxelException;
import dev.jobexecutions.client.TransportException;

/** Answers that do not arrive, or not as a whole. */
@SuppressWarnings("ImmutableEnumChecker") // The functions keep no state.
enum BrokenConnection implements Fault {
  RESET_BEFORE_HEADERS(answer -> Reply.none(RESET)),
  CLOSED_BEFORE_HEADERS(answer -> Reply.none(FINISH)),
  RESET_IN_STATUS_LINE(answer -> Reply.of(Bytes.first(answer.head(), 7), RESET)),
  RESET_IN_HEADERS(answer -> Reply.of(Bytes.first(answer.head(), 30), RESET)),
  CLOSED_IN_HEADERS(answer -> Reply.of(Bytes.first(answer.head(), 30), FINISH)),
  RESET_AFTER_HEADERS(answer -> Reply.of(answer.head(), RESET)),
  CLOSED_AFTER_HEADERS(answer -> Reply.of(answer.head(), FINISH)),
  RESET_IN_BODY(answer -> Reply.of(Bytes.concat(answer.head(), answer.halfBody()), RESET)),
  CLOSED_IN_BODY(answer -> Reply.of(Bytes.concat(answer.head(), answer.halfBody()), FINISH)),
  LENGTH_TOO_LONG(
      answer ->
          Reply.of(
              Bytes.concat(
                  answer.headWith("Content-Length: " + (answer.body().length + 1)), answer.body()),
              FINISH)),
  CHUNKS_CUT(answer -> Reply.of(chunked(answer, Bytes.chunk(answer.halfBody())), FINISH)),
  CHUNK_CUT(
      answer -> Reply.of(chunked(answer, Bytes.first(Bytes.chunk(answer.body()), 50)), FINISH)),
  LAST_CHUNK_MISSING(answer -> Reply.of(chunked(answer, Bytes.chunk(answer.body())), FINISH)),
  CHUNK_WITHOUT_SIZE(answer -> Reply.of(chunked(answer, answer.body()), FINISH)),
  GZIP_CUT(
      answer -> {
        WireAnswer zipped = answer.gzipped();
        return Reply.last(zipped.withBody(zipped.halfBody()));
      }),
  GZIP_THAT_IS_NONE(
      "cannot decompress the answer of",
      answer -> Reply.last(answer.withHeaders(answer.headers() + "Content-Encoding: gzip\r\n"))),
  NOT_HTTP(answer -> Reply.of(Bytes.ascii("SSH-2.0-OpenSSH_9.9\r\n"), FINISH)),
  STALLED_BEFORE_HEADERS("timed out waiting for", answer -> Reply.none(STALL)),
  STALLED_IN_HEADERS(
      "timed out waiting for", answer -> Reply.of(Bytes.first(answer.head(), 30), STALL)),
  STALLED_AFTER_HEADERS("timed out waiting for", answer -> Reply.of(answer.head(), STALL)),
  STALLED_IN_BODY(
      "timed out waiting for",
      answer -> Reply.of(Bytes.concat(answer.head(), answer.halfBody()), STALL));

  private final String complaint;
  private final Bending bending;

  BrokenConnection(Bending bending) {
    this("lost the connection to", bending);
  }

  BrokenConnection(String complaint, Bending bending) {
    this.complaint = complaint;
    this.bending = bending;
  }

  private static byte[] chunked(WireAnswer answer, byte[] chunks) {
    return Bytes.concat(answer.headWith("Transfer-Encoding: chunked"), chunks);
  }

  @Override
  public Reply bend(WireAnswer answer) {
    return bending.bend(answer);
  }

  @Override
  public Class<? extends BlaxelException> failure() {
    return TransportException.class;
  }

  @Override
  public String complaint() {
    return complaint;
  }

  @Override
  public boolean isSilence() {
    return complaint.startsWith("timed out");
  }
}
