package dev.jobexecutions.testing;

import static java.util.Objects.requireNonNull;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.Moshi;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.annotation.Nullable;

/** A page of the cursor contract, as its names tell it. */
record CursorPage(List<String> names, boolean hasMore, String nextCursor, long total) {
  static final String VERSION = "2026-04-28";

  private static final JsonAdapter<Object> ANYTHING =
      new Moshi.Builder().build().adapter(Object.class);

  /** Gets a page; the target is a listing with or without a query. */
  static CursorPage get(BlaxelServer server, String target) {
    HttpResponse<String> response = response(server, target);
    if (response.statusCode() != 200) throw new AssertionError("no page: " + response.body());
    return read(response.body());
  }

  /** Gets whatever a target answers in the version that lists by cursor. */
  static HttpResponse<String> response(BlaxelServer server, String target, String... headers) {
    List<String> all = new ArrayList<>(List.of(headers));
    all.addAll(List.of("Authorization", "Bearer token", "Blaxel-Version", VERSION));
    return Calls.send(server, "GET", target, all.toArray(String[]::new));
  }

  /** Gets all pages, each by the cursor of the one before. */
  static List<CursorPage> walk(BlaxelServer server, String target) {
    List<CursorPage> pages = new ArrayList<>(List.of(get(server, target)));
    while (last(pages).hasMore()) {
      if (pages.size() == 1_000) throw new AssertionError("the walk goes round and round");
      pages.add(last(pages).next(server, target));
    }
    return pages;
  }

  /** Gets the page behind this one. */
  CursorPage next(BlaxelServer server, String target) {
    return get(server, with(target, "cursor=" + nextCursor));
  }

  static String with(String target, String parameter) {
    return target + (target.contains("?") ? "&" : "?") + parameter;
  }

  static List<String> names(List<CursorPage> pages) {
    return pages.stream().flatMap(page -> page.names.stream()).toList();
  }

  static CursorPage read(String body) {
    Map<?, ?> envelope = map(parsed(body));
    Map<?, ?> meta = map(envelope.get("meta"));
    return new CursorPage(
        ((List<?>) requireNonNull(envelope.get("data"))).stream().map(CursorPage::name).toList(),
        (boolean) requireNonNull(meta.get("hasMore")),
        (String) requireNonNull(meta.get("nextCursor")),
        ((Number) requireNonNull(meta.get("total"))).longValue());
  }

  private static CursorPage last(List<CursorPage> pages) {
    return pages.get(pages.size() - 1);
  }

  private static String name(Object entry) {
    if (!(map(entry).get("metadata") instanceof Map<?, ?> metadata)) return "";
    return Stream.of("id", "name")
        .filter(metadata::containsKey)
        .findFirst()
        .map(property -> String.valueOf(metadata.get(property)))
        .orElse("");
  }

  private static Object parsed(String json) {
    try {
      return requireNonNull(ANYTHING.fromJson(json));
    } catch (IOException e) {
      throw new UncheckedIOException(json, e);
    }
  }

  private static Map<?, ?> map(@Nullable Object value) {
    return (Map<?, ?>) requireNonNull(value);
  }
}
