/** What Maven does with a project: how long builds take, and what a POM brings. */
@ParametersAreNonnullByDefault
package dev.jobexecutions.benchmarks.builds;

import javax.annotation.ParametersAreNonnullByDefault;
