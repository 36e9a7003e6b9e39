package dev.jobexecutions.client;

import com.squareup.moshi.Moshi;
import dev.jobexecutions.json.JsonAdapters;
import dev.jobexecutions.model.JobExecution;
import java.io.IOException;
import java.util.function.Function;
import javax.annotation.Nullable;

/**
 * The generated interface of one API version, in two forms: one that reads all of an execution, and
 * one that leaves its tasks unread, made when it is first asked for. Thread-safe.
 */
final class Services<A> {
  private static final Moshi WHOLE =
      new Moshi.Builder().add(Arrivals.ANNOUNCING).add(JsonAdapters.FACTORY).build();

  private final Function<Moshi, A> maker;
  private final A whole;
  @Nullable private volatile A summaries;

  Services(Function<Moshi, A> maker) {
    this.maker = maker;
    this.whole = maker.apply(WHOLE);
  }

  /**
   * Reads an execution as small as can be. In a fresh JVM the making of the adapters, and the
   * loading of what reads by them, take about as long as the first answer may take to come.
   */
  static void prepare() {
    try {
      Object unused = WHOLE.adapter(JobExecution.class).fromJson("{\"metadata\":{},\"spec\":{}}");
    } catch (IOException e) {
      throw new AssertionError("JSON of our own", e);
    }
  }

  A whole() {
    return whole;
  }

  A reading(boolean tasksUnread) {
    if (!tasksUnread) return whole;
    A made = summaries;
    // Another thread may make one too, which is as good.
    if (made == null) summaries = made = maker.apply(Summaries.MOSHI);
    return made;
  }
}
