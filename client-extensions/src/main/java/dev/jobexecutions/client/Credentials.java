package dev.jobexecutions.client;

/**
 * Where the tokens of requests come from, for those that are kept in a vault or change by rules of
 * their own. Set it by {@link BlaxelExecutions.Builder#credentials(Credentials)}.
 *
 * <p>Called by several threads at once, all of them the client's own, in the surroundings that a
 * {@linkplain BlaxelExecutions.Builder#taskDecorator task decorator} carries over. The client
 * remembers no token: a new one takes effect with the next request. A call that is cancelled or out
 * of time waits no longer for what is at work here, whose thread is interrupted then. What is
 * thrown here ends the call in a {@link BlaxelException} with the thrown exception's text, which
 * must not hold a secret.
 */
@FunctionalInterface
public interface Credentials {
  /**
   * Returns the token of the next request; called before each one, and so to be quick where nothing
   * has to be fetched.
   *
   * @return an API key or another token that the API takes as a bearer token, printable ASCII
   */
  String token();

  /**
   * Hears that the server has refused a token (401), and gets another one if it can. Several calls
   * may have been refused the same token: one new token is enough for all. Where this returns true,
   * the request is sent once more, with what {@link #token()} returns then.
   *
   * @param refusedToken the token that was sent
   * @return whether there is another token now; where this is not overridden, there is none
   */
  default boolean renew(String refusedToken) {
    return false;
  }
}
