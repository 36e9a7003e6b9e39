/** Metrics and traces of the client's calls, as the README says to make them. */
@ParametersAreNonnullByDefault
package dev.jobexecutions.tests.observability;

import javax.annotation.ParametersAreNonnullByDefault;
