package dev.jobexecutions.benchmarks.report;

import com.squareup.moshi.JsonWriter;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.DoubleStream;

/**
 * What was measured of several contenders, in one unit. Each round measures every contender once,
 * so that a ratio compares what happened at about the same time; the median of the rounds' ratios
 * is what counts. Not thread-safe.
 */
public final class Table {
  private static final int LEAST_NAME_WIDTH = 30;
  private static final int BASELINE_WIDTH = 27;

  private final String name;
  private final String unit;
  private final List<String> baselines;
  private final Map<String, List<Double>> samples = new LinkedHashMap<>();
  private final List<Target> targets = new ArrayList<>();

  /**
   * Creates an empty table.
   *
   * @param name what was measured
   * @param unit the unit, and which way is better
   * @param baselines the contenders that the others are compared with
   */
  public Table(String name, String unit, String... baselines) {
    this.name = name;
    this.unit = unit;
    this.baselines = Arrays.asList(baselines);
  }

  /**
   * Adds what a round measured of a contender.
   *
   * @param contender the contender's name
   * @param value the value, in the table's unit
   */
  public void add(String contender, double value) {
    samples.computeIfAbsent(contender, unused -> new ArrayList<>()).add(value);
  }

  /**
   * Adds a target.
   *
   * @param target what is to be reached
   * @return this table
   */
  public Table target(Target target) {
    targets.add(target);
    return this;
  }

  /** Returns the table's name. */
  public String name() {
    return name;
  }

  /** Returns the table as lines of text. */
  public String text() {
    StringBuilder text = new StringBuilder("\n").append(name).append(", ").append(unit);
    int width = LEAST_NAME_WIDTH;
    for (String contender : samples.keySet()) width = Math.max(width, contender.length());
    text.append('\n').append(cell("", -width)).append(cell("median", 12));
    baselines.forEach(baseline -> text.append(cell("x " + baseline, BASELINE_WIDTH)));
    text.append('\n');
    for (String contender : samples.keySet()) {
      text.append(cell(contender, -width));
      text.append(cell(number(median(values(contender))), 12));
      for (String baseline : baselines) {
        text.append(cell(number(ratio(contender, baseline)), BASELINE_WIDTH));
      }
      text.append('\n');
    }
    targets.forEach(target -> text.append("  ").append(target.verdict(value(target))).append('\n'));
    return text.toString();
  }

  /** Writes the table as a JSON object. */
  void write(JsonWriter json) throws IOException {
    json.beginObject();
    json.name("name").value(name).name("unit").value(unit);
    json.name("contenders").beginArray();
    for (String contender : samples.keySet()) {
      json.beginObject().name("name").value(contender);
      json.name("median").value(median(values(contender)));
      json.name("samples").beginArray();
      for (double sample : values(contender)) json.value(sample);
      json.endArray();
      json.name("ratios").beginObject();
      for (String baseline : baselines) write(json.name(baseline), ratio(contender, baseline));
      json.endObject().endObject();
    }
    json.endArray();
    json.name("targets").beginArray();
    for (Target target : targets) {
      json.beginObject().name("target").value(target.description());
      write(json.name("value"), value(target));
      json.name("met").value(target.metBy(value(target))).endObject();
    }
    json.endArray().endObject();
  }

  private static void write(JsonWriter json, double value) throws IOException {
    if (Double.isFinite(value)) json.value(value);
    else json.nullValue();
  }

  private double value(Target target) {
    return target.baseline().isEmpty()
        ? median(values(target.contender()))
        : ratio(target.contender(), target.baseline());
  }

  /** Returns not-a-number where one of them was not measured. */
  private double ratio(String contender, String baseline) {
    double[] values = values(contender);
    double[] base = values(baseline);
    double[] ratios = new double[Math.min(values.length, base.length)];
    for (int i = 0; i < ratios.length; i++) ratios[i] = values[i] / base[i];
    return median(ratios);
  }

  private double[] values(String contender) {
    return samples.getOrDefault(contender, List.of()).stream().mapToDouble(v -> v).toArray();
  }

  static double median(double... values) {
    double[] sorted = DoubleStream.of(values).sorted().toArray();
    int half = sorted.length / 2;
    if (sorted.length == 0) return Double.NaN;
    return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
  }

  static String number(double value) {
    if (Double.isNaN(value)) return "-";
    return String.format(Locale.ROOT, Math.abs(value) < 10 ? "%.3f" : "%,.0f", value);
  }

  private static String cell(String text, int width) {
    return String.format(Locale.ROOT, "%" + width + "s", text);
  }
}
