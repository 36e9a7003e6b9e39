/**
 * Many threads on one client: how many calls they get done together, and what they wait for. The
 * classes named {@code Child} run in a JVM of their own.
 */
@ParametersAreNonnullByDefault
package dev.jobexecutions.benchmarks.threads;

import javax.annotation.ParametersAreNonnullByDefault;
