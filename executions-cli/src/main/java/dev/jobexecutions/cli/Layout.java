package dev.jobexecutions.cli;

import com.squareup.moshi.JsonAdapter;
import dev.jobexecutions.json.JsonAdapters;
import java.util.List;
import java.util.function.Function;

/**
 * How items of one kind are shown.
 *
 * @param type the class of the items
 * @param csv the columns of comma-separated values
 * @param columns the columns of a table
 * @param row makes an item a line of that table
 */
record Layout<T>(
    Class<T> type, List<CsvColumn<T>> csv, List<Column> columns, Function<T, Row> row) {
  JsonAdapter<T> json() {
    return JsonAdapters.moshi().adapter(type);
  }
}
