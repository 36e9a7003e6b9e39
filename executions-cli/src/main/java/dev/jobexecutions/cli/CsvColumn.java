package dev.jobexecutions.cli;

import java.util.function.Function;

/**
 * One column of comma-separated values.
 *
 * @param name what the header line says
 * @param value reads a text or a number off an item; null for an empty cell
 */
record CsvColumn<T>(String name, Function<T, ?> value) {}
