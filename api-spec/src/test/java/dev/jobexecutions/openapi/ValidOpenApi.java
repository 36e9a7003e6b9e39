package dev.jobexecutions.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.ParseOptions;
import java.util.List;
import java.util.regex.Pattern;

/** The parser that generators use has nothing to say against the document. */
final class ValidOpenApi implements Rule {
  /** What another rule says better. */
  private static final Pattern SAID_BETTER =
      Pattern.compile(
          "#/\\S+ is missing$|is not of type `schema`$|\\.operationId is repeated$"
              + "|target \\S+ is not of expected type \\S+$");

  @Override
  public void check(ApiDocument document, Report report) {
    List<String> messages =
        new OpenAPIV3Parser()
            .readContents(complete(document).toString(), null, new ParseOptions())
            .getMessages();
    messages.stream()
        .filter(message -> !SAID_BETTER.matcher(message).find())
        .map(message -> ParserMessage.of(message, document))
        .forEach(message -> report.add(message.place(), message.reason()));
  }

  /** The document, or one that has nothing but what the file has to share. */
  private static JsonNode complete(ApiDocument document) {
    if (!document.isShared()) return document.root();
    ObjectNode root = JsonNodeFactory.instance.objectNode().put("openapi", "3.0.3");
    root.putObject("info").put("title", document.file()).put("version", "");
    root.putObject("paths");
    root.set("components", document.root().path("components"));
    return root;
  }
}
