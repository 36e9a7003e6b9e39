package dev.jobexecutions.testing;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.annotation.Nullable;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.TestInstanceFactoryContext;
import org.junit.jupiter.api.extension.TestInstancePreConstructCallback;

/**
 * A JUnit 5 extension that runs a {@link BlaxelServer} for tests, registered by a field:
 *
 * <pre>{@code
 * @RegisterExtension
 * static final BlaxelServerExtension blaxel =
 *     BlaxelServerExtension.of(
 *         BlaxelServer.builder().seed(ExecutionSeed.job("data-processing-job").count(250)));
 *
 * @Test
 * void listsEverything(BlaxelServer server) { … }
 * }</pre>
 *
 * <p>A static field means one server for the test class and the classes nested in it; such tests
 * must not run at the same time. Each begins with the executions that were there before the first
 * one: the builder's, and those that {@code @BeforeAll} methods added, as they were then. A nested
 * class begins with those of the outer one, and what it adds before all of its tests is there for
 * them alone. Whatever else the server was told or has seen, such as scripted answers and requests,
 * is forgotten before each test. A server that a test closed listens again on the same port.
 *
 * <p>Classes that inherit a static field have a server each, and may run at the same time.
 *
 * <p>A field of the instance means a new server for each test, or, with an instance for all tests
 * ({@code PER_CLASS}), one for them all as with a static field.
 *
 * <p>Test methods, life-cycle methods, and with a static field constructors may take the server as
 * a parameter. What a constructor adds is there for its test, or, with an instance for all tests,
 * for them all. With several of these extensions in one class, JUnit cannot tell which one a
 * parameter means: ask each for its {@link #server()}.
 *
 * <p>Thread-safe. JUnit is an optional dependency of this module: add {@code junit-jupiter-api},
 * 5.9 or newer, to use this class.
 */
public final class BlaxelServerExtension
    implements BeforeAllCallback,
        AfterAllCallback,
        TestInstancePreConstructCallback,
        BeforeEachCallback,
        AfterEachCallback,
        ParameterResolver {
  private static final ExtensionContext.Namespace NAMESPACE =
      ExtensionContext.Namespace.create(BlaxelServerExtension.class);

  private final BlaxelServer.Builder builder;

  /** Several, where classes that run at the same time inherit this extension. */
  private final List<SharedServer> running = new CopyOnWriteArrayList<>();

  /**
   * Makes an extension that runs servers without any execution, for {@code @ExtendWith}. Elsewhere,
   * {@link #create} and {@link #of} read better.
   */
  public BlaxelServerExtension() {
    this(BlaxelServer.builder());
  }

  private BlaxelServerExtension(BlaxelServer.Builder builder) {
    this.builder = builder;
  }

  /**
   * Returns an extension that runs servers without any execution.
   *
   * @return a new extension
   */
  public static BlaxelServerExtension create() {
    return of(BlaxelServer.builder());
  }

  /**
   * Returns an extension that runs servers of this builder.
   *
   * @param builder starts each server; leave it unchanged from now on
   * @return a new extension
   */
  public static BlaxelServerExtension of(BlaxelServer.Builder builder) {
    return new BlaxelServerExtension(Objects.requireNonNull(builder, "builder"));
  }

  /**
   * Returns the running server.
   *
   * @return the server of the test class or of the test
   * @throws IllegalStateException if none is running now, or several are, of classes that inherit
   *     this extension and run at the same time
   */
  public BlaxelServer server() {
    List<SharedServer> now = List.copyOf(running);
    if (now.size() == 1) return now.get(0).server();
    throw new IllegalStateException(
        now.isEmpty()
            ? "no BlaxelServer is running: register this extension by a field with"
                + " @RegisterExtension"
            : now.size()
                + " BlaxelServers are running, of test classes that run at the same time: take the"
                + " server as a parameter");
  }

  /**
   * Returns the base URL of the running server.
   *
   * @return see {@link BlaxelServer#baseUrl()}
   * @throws IllegalStateException as {@link #server()}
   */
  public String baseUrl() {
    return server().baseUrl();
  }

  @Override
  public void beforeAll(ExtensionContext context) {
    startUnlessRunning(context).beginClass(context.getUniqueId());
  }

  /** What a constructor adds must not be forgotten before its test. */
  @Override
  public void preConstructTestInstance(
      TestInstanceFactoryContext factory, ExtensionContext context) {
    // An instance for all tests is made before anything else of its class happens.
    boolean first =
        context
            .getTestInstanceLifecycle()
            .filter(TestInstance.Lifecycle.PER_CLASS::equals)
            .isPresent();
    SharedServer server = first ? startUnlessRunning(context) : running(context);
    if (server == null) return;
    // Where the constructor before this one failed, nothing else has told that its test is over.
    if (!first && factory.getOuterInstance().isEmpty()) server.endTest();
    server.begin();
  }

  @Override
  public void beforeEach(ExtensionContext context) {
    startUnlessRunning(context).begin();
  }

  @Override
  public void afterEach(ExtensionContext context) {
    SharedServer server = running(context);
    if (server == null) return;
    server.endTest();
    closeIfStartedIn(context);
  }

  @Override
  public void afterAll(ExtensionContext context) {
    SharedServer server = running(context);
    if (server == null) return;
    server.endClass(context.getUniqueId());
    closeIfStartedIn(context);
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == BlaxelServer.class;
  }

  @Override
  public BlaxelServer resolveParameter(ParameterContext parameter, ExtensionContext context) {
    SharedServer server = running(context);
    return server == null ? server() : server.server();
  }

  /** Nested classes and tests see what an outer context stored, and so share its server. */
  @Nullable
  private SharedServer running(ExtensionContext context) {
    return context.getStore(NAMESPACE).get(this, SharedServer.class);
  }

  private SharedServer startUnlessRunning(ExtensionContext context) {
    SharedServer server = running(context);
    if (server != null) return server;
    SharedServer started = new SharedServer(builder, running);
    // Since 5.13 JUnit closes it by itself where it does not come to the end of a class.
    context.getStore(NAMESPACE).put(this, started);
    return started;
  }

  private void closeIfStartedIn(ExtensionContext context) {
    SharedServer started = context.getStore(NAMESPACE).remove(this, SharedServer.class);
    if (started != null) started.close();
  }
}
