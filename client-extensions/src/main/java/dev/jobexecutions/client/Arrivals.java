package dev.jobexecutions.client;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonReader;
import com.squareup.moshi.JsonWriter;
import dev.jobexecutions.model.JobExecution;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import javax.annotation.Nullable;

/**
 * The items of a page as they are read, while the rest of the page is still on its way.
 * Thread-safe; one thread reads them and another one takes them.
 */
final class Arrivals<T> {
  /** Announces the executions that are read in a thread to whoever waits for them there. */
  static final JsonAdapter.Factory ANNOUNCING =
      (type, annotations, moshi) ->
          type.equals(JobExecution.class) && annotations.isEmpty()
              ? new Announcing(moshi.nextAdapter(Arrivals.ANNOUNCING, type, annotations))
              : null;

  /** An adapter has no way to know for whom it reads, but reads in the thread that calls. */
  private static final Scoped<Arrivals<JobExecution>> READING = new Scoped<>();

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();

  // All guarded by the lock.
  private final List<T> arrived = new ArrayList<>();
  private int taken;
  private boolean ended;

  /** Makes a call whose answer announces its executions here. */
  static <R> R reading(@Nullable Arrivals<JobExecution> arrivals, Callable<R> call)
      throws Exception {
    return READING.during(arrivals, call);
  }

  /** Whether somebody waits for what is read in this thread. */
  static boolean areAwaited() {
    return READING.get() != null;
  }

  void add(T item) {
    lock.lock();
    try {
      arrived.add(item);
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /** Notes that there is nothing more to wait for: the whole page is there, or cannot be had. */
  void end() {
    lock.lock();
    try {
      ended = true;
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /**
   * Waits for more items, and takes them. The last one of the page is left to the page, so that its
   * call has come to its end where everything was taken.
   *
   * @return the next items; none where there is nothing more to wait for
   */
  List<T> take() throws InterruptedException {
    lock.lockInterruptibly();
    try {
      while (!ended && arrived.size() - taken < 2) changed.await();
      int available = Math.max(taken, arrived.size() - 1);
      List<T> items = List.copyOf(arrived.subList(taken, available));
      taken = available;
      return items;
    } finally {
      lock.unlock();
    }
  }

  private static final class Announcing extends JsonAdapter<JobExecution> {
    private final JsonAdapter<JobExecution> reading;

    Announcing(JsonAdapter<JobExecution> reading) {
      this.reading = reading;
    }

    @Override
    @Nullable
    public JobExecution fromJson(JsonReader reader) throws IOException {
      JobExecution execution = reading.fromJson(reader);
      Arrivals<JobExecution> arrivals = READING.get();
      if (arrivals != null && execution != null) arrivals.add(execution);
      return execution;
    }

    @Override
    public void toJson(JsonWriter writer, @Nullable JobExecution value) throws IOException {
      reading.toJson(writer, value);
    }
  }
}
