/**
 * Users' projects, built by Maven and run by Java outside of this build, against the artifacts as
 * they would be installed.
 */
@ParametersAreNonnullByDefault
package dev.jobexecutions.tests.consumer;

import javax.annotation.ParametersAreNonnullByDefault;
