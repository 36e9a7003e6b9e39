package dev.jobexecutions.client;

import java.util.List;
import javax.annotation.Nullable;

/**
 * What one look of a watch has brought.
 *
 * @param changes what has changed, in the order in which it came to be as far as that is known
 * @param failure what kept the look from seeing all; null where it did
 */
record WatchNews(List<ExecutionChange> changes, @Nullable Throwable failure) {}
