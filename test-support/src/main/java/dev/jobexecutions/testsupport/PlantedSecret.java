package dev.jobexecutions.testsupport;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What every secret of the tests holds, so that it is known where it must not be. Thread-safe.
 *
 * <p>Only what a client is to keep to itself may have it. What it may show, and what it sends, must
 * be told apart by another text.
 */
public final class PlantedSecret {
  /** The text that a secret holds. */
  public static final String MARKER = "planted-secret";

  /** An API key. */
  public static final String API_KEY = "bl_" + MARKER;

  /** How the access tokens begin that the testing module's server gives out. */
  private static final String GRANTED = "access-token-";

  private static final List<String> FORMS =
      Stream.concat(
              Stream.of(MARKER, GRANTED), IntStream.range(0, 3).mapToObj(PlantedSecret::inBase64))
          .toList();

  private PlantedSecret() {}

  /**
   * Tells whether a text shows a planted secret, as it is or in Base64, as in a Basic header.
   *
   * @param text any text
   * @return whether it does
   */
  public static boolean isIn(String text) {
    return FORMS.stream().anyMatch(text::contains);
  }

  /**
   * Fails where a text shows a planted secret.
   *
   * @param what what the text is, for the message
   * @param text any text
   * @throws AssertionError if it does
   */
  public static void assertNotIn(String what, String text) {
    if (isIn(text)) throw new AssertionError(what + " shows a planted secret: " + text);
  }

  /** The characters that are the same whatever stands around the marker, after so many bytes. */
  private static String inBase64(int bytesBefore) {
    byte[] bytes = ("x".repeat(bytesBefore) + MARKER).getBytes(StandardCharsets.US_ASCII);
    String encoded = Base64.getEncoder().withoutPadding().encodeToString(bytes);
    return encoded.substring((bytesBefore * 8 + 5) / 6, bytes.length * 8 / 6);
  }
}
