package dev.jobexecutions.tests.contract;

import com.atlassian.oai.validator.OpenApiInteractionValidator;
import com.atlassian.oai.validator.model.Request;
import com.atlassian.oai.validator.model.SimpleRequest;
import com.atlassian.oai.validator.model.SimpleResponse;
import com.atlassian.oai.validator.report.LevelResolver;
import com.atlassian.oai.validator.report.ValidationReport;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.ParseOptions;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import okhttp3.Headers;
import okhttp3.HttpUrl;

/**
 * The packaged OpenAPI document as an independent library reads it, asked whether a request or an
 * answer fits. Immutable and thread-safe.
 */
final class ApiContract {
  private static final String DOCUMENT =
      "/dev/jobexecutions/openapi/blaxel-executions-2026-04-16.yaml";

  /**
   * The library takes everything for an error but what is named here. It also takes each object for
   * closed, where OpenAPI leaves it open unless the document says otherwise: this document lets
   * answers hold more than it lists, and an object closed by force would fit none of the forms of a
   * {@code oneOf}. A query parameter that the document does not list is let through silently by
   * default; here it is an error, as nobody else would notice a misspelt one.
   */
  private static final LevelResolver LEVELS =
      LevelResolver.create()
          .withLevel("validation.schema.additionalProperties", ValidationReport.Level.IGNORE)
          .withLevel("validation.request.parameter.query.unexpected", ValidationReport.Level.ERROR)
          .build();

  private final OpenApiInteractionValidator validator;

  private ApiContract(OpenApiInteractionValidator validator) {
    this.validator = validator;
  }

  static ApiContract packaged() {
    return new ApiContract(
        OpenApiInteractionValidator.createFor(document())
            .withLevelResolver(LEVELS)
            .withCustomRequestValidation(new FixedHeaders())
            .build());
  }

  /** Where the request does not fit the document; empty where it does. */
  List<Violation> requestViolations(SentRequest sent) {
    SimpleRequest.Builder request =
        new SimpleRequest.Builder(sent.method(), sent.url().encodedPath());
    HttpUrl url = sent.url();
    for (String name : url.queryParameterNames()) {
      request.withQueryParam(name, values(url, name));
    }
    Headers headers = sent.headers();
    headers.names().forEach(name -> request.withHeader(name, headers.values(name)));
    return Violation.allOf(validator.validateRequest(request.build()));
  }

  /** Where the answer does not fit the document; empty where it does. */
  List<Violation> answerViolations(Exchange exchange) {
    SimpleResponse.Builder response =
        SimpleResponse.Builder.status(exchange.status()).withBody(exchange.body());
    Headers headers = exchange.headers();
    headers.names().forEach(name -> response.withHeader(name, headers.values(name)));
    return Violation.allOf(
        validator.validateResponse(
            exchange.request().url().encodedPath(),
            Request.Method.valueOf(exchange.request().method()),
            response.build()));
  }

  /** A parameter without {@code =} has no value for OkHttp, and an empty one for the document. */
  private static List<String> values(HttpUrl url, String name) {
    return url.queryParameterValues(name).stream()
        .map(value -> value == null ? "" : value)
        .toList();
  }

  /**
   * The library checks only the security that stands at an operation, and the document says it once
   * for all: without this, a request without a token would pass.
   */
  private static OpenAPI document() {
    ParseOptions options = new ParseOptions();
    options.setResolve(true);
    options.setResolveFully(true);
    options.setResolveCombinators(false);
    OpenAPI api = new OpenAPIV3Parser().readContents(documentText(), null, options).getOpenAPI();
    for (PathItem path : api.getPaths().values()) {
      for (Operation operation : path.readOperations()) {
        if (operation.getSecurity() == null) {
          operation.setSecurity(api.getSecurity());
        }
      }
    }
    return api;
  }

  private static String documentText() {
    try (InputStream document = ApiContract.class.getResourceAsStream(DOCUMENT)) {
      if (document == null) {
        throw new IllegalStateException("no document at " + DOCUMENT + " of the class path");
      }
      return new String(document.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + DOCUMENT, e);
    }
  }
}
