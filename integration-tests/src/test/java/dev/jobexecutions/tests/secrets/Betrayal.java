package dev.jobexecutions.tests.secrets;

import dev.jobexecutions.testing.CannedResponse;
import dev.jobexecutions.testing.ReceivedRequest;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** How a server, or what stands before it, repeats what it was sent. */
@SuppressWarnings("ImmutableEnumChecker") // They are made of texts alone.
enum Betrayal {
  BAD_REQUEST(secret -> json(400, secret)),
  UNAUTHORIZED(secret -> json(401, secret).header("WWW-Authenticate", "Bearer x=" + secret)),
  FORBIDDEN(secret -> json(403, secret)),
  NOT_FOUND(secret -> json(404, secret)),
  CONFLICT(secret -> json(409, secret)),
  RATE_LIMITED(secret -> json(429, secret)),
  SERVER_ERROR(secret -> json(500, secret)),
  PLATFORM_ERROR(
      secret ->
          CannedResponse.status(503)
              .json(
                  ("{'error':{'code':'$','message':'$','action':'$','do_not':'$','docs_url':'$',"
                          + "'retryable':false}}")
                      .replace('\'', '"')
                      .replace("$", secret))),
  PAGE_OF_A_PROXY(secret -> CannedResponse.status(502).body("text/html", "<h1>" + secret)),
  COOKIES(
      secret ->
          CannedResponse.status(500)
              .header("Set-Cookie", "session=" + secret)
              .header("X-Request-Id", secret)
              .header("X-Echo", "Bearer " + secret)),
  REDIRECT(
      secret -> CannedResponse.status(302).header("Location", "https://127.0.0.1:1/" + secret)),
  HTML_WITH_200(secret -> CannedResponse.status(200).body("text/html", "<h1>" + secret)),
  NO_JSON(secret -> CannedResponse.status(200).json(secret)),
  WRONG_TYPE(secret -> CannedResponse.status(200).json("{\"" + secret + "\":\"" + secret + "\"}")),
  UNREADABLE(secret -> CannedResponse.status(200).json("[\"" + secret + "\"," + secret)),
  TWICE(
      secret ->
          CannedResponse.status(200)
              .json(
                  "[{'metadata':{},'spec':{},'$':1,'$':2}]"
                      .replace('\'', '"')
                      .replace("$", secret)));

  private final Function<String, CannedResponse> answer;

  Betrayal(Function<String, CannedResponse> answer) {
    this.answer = answer;
  }

  CannedResponse of(ReceivedRequest request) {
    String token = request.header("Authorization").orElse("").replaceFirst("^\\w+ ", "");
    // A refresh token is sent in the body.
    return answer.apply(token.isEmpty() ? inBody(request) : token);
  }

  private static String inBody(ReceivedRequest request) {
    return Pattern.compile("planted-secret[\\w-]*")
        .matcher(request.body())
        .results()
        .map(MatchResult::group)
        .collect(Collectors.joining(" "));
  }

  private static CannedResponse json(int status, String secret) {
    return CannedResponse.status(status)
        .json(
            "{\"code\":\""
                + secret
                + "\",\"error\":\""
                + secret
                + "\",\"message\":\""
                + secret
                + "\"}");
  }
}
