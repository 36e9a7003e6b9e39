package dev.jobexecutions.testing;

import java.util.List;

/** Lists the executions of a job as API version 2026-04-16 does. */
final class OffsetListing implements Operation {
  private static final IntegerParameter LIMIT = new IntegerParameter("limit", 1, 100, 20);
  private static final IntegerParameter OFFSET =
      new IntegerParameter("offset", 0, Integer.MAX_VALUE, 0);

  private final ListingHook hook;
  private final Refusals refusals;
  private final Sort order;
  private final int pageSizeCap;

  OffsetListing(ListingHook hook, Refusals refusals, Sort order, int pageSizeCap) {
    this.hook = hook;
    this.refusals = refusals;
    this.order = order;
    this.pageSizeCap = pageSizeCap;
  }

  @Override
  public Answer answer(Call call) {
    QueryParameters query = call.request().parameters().checked(refusals);
    int size = Math.min(LIMIT.read(query, refusals), pageSizeCap);
    int start = OFFSET.read(query, refusals);
    JobListing job = hook.snapshot(call.request()).job(call.job());
    if (job == null) throw refusals.noJob(call.job());
    int from = Math.min(start, job.size());
    List<Listed> page = job.in(order).subList(from, Math.min(from + size, job.size()));
    return new Answer(200, Answer.JSON, JsonBody.array(page));
  }
}
