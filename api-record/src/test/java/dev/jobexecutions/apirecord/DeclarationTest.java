package dev.jobexecutions.apirecord;

import static dev.jobexecutions.apirecord.Sources.api;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** How a class and its members are written. */
class DeclarationTest {
  @Test
  void ofGenericClassAndItsMembers() throws Exception {
    assertThat(
            api(
                """
                public abstract class A<K extends Comparable<K> & java.io.Serializable, V>
                    extends AbstractMap<K, List<? extends V>> implements Iterable<V[]> {
                  public Map.Entry<? super K, ?>[] entries;
                  protected <T extends Number> A(Set<T> set) {}
                  public abstract <R, X extends Exception> R m(Map<K, int[][]> map) throws X;
                }
                """))
        .containsExactly(
            "public abstract class p.A<K extends Comparable<K> & java.io.Serializable, V>"
                + " extends java.util.AbstractMap<K, java.util.List<? extends V>>"
                + " implements Iterable<V[]>",
            "  public java.util.Map.Entry<? super K, ?>[] entries",
            "  protected <T extends Number> A(java.util.Set<T> set)",
            "  public abstract <R, X extends Exception> R m(java.util.Map<K, int[][]> map)"
                + " throws X");
  }

  @Test
  void ofInnerClassOfGenericOne() throws Exception {
    assertThat(
            api(
                """
                public class A<T> {
                  A() {}
                  public class Inner<U> { public Inner(@Nullable T t, U u) {} }
                  public class Plain { public Plain(@Nullable String s) {} }
                  public A<String>.Inner<int[]> inner() { return null; }
                }
                """))
        .containsExactly(
            "public class p.A<T>",
            "  public A<String>.Inner<int[]> inner()",
            "public class p.A.Inner<U>",
            "  public Inner(@Nullable T t, U u)",
            "public class p.A.Plain",
            "  public Plain(@Nullable String s)");
  }

  @Test
  void ofEnumWithConstantsInTheirOrder() throws Exception {
    assertThat(
            api(
                """
                public enum E implements Runnable {
                  LARGE { public void run() {} }, @Deprecated SMALL { public void run() {} };
                  public final int size = 0;
                  public static E valueOf(int size) { return LARGE; }
                }
                """))
        .containsExactly(
            "public enum p.E implements Runnable",
            "  LARGE",
            "  @Deprecated SMALL",
            "  public final int size = 0",
            "  public static E valueOf(int size)");
  }

  @Test
  void ofInterface() throws Exception {
    assertThat(
            api(
                """
                @FunctionalInterface public interface I<T> extends Runnable, AutoCloseable {
                  int MAX = 3;
                  String NAME = System.lineSeparator();
                  default void run() {}
                  default void close() {}
                  static <T> I<T> of() { return null; }
                  @CheckReturnValue T get();
                  private void hidden() {}
                }
                """))
        .containsExactly(
            "@FunctionalInterface public interface p.I<T> extends AutoCloseable, Runnable",
            "  static final int MAX = 3",
            "  static final String NAME",
            "  default void close()",
            "  @CheckReturnValue T get()",
            "  static <T> I<T> of()",
            "  default void run()");
  }

  @Test
  void ofRecord() throws Exception {
    assertThat(
            api(
                "public record R<T>(int x, @Nullable List<T> y) implements java.io.Serializable {}"))
        .startsWith(
            "public record p.R<T>(int x, @Nullable java.util.List<T> y)"
                + " implements java.io.Serializable",
            "  public R(int x, @Nullable java.util.List<T> y)")
        .contains("  @Nullable public java.util.List<T> y()");
  }

  @Test
  void ofSealedClass() throws Exception {
    assertThat(
            api(
                "public sealed interface S permits A, B {}",
                "final class A implements S {}",
                "public non-sealed interface B extends S {}"))
        .containsExactly(
            "public interface p.B extends S", "public sealed interface p.S permits A, B");
  }

  @Test
  void ofAnnotationWithDefaults() throws Exception {
    assertThat(
            api(
                """
                @java.lang.annotation.Retention(java.lang.annotation.RetentionPolicy.RUNTIME)
                public @interface A {
                  String name();
                  int[] sizes() default {1, 2};
                  Class<?> type() default Map.Entry.class;
                  Thread.State state() default Thread.State.NEW;
                }
                """))
        .containsExactly(
            "@Retention(value = java.lang.annotation.RetentionPolicy.RUNTIME) public @interface p.A",
            "  String name()",
            "  int[] sizes() default {1, 2}",
            "  Thread.State state() default Thread.State.NEW",
            "  Class<?> type() default java.util.Map.Entry.class");
  }

  @Test
  void ofMethodWithVarargsAndExceptions() throws Exception {
    assertThat(
            api(
                """
                public interface I {
                  void m(int i, List<String>[]... lists)
                      throws java.io.IOException, InterruptedException;
                }
                """))
        .containsExactly(
            "public interface p.I",
            "  void m(int i, java.util.List<String>[]... lists)"
                + " throws java.io.IOException, InterruptedException");
  }

  @Test
  void withNullnessAndDeprecation() throws Exception {
    assertThat(
            api(
                """
                @Deprecated(since = "1", forRemoval = true) public class A {
                  A() {}
                  @Nullable public static final Object NONE = null;
                  @Nullable public String m(int i, @Nullable String s, @Nonnull String t) { return s; }
                  @Deprecated @Nullable @CheckForNull public String old() { return null; }
                }
                """))
        .containsExactly(
            "@Deprecated(forRemoval = true, since = \"1\") public class p.A",
            "  @Nullable public static final Object NONE",
            "  @Nullable public String m(int i, @Nullable String s, @Nonnull String t)",
            "  @Deprecated @Nullable public String old()");
  }

  @Test
  void withConstantValues() throws Exception {
    assertThat(
            api(
                """
                public class A {
                  A() {}
                  public static final String A = "a\\"\\n\\u00e9\\\\";
                  public static final boolean B = true;
                  public static final char C = '\\'';
                  public static final double D = 1.5;
                  public static final float F = 1;
                  public static final long L = Long.MIN_VALUE;
                  public static final byte Y = -1;
                  public static final Integer BOXED = 1;
                }
                """))
        .containsExactly(
            "public class p.A",
            "  public static final String A = \"a\\\"\\n\\u00e9\\\\\"",
            "  public static final boolean B = true",
            "  public static final Integer BOXED",
            "  public static final char C = '\\''",
            "  public static final double D = 1.5",
            "  public static final float F = 1.0F",
            "  public static final long L = -9223372036854775808L",
            "  public static final byte Y = -1");
  }

  @Test
  void tellsTypesOfThePackageFromThoseOfTheLanguage() throws Exception {
    assertThat(
            api(
                "public class Error { Error() {} public java.lang.Error as() { return null; } }",
                "public class A$B { A$B() {} public Error error(A$B self) { return null; } }"))
        .containsExactly(
            "public class p.A$B",
            "  public Error error(A$B self)",
            "public class p.Error",
            "  public java.lang.Error as()");
  }

  @Test
  void ofPackageThatSaysWhatIsNull() throws Exception {
    assertThat(
            Sources.apiOfFiles(
                "@javax.annotation.ParametersAreNonnullByDefault package p;",
                "package p; public interface I {}"))
        .containsExactly("@ParametersAreNonnullByDefault package p", "public interface p.I");
  }
}
