package dev.jobexecutions.cli;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.annotation.Nullable;

/**
 * Halves of characters, which JSON can write as {@code "\ud83d"}, and which no request can carry: a
 * question mark would take their place.
 */
final class HalfCharacters {
  private HalfCharacters() {}

  /**
   * Finds the first.
   *
   * @param value a JSON value
   * @param path where that is
   * @return where the half is; empty where there is none
   */
  static Optional<String> in(@Nullable Object value, String path) {
    if (value instanceof String text) return isWhole(text) ? Optional.empty() : Optional.of(path);
    return children(value, path).flatMap(Optional::stream).findFirst();
  }

  private static Stream<Optional<String>> children(@Nullable Object value, String path) {
    if (value instanceof Map<?, ?> object) {
      return object.entrySet().stream()
          .map(
              property -> {
                String name = String.valueOf(property.getKey());
                String place = path + "." + name;
                return isWhole(name) ? in(property.getValue(), place) : Optional.of(place);
              });
    }
    return value instanceof List<?> array
        ? IntStream.range(0, array.size()).mapToObj(i -> in(array.get(i), path + "[" + i + "]"))
        : Stream.empty();
  }

  private static boolean isWhole(String text) {
    return text.codePoints().noneMatch(HalfCharacters::isHalf);
  }

  private static boolean isHalf(int codePoint) {
    return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
  }
}
