package dev.jobexecutions.cli;

import dev.jobexecutions.client.ApiVersion;
import java.util.Arrays;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a version of the API that the client speaks. */
final class ApiVersionConverter implements ITypeConverter<ApiVersion> {
  @Override
  public ApiVersion convert(String text) {
    for (ApiVersion version : ApiVersion.values()) {
      if (version.toString().equals(text)) return version;
    }
    throw new TypeConversionException("'" + text + "' is no API version; there are " + known());
  }

  /** Returns the versions in a sentence, the default first. */
  static String known() {
    return Words.list(Arrays.stream(ApiVersion.values()).map(ApiVersion::toString).toList());
  }
}
