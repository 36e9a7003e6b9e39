package dev.jobexecutions.client;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonDataException;
import dev.jobexecutions.json.JsonAdapters;
import dev.jobexecutions.model.ErrorDetail;
import dev.jobexecutions.model.ErrorResponse;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import javax.annotation.Nullable;
import okhttp3.Headers;
import okhttp3.ResponseBody;
import retrofit2.Response;

/**
 * Reads answers other than success: both of the API's error forms, and as much as there is of any
 * other.
 */
final class ErrorAnswers {
  private static final JsonAdapter<ErrorResponse> DOCUMENTED =
      JsonAdapters.moshi().adapter(ErrorResponse.class);

  private static final Set<Integer> RETRYABLE = Set.of(408, 429, 500, 502, 503, 504);

  private ErrorAnswers() {}

  static ErrorAnswer read(Response<?> response, Secrets secrets, Instant now) {
    String body = secrets.maskCut(text(response.errorBody()));
    Said said = said(body);
    boolean retryable =
        said.retryable == null ? RETRYABLE.contains(response.code()) : said.retryable;
    return new ErrorAnswer(
        response.code(),
        secrets.maskNullable(said.code),
        secrets.maskNullable(said.message),
        secrets.maskNullable(said.action),
        secrets.maskNullable(said.doNot),
        secrets.maskNullable(said.docsUrl),
        RetryAfter.read(response.headers(), now),
        secrets.maskNullable(RequestIds.read(response.headers())),
        retryable,
        body,
        headers(response.headers(), secrets));
  }

  private static String text(@Nullable ResponseBody body) {
    if (body == null) return "";
    try (body) {
      return body.string();
    } catch (IOException e) {
      return ""; // It is in memory already, so that there is nothing that could fail.
    }
  }

  private static Map<String, List<String>> headers(Headers headers, Secrets secrets) {
    Map<String, List<String>> map = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    for (int i = 0; i < headers.size(); i++) {
      String name = secrets.mask(headers.name(i));
      boolean secret = CredentialHeaders.isOne(name);
      String value = secret ? Secrets.MASK : secrets.mask(headers.value(i));
      map.computeIfAbsent(name, key -> new ArrayList<>()).add(value);
    }
    return map;
  }

  private static Said said(String body) {
    try {
      ErrorResponse response = DOCUMENTED.fromJson(body);
      if (response != null) return documented(response);
    } catch (IOException | JsonDataException e) {
      // Not one of the two forms, so whatever there is.
    }
    if (FreeFormJson.read(body) instanceof Map<?, ?> object) return undocumented(object);
    return new Said(null, null, null, null, null, null);
  }

  private static Said documented(ErrorResponse response) {
    Optional<ErrorDetail> form = response.getError().asErrorDetail();
    if (form.isPresent()) {
      ErrorDetail detail = form.get();
      return new Said(
          detail.getCode(),
          detail.getMessage(),
          detail.getAction(),
          detail.getDoNot(),
          detail.getDocsUrl(),
          detail.getRetryable());
    }
    return new Said(
        response.getError().asString().orElse(null), response.getMessage(), null, null, null, null);
  }

  /** Problem details (RFC 9457) and their likes. */
  private static Said undocumented(Map<?, ?> object) {
    Map<?, ?> detail = object.get("error") instanceof Map<?, ?> inner ? inner : object;
    String error = string(object, "error");
    return new Said(
        error != null ? error : string(detail, "code", "type"),
        string(detail, "message", "detail", "title"),
        string(detail, "action"),
        string(detail, "do_not"),
        string(detail, "docs_url"),
        flag(detail, "retryable"));
  }

  @Nullable
  private static String string(Map<?, ?> object, String... names) {
    for (String name : names) {
      if (object.get(name) instanceof String text && !text.isBlank()) return text;
    }
    return null;
  }

  @Nullable
  private static Boolean flag(Map<?, ?> object, String name) {
    return object.get(name) instanceof Boolean flag ? flag : null;
  }

  /** What the body says; null for what it does not. */
  private record Said(
      @Nullable String code,
      @Nullable String message,
      @Nullable String action,
      @Nullable String doNot,
      @Nullable String docsUrl,
      @Nullable Boolean retryable) {}
}
