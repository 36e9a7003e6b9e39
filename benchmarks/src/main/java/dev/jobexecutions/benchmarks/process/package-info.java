/** What only whole processes show. Those named {@code Child} run in a JVM of their own. */
@ParametersAreNonnullByDefault
package dev.jobexecutions.benchmarks.process;

import javax.annotation.ParametersAreNonnullByDefault;
