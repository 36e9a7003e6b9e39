package dev.jobexecutions.client;

import dev.jobexecutions.json.UnknownListener;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/** Tells a caller of what answers hold and this client does not know, of each once. Thread-safe. */
final class UnknownParts implements UnknownListener {
  /** A server may have names without end, such as ids, where the document has none. */
  static final int MOST = 1_000;

  /** More than the excerpt of it shows, since what is no printable text does not count there. */
  private static final int LONGEST = 1_000;

  private final Listener<UnknownPart> listener;
  private final Secrets secrets;
  private final Set<Part> told = ConcurrentHashMap.newKeySet();

  UnknownParts(Consumer<? super UnknownPart> listener, Secrets secrets) {
    this.listener = new Listener<>(listener, "unknown parts");
    this.secrets = secrets;
  }

  @Override
  public void property(String model, String property) {
    tell(model, true, property);
  }

  @Override
  public void value(String enumeration, String value) {
    tell(enumeration, false, value);
  }

  private void tell(String model, boolean isProperty, String text) {
    String kept = text.length() <= LONGEST ? text : text.substring(0, LONGEST);
    Part part = new Part(model, isProperty, kept);
    if (told.contains(part) || told.size() >= MOST || !told.add(part)) return;
    listener.tell(new UnknownPart(model, isProperty, secrets.excerpt(text)));
  }

  private record Part(String model, boolean isProperty, String text) {}
}
