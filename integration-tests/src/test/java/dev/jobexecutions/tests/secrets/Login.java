package dev.jobexecutions.tests.secrets;

import dev.jobexecutions.client.BlaxelExecutions;
import dev.jobexecutions.client.RefreshToken;
import java.util.Map;
import java.util.function.UnaryOperator;

/** The ways to give credentials, each with secrets that can be told. */
@SuppressWarnings("ImmutableEnumChecker") // They keep nothing.
enum Login {
  API_KEY(builder -> builder.apiKey("planted-secret-key")),
  CLIENT_CREDENTIALS(builder -> builder.clientCredentials("id", "planted-secret-client")),
  REFRESH_TOKEN(
      builder ->
          builder.refreshToken(
              RefreshToken.of("planted-secret-refresh")
                  .deviceCode("planted-secret-device")
                  .accessToken("planted-secret-access"))),
  OWN(builder -> builder.credentials(() -> "planted-secret-of-vault")),
  ENVIRONMENT(
      builder ->
          BlaxelExecutions.builderFromEnvironment(
              Map.of("BL_CLIENT_CREDENTIALS", "id:planted-secret-env")::get));

  private final UnaryOperator<BlaxelExecutions.Builder> login;

  Login(UnaryOperator<BlaxelExecutions.Builder> login) {
    this.login = login;
  }

  BlaxelExecutions.Builder builder(String baseUrl) {
    return login.apply(BlaxelExecutions.builder()).baseUrl(baseUrl);
  }
}
