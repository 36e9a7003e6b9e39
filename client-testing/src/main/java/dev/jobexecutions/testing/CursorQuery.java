package dev.jobexecutions.testing;

import java.util.List;
import java.util.Locale;
import javax.annotation.Nullable;

/**
 * What a request for a page asks for in the cursor contract.
 *
 * @param limit the greatest number of entries
 * @param sort their order
 * @param search what their names have to contain, in lower case; empty for no search
 * @param listing everything that a cursor is bound to
 * @param place the entry behind which the page begins; null for the first page
 */
record CursorQuery(int limit, Sort sort, String search, String listing, @Nullable SortKey place) {
  private static final int SHORTEST_SEARCH = 2;
  private static final int LONGEST_SEARCH = 200;

  static CursorQuery read(Call call, IntegerParameter limit, Cursors cursors, Refusals refusals) {
    QueryParameters query = call.request().parameters().checked(refusals);
    int size = limit.read(query, refusals);
    Sort sort = Sort.read(query, refusals);
    String search = search(query, refusals);
    // Each with its length, so that no two listings give the same text.
    List<String> parts =
        List.of(call.workspace(), call.job(), call.execution(), sort.toString(), search);
    String listing = String.join("", parts.stream().map(CursorQuery::delimited).toList());
    SortKey place =
        query.single("cursor", refusals).map(cursor -> cursors.read(cursor, listing)).orElse(null);
    return new CursorQuery(size, sort, search, listing, place);
  }

  boolean finds(Entry entry) {
    return search.isEmpty() || entry.key().name().toLowerCase(Locale.ROOT).contains(search);
  }

  private static String search(QueryParameters query, Refusals refusals) {
    String given = query.single("q", refusals).orElse("");
    int length = given.codePointCount(0, given.length());
    if (length > LONGEST_SEARCH) {
      throw refusals.badRequest(
          "q must be " + LONGEST_SEARCH + " characters at most, but has " + length);
    }
    return length < SHORTEST_SEARCH ? "" : given.toLowerCase(Locale.ROOT);
  }

  private static String delimited(String part) {
    return part.length() + ":" + part;
  }
}
