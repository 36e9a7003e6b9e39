/** Tables of ratios, as text and as JSON. */
@ParametersAreNonnullByDefault
package dev.jobexecutions.benchmarks.report;

import javax.annotation.ParametersAreNonnullByDefault;
