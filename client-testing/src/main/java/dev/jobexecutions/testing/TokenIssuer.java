package dev.jobexecutions.testing;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonDataException;
import dev.jobexecutions.json.JsonAdapters;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import javax.annotation.Nullable;

/** Gives out access tokens that end, for credentials that it knows. Thread-safe. */
final class TokenIssuer {
  static final String PATH = Router.BASE_PATH + "/oauth/token";

  /** By whom refresh tokens are got, and for whom they are good. */
  private static final String CLIENT_ID = "blaxel";

  private static final JsonAdapter<Object> JSON =
      JsonAdapters.moshi().adapter(Object.class).nullSafe();

  private final AtomicLong count = new AtomicLong();
  private final Map<String, Instant> ends = new ConcurrentHashMap<>();
  private final Clock clock;
  private final Refusals refusals;
  private final Duration life;
  @Nullable private final String basic;
  @Nullable private final String refreshToken;
  private final boolean toAnyone;

  TokenIssuer(ServerSettings<?> settings, Refusals refusals) {
    this.clock = settings.clock;
    this.life = settings.tokenLife;
    this.basic = settings.clientCredentials == null ? null : basic(settings.clientCredentials);
    this.refreshToken = settings.refreshToken;
    // Where any token is accepted, none is worth keeping from anybody.
    this.toAnyone = !isOpen() && settings.apiKey == null;
    this.refusals = refusals;
  }

  private static String basic(String credentials) {
    byte[] bytes = credentials.getBytes(StandardCharsets.UTF_8);
    return "Basic " + Base64.getEncoder().encodeToString(bytes);
  }

  /** Whether there are any credentials to get a token for. */
  boolean isOpen() {
    return basic != null || refreshToken != null;
  }

  /** Whether there is something to get a token by. */
  boolean isServed() {
    return isOpen() || toAnyone;
  }

  boolean accepts(String token) {
    Instant end = ends.get(token);
    return end != null && clock.instant().isBefore(end);
  }

  void expire() {
    ends.clear();
  }

  Answer answer(ReceivedRequest request) {
    if (!request.method().equals("POST")) throw refusals.methodNotAllowed(request.method(), "POST");
    Map<?, ?> body = body(request);
    Object grant = body.get("grant_type");
    boolean granted;
    if ("client_credentials".equals(grant)) {
      granted = toAnyone || (basic != null && request.headers("Authorization").contains(basic));
    } else if ("refresh_token".equals(grant)) {
      if (!CLIENT_ID.equals(body.get("client_id")))
        throw refusals.badRequest("the client_id is not " + CLIENT_ID);
      granted =
          toAnyone || (refreshToken != null && refreshToken.equals(body.get("refresh_token")));
    } else {
      throw refusals.badRequest("the grant_type is none that there is");
    }
    if (!granted)
      throw refusals.badRequest("the credentials for the grant_type " + grant + " are wrong");
    String token = "access-token-" + count.incrementAndGet();
    ends.put(token, clock.instant().plus(life));
    Map<String, Object> answer =
        Map.of("access_token", token, "token_type", "Bearer", "expires_in", life.toSeconds());
    return new Answer(
        200, Answer.JSON, List.of(JSON.toJson(answer).getBytes(StandardCharsets.UTF_8)));
  }

  private Map<?, ?> body(ReceivedRequest request) {
    try {
      if (JSON.fromJson(request.body()) instanceof Map<?, ?> object) return object;
    } catch (IOException | JsonDataException e) {
      // As good as any other body that is no object.
    }
    throw refusals.badRequest("the body is no JSON object");
  }
}
