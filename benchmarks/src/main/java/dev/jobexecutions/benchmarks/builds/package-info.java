/** How long Maven takes to build the clients. */
@ParametersAreNonnullByDefault
package dev.jobexecutions.benchmarks.builds;

import javax.annotation.ParametersAreNonnullByDefault;
