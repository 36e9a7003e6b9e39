/**
 * What only whole processes show. Those named {@code Child} run in a JVM of their own; Maven is a
 * process too.
 */
@ParametersAreNonnullByDefault
package dev.jobexecutions.benchmarks.process;

import javax.annotation.ParametersAreNonnullByDefault;
