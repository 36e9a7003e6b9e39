package dev.jobexecutions.generator.corpus;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.Moshi;
import java.io.IOException;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import retrofit2.Retrofit;
import retrofit2.converter.moshi.MoshiConverterFactory;

/** Uses compiled clients as far as it goes without a server. */
final class GeneratedClasses {
  private static final String SUFFIX = ".class";

  private final Path classes;

  GeneratedClasses(Path classes) {
    this.classes = classes;
  }

  /**
   * Makes the adapter of every model and an instance of every interface, all of whose methods
   * Retrofit checks.
   *
   * @return the first error, with its class, or nothing where there is none
   */
  Optional<String> firstError() throws IOException {
    URL[] path = {classes.toUri().toURL()};
    try (URLClassLoader loader = new URLClassLoader(path, getClass().getClassLoader())) {
      Map<Class<?>, Supplier<?>> uses = new LinkedHashMap<>();
      Moshi moshi =
          (Moshi)
              loader
                  .loadClass(Generation.JSON_PACKAGE + ".JsonAdapters")
                  .getMethod("moshi")
                  .invoke(null);
      Retrofit retrofit =
          new Retrofit.Builder()
              .baseUrl("http://localhost/")
              .addConverterFactory(MoshiConverterFactory.create(moshi))
              .validateEagerly(true)
              .build();
      for (Class<?> type : classes(Generation.MODEL_PACKAGE, loader)) {
        if (isModel(type)) uses.put(type, () -> moshi.adapter(type));
      }
      for (Class<?> type : classes(Generation.API_PACKAGE, loader)) {
        if (type.isInterface()) uses.put(type, () -> retrofit.create(type));
      }
      return uses.entrySet().stream()
          .flatMap(use -> error(use.getKey(), use.getValue()).stream())
          .findFirst();
    } catch (ReflectiveOperationException | LinkageError e) {
      return Optional.of(Outcome.describe(e));
    }
  }

  private static boolean isModel(Class<?> type) {
    for (Method method : type.getDeclaredMethods()) {
      if (method.getName().equals("jsonAdapter") && method.getReturnType() == JsonAdapter.class)
        return true;
    }
    return false;
  }

  private List<Class<?>> classes(String packageName, ClassLoader loader)
      throws IOException, ClassNotFoundException {
    Path folder = classes.resolve(packageName.replace('.', '/'));
    List<Class<?>> found = new ArrayList<>();
    if (!Files.isDirectory(folder)) return found;
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.sorted().toList()) {
        String name = file.getFileName().toString();
        if (name.endsWith(SUFFIX) && !name.equals("package-info.class")) {
          String simpleName = name.substring(0, name.length() - SUFFIX.length());
          found.add(loader.loadClass(packageName + "." + simpleName));
        }
      }
    }
    return found;
  }

  private static Optional<String> error(Class<?> type, Supplier<?> use) {
    try {
      Objects.requireNonNull(use.get());
      return Optional.empty();
    } catch (RuntimeException | LinkageError | StackOverflowError e) {
      return Optional.of(type.getSimpleName() + ": " + Outcome.describe(e));
    }
  }
}
