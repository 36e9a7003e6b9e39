/** What goes wrong on the way, and what must not go wrong because of it. */
@ParametersAreNonnullByDefault
package dev.jobexecutions.tests.fault;

import javax.annotation.ParametersAreNonnullByDefault;
