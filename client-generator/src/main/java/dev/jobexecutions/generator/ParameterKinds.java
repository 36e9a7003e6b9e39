package dev.jobexecutions.generator;

import dev.jobexecutions.generator.TextTypes.Declared;
import java.util.regex.Pattern;
import org.apache.commons.lang3.StringUtils;
import org.openapitools.codegen.CodegenParameter;

/** How a parameter is sent: in the path, the query, a header, a form, or as the body. */
final class ParameterKinds {
  private static final Declared JOINED = new Declared("DelimitedValues.Comma", "");

  /** The name of a part that can stand between quotes in a header. */
  private static final Pattern PLAIN_NAME = Pattern.compile("[ !#-~]*");

  private final CodegenParameter parameter;
  private final JavaType type;
  private final TextTypes texts;
  private final ObjectTypes objects;
  private final String name;
  private final String wireName;

  /**
   * Makes the kinds of one parameter.
   *
   * @param type the type of its schema
   * @param name its name in Java
   */
  ParameterKinds(
      CodegenParameter parameter,
      JavaType type,
      TextTypes texts,
      ObjectTypes objects,
      String name) {
    this.parameter = parameter;
    this.type = type;
    this.texts = texts;
    this.objects = objects;
    this.name = name;
    this.wireName = JavaText.literal(parameter.baseName);
  }

  ParameterView view(boolean multipart) {
    if (parameter.isBodyParam) return body();
    if (parameter.isFormParam) return multipart ? part() : field();
    if (hasContent()) return view(annotation(), "String", writtenAsContent());
    return parameter.isQueryParam ? query() : view(annotation(), asText());
  }

  /** A parameter of the path in which each value is encoded, so that none has a colon. */
  ParameterView withoutColons() {
    if (hasContent()) return ParameterView.inPath(parameter, "One", name, writtenAsContent());
    if (!isObject())
      return ParameterView.inPath(parameter, parameter.isArray ? "Comma" : "One", name);
    return parameter.isExplode
        ? ParameterView.inPath(parameter, "Named", name)
        : ParameterView.inPath(parameter, "Comma", name, namesAndValues().note());
  }

  private String annotation() {
    if (parameter.isPathParam)
      return "Path(" + JavaText.literal(RelativePath.placeholder(parameter.baseName)) + ")";
    return (parameter.isHeaderParam ? "Header(" : "Query(") + wireName + ")";
  }

  private boolean hasContent() {
    return parameter.queryIsJsonMimeType
        || (parameter.getContent() != null && !parameter.getContent().isEmpty());
  }

  private String writtenAsContent() {
    String mediaType =
        parameter.queryIsJsonMimeType
            ? "application/json"
            : parameter.getContent().keySet().iterator().next();
    return " Written as "
        + (MediaTypes.isJson(mediaType) ? "JSON" : JavaText.code(mediaType))
        + ".";
  }

  private ParameterView query() {
    if (!isObject()) return view(annotation(), repeatedOrJoined());
    return isJoinedObject()
        ? view(annotation(), namesAndValues())
        : view("QueryMap", "Map<String, Object>", madeOfEntries("parameter"));
  }

  /** Whether the names and values of an object are one text, as its style says. */
  private boolean isJoinedObject() {
    return parameter.style != null && !parameter.isExplode && !parameter.isDeepObject;
  }

  private Declared namesAndValues() {
    String kind =
        switch (StringUtils.defaultString(parameter.style)) {
          case "spaceDelimited" -> "Space";
          case "pipeDelimited" -> "Pipe";
          default -> "Comma";
        };
    return new Declared("DelimitedValues." + kind, "each name with its value behind it");
  }

  private String madeOfEntries(String what) {
    return parameter.isDeepObject
        ? " Made by {@code DeepObject.of} under the name "
            + JavaText.code(parameter.baseName)
            + "; may be empty."
        : " Each entry is a " + what + " of its own; may be empty.";
  }

  private Declared repeatedOrJoined() {
    if (texts.maybeSeveral(type)) return parameter.isExplode ? texts.several(type) : JOINED;
    if (!parameter.isArray) return texts.one(type);
    return switch (StringUtils.defaultString(parameter.collectionFormat)) {
      case "csv" -> JOINED;
      case "ssv" -> joined("Space");
      case "tsv" -> new Declared("DelimitedValues.Tab", "");
      case "pipes" -> joined("Pipe");
      default -> texts.several(type);
    };
  }

  /** Exploded, each value is a parameter of its own whatever the style. */
  private Declared joined(String kind) {
    return parameter.isExplode ? texts.several(type) : new Declared("DelimitedValues." + kind, "");
  }

  private ParameterView body() {
    boolean isJson =
        parameter.getContent() == null
            || parameter.getContent().keySet().stream().anyMatch(MediaTypes::isJson);
    boolean isRaw = !isJson || parameter.isFile || parameter.isBinary;
    return view("Body", isRaw ? "RequestBody" : type.toString(), "");
  }

  private ParameterView field() {
    String annotation = "Field(" + wireName + ")";
    if (isObject()) return objectField(annotation);
    if (parameter.isFile) return view(annotation, "String", "");
    // The stock generator takes what has no encoding for joined.
    boolean isEncoded = parameter.style != null;
    boolean isSeveral = parameter.isArray || texts.maybeSeveral(type);
    return isSeveral && !isEncoded
        ? view(annotation, texts.several(type))
        : view(annotation, repeatedOrJoined());
  }

  private ParameterView objectField(String annotation) {
    if (isWrittenAsJson()) return view(annotation, "String", " Written as JSON.");
    return isJoinedObject()
        ? view(annotation, namesAndValues())
        : view("FieldMap", "Map<String, Object>", madeOfEntries("field"));
  }

  /** The stock generator knows a field's media type only where nothing is said of its style. */
  private boolean isWrittenAsJson() {
    return parameter.contentType != null && MediaTypes.isJson(parameter.contentType);
  }

  private ParameterView part() {
    String made =
        " Made by {@code MultipartBody.Part.createFormData} under the name "
            + JavaText.code(parameter.baseName)
            + ".";
    boolean isObject = isObject();
    boolean isSeveral = parameter.isArray || parameter.isContainer || parameter.items != null;
    if (isSeveral && !isObject) return view("Part", "List<MultipartBody.Part>", made);
    if (parameter.isFile || parameter.isBinary) return view("Part", "MultipartBody.Part", made);
    // The stock generator calls anything also what refers to one schema by allOf.
    boolean isAnything = type.name().equals("Object");
    boolean isJson = isObject || isAnything || objects.isAlwaysObject(type);
    String written = isJson ? " Written as JSON." : plainUnlessObject();
    // Retrofit writes a name as it is, and refuses the whole method for one that no header takes.
    if (!PLAIN_NAME.matcher(parameter.baseName).matches())
      return view("Part", "MultipartBody.Part", made + written);
    return view("Part(" + wireName + ")", isJson ? type.toString() : "RequestBody", written);
  }

  private String plainUnlessObject() {
    return objects.mayBeObject(type)
        ? " JSON where it is an object, else plain text."
        : " Plain text.";
  }

  /** Where there is one text for all that a parameter holds. */
  private Declared asText() {
    if (parameter.isArray || texts.maybeSeveral(type)) return JOINED;
    if (!isObject()) return parameter.isFile ? new Declared("String", "") : texts.one(type);
    return parameter.isExplode
        ? new Declared("String", "each name with {@code =} and its value, a comma between")
        : namesAndValues();
  }

  private boolean isObject() {
    return objects.isObject(parameter, type);
  }

  private ParameterView view(String annotation, Declared declared) {
    return view(annotation, declared.type(), declared.note());
  }

  private ParameterView view(String annotation, String declared, String more) {
    return ParameterView.with(parameter, annotation, declared, name, more);
  }
}
