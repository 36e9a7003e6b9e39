package dev.jobexecutions.testing;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;

/** What is to go otherwise for the next requests, each once. Thread-safe. */
final class Script {
  private final List<Entry<CannedResponse>> answers = new CopyOnWriteArrayList<>();
  private final List<Entry<Boolean>> losses = new CopyOnWriteArrayList<>();

  /**
   * Held while predicates are asked, so that they see one request at a time. They are a test's own
   * code, which may do anything, so nothing else waits for this lock.
   */
  private final Object asking = new Object();

  void answer(Predicate<ReceivedRequest> which, List<CannedResponse> responses) {
    answers.add(new Entry<>(which, List.copyOf(responses)));
  }

  void lose(Predicate<ReceivedRequest> which, int times) {
    losses.add(new Entry<>(which, Collections.nCopies(times, true)));
  }

  /** Takes the answer to a request, if there is one for it. */
  Optional<CannedResponse> answerTo(ReceivedRequest request) {
    return take(answers, request);
  }

  /** Tells whether the answer to a request is to be lost, which the next one's is not by that. */
  boolean losesAnswerTo(ReceivedRequest request) {
    return take(losses, request).isPresent();
  }

  /** Returns the answers that no request has taken. */
  List<CannedResponse> answersLeft() {
    return answers.stream().flatMap(entry -> entry.left().stream()).toList();
  }

  void clear() {
    clear(answers);
    clear(losses);
  }

  private <T> Optional<T> take(List<Entry<T>> entries, ReceivedRequest request) {
    synchronized (asking) {
      // What a predicate adds meanwhile is for later requests.
      for (Entry<T> entry : List.copyOf(entries)) {
        if (entry.left().isEmpty() || !entry.which.test(request)) continue;
        Optional<T> taken = entry.take();
        if (entry.left().isEmpty()) entries.remove(entry);
        // There is none if all were cleared while the predicate was asked.
        if (taken.isPresent()) return taken;
      }
      return Optional.empty();
    }
  }

  private static <T> void clear(List<Entry<T>> entries) {
    entries.forEach(Entry::clear);
    entries.clear();
  }

  /** What one call of a test's asked for, in order, for the requests that it means. */
  private static final class Entry<T> {
    private final Predicate<ReceivedRequest> which;
    private List<T> left;

    Entry(Predicate<ReceivedRequest> which, List<T> left) {
      this.which = which;
      this.left = left;
    }

    synchronized List<T> left() {
      return left;
    }

    synchronized Optional<T> take() {
      if (left.isEmpty()) return Optional.empty();
      T next = left.get(0);
      left = left.subList(1, left.size());
      return Optional.of(next);
    }

    synchronized void clear() {
      left = List.of();
    }
  }
}
