/** Maven, run by a test as the build that runs the test was started. */
@ParametersAreNonnullByDefault
package dev.jobexecutions.tests.maven;

import javax.annotation.ParametersAreNonnullByDefault;
