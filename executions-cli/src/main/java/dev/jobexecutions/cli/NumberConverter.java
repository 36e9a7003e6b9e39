package dev.jobexecutions.cli;

import java.util.function.Function;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a whole number. What picocli says of another text names Java's types. */
final class NumberConverter<N extends Number> implements ITypeConverter<N> {
  private final Function<String, N> reader;

  /**
   * @param reader throws a {@link NumberFormatException} for what it cannot read
   */
  NumberConverter(Function<String, N> reader) {
    this.reader = reader;
  }

  @Override
  public N convert(String text) {
    try {
      return reader.apply(text);
    } catch (NumberFormatException e) {
      throw new TypeConversionException("'" + text + "' is no whole number, or too great a one");
    }
  }
}
