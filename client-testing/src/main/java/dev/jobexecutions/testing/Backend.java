package dev.jobexecutions.testing;

import static dev.jobexecutions.testing.ApiVersion.V2026_04_16;
import static dev.jobexecutions.testing.ApiVersion.V2026_04_28;
import static dev.jobexecutions.testing.Resource.EXECUTION;
import static dev.jobexecutions.testing.Resource.EXECUTIONS;
import static dev.jobexecutions.testing.Resource.TASKS;

/** What a server knows, and the operations of each version on it. Thread-safe. */
final class Backend {
  final LiveExecutions executions;
  final ExecutionCreation creation;
  final ListingHook hook;
  final Cursors cursors;
  final TokenIssuer issuer;
  final Sort order;
  final RequestHandler handler;

  Backend(ServerSettings<?> settings) {
    Refusals refusals = new Refusals(settings.clock);
    ExecutionStore store = new ExecutionStore(settings.jobs, settings.executions);
    executions = new LiveExecutions(store, settings, refusals);
    creation = new ExecutionCreation(executions, settings, refusals);
    hook = new ListingHook(executions);
    cursors = new Cursors(settings.clock, refusals);
    issuer = new TokenIssuer(settings, refusals);
    order = settings.offsetOrder;
    int cap = settings.pageSizeCap;
    ExecutionLookup lookup = new ExecutionLookup(executions, refusals);
    ExecutionCancellation cancellation = new ExecutionCancellation(executions, lookup);
    CursorListing byCursor = new CursorListing(hook, lookup, cursors, refusals, cap);
    Router router =
        new Router(
                new VersionChoice(settings.versions, settings.answersAs),
                new Access(settings.apiKey, issuer, settings.workspace),
                issuer,
                refusals)
            .add(V2026_04_16, "GET", EXECUTIONS, new OffsetListing(hook, refusals, order, cap))
            .add(V2026_04_16, "GET", EXECUTION, lookup)
            .add(V2026_04_16, "POST", EXECUTIONS, creation)
            .add(V2026_04_16, "DELETE", EXECUTION, cancellation)
            .add(V2026_04_28, "GET", EXECUTIONS, byCursor::executions)
            .add(V2026_04_28, "GET", EXECUTION, lookup)
            .add(V2026_04_28, "POST", EXECUTIONS, creation)
            .add(V2026_04_28, "DELETE", EXECUTION, cancellation)
            .add(V2026_04_28, "GET", TASKS, byCursor::tasks);
    handler = new RequestHandler(router, refusals, settings.interceptor);
  }

  /** Brings back the executions that a reset brings back, and forgets everything else. */
  void reset() {
    hook.set(null);
    creation.reset();
    executions.reset();
    issuer.expire();
    handler.script().clear();
    handler.log().clear();
  }
}
