package dev.jobexecutions.tests.fault;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import javax.annotation.Nullable;

/** Decides which requests go wrong, and in which way; the others are answered well. Thread-safe. */
final class FaultScript implements Service {
  /** How to reply to one request. */
  interface Answering {
    Reply reply(Genuine genuine) throws IOException;
  }

  private final Upstream upstream;
  private final Function<WireAnswer, Reply> good;
  private final List<Plan> plans = new ArrayList<>();

  /**
   * Begins without any fault.
   *
   * @param good how right answers are sent
   */
  FaultScript(Upstream upstream, Function<WireAnswer, Reply> good) {
    this.upstream = upstream;
    this.good = good;
  }

  /**
   * Plans a fault.
   *
   * @param which the requests that it is about
   * @param after how many of them go well before
   * @param times how many of them it hits then
   */
  synchronized void plan(Predicate<WireRequest> which, int after, int times, Answering answering) {
    plans.add(new Plan(which, after, times, answering));
  }

  /** Forgets the faults that are planned. */
  synchronized void forget() {
    plans.clear();
  }

  @Override
  public Reply reply(WireRequest request) throws IOException {
    Genuine genuine = () -> upstream.ask(request);
    Answering answering = next(request);
    return answering == null ? good.apply(genuine.answer()) : answering.reply(genuine);
  }

  @Nullable
  private synchronized Answering next(WireRequest request) {
    for (Iterator<Plan> left = plans.iterator(); left.hasNext(); ) {
      Plan plan = left.next();
      if (!plan.which.test(request)) continue;
      if (plan.after > 0) {
        plan.after--;
        return null;
      }
      if (--plan.times <= 0) left.remove();
      return plan.answering;
    }
    return null;
  }

  private static final class Plan {
    final Predicate<WireRequest> which;
    final Answering answering;
    int after;
    int times;

    Plan(Predicate<WireRequest> which, int after, int times, Answering answering) {
      this.which = which;
      this.after = after;
      this.times = times;
      this.answering = answering;
    }
  }
}
