/**
 * The command line: lists, starts, follows and cancels the executions of a job, with an account or
 * on the built-in server. Its standard output carries data and nothing else; all that is said to a
 * person goes to standard error.
 */
@ParametersAreNonnullByDefault
package dev.jobexecutions.cli;

import javax.annotation.ParametersAreNonnullByDefault;
