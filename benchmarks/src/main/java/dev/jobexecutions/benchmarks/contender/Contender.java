package dev.jobexecutions.benchmarks.contender;

import java.io.IOException;

/** The clients that are compared, each by the name that the tables have. */
public enum Contender {
  /** This project's client, as it is set where nothing is. */
  OURS("ours"),

  /** This project's client, fetching one page after the other. */
  OURS_SEQUENTIAL("ours, prefetch(0)"),

  /** This project's client, fetching eight pages ahead. */
  OURS_PREFETCH_8("ours, prefetch(8)"),

  /** This project's client, leaving the tasks unread. */
  OURS_SUMMARIES("ours, summaries()"),

  /** The stock generator's {@code retrofit2} with Gson. */
  RETROFIT_GSON("stock retrofit2-gson"),

  /** The stock generator's {@code retrofit2} with Jackson. */
  RETROFIT_JACKSON("stock retrofit2-jackson"),

  /** The stock generator's {@code okhttp-gson}. */
  OKHTTP_GSON("stock okhttp-gson"),

  /** The stock generator's {@code native}: the JDK's HTTP client, with Jackson. */
  NATIVE("stock native");

  private final String label;

  Contender(String label) {
    this.label = label;
  }

  /** Returns the contender's name in the tables. */
  public String label() {
    return label;
  }

  /** Tells whether this is the client of this project. */
  public boolean isOurs() {
    return label.startsWith("ours");
  }

  /**
   * Makes a new client. The classes of the other contenders are not loaded.
   *
   * @param baseUrl where the API is
   * @return a client that made no request yet
   */
  public Client client(String baseUrl) {
    return switch (this) {
      case OURS -> new OurClient(baseUrl, listing -> listing);
      case OURS_SEQUENTIAL -> new OurClient(baseUrl, listing -> listing.prefetch(0));
      case OURS_PREFETCH_8 -> new OurClient(baseUrl, listing -> listing.prefetch(8));
      case OURS_SUMMARIES -> new OurClient(baseUrl, listing -> listing.summaries());
      case RETROFIT_GSON -> new RetrofitGsonClient(baseUrl);
      case RETROFIT_JACKSON -> new RetrofitJacksonClient(baseUrl);
      case OKHTTP_GSON -> new OkHttpGsonClient(baseUrl);
      case NATIVE -> new NativeClient(baseUrl);
    };
  }

  /**
   * Makes what turns the bytes of a page into objects in this contender's client.
   *
   * @return a new decoder
   */
  public Decoder decoder() {
    return switch (this) {
      case OURS, OURS_SEQUENTIAL, OURS_PREFETCH_8 -> new OurDecoder();
      case OURS_SUMMARIES -> OurDecoder.summaries();
      case RETROFIT_GSON -> new RetrofitGsonDecoder();
      case RETROFIT_JACKSON -> new RetrofitJacksonDecoder();
      case OKHTTP_GSON -> new OkHttpGsonDecoder();
      case NATIVE -> new NativeDecoder();
    };
  }

  /**
   * Returns the contender of this name.
   *
   * @param label a name, as {@link #label()} gives it
   * @return the contender
   * @throws IOException if there is none
   */
  public static Contender of(String label) throws IOException {
    // A stream would be a part of what a cold start takes.
    for (Contender contender : values()) if (contender.label.equals(label)) return contender;
    throw new IOException("no contender is called '" + label + "'");
  }
}
