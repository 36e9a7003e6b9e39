package dev.jobexecutions.apirecord;

import static dev.jobexecutions.apirecord.Sources.api;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which classes and members are in the text, and in which order. */
class PublicApiTest {
  @Test
  void leavesOutWhatOtherPackagesCannotUse() throws Exception {
    assertThat(
            api(
                """
                public class A {
                  int f; private int g;
                  A() {} private A(int a) {}
                  void m() {} private void n() {}
                  static class Packaged { public int f; }
                  private static class Private { public void m() {} }
                  static class Outer { public static class Inner {} }
                }
                """,
                "class B { public void m() {} }"))
        .containsExactly("public class p.A");
  }

  @Test
  void leavesOutWhatTheCompilerAdds() throws Exception {
    assertThat(
            api(
                """
                public class A implements Comparable<A> {
                  A() {}
                  public int compareTo(A that) {
                    Runnable anonymous = new Runnable() { public void run() {} };
                    class Local { public void m() {} }
                    Runnable lambda = () -> new Local().m();
                    return 0;
                  }
                }
                """))
        .containsExactly(
            "public class p.A implements Comparable<A>", "  public int compareTo(A that)");
  }

  @Test
  void holdsProtectedMembers() throws Exception {
    assertThat(
            api(
                """
                public abstract class A {
                  protected int f;
                  protected A() {}
                  protected abstract void m();
                  protected static class Nested { Nested() {} }
                }
                """))
        .containsExactly(
            "public abstract class p.A",
            "  protected int f",
            "  protected A()",
            "  protected abstract void m()",
            "protected static class p.A.Nested");
  }

  @Test
  void holdsWhatPublicClassesInheritFromHiddenOnes() throws Exception {
    assertThat(
            api(
                "public final class A extends Base<String> implements Able { A() {} }",
                "abstract class Base<T> extends Root { public T get() { return null; } }",
                "class Root { public void go() {} void hidden() {} }",
                "interface Able { default void can() {} }",
                "class Other { public void m() {} }"))
        .containsExactly(
            "public final class p.A extends Base<String> implements Able",
            "interface p.Able",
            "  default void can()",
            "abstract class p.Base<T> extends Root",
            "  public T get()",
            "class p.Root",
            "  public void go()");
  }

  @Test
  void holdsEveryNestingOfPublicClasses() throws Exception {
    assertThat(
            api(
                """
                public interface A {
                  class B { B() {} public enum C { X } }
                  @interface D {}
                }
                """))
        .containsExactly(
            "public interface p.A",
            "public static class p.A.B",
            "public enum p.A.B.C",
            "  X",
            "public @interface p.A.D");
  }

  @Test
  void sortsFieldsThenConstructorsThenMethods() throws Exception {
    assertThat(
            api(
                """
                public class A {
                  public static void b(int i, int j) {}
                  public void b(int i) {}
                  public void a() {}
                  public A(int i) {}
                  public int y, x;
                  public A() {}
                }
                """))
        .containsExactly(
            "public class p.A",
            "  public int x",
            "  public int y",
            "  public A()",
            "  public A(int i)",
            "  public void a()",
            "  public void b(int i)",
            "  public static void b(int i, int j)");
  }

  @Test
  void doesNotHangOnTheOrderOfTheSources() throws Exception {
    String a = "public class A { public enum E { Y, X } }";
    String b = "public class B {}";

    assertThat(api(b, a)).isEqualTo(api(a, b)).hasSize(7);
  }

  @Test
  void refusesFolderWithoutClasses(@TempDir Path folder) {
    assertThatThrownBy(() -> PublicApi.of(folder))
        .isInstanceOf(IOException.class)
        .hasMessage("no class file in " + folder + ": compile first");
    assertThatThrownBy(() -> PublicApi.of(folder.resolve("missing")))
        .hasMessageContaining("missing: compile first");
  }
}
