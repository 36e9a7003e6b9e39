package dev.jobexecutions.testing;

import dev.jobexecutions.model.JobExecution;
import java.time.Instant;
import javax.annotation.Nullable;

/** An execution that changes by the clock. Not thread-safe. */
interface Life {
  /** Returns when it looks different from what was last shown; {@link Instant#MAX} for never. */
  Instant nextChange();

  /** Returns what the API shows of it at a moment, or null while it shows nothing. */
  @Nullable
  JobExecution show(Instant now);

  /** Cancels it. One that is being cancelled, or has ended, stays as it is. */
  void cancel(Instant now);

  /** Tells whether it has ended by a moment. */
  boolean isOver(Instant now);
}
