package dev.jobexecutions.tests.fault;

import dev.jobexecutions.client.ApiException;
import dev.jobexecutions.client.BlaxelException;
import dev.jobexecutions.client.RateLimitedException;
import dev.jobexecutions.client.ServerErrorException;

/** Answers of a server, or of what stands before it, that has too much to do. */
enum Overload implements Fault {
  REQUEST_TIMEOUT(408, "", "", ApiException.class),
  TOO_MANY_REQUESTS(429, "", "", RateLimitedException.class),
  TOO_MANY_REQUESTS_FOR_A_WHILE(429, "Retry-After: 7\r\n", "", RateLimitedException.class),
  INTERNAL_ERROR(500, "", "{\"error\":\"oops\"}", ServerErrorException.class),
  BAD_GATEWAY(502, "", "<html>Bad gateway</html>", ServerErrorException.class),
  UNAVAILABLE(503, "Retry-After: 2\r\n", "", ServerErrorException.class),
  GATEWAY_TIMEOUT(504, "", "", ServerErrorException.class),
  ERROR_THAT_BREAKS_OFF(500, "Broken: yes\r\n", "", ServerErrorException.class) {
    @Override
    public Reply bend(WireAnswer answer) {
      return Reply.of(
          Bytes.concat(
              WireAnswer.status(500, "").headWith("Content-Length: 99"), Bytes.ascii("{\"err")),
          Ending.RESET);
    }
  };

  private final int status;
  private final String headers;
  private final String body;
  private final Class<? extends BlaxelException> failure;

  Overload(int status, String headers, String body, Class<? extends BlaxelException> failure) {
    this.status = status;
    this.headers = headers;
    this.body = body;
    this.failure = failure;
  }

  @Override
  public Reply bend(WireAnswer answer) {
    return Reply.last(WireAnswer.status(status, headers).withText(body));
  }

  @Override
  public Class<? extends BlaxelException> failure() {
    return failure;
  }

  @Override
  public String complaint() {
    return " " + status;
  }
}
