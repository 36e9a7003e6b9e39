/** Tests of the executions server over real sockets, and of its generated content. */
@ParametersAreNonnullByDefault
package dev.jobexecutions.testing;

import javax.annotation.ParametersAreNonnullByDefault;
