/** When the build generates the client anew, tried on a copy of the modules that it takes. */
@ParametersAreNonnullByDefault
package dev.jobexecutions.tests.regeneration;

import javax.annotation.ParametersAreNonnullByDefault;
