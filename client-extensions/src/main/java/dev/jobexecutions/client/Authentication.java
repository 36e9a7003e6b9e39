package dev.jobexecutions.client;

import java.io.IOException;
import java.util.Objects;
import java.util.function.Supplier;
import okhttp3.Call;
import okhttp3.Interceptor;
import okhttp3.Request;
import okhttp3.Response;

/**
 * Gives each call a token, and makes it once more with another one where the server has refused
 * that (401), and so has not carried the call out. {@link OriginHeaders} sends the token.
 */
final class Authentication implements Interceptor {
  private final Credentials credentials;
  private final Secrets secrets;
  private final OriginHeaders origin;

  Authentication(Credentials credentials, Secrets secrets, OriginHeaders origin) {
    this.credentials = credentials;
    this.secrets = secrets;
    this.origin = origin;
  }

  @Override
  public Response intercept(Chain chain) throws IOException {
    Request request = chain.request();
    Token refused = token(chain.call());
    Response response = chain.proceed(with(refused, request));
    // Elsewhere the token was not sent, so that another one changes nothing.
    if (response.code() != 401 || !origin.isOrigin(response.request().url())) return response;
    if (!renew(chain.call(), refused)) return response;
    Token next = token(chain.call());
    if (next.equals(refused)) return response;
    Attempt attempt = request.tag(Attempt.class);
    if (attempt != null) attempt.repeated(response);
    response.close();
    return chain.proceed(with(next, request));
  }

  private static Request with(Token token, Request request) {
    return request.newBuilder().tag(Token.class, token).build();
  }

  private Token token(Call call) throws IOException {
    String value = asked(call, credentials::token);
    try {
      HeaderValue.check("token", Objects.requireNonNull(value, "token is null"));
    } catch (IllegalArgumentException | NullPointerException e) {
      throw new CredentialsFailure("the credentials gave a token that cannot be sent", e);
    }
    secrets.used(value);
    return new Token(value);
  }

  private boolean renew(Call call, Token refused) throws IOException {
    return asked(call, () -> credentials.renew(refused.value()));
  }

  private static <T> T asked(Call call, Supplier<T> question) throws IOException {
    try {
      return CancellableStep.of(call, question);
    } catch (TokenCallFailure e) {
      throw e;
    } catch (RuntimeException e) {
      throw new CredentialsFailure("the credentials gave no token", e);
    }
  }

  /** What one request is sent with. */
  record Token(String value) {
    @Override
    public String toString() {
      return Secrets.MASK;
    }
  }
}
