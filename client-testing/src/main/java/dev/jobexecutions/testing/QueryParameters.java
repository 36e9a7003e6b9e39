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

  /** Tells whether every name and value could be decoded; those that could not are left out. */
  boolean readable() {
    return readable;
  }

  /** Returns the values of a parameter in the order of the request. */
  List<String> all(String name) {
    return values.getOrDefault(name, List.of());
  }
}
