/**
 * Measures the client against those that a user would pick instead. The parts are in the packages
 * below.
 */
@ParametersAreNonnullByDefault
package dev.jobexecutions.benchmarks;

import javax.annotation.ParametersAreNonnullByDefault;
