package dev.jobexecutions.testing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.annotation.Nullable;

/** The parameters of one request, decoded. */
final class QueryParameters {
  private final Map<String, List<String>> values = new HashMap<>();
  private final boolean readable;

  QueryParameters(@Nullable String rawQuery) {
    boolean allReadable = true;
    for (String pair : rawQuery == null ? new String[0] : rawQuery.split("&", -1)) {
      if (pair.isEmpty()) continue;
      int equals = pair.indexOf('=');
      Optional<String> name =
          PercentEncoding.decodeForm(equals < 0 ? pair : pair.substring(0, equals));
      Optional<String> value =
          PercentEncoding.decodeForm(equals < 0 ? "" : pair.substring(equals + 1));
      if (name.isPresent() && value.isPresent()) {
        values.computeIfAbsent(name.get(), key -> new ArrayList<>()).add(value.get());
      } else {
        allReadable = false;
      }
    }
    readable = allReadable;
  }

  /** Refuses a query of which a name or a value could not be decoded. */
  QueryParameters checked(Refusals refusals) {
    if (readable) return this;
    throw refusals.badRequest("the query is not percent-encoded UTF-8");
  }

  /**
   * Returns the value of a parameter that may be given once.
   *
   * @return the value, or empty where the parameter is absent
   */
  Optional<String> single(String name, Refusals refusals) {
    List<String> all = all(name);
    if (all.size() > 1) throw refusals.badRequest(name + " must be given once at most");
    return all.stream().findFirst();
  }

  /** Returns the values of a parameter in the order of the request. */
  List<String> all(String name) {
    return values.getOrDefault(name, List.of());
  }
}
