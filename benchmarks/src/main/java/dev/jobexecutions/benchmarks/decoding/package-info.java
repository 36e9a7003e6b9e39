/** Decoding a page, in the Java Microbenchmark Harness. */
@ParametersAreNonnullByDefault
package dev.jobexecutions.benchmarks.decoding;

import javax.annotation.ParametersAreNonnullByDefault;
