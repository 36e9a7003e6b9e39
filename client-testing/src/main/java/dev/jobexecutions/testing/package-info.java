/**
 * An in-process HTTP server that behaves like Blaxel's executions API, with realistic content and a
 * JUnit 5 extension, for tests that need no account. Start at {@link
 * dev.jobexecutions.testing.BlaxelServer}. An argument that is null is refused with a {@link
 * java.lang.NullPointerException}.
 */
@ParametersAreNonnullByDefault
@ReturnValuesAreNonnullByDefault
package dev.jobexecutions.testing;

import dev.jobexecutions.json.ReturnValuesAreNonnullByDefault;
import javax.annotation.ParametersAreNonnullByDefault;
