package dev.jobexecutions.client;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import okhttp3.Headers;

/**
 * Which headers sound like credentials: those with a word in their name that ends like what people
 * call a credential, as in {@code X-Proxy-Auth}, {@code X-ApiKey} or {@code Set-Cookie2}.
 */
final class CredentialHeaders {
  private static final Pattern WORD = Pattern.compile("[^-_.]+");
  private static final Pattern NUMBER = Pattern.compile("\\d+$");
  private static final Pattern COOKIE = Pattern.compile("=\\s*([^;]+)");

  private static final List<String> ENDINGS =
      List.of(
          "auth",
          "authentication",
          "authorization",
          "bearer",
          "cookie",
          "credential",
          "credentials",
          "jwt",
          "key",
          "passcode",
          "passphrase",
          "passwd",
          "password",
          "pwd",
          "secret",
          "session",
          "sessionid",
          "signature",
          "token");

  /** As a last word they say whose credential it is, or which one. */
  private static final Set<String> DESCRIBING = Set.of("name", "type", "user", "username");

  /** What sounds like one, and is none. */
  private static final Set<String> ORDINARY =
      Set.of(
          "access-control-allow-credentials",
          "cache-key",
          "idempotency-key",
          "surrogate-key",
          "x-cache-key",
          "x-idempotency-key");

  private CredentialHeaders() {}

  /** Whether the value of a header with this name is taken for a secret. */
  static boolean isOne(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    if (ORDINARY.contains(lower)) return false;
    List<String> words =
        WORD.matcher(lower)
            .results()
            .map(word -> NUMBER.matcher(word.group()).replaceFirst(""))
            .toList();
    return !words.isEmpty()
        && !DESCRIBING.contains(words.get(words.size() - 1))
        && words.stream().anyMatch(word -> ENDINGS.stream().anyMatch(word::endsWith));
  }

  /** Returns what is secret in some headers, whole and in those parts that stand by themselves. */
  static Set<String> secrets(Headers headers) {
    Set<String> secrets = new LinkedHashSet<>();
    for (int i = 0; i < headers.size(); i++) {
      if (!isOne(headers.name(i))) continue;
      String value = headers.value(i);
      secrets.add(value);
      // Behind the scheme, as in "Bearer …".
      secrets.add(value.substring(value.indexOf(' ') + 1).strip());
      if (headers.name(i).equalsIgnoreCase("Cookie"))
        COOKIE.matcher(value).results().forEach(cookie -> secrets.add(cookie.group(1)));
    }
    return secrets;
  }
}
