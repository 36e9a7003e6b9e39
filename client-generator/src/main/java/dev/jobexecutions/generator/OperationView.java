package dev.jobexecutions.generator;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import javax.annotation.Nullable;
import org.openapitools.codegen.CodegenOperation;
import org.openapitools.codegen.CodegenParameter;
import org.openapitools.codegen.CodegenResponse;

/**
 * Prepares an operation for its template: how Retrofit must be told to call it, and what comes
 * back.
 */
final class OperationView {
  private static final Set<String> ANNOTATED =
      Set.of("DELETE", "GET", "HEAD", "OPTIONS", "PATCH", "POST", "PUT");
  private static final Set<String> WITH_BODY = Set.of("PATCH", "POST", "PUT");

  /** OkHttp sends no body with these, and HTTP gives it no meaning. */
  private static final Set<String> NEVER_WITH_BODY = Set.of("GET", "HEAD");

  private static final String RAW_ANSWER = "ResponseBody";

  private final CodegenOperation operation;
  private final TypeResolver resolver;
  private final TabSeparated tabSeparated;
  private final PathStyle pathStyle;
  private final RelativePath path;
  private final Set<String> types = new LinkedHashSet<>();

  OperationView(
      CodegenOperation operation,
      TypeResolver resolver,
      TabSeparated tabSeparated,
      PathStyle pathStyle) {
    this.operation = operation;
    this.resolver = resolver;
    this.tabSeparated = tabSeparated;
    this.pathStyle = pathStyle;
    this.path = new RelativePath(operation.path);
  }

  /** Returns the names of all types that stand in the method's declaration. */
  Set<String> prepare() {
    String method = operation.httpMethod.toUpperCase(Locale.ROOT);
    List<ParameterView> parameters = parameters(method);
    boolean hasBody = parameters.stream().anyMatch(ParameterView::isInBody);
    operation.vendorExtensions.put(
        "x-method-annotation", methodAnnotation(method, path.with(operation.pathParams), hasBody));
    JavaType answer = answer();
    operation.vendorExtensions.put("x-is-streamed", answer.name().equals(RAW_ANSWER));
    operation.vendorExtensions.put("x-markers", markers(parameters, answer));
    operation.vendorExtensions.put("x-headers", headers(hasBody));
    operation.vendorExtensions.put("x-parameters", parameters);
    operation.vendorExtensions.put("x-answer", answer.toString());
    addNullDepths(answer);
    answer.forEachName(types::add);
    for (ParameterView parameter : parameters) {
      JavaType.parse(parameter.type()).forEachName(types::add);
      if (!parameter.required()) types.add("Nullable");
    }
    return types;
  }

  private void addNullDepths(JavaType answer) {
    String answered =
        successes().stream()
            .map(success -> NullDepths.of(success.getContent(), answer))
            .filter(depths -> !depths.isEmpty())
            .findFirst()
            .orElse("");
    CodegenParameter body = operation.bodyParam;
    String sent =
        body == null ? "" : NullDepths.of(body.getContent(), resolver.resolve(body.dataType));
    if (!answered.isEmpty()) operation.vendorExtensions.put("x-answer-null-at", answered);
    if (!sent.isEmpty()) operation.vendorExtensions.put("x-body-null-at", sent);
  }

  private List<ParameterView> parameters(String method) {
    List<ParameterView> parameters = new ArrayList<>();
    UniqueNames names = UniqueNames.caseSensitive();
    List<CodegenParameter> cookies = new ArrayList<>();
    for (CodegenParameter parameter : operation.allParams) {
      boolean inBody = parameter.isBodyParam || parameter.isFormParam;
      if (inBody && NEVER_WITH_BODY.contains(method)) continue;
      // Some documents describe a part of the path that it does not have; Retrofit would refuse the
      // method.
      if (parameter.isPathParam && !operation.path.contains("{" + parameter.baseName + "}"))
        continue;
      if (parameter.isCookieParam) cookies.add(parameter);
      else parameters.add(view(parameter, names.claim(JavaText.identifier(parameter.paramName))));
    }
    if (!cookies.isEmpty())
      parameters.add(ParameterView.ofCookies(cookies, names.claim("cookies")));
    if (isFormOfAnything(method)) parameters.add(ParameterView.ofForm(isMultipart(), names));
    // Retrofit wants what belongs to the path before what belongs to the query.
    parameters.sort(Comparator.comparing((ParameterView parameter) -> !parameter.isInPath()));
    return parameters;
  }

  private ParameterView view(CodegenParameter parameter, String name) {
    JavaType type = resolver.resolve(parameter.dataType);
    if (tabSeparated.contains(operation.path, operation.httpMethod, parameter.baseName)) {
      parameter.collectionFormat = "tsv";
    }
    ObjectTypes objects = new ObjectTypes(resolver);
    if (PathStyle.isStyled(parameter)) {
      if (!objects.isObject(parameter, type))
        return ParameterView.inPath(parameter, pathStyle.valueType(parameter), name);
      throw new IllegalArgumentException(
          "An object in a path of the style %s is not supported: parameter %s of %s %s, operation %s"
              .formatted(
                  parameter.style,
                  parameter.baseName,
                  operation.httpMethod,
                  operation.path,
                  operation.operationIdOriginal));
    }
    TextTypes texts = new TextTypes(resolver);
    ParameterKinds kinds = new ParameterKinds(parameter, type, texts, objects, name);
    return path.mustHideColons(parameter, type.toString())
        ? kinds.withoutColons()
        : kinds.view(isMultipart());
  }

  /** A form whose schema names no property. */
  private boolean isFormOfAnything(String method) {
    List<String> sent = types(operation.consumes);
    return !sent.isEmpty()
        && MediaTypes.isForm(sent.get(0))
        && operation.bodyParam == null
        && operation.formParams.isEmpty()
        && !NEVER_WITH_BODY.contains(method);
  }

  private boolean isMultipart() {
    List<String> sent = types(operation.consumes);
    return !sent.isEmpty() && MediaTypes.isMultipart(sent.get(0));
  }

  private static String methodAnnotation(String method, String path, boolean hasBody) {
    String literal = JavaText.literal(path);
    if (ANNOTATED.contains(method) && (!hasBody || WITH_BODY.contains(method)))
      return method + "(" + literal + ")";
    return "HTTP(method = \""
        + method
        + "\", path = "
        + literal
        + (hasBody ? ", hasBody = true" : "")
        + ")";
  }

  /** Annotations without a value: how a form is encoded, and that an answer is read as it comes. */
  private List<String> markers(List<ParameterView> parameters, JavaType answer) {
    List<String> markers = new ArrayList<>();
    if (parameters.stream().anyMatch(ParameterView::isInForm))
      markers.add(isMultipart() ? "Multipart" : "FormUrlEncoded");
    // Else Retrofit would hold a whole download in memory, and wait for the end of events.
    if (answer.name().equals(RAW_ANSWER)) markers.add("Streaming");
    return markers;
  }

  /**
   * Headers that are the same for each call: the document's own, and the types where JSON is one of
   * several.
   */
  @SuppressWarnings(
      "unchecked") // An extension of the document; the lint of the documents knows its form.
  private List<String> headers(boolean hasBody) {
    List<String> headers = new ArrayList<>();
    Object own = operation.vendorExtensions.get("x-request-headers");
    if (own instanceof List) {
      for (Map<String, Object> header : (List<Map<String, Object>>) own)
        headers.add(header.get("name") + ": " + header.get("value"));
    }
    String accept = accepted();
    if (!accept.isEmpty()) headers.add("Accept: " + accept);
    String sent = hasBody && operation.bodyParam != null ? jsonOf(operation.consumes) : "";
    if (!sent.isEmpty() && !sent.equals("application/json") && MediaTypes.isDefinite(sent))
      headers.add("Content-Type: " + sent);
    return headers.stream().map(JavaText::literal).toList();
  }

  /**
   * Returns the types to ask for, JSON first, where a success may have one of several; empty where
   * there is nothing to choose. What an error may be plays no part: who downloads a picture must
   * not ask for the JSON of its errors.
   */
  private String accepted() {
    List<Set<String>> answers =
        successes().stream()
            .filter(success -> success.getContent() != null && !success.getContent().isEmpty())
            .map(success -> success.getContent().keySet())
            .toList();
    if (answers.stream().allMatch(types -> types.size() == 1)) return "";
    Set<String> accepted = new LinkedHashSet<>();
    for (Set<String> types : answers)
      accepted.add(types.stream().filter(MediaTypes::isJson).findFirst().orElse("*/*"));
    // What is no JSON, as one answer may be, comes in any type.
    if (accepted.stream().noneMatch(MediaTypes::isDefinite)) return "";
    return accepted.stream()
        .sorted(Comparator.comparing((String type) -> !MediaTypes.isDefinite(type)))
        .collect(Collectors.joining(", "));
  }

  private static String jsonOf(@Nullable List<Map<String, String>> mediaTypes) {
    return types(mediaTypes).stream().filter(MediaTypes::isJson).findFirst().orElse("");
  }

  private static List<String> types(@Nullable List<Map<String, String>> mediaTypes) {
    if (mediaTypes == null) return List.of();
    return mediaTypes.stream()
        .map(type -> Objects.requireNonNullElse(type.get("mediaType"), "*/*"))
        .toList();
  }

  /**
   * One type for every success. Where successes differ in type, or are no JSON, the body is the
   * caller's to read.
   */
  private JavaType answer() {
    Set<String> answers = new LinkedHashSet<>();
    for (CodegenResponse success : successes()) {
      if (success.dataType == null) continue;
      Set<String> content = success.getContent() == null ? Set.of() : success.getContent().keySet();
      boolean isJson = content.isEmpty() || content.stream().anyMatch(MediaTypes::isJson);
      answers.add(!isJson || success.isFile || success.isBinary ? RAW_ANSWER : success.dataType);
    }
    if (answers.isEmpty()) return JavaType.parse("Void");
    return resolver.resolve(answers.size() == 1 ? answers.iterator().next() : RAW_ANSWER);
  }

  private List<CodegenResponse> successes() {
    List<CodegenResponse> successes =
        operation.responses.stream().filter(response -> response.is2xx).toList();
    return successes.isEmpty()
        ? operation.responses.stream().filter(response -> response.isDefault).toList()
        : successes;
  }
}
