package dev.jobexecutions.cli;

import java.util.List;

/**
 * An item as a line of a table.
 *
 * @param cells one for each column
 * @param remarks what stands behind the last column, in no fixed width; empty ones are left out
 */
record Row(List<Cell> cells, List<Cell> remarks) {}
