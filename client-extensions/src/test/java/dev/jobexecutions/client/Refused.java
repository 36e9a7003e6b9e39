package dev.jobexecutions.client;

import java.util.Map;
import javax.annotation.Nullable;

/** Refusals without a server that says them. */
final class Refused {
  private Refused() {}

  static BadRequestException badRequest(String message, @Nullable String code) {
    return new BadRequestException(
        message,
        new ErrorAnswer(400, code, null, null, null, null, null, null, false, "", Map.of()));
  }
}
