package dev.jobexecutions.cli;

import java.io.InputStream;
import java.io.PrintWriter;
import java.time.Clock;
import java.util.Map;
import javax.annotation.Nullable;

/**
 * What a command has around it, which tests replace.
 *
 * @param in standard input
 * @param out standard output: data, and nothing else
 * @param err standard error: what is said to a person
 * @param environment the environment's variables
 * @param clock what ages, and days without a time zone, are reckoned by
 * @param pace how waiting passes
 * @param terminal what standard output can show
 * @param progress what standard error can show, and change again; null where it can't
 */
record Surroundings(
    InputStream in,
    DataStream out,
    PrintWriter err,
    Map<String, String> environment,
    Clock clock,
    Pace pace,
    Terminal terminal,
    @Nullable Terminal progress) {}
