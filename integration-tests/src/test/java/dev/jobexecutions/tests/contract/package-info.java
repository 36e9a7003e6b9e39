/**
 * What goes over the wire against the OpenAPI document: every request of the client and every
 * answer of the testing server is judged by a library that this project did not write.
 */
@ParametersAreNonnullByDefault
package dev.jobexecutions.tests.contract;

import javax.annotation.ParametersAreNonnullByDefault;
