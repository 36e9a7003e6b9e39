package dev.jobexecutions.testing;

import java.util.ArrayList;
import java.util.List;

/** The operations of API version 2026-04-16 on the executions of a job. */
final class ExecutionsApi {
  private static final byte[] BEGIN = {'['};
  private static final byte[] COMMA = {','};
  private static final byte[] END = {']'};

  private final ExecutionStore store;
  private final Refusals refusals;
  private final int pageSizeCap;

  ExecutionsApi(ExecutionStore store, Refusals refusals, int pageSizeCap) {
    this.store = store;
    this.refusals = refusals;
    this.pageSizeCap = pageSizeCap;
  }

  Answer list(String job, QueryParameters query) {
    if (!query.readable()) {
      throw refusals.badRequest("the query is not percent-encoded UTF-8");
    }
    IntegerParameter limit = new IntegerParameter("limit", 1, 100, 20);
    IntegerParameter offset = new IntegerParameter("offset", 0, Integer.MAX_VALUE, 0);
    int size = Math.min(limit.read(query, refusals), pageSizeCap);
    int start = offset.read(query, refusals);
    List<Listed> all = store.listing(job);
    if (all == null) throw refusals.noJob(job);
    int from = Math.min(start, all.size());
    List<Listed> page = all.subList(from, Math.min(from + size, all.size()));
    return new Answer(200, Answer.JSON, array(page));
  }

  private static List<byte[]> array(List<Listed> page) {
    List<byte[]> pieces = new ArrayList<>(2 * page.size() + 2);
    pieces.add(BEGIN);
    for (Listed listed : page) {
      if (pieces.size() > 1) pieces.add(COMMA);
      pieces.add(listed.json());
    }
    pieces.add(END);
    return pieces;
  }
}
