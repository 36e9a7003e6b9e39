/** The lists that all contenders read, and the server that gives them. */
@ParametersAreNonnullByDefault
package dev.jobexecutions.benchmarks.page;

import javax.annotation.ParametersAreNonnullByDefault;
