package dev.jobexecutions.tests.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.oai.validator.OpenApiInteractionValidator;
import com.atlassian.oai.validator.model.Request;
import com.atlassian.oai.validator.model.SimpleRequest;
import com.atlassian.oai.validator.model.SimpleResponse;
import com.atlassian.oai.validator.report.LevelResolver;
import com.atlassian.oai.validator.report.ValidationReport;
import dev.jobexecutions.testing.BlaxelServer;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.ParseOptions;
import io.swagger.v3.parser.core.models.SwaggerParseResult;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import okhttp3.Headers;
import okhttp3.HttpUrl;

/**
 * The packaged OpenAPI document of an API version as an independent library reads it, asked whether
 * a request or an answer fits. Immutable and thread-safe.
 */
final class ApiContract {
  private static final String FOLDER = "/dev/jobexecutions/openapi/";
  private static final String SHARED = "blaxel-executions-shared.yaml";

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

  /** The contract of the version that a request gets which asks for none. */
  static ApiContract packaged() {
    return packaged("2026-04-16");
  }

  static ApiContract packaged(String version) {
    return new ApiContract(
        OpenApiInteractionValidator.createFor(document(version))
            .withLevelResolver(LEVELS)
            .withCustomRequestValidation(new FixedHeaders())
            .build());
  }

  /** Everything that the server got and the client was answered, of which there must be some. */
  void assertEveryExchangeFits(BlaxelServer server, WireTap tap) {
    assertThat(server.requests())
        .isNotEmpty()
        .extracting(SentRequest::of)
        .allSatisfy(request -> assertThat(requestViolations(request)).isEmpty());
    assertThat(tap.exchanges())
        .isNotEmpty()
        .allSatisfy(answer -> assertThat(answerViolations(answer)).isEmpty());
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
    if (!sent.body().isEmpty()) request.withBody(sent.body());
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
  private static OpenAPI document(String version) {
    ParseOptions options = new ParseOptions();
    options.setResolve(true);
    options.setResolveFully(true);
    options.setResolveCombinators(false);
    OpenAPI api = read("blaxel-executions-" + version + ".yaml", options);
    for (PathItem path : api.getPaths().values()) {
      for (Operation operation : path.readOperations()) {
        if (operation.getSecurity() == null) {
          operation.setSecurity(api.getSecurity());
        }
      }
    }
    return api;
  }

  /**
   * From files, since the parser does not follow a reference from one entry of a jar to another.
   */
  private static OpenAPI read(String document, ParseOptions options) {
    try {
      Path folder = Files.createTempDirectory("api-contract");
      List<Path> files = List.of(folder.resolve(document), folder.resolve(SHARED));
      try {
        for (Path file : files) copy(file);
        SwaggerParseResult result =
            new OpenAPIV3Parser().readLocation(files.get(0).toString(), null, options);
        if (!result.getMessages().isEmpty()) {
          throw new IllegalStateException(document + " cannot be read: " + result.getMessages());
        }
        return result.getOpenAPI();
      } finally {
        for (Path file : files) Files.deleteIfExists(file);
        Files.delete(folder);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + document, e);
    }
  }

  private static void copy(Path file) throws IOException {
    String resource = FOLDER + file.getFileName();
    try (InputStream document = ApiContract.class.getResourceAsStream(resource)) {
      if (document == null) {
        throw new IllegalStateException("no document at " + resource + " of the class path");
      }
      Files.copy(document, file);
    }
  }
}
