package dev.jobexecutions.testing;

import java.util.Objects;
import javax.annotation.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

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
 * <p>A static field means one server for the test class and the classes nested in it, which is
 * reset before each test; such tests must not run at the same time. A field of the instance means a
 * new server for each test. Constructors, test methods and life-cycle methods may take the server
 * as a parameter, as far as it runs by then.
 *
 * <p>JUnit is an optional dependency of this module: add {@code junit-jupiter-api} to use this
 * class.
 */
public final class BlaxelServerExtension
    implements BeforeAllCallback,
        AfterAllCallback,
        BeforeEachCallback,
        AfterEachCallback,
        ParameterResolver {
  private static final ExtensionContext.Namespace NAMESPACE =
      ExtensionContext.Namespace.create(BlaxelServerExtension.class);

  private final BlaxelServer.Builder builder;
  @Nullable private volatile BlaxelServer current;

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
   * @throws IllegalStateException if none is running now
   */
  public BlaxelServer server() {
    BlaxelServer server = current;
    if (server != null) return server;
    throw new IllegalStateException(
        "no BlaxelServer is running: register this extension by a field with @RegisterExtension");
  }

  /**
   * Returns the base URL of the running server.
   *
   * @return see {@link BlaxelServer#baseUrl()}
   * @throws IllegalStateException if none is running now
   */
  public String baseUrl() {
    return server().baseUrl();
  }

  @Override
  public void beforeAll(ExtensionContext context) {
    startUnlessRunning(context);
  }

  @Override
  public void beforeEach(ExtensionContext context) {
    if (!startUnlessRunning(context)) server().reset();
  }

  @Override
  public void afterEach(ExtensionContext context) {
    closeIfStartedIn(context);
  }

  @Override
  public void afterAll(ExtensionContext context) {
    closeIfStartedIn(context);
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == BlaxelServer.class;
  }

  @Override
  public BlaxelServer resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return server();
  }

  /** Nested classes and tests see what an outer context stored, and so share its server. */
  private boolean startUnlessRunning(ExtensionContext context) {
    if (context.getStore(NAMESPACE).get(this) != null) return false;
    current = builder.start();
    context.getStore(NAMESPACE).put(this, context.getUniqueId());
    return true;
  }

  private void closeIfStartedIn(ExtensionContext context) {
    if (!context.getUniqueId().equals(context.getStore(NAMESPACE).get(this))) return;
    server().close();
    current = null;
  }
}
