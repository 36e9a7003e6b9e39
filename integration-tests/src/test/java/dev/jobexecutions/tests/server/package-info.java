/** A server that answers what a test tells it to, for what the testing module refuses to do. */
@ParametersAreNonnullByDefault
package dev.jobexecutions.tests.server;

import javax.annotation.ParametersAreNonnullByDefault;
