/**
 * Looks on while the tests of a module run, and fails the run where a secret comes to light. It
 * works by being on the class path of the tests. {@link dev.jobexecutions.testsupport.LogRecorder}
 * is for tests of what is logged.
 */
@ParametersAreNonnullByDefault
package dev.jobexecutions.testsupport;

import javax.annotation.ParametersAreNonnullByDefault;
