package dev.jobexecutions.tests.contract;

import com.atlassian.oai.validator.interaction.request.CustomRequestValidator;
import com.atlassian.oai.validator.model.ApiOperation;
import com.atlassian.oai.validator.model.Request;
import com.atlassian.oai.validator.report.ValidationReport;
import com.atlassian.oai.validator.report.ValidationReport.Message;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * The headers that an operation of the document sends with a fixed value, which stand in the
 * extension {@code x-request-headers}: the library knows no such thing by itself.
 */
final class FixedHeaders implements CustomRequestValidator {
  static final String KEY = "validation.request.fixedHeader";

  @Override
  public ValidationReport validate(Request request, ApiOperation operation) {
    List<Message> messages = new ArrayList<>();
    for (Object each : declared(operation)) {
      Map<?, ?> header = (Map<?, ?>) each;
      String name = String.valueOf(header.get("name"));
      Collection<String> sent = request.getHeaderValues(name);
      if (!List.copyOf(sent).equals(List.of(String.valueOf(header.get("value"))))) {
        messages.add(
            Message.create(KEY, "expected " + name + ": " + header.get("value") + ", got " + sent)
                .build());
      }
    }
    return ValidationReport.from(messages);
  }

  private static Collection<?> declared(ApiOperation operation) {
    Map<String, Object> extensions = operation.getOperation().getExtensions();
    if (extensions == null || !(extensions.get("x-request-headers") instanceof Collection<?> all)) {
      throw new IllegalStateException(
          "no x-request-headers at " + operation.getOperation().getOperationId());
    }
    return all;
  }
}
