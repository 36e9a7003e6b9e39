package dev.jobexecutions.client;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import javax.annotation.Nullable;
import javax.net.ssl.SSLPeerUnverifiedException;

/**
 * Stands in for a cause whose text is not fit to be shown, since it repeats a secret, would forge
 * lines of a log, or is very long. It says the rest of it, and where it came from.
 */
final class CleanedCause extends Exception {
  private static final long serialVersionUID = 1L;

  /** Nobody makes longer chains, unless one that bites its tail. */
  private static final int MOST = 50;

  private CleanedCause(String text, @Nullable Throwable cause) {
    super(text, cause);
  }

  /**
   * Returns a cause as it is, where all of its trace is fit to be shown, and else a stand-in.
   *
   * @param clean returns a text that is fit as it is
   */
  @Nullable
  static Throwable of(@Nullable Throwable cause, UnaryOperator<String> clean) {
    return of(cause, clean, Collections.newSetFromMap(new IdentityHashMap<>()));
  }

  @Nullable
  private static Throwable of(
      @Nullable Throwable cause, UnaryOperator<String> clean, Set<Throwable> replaced) {
    if (cause == null || isClean(cause, clean, 0)) return cause;
    if (replaced.size() == MOST || !replaced.add(cause)) return null;
    CleanedCause standIn =
        new CleanedCause(clean.apply(cause.toString()), of(cause.getCause(), clean, replaced));
    standIn.setStackTrace(cause.getStackTrace());
    for (Throwable each : cause.getSuppressed()) {
      Throwable suppressed = of(each, clean, replaced);
      if (suppressed != null) standIn.addSuppressed(suppressed);
    }
    return standIn;
  }

  private static boolean isClean(Throwable failure, UnaryOperator<String> clean, int depth) {
    String text = failure.toString();
    // Several lines of OkHttp's own tell of a wrong certificate, which callers know by its type.
    boolean ownLines = failure instanceof SSLPeerUnverifiedException;
    if (depth > MOST || !(ownLines || clean.apply(text).equals(text))) return false;
    Throwable cause = failure.getCause();
    return (cause == null || isClean(cause, clean, depth + 1))
        && Stream.of(failure.getSuppressed()).allMatch(each -> isClean(each, clean, depth + 1));
  }
}
