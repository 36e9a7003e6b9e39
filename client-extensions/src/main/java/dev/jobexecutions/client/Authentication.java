package dev.jobexecutions.client;

import java.io.IOException;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
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
  private final CallThreads threads;
  private final Secrets secrets;
  private final OriginHeaders origin;

  Authentication(
      Credentials credentials, CallThreads threads, Secrets secrets, OriginHeaders origin) {
    this.credentials = credentials;
    this.threads = threads;
    this.secrets = secrets;
    this.origin = origin;
  }

  @Override
  public Response intercept(Chain chain) throws IOException {
    Request request = chain.request();
    Attempt attempt = Attempt.of(chain.call());
    String refused = firstToken(chain.call());
    attempt.authorize(refused);
    Response response = chain.proceed(request);
    // Elsewhere the token was not sent, so that another one changes nothing.
    if (response.code() != 401 || !origin.isOrigin(response.request().url())) return response;
    if (!renew(chain.call(), refused)) return response;
    String next = token(chain.call());
    if (next.equals(refused)) return response;
    attempt.repeated(response);
    response.close();
    attempt.authorize(next);
    return chain.proceed(request);
  }

  /** A token that the client gets for itself is a call to the same server, which may be silent. */
  private String firstToken(Call call) throws IOException {
    try {
      return token(call);
    } catch (IOException e) {
      throw credentials instanceof GrantedTokens ? e : new NoTokenYetException(e);
    }
  }

  private String token(Call call) throws IOException {
    if (credentials instanceof LastingToken lasting) return lasting.token();
    String ready = credentials instanceof GrantedTokens granted ? granted.ready() : null;
    String value = ready == null ? asked(call, credentials::token) : ready;
    try {
      HeaderValue.check("token", Objects.requireNonNull(value, "token is null"));
    } catch (IllegalArgumentException | NullPointerException e) {
      throw new CredentialsFailure("the credentials gave a token that cannot be sent", e);
    }
    secrets.used(value);
    return value;
  }

  private boolean renew(Call call, String refused) throws IOException {
    return asked(call, () -> credentials.renew(refused));
  }

  private <T> T asked(Call call, Callable<T> question) throws IOException {
    try {
      return CancellableStep.of(call, threads, question);
    } catch (ExecutionException e) {
      Throwable reason = e.getCause() == null ? e : e.getCause();
      if (reason instanceof TokenCallFailure failure) throw failure;
      if (reason instanceof Error error) throw error;
      throw new CredentialsFailure("the credentials gave no token", reason);
    }
  }
}
