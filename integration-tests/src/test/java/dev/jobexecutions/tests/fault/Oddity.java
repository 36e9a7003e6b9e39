package dev.jobexecutions.tests.fault;

/** Ways to send a right answer that are unusual, and nothing to complain of. */
@SuppressWarnings("ImmutableEnumChecker") // The functions keep no state.
enum Oddity {
  TRICKLED(answer -> Reply.trickled(answer.bytes())),
  TRICKLED_GZIP(answer -> Reply.trickled(answer.gzipped().bytes())),
  CHUNKS_OF_ONE_BYTE(
      answer ->
          out -> {
            out.write(answer.headWith("Transfer-Encoding: chunked"));
            for (byte one : answer.body()) out.write(Bytes.chunk(new byte[] {one}));
            out.write(Bytes.ascii("0\r\n\r\n"));
            return Ending.KEEP;
          }),
  GZIP(answer -> Reply.whole(answer.gzipped())),
  BYTE_ORDER_MARK(answer -> Reply.whole(answer.withText("\ufeff" + answer.text()))),
  WITHOUT_LENGTH(
      answer ->
          Reply.of(
              Bytes.concat(answer.headWith("Connection: close"), answer.body()), Ending.FINISH)),
  OTHER_CHARSET_NAMED(
      answer -> Reply.whole(answer.withHeaders("Content-Type: text/json; charset=ISO-8859-1\r\n"))),
  NO_CONTENT_TYPE(answer -> Reply.whole(answer.withHeaders(""))),
  INFORMATION_BEFORE(
      answer ->
          Reply.of(
              Bytes.concat(Bytes.ascii("HTTP/1.1 103 Early Hints\r\n\r\n"), answer.bytes()),
              Ending.KEEP));

  private final Bending bending;

  Oddity(Bending bending) {
    this.bending = bending;
  }

  Reply bend(WireAnswer answer) {
    return bending.bend(answer);
  }
}
