package dev.jobexecutions.tests.fault;

import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.stream.Stream;

/** Spoils one answer of some, each time in another way. Thread-safe. */
final class RandomFaults implements Function<WireAnswer, Reply> {
  private static final List<Bending> UNUSUAL =
      Stream.of(Oddity.values()).<Bending>map(oddity -> oddity::bend).toList();

  /** Silence is left out: it takes time, and nothing else. */
  private static final List<Bending> OF_ANY_ANSWER =
      Stream.concat(
              Stream.of(BrokenConnection.values()).filter(fault -> !fault.isSilence()),
              Stream.of(Overload.values()))
          .<Bending>map(fault -> fault::bend)
          .toList();

  private static final List<Bending> OF_SUCCESS =
      Stream.of(WrongBody.values()).<Bending>map(fault -> fault::bend).toList();

  private final Random random = new Random(20260701);
  private final AtomicLong spoilt = new AtomicLong();
  private final int oneOf;

  /**
   * Begins to spoil answers.
   *
   * @param oneOf how many answers there are for each that is spoilt
   */
  RandomFaults(int oneOf) {
    this.oneOf = oneOf;
  }

  @Override
  public Reply apply(WireAnswer answer) {
    if (random.nextInt(50) == 0) return any(UNUSUAL).bend(answer);
    if (random.nextInt(oneOf) > 0) return Reply.whole(answer);
    spoilt.incrementAndGet();
    boolean listed = answer.status() == 200 && answer.text().contains("[{");
    return any(listed && random.nextBoolean() ? OF_SUCCESS : OF_ANY_ANSWER).bend(answer);
  }

  private Bending any(List<Bending> bendings) {
    return bendings.get(random.nextInt(bendings.size()));
  }

  long spoilt() {
    return spoilt.get();
  }
}
