package dev.jobexecutions.openapi;

import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.ParseOptions;
import java.util.List;
import java.util.regex.Pattern;

/** The parser that generators use has nothing to say against the document. */
final class ValidOpenApi implements Rule {
  /** What another rule says better. */
  private static final Pattern SAID_BETTER =
      Pattern.compile("#/\\S+ is missing$|is not of type `schema`$|\\.operationId is repeated$");

  @Override
  public void check(ApiDocument document, Report report) {
    List<String> messages =
        new OpenAPIV3Parser()
            .readContents(document.root().toString(), null, new ParseOptions())
            .getMessages();
    messages.stream()
        .filter(message -> !SAID_BETTER.matcher(message).find())
        .map(message -> ParserMessage.of(message, document))
        .forEach(message -> report.add(message.place(), message.reason()));
  }
}
