package dev.jobexecutions.client;

import java.util.LinkedHashMap;
import java.util.Map;
import javax.annotation.Nullable;

/** What access tokens are got for. Thread-safe. */
interface Grant {
  /** Gets the request for the next token ready, without making it. */
  PendingCall<GrantedToken> request();

  /** Hears what the last request brought. */
  default void granted(GrantedToken token) {}

  static Grant clientCredentials(TokenEndpoint endpoint, String authorization) {
    Map<String, String> body = Map.of("grant_type", "client_credentials");
    return () -> endpoint.ask(authorization, body);
  }

  static Grant refreshToken(TokenEndpoint endpoint, String first, @Nullable String deviceCode) {
    return new Grant() {
      private volatile String refreshToken = first;

      @Override
      public PendingCall<GrantedToken> request() {
        Map<String, String> body = new LinkedHashMap<>();
        body.put("grant_type", "refresh_token");
        body.put("refresh_token", refreshToken);
        body.put("client_id", "blaxel");
        if (deviceCode != null) body.put("device_code", deviceCode);
        return endpoint.ask(null, body);
      }

      @Override
      public void granted(GrantedToken token) {
        if (token.refreshToken() != null) refreshToken = token.refreshToken();
      }
    };
  }
}
