package dev.jobexecutions.client;

import java.util.List;
import java.util.Locale;
import javax.annotation.Nullable;
import okhttp3.HttpUrl;

/** Picks the exception for an answer other than success, and writes its message. */
final class ApiErrors {
  private ApiErrors() {}

  /**
   * Makes the exception.
   *
   * @param credentials what the credentials are called
   * @param elsewhere where the answer came from, if a redirect led away from the configured server
   */
  static ApiException of(
      Operation operation, ErrorAnswer answer, String credentials, @Nullable HttpUrl elsewhere) {
    String message = message(operation, answer, credentials, elsewhere);
    if (operation.isToken() && answer.status() / 100 == 4 && !answer.retryable())
      return new UnauthorizedException(message, answer);
    // What another server does not have may well be there.
    if (elsewhere != null && answer.status() == 404) return new ApiException(message, answer);
    return switch (answer.status()) {
      case 400 ->
          Capacity.neverFits(operation, answer)
              ? new NeverFitsException(message, answer)
              : new BadRequestException(message, answer);
      case 401 -> new UnauthorizedException(message, answer);
      case 403 -> new ForbiddenException(message, answer);
      case 404 -> new NotFoundException(message, answer, operation.execution());
      case 429 ->
          Capacity.isShort(operation, answer)
              ? new CapacityUnavailableException(message, answer)
              : new RateLimitedException(message, answer);
      default ->
          answer.status() / 100 == 5
              ? new ServerErrorException(message, answer)
              : new ApiException(message, answer);
    };
  }

  private static String message(
      Operation operation, ErrorAnswer answer, String credentials, @Nullable HttpUrl elsewhere) {
    StringBuilder text = new StringBuilder(operation.failed()).append(": ");
    text.append(answer.status());
    if (answer.code() != null) text.append(' ').append(Excerpt.of(answer.code()));
    text.append(": ").append(finished(Excerpt.of(description(answer))));
    if (answer.action() != null) sentence(text, "", capitalized(answer.action()));
    sentence(text, "Do not: ", answer.doNot());
    if (elsewhere != null) {
      sentence(text, "", capitalized(OriginHeaders.ledTo(elsewhere)));
    } else {
      sentence(text, "", advice(operation, answer, credentials));
    }
    if (operation.start() != null && (answer.status() >= 500 || operation.lost()))
      sentence(text, "", operation.start().afterLoss());
    // Without a full stop, which a terminal would take for a part of the address.
    if (answer.docsUrl() != null) text.append(" See ").append(Excerpt.of(answer.docsUrl()));
    if (answer.requestId() != null)
      text.append(" (request id ").append(Excerpt.of(answer.requestId())).append(')');
    return text.toString();
  }

  private static void sentence(StringBuilder text, String start, @Nullable String rest) {
    if (rest != null && !rest.isBlank())
      text.append(' ').append(start).append(finished(Excerpt.of(rest)));
  }

  private static String capitalized(String sentence) {
    return sentence.isEmpty()
        ? sentence
        : Character.toUpperCase(sentence.charAt(0)) + sentence.substring(1);
  }

  private static String finished(String sentence) {
    return sentence.matches(".*[.!?…]") ? sentence : sentence + '.';
  }

  /** What the server says; else what can be said of its answer. */
  private static String description(ErrorAnswer answer) {
    if (answer.message() != null) return answer.message();
    String body = answer.body().strip();
    if (answer.code() != null || body.isEmpty()) return "the server gives no reason";
    String start = body.substring(0, Math.min(body.length(), 200)).toLowerCase(Locale.ROOT);
    if (start.startsWith("<")) return "the answer is a page of HTML or XML, as from a proxy";
    return "the server says \"" + body + "\"";
  }

  @Nullable
  private static String advice(Operation operation, ErrorAnswer answer, String credentials) {
    if (operation.isToken() && answer.status() / 100 == 4 && !answer.retryable())
      return "Check " + credentials + " and the base URL";
    return switch (answer.status()) {
      case 400 ->
          Capacity.neverFits(operation, answer)
              ? "It would never fit; ask for fewer tasks at a time or less memory"
              : null;
      case 401 -> "Check " + credentials + " and the base URL";
      case 402 -> "Check what the plan of " + operation.place() + " allows";
      case 403 ->
          "POLICY_VIOLATION".equals(answer.code())
              ? "Check the policies of " + operation.place()
              : "Check that " + operation.place() + " (BL_WORKSPACE) is open to " + credentials;
      case 404 ->
          "Check "
              + (operation.execution() == null ? "" : "the execution's id, ")
              + "the job's name, the base URL, and that the job is in "
              + operation.place()
              + " (BL_WORKSPACE)";
      case 300, 301, 302, 303, 307, 308 ->
          "The redirect" + target(answer) + " was not followed; check the base URL";
      case 413 -> operation.start() == null ? null : "Send fewer or smaller tasks at a time";
      case 429 ->
          Capacity.isShort(operation, answer)
              ? (operation.lost() ? "The" : "Nothing was started, since the")
                  + " request does not allow it to wait in the queue (allowQueue); there may be capacity later"
              : later(answer);
      default -> answer.status() >= 500 && operation.start() != null ? null : later(answer);
    };
  }

  /** Without what may hold a password, or a token. */
  private static String target(ErrorAnswer answer) {
    String location = answer.headers().getOrDefault("Location", List.of("")).get(0);
    if (location.isEmpty() || location.indexOf('@') >= 0) return "";
    return " to " + Excerpt.of(UrlText.withoutQuery(location));
  }

  @Nullable
  private static String later(ErrorAnswer answer) {
    if (!answer.retryable()) return null;
    long seconds = answer.retryAfter() == null ? 0 : answer.retryAfter().toSeconds();
    return "The same request may work later" + (seconds == 0 ? "" : ", after " + seconds + " s");
  }
}
