package dev.jobexecutions.cli;

import java.io.PrintWriter;
import java.time.Clock;
import java.util.Map;

/**
 * What a command has around it, which tests replace.
 *
 * @param out standard output: data, and nothing else
 * @param err standard error: what is said to a person
 * @param environment the environment's variables
 * @param clock what ages, and days without a time zone, are reckoned by
 * @param terminal what standard output can show
 */
record Surroundings(
    DataStream out,
    PrintWriter err,
    Map<String, String> environment,
    Clock clock,
    Terminal terminal) {}
