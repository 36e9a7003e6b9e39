/**
 * The command line: lists the executions of a job, from an account or from the built-in server. Its
 * standard output carries data and nothing else; all that is said to a person goes to standard
 * error.
 */
@ParametersAreNonnullByDefault
package dev.jobexecutions.cli;

import javax.annotation.ParametersAreNonnullByDefault;
