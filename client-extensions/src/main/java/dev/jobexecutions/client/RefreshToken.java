package dev.jobexecutions.client;

import java.util.Objects;
import java.util.function.Supplier;
import javax.annotation.CheckReturnValue;
import javax.annotation.Nullable;

/**
 * A refresh token, as a login gives it, and what belongs to it: access tokens are got for it.
 * Immutable and thread-safe.
 */
@CheckReturnValue
public final class RefreshToken {
  private final String refreshToken;
  @Nullable private final String deviceCode;
  @Nullable private final String accessToken;

  private RefreshToken(
      String refreshToken, @Nullable String deviceCode, @Nullable String accessToken) {
    this.refreshToken = refreshToken;
    this.deviceCode = deviceCode;
    this.accessToken = accessToken;
  }

  /**
   * Returns a refresh token by itself.
   *
   * @param refreshToken the refresh token
   * @return the refresh token, without a device code and an access token
   * @throws IllegalArgumentException if it is blank
   */
  public static RefreshToken of(String refreshToken) {
    return new RefreshToken(filled("refreshToken", refreshToken), null, null);
  }

  /**
   * Adds the code of the device that the login was made on.
   *
   * @param deviceCode the code
   * @return a copy with it
   * @throws IllegalArgumentException if it is blank
   */
  public RefreshToken deviceCode(String deviceCode) {
    return new RefreshToken(refreshToken, filled("deviceCode", deviceCode), accessToken);
  }

  /**
   * Adds an access token, which is used until the server refuses it.
   *
   * @param accessToken the access token, printable ASCII
   * @return a copy with it
   * @throws IllegalArgumentException if it is empty or has other characters; the message does not
   *     show it
   */
  public RefreshToken accessToken(String accessToken) {
    Objects.requireNonNull(accessToken, "accessToken");
    return new RefreshToken(
        refreshToken, deviceCode, HeaderValue.check("accessToken", accessToken));
  }

  private static String filled(String name, String value) {
    if (Objects.requireNonNull(value, name).isBlank())
      throw new IllegalArgumentException(name + " must not be blank");
    return value;
  }

  Credentials connect(Supplier<TokenEndpoint> endpoint, Secrets secrets, Time time) {
    secrets.keep(refreshToken);
    if (deviceCode != null) secrets.keep(deviceCode);
    if (accessToken != null) secrets.keep(accessToken);
    Grant grant = Grant.refreshToken(endpoint.get(), refreshToken, deviceCode);
    return new GrantedTokens(grant, accessToken, secrets, time);
  }

  /** Shows that there is one, and none of it. */
  @Override
  public String toString() {
    return "RefreshToken{***}";
  }
}
