package dev.jobexecutions.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The corpus of the fuzzing, each entry of which must keep every promise of its target. */
class FuzzCorpusTest {
  static Stream<Arguments> entries() {
    return Arrays.stream(FuzzTarget.values())
        .flatMap(target -> target.seeds().stream().map(seed -> Arguments.of(target, seed)));
  }

  @ParameterizedTest
  @MethodSource("entries")
  @Timeout(5)
  void keepsEveryPromise(FuzzTarget target, Path seed) throws IOException {
    target.check(Files.readAllBytes(seed));
  }

  @ParameterizedTest
  @EnumSource
  void everyTargetStartsFromSeeds(FuzzTarget target) {
    assertThat(target.seeds()).isNotEmpty();
  }

  @Test
  void everyFolderBelongsToATarget() throws IOException {
    try (Stream<Path> folders = Files.list(Path.of("src/test/fuzz"))) {
      assertThat(folders.map(folder -> folder.getFileName().toString()))
          .containsExactlyInAnyOrderElementsOf(
              Arrays.stream(FuzzTarget.values()).map(FuzzTarget::folder).toList());
    }
  }
}
