/** The clients that are compared, each in the way that its user would write. */
@ParametersAreNonnullByDefault
package dev.jobexecutions.benchmarks.contender;

import javax.annotation.ParametersAreNonnullByDefault;
