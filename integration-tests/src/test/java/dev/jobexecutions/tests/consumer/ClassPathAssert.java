package dev.jobexecutions.tests.consumer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.JarFile;

/** What must hold of every consumer's class path. */
final class ClassPathAssert {
  private ClassPathAssert() {}

  /** OkHttp 4 and 5 have different names in Maven, so that nothing else keeps them apart. */
  static void assertOneOkHttp(List<Path> jars) {
    assertThat(jars)
        .extracting(jar -> jar.getFileName().toString())
        .filteredOn(name -> name.startsWith("okhttp"))
        .singleElement()
        .asString()
        .startsWith("okhttp-jvm-");
  }

  /** The jars whose names start like this hold the licence, as it demands. */
  static void assertLicenceInEachOf(List<Path> jars, String names) throws IOException {
    List<Path> ours =
        jars.stream().filter(jar -> jar.getFileName().toString().startsWith(names)).toList();
    assertThat(ours).isNotEmpty();
    for (Path path : ours) {
      try (JarFile jar = new JarFile(path.toFile())) {
        assertThat(jar.getEntry("META-INF/LICENSE")).as("the licence in %s", path).isNotNull();
      }
    }
  }

  static void assertNoClassTwice(List<Path> jars) throws IOException {
    Map<String, Path> origins = new TreeMap<>();
    Map<String, Path> repeated = new TreeMap<>();
    for (Path path : jars) {
      try (JarFile jar = new JarFile(path.toFile())) {
        jar.stream()
            .map(entry -> entry.getName())
            .filter(name -> name.endsWith(".class") && !name.endsWith("module-info.class"))
            .filter(name -> origins.putIfAbsent(name, path) != null)
            .forEach(name -> repeated.put(name, path));
      }
    }
    assertThat(origins).isNotEmpty();
    assertThat(repeated).isEmpty();
  }
}
