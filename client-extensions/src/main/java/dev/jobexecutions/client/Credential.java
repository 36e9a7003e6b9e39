package dev.jobexecutions.client;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/**
 * The credentials that a client was given, before it is connected.
 *
 * @param name what they are called in advice to users
 * @param source makes what gives the tokens
 */
record Credential(String name, Source source) {
  private static final Pattern WHITE_SPACE = Pattern.compile("\\s");
  private static final Pattern LAST_LINE_END = Pattern.compile("\\R\\z");

  /** Makes what gives the tokens of one connection, and says what to mask. */
  interface Source {
    /**
     * Makes it.
     *
     * @param endpoint is only made where it is needed, which a fresh JVM takes its time for
     */
    Credentials connect(Supplier<TokenEndpoint> endpoint, Secrets secrets, Time time);
  }

  /**
   * An API key, or another token that lasts.
   *
   * @throws IllegalArgumentException if it is no header value, or more than the key, without it in
   *     the message
   */
  static Credential apiKey(String apiKey) {
    String token = HeaderValue.check("apiKey", apiKey);
    if (token.regionMatches(true, 0, "Bearer ", 0, 7))
      throw new IllegalArgumentException("apiKey begins with 'Bearer', which the client adds");
    return new Credential(
        "the API key (BL_API_KEY)",
        (endpoint, secrets, time) -> {
          secrets.keep(token);
          return new LastingToken(token);
        });
  }

  static Credential own(Credentials credentials) {
    return new Credential(
        "the token that your Credentials give", (endpoint, secrets, time) -> credentials);
  }

  /**
   * A client's id and secret.
   *
   * @throws IllegalArgumentException if one is blank or the id has a colon, without the secret
   */
  static Credential clientCredentials(String id, String secret) {
    if (id.isBlank()) throw new IllegalArgumentException("id must not be blank");
    if (secret.isBlank()) throw new IllegalArgumentException("secret must not be blank");
    if (id.indexOf(':') >= 0) {
      throw new IllegalArgumentException("id must not have a colon, which ends it on the wire");
    }
    return new Credential(
        "the client credentials (BL_CLIENT_CREDENTIALS)",
        (endpoint, secrets, time) -> {
          secrets.keep(secret);
          byte[] pair = (id + ":" + secret).getBytes(StandardCharsets.UTF_8);
          String encoded = Base64.getEncoder().encodeToString(pair);
          secrets.keep(encoded);
          Grant grant = Grant.clientCredentials(endpoint.get(), "Basic " + encoded);
          return new GrantedTokens(grant, null, secrets, time);
        });
  }

  /**
   * A client's id and secret in one text.
   *
   * @param pair {@code id:secret}, or that in Base64
   * @throws IllegalArgumentException if it is neither, without any of it in the message
   */
  static Credential clientCredentials(String pair) {
    String plain = pair.indexOf(':') >= 0 ? pair : decoded(pair);
    int colon = plain.indexOf(':');
    if (colon < 0)
      throw new IllegalArgumentException("must be id:secret, or that in Base64, and is neither");
    return clientCredentials(plain.substring(0, colon), plain.substring(colon + 1));
  }

  /** Command lines break the lines of Base64, and put a line's end into what they encode. */
  private static String decoded(String base64) {
    try {
      byte[] pair = Base64.getDecoder().decode(WHITE_SPACE.matcher(base64).replaceAll(""));
      return LAST_LINE_END.matcher(new String(pair, StandardCharsets.UTF_8)).replaceFirst("");
    } catch (IllegalArgumentException e) {
      return ""; // Its message says what it found.
    }
  }

  static Credential refreshToken(RefreshToken token) {
    return new Credential("the refresh token (bl login)", token::connect);
  }

  /** Leaves out the source, which may hold a secret. */
  @Override
  public String toString() {
    return name;
  }
}
