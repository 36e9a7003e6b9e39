package dev.jobexecutions.testing;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import javax.annotation.Nullable;

/** What is to go otherwise for the next requests, each once. Thread-safe. */
final class Script {
  private final List<Entry> answers = new ArrayList<>();
  private final List<Entry> losses = new ArrayList<>();

  synchronized void answer(Predicate<ReceivedRequest> which, List<CannedResponse> responses) {
    for (CannedResponse response : List.copyOf(responses)) answers.add(new Entry(which, response));
  }

  synchronized void lose(Predicate<ReceivedRequest> which, int times) {
    for (int i = 0; i < times; i++) losses.add(new Entry(which, null));
  }

  /** Takes the answer to a request, if there is one for it. */
  synchronized Optional<CannedResponse> answerTo(ReceivedRequest request) {
    return take(answers, request).map(Entry::response);
  }

  /** Tells whether the answer to a request is to be lost, which the next one's is not by that. */
  synchronized boolean losesAnswerTo(ReceivedRequest request) {
    return take(losses, request).isPresent();
  }

  synchronized void clear() {
    answers.clear();
    losses.clear();
  }

  private static Optional<Entry> take(List<Entry> entries, ReceivedRequest request) {
    for (Iterator<Entry> all = entries.iterator(); all.hasNext(); ) {
      Entry entry = all.next();
      if (!entry.which.test(request)) continue;
      all.remove();
      return Optional.of(entry);
    }
    return Optional.empty();
  }

  private record Entry(Predicate<ReceivedRequest> which, @Nullable CannedResponse response) {}
}
