package dev.jobexecutions.client;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javax.annotation.Nullable;
import okhttp3.Headers;

/**
 * What no message may show: the secrets that a client was given, and the tokens that it sent last,
 * which answers still under way may repeat. Thread-safe.
 */
final class Secrets {
  static final String MASK = "***";

  /** Shorter texts also stand in words that are no secret, and are too short to be one. */
  static final int SHORTEST = 6;

  /** So many tokens are remembered, which is more than are ever in use at a time. */
  static final int MOST_TOKENS = 64;

  /** An excerpt is much shorter, but a secret in it may be long. */
  private static final int ENOUGH = 64 * 1024;

  /** What is masked besides; null where there is nothing else. */
  @Nullable private final Secrets shared;

  private final Set<String> kept = new LinkedHashSet<>();
  private final Deque<String> tokens = new ArrayDeque<>();

  private volatile Forms forms = Forms.of(Set.of());

  /** What was looked for last, where there is a {@link #shared}: one answer asks many times. */
  @Nullable private volatile Together together;

  @Nullable private volatile String latest;

  /** What the next access token is asked for with, however many of those there are meanwhile. */
  @Nullable private String refreshToken;

  /** Knows no secret yet. */
  Secrets() {
    this(null);
  }

  private Secrets(@Nullable Secrets shared) {
    this.shared = shared;
  }

  /** Returns what masks the same, now and later, and the credentials among some headers. */
  Secrets with(Headers headers) {
    if (headers.size() == 0) return this;
    Set<String> more = CredentialHeaders.secrets(headers);
    if (more.isEmpty()) return this;
    Secrets all = new Secrets(this);
    more.forEach(all::keep);
    return all;
  }

  /** Masks a secret from now on. */
  synchronized void keep(String secret) {
    if (secret.length() >= SHORTEST && kept.add(secret)) refresh();
  }

  /** Masks a token until enough others have been used after it. */
  void used(String token) {
    if (token.equals(latest)) return;
    synchronized (this) {
      latest = token;
      if (remember(token)) refresh();
    }
  }

  /** Masks a refresh token until enough tokens have been used after it was replaced. */
  synchronized void refreshedBy(String token) {
    if (token.equals(refreshToken)) return;
    if (refreshToken != null) remember(refreshToken);
    refreshToken = token.length() < SHORTEST ? null : token;
    refresh();
  }

  /** Whether that makes a difference. */
  private boolean remember(String token) {
    if (token.length() < SHORTEST) return false;
    boolean known = tokens.remove(token);
    tokens.addLast(token);
    if (tokens.size() > MOST_TOKENS) tokens.removeFirst();
    return !known;
  }

  private void refresh() {
    Set<String> texts = new LinkedHashSet<>(kept);
    texts.addAll(tokens);
    if (refreshToken != null) texts.add(refreshToken);
    // As forms have it, where a space is a plus sign.
    for (String text : List.copyOf(texts)) texts.add(text.replace(' ', '+'));
    forms = Forms.of(texts);
  }

  private Forms forms() {
    if (shared == null) return forms;
    Forms own = forms;
    Forms others = shared.forms();
    Together last = together;
    if (last != null && last.own.equals(own) && last.others.equals(others)) return last.all;
    Forms all = own.with(others);
    together = new Together(own, others, all);
    return all;
  }

  /** Takes the secrets out of a text that came from elsewhere and may repeat them. */
  String mask(String text) {
    Forms forms = forms();
    String masked = text;
    for (String secret : forms.plain) masked = masked.replace(secret, MASK);
    if (masked.indexOf('\\') >= 0)
      masked = UnescapedText.ofJson(masked).replaced(forms.plain, MASK);
    return masked.indexOf('%') < 0
        ? masked
        : UnescapedText.ofUrl(masked).replaced(forms.bytes, MASK);
  }

  /** As {@link #mask}, where the end may be missing, in the middle of a secret. */
  String maskCut(String text) {
    Forms forms = forms();
    String masked = UnescapedText.ofJson(mask(text)).endReplaced(forms.plain, SHORTEST, MASK);
    return masked.indexOf('%') < 0
        ? masked
        : UnescapedText.ofUrl(masked).endReplaced(forms.bytes, SHORTEST, MASK);
  }

  /** Makes an excerpt of foreign text, of which no more is looked at than may be needed. */
  String excerpt(String text) {
    return Excerpt.of(
        text.length() <= ENOUGH ? mask(text) : maskCut(text.substring(0, ENOUGH)) + "…");
  }

  @Nullable
  String maskNullable(@Nullable String text) {
    return text == null ? null : mask(text);
  }

  @Override
  public String toString() {
    return MASK;
  }

  /**
   * What to look for, the longest first, so that one that begins like another is masked as a whole.
   *
   * @param bytes the same for texts with the escapes of URLs
   */
  private record Forms(List<String> plain, List<String> bytes) {
    static Forms of(Collection<String> texts) {
      List<String> sorted = new ArrayList<>(texts);
      sorted.sort((first, second) -> Integer.compare(second.length(), first.length()));
      return new Forms(sorted, sorted.stream().map(UnescapedText::bytes).toList());
    }

    Forms with(Forms others) {
      List<String> texts = new ArrayList<>(plain);
      texts.addAll(others.plain);
      return of(texts);
    }

    @Override
    public String toString() {
      return MASK;
    }
  }

  /** Forms of two, as they were put together. */
  private record Together(Forms own, Forms others, Forms all) {}
}
