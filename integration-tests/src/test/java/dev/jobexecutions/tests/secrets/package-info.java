/** That what is secret stays so, whatever goes wrong. */
@ParametersAreNonnullByDefault
package dev.jobexecutions.tests.secrets;

import javax.annotation.ParametersAreNonnullByDefault;
