package dev.jobexecutions.generator;

import com.google.common.collect.ImmutableMap;
import com.samskivert.mustache.Mustache;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.oas.models.servers.Server;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import javax.annotation.Nullable;
import org.openapitools.codegen.CliOption;
import org.openapitools.codegen.CodegenConstants;
import org.openapitools.codegen.CodegenDiscriminator;
import org.openapitools.codegen.CodegenDiscriminator.MappedModel;
import org.openapitools.codegen.CodegenModel;
import org.openapitools.codegen.CodegenOperation;
import org.openapitools.codegen.CodegenParameter;
import org.openapitools.codegen.CodegenType;
import org.openapitools.codegen.config.GlobalSettings;
import org.openapitools.codegen.languages.AbstractJavaCodegen;
import org.openapitools.codegen.languages.features.DocumentationProviderFeatures.AnnotationLibrary;
import org.openapitools.codegen.languages.features.DocumentationProviderFeatures.DocumentationProvider;
import org.openapitools.codegen.model.ModelMap;
import org.openapitools.codegen.model.ModelsMap;
import org.openapitools.codegen.model.OperationsMap;
import org.openapitools.codegen.utils.ModelUtils;

/**
 * The generator {@code retrofit-moshi}: Retrofit interfaces, immutable models and their Moshi
 * adapters from an OpenAPI document.
 *
 * <p>The stock Java generator does the reading. What is changed here is what templates cannot:
 * every name is one that Java takes and that no other has, and every type keeps what JSON can hold.
 */
public final class RetrofitMoshiGenerator extends AbstractJavaCodegen {
  /** The name by which configurations ask for this generator. */
  public static final String NAME = "retrofit-moshi";

  /** The option to generate interfaces for models that another document's generation makes. */
  static final String APIS_ONLY = "apisOnly";

  private final UniqueNames interfaceNames = UniqueNames.caseInsensitive();
  private final Map<String, String> interfaceByTag = new HashMap<>();
  @Nullable private JavaImports imports;
  @Nullable private Inheritance inheritance;
  @Nullable private ClassNames classNames;
  @Nullable private TypeResolver types;
  @Nullable private PathStyle pathStyle;
  private TabSeparated tabSeparated = new TabSeparated();

  /**
   * Makes a generator with the settings that every document gets; the packages are the user's to
   * set.
   */
  public RetrofitMoshiGenerator() {
    embeddedTemplateDir = templateDir = NAME;
    outputFolder = "generated-code/" + NAME;
    invokerPackage = "org.openapitools.client.json";
    apiPackage = "org.openapitools.client.api";
    modelPackage = "org.openapitools.client.model";
    modelTemplateFiles.put("model_adapter.mustache", "JsonAdapter.java");
    modelDocTemplateFiles.clear();
    apiDocTemplateFiles.clear();
    apiTestTemplateFiles.clear();
    modelTestTemplateFiles.clear();
    hideGenerationTimestamp = true;
    openApiNullable = false;
    supportsAdditionalPropertiesWithComposedSchema = true;
    // A property whose schema says nothing of others allows them; they are kept.
    disallowAdditionalPropertiesIfNotPresent = false;
    // An open enumeration is a class of its own and cannot be nested by a template.
    inlineSchemaOption.put("RESOLVE_INLINE_ENUMS", "true");
    cliOptions.add(
        CliOption.newBoolean(
            APIS_ONLY,
            "Generate the interfaces alone. Their models and adapters must come from a document that has the same schemas.",
            false));
    openapiNormalizer.put("NORMALIZER_CLASS", TypeListNormalizer.class.getName());
    reservedWords.removeAll(List.of("list", "object", "file"));
    typeMapping.putAll(LosslessTypes.MAPPING);
  }

  @Override
  public CodegenType getTag() {
    return CodegenType.CLIENT;
  }

  @Override
  public String getName() {
    return NAME;
  }

  @Override
  public String getHelp() {
    return "Generates Retrofit interfaces, immutable models and Moshi adapters that use no reflection.";
  }

  @Override
  public DocumentationProvider defaultDocumentationProvider() {
    return DocumentationProvider.NONE;
  }

  @Override
  public List<DocumentationProvider> supportedDocumentationProvider() {
    return List.of(DocumentationProvider.NONE);
  }

  @Override
  public List<AnnotationLibrary> supportedAnnotationLibraries() {
    return List.of(AnnotationLibrary.NONE);
  }

  @Override
  public void processOpts() {
    // Without their models, the interfaces of some documents would import what is not there.
    GlobalSettings.setProperty(CodegenConstants.SKIP_FORM_MODEL, "false");
    super.processOpts();
    typeMapping.put("DateTime", "DateTime");
    // Imports are found by what a file uses. With these, a schema of the name of a mapped type
    // would have no class.
    importMapping.clear();
    additionalProperties.putAll(RuntimeFiles.VALUES);
    if (additionalProperties.containsKey(APIS_ONLY) && convertPropertyToBoolean(APIS_ONLY)) {
      // Models are still read, since what the interfaces import depends on them.
      modelTemplateFiles.clear();
      supportingFiles.addAll(RuntimeFiles.ofApis(sourceFolder, apiPackage));
    } else {
      supportingFiles.addAll(
          RuntimeFiles.in(sourceFolder, invokerPackage, modelPackage, apiPackage));
    }
  }

  @Override
  protected ImmutableMap.Builder<String, Mustache.Lambda> addMustacheLambdas() {
    return super.addMustacheLambdas()
        .put("literal", (fragment, out) -> out.write(JavaText.literal(fragment.execute())))
        .put("code", (fragment, out) -> out.write(JavaText.code(fragment.execute())))
        .put("javadoc", (fragment, out) -> out.write(JavaText.javadoc(fragment.execute())))
        .put("sentence", (fragment, out) -> out.write(JavaText.sentence(fragment.execute())));
  }

  /** A description of no words is none. */
  @Override
  public Mustache.Compiler processCompiler(Mustache.Compiler compiler) {
    return super.processCompiler(compiler).emptyStringIsFalse(true);
  }

  /**
   * Refuses a document before the stock generator fails over it in words of its own, and says which
   * texts are files before it makes schemas of parts of others. It is handed over again once it was
   * changed, and then no longer as it was written.
   */
  @Override
  public void setOpenAPI(OpenAPI openApi) {
    if (openAPI == null) {
      DanglingComponents.refuse(openApi, isStrictSpecBehavior());
      DanglingComponents.passOver(openApi);
      Aliases.refuseCircles(openApi);
      FileContents.mark(openApi);
    }
    super.setOpenAPI(openApi);
  }

  @Override
  @SuppressWarnings("rawtypes") // The stock generator's signature.
  public void preprocessOpenAPI(OpenAPI openApi) {
    super.preprocessOpenAPI(openApi);
    // Calls that the server makes are nothing that a client can be asked to do.
    openApi.setWebhooks(null);
    imports = new JavaImports(invokerPackage);
    imports.add(importMapping);
    Map<String, Schema> schemas = ModelUtils.getSchemas(openApi);
    for (Schema schema : schemas.values()) {
      // What is internal is left out by the stock generator even where others refer to it.
      if (schema.getExtensions() != null) schema.getExtensions().remove("x-internal");
    }
    inheritance = new Inheritance(schemas);
    inheritance.refuseCircles();
    RepeatedProperties.drop(schemas);
    classNames = new ClassNames(schemas.keySet(), super::toModelName, imports);
    // An interface could not import what has its own name.
    imports.reserveIn(interfaceNames);
    schemas.keySet().forEach(schema -> interfaceNames.take(toModelName(schema)));
    Bodies.prepare(openApi);
    pathStyle = PathStyle.of(openApi);
    // The parser's mark on what it made an OpenAPI document of.
    Map<String, Object> extensions = openApi.getExtensions();
    boolean isSwagger = extensions != null && extensions.containsKey("x-original-swagger-version");
    if (isSwagger) tabSeparated = TabSeparated.in(getInputSpec());
  }

  /** As it stands in the document: the stock generator escapes it as for a literal of Java. */
  @Override
  @Nullable
  @SuppressWarnings("rawtypes") // The stock generator's signature.
  public String toExampleValue(Schema schema) {
    Object example = schema.getExample();
    return example == null ? null : DocumentText.ofExample(example);
  }

  /** The stock generator keeps a body's description only as it would stand in a literal of Java. */
  @Override
  public CodegenParameter fromRequestBody(RequestBody body, Set<String> imports, String name) {
    CodegenParameter parameter = super.fromRequestBody(body, imports, name);
    String description = ModelUtils.getReferencedRequestBody(openAPI, body).getDescription();
    if (description != null) parameter.unescapedDescription = description;
    return parameter;
  }

  /** Nor does it keep a summary otherwise. */
  @Override
  public CodegenOperation fromOperation(
      String path, String httpMethod, Operation operation, List<Server> servers) {
    CodegenOperation made = super.fromOperation(path, httpMethod, operation, servers);
    if (made.summary != null) made.summary = operation.getSummary();
    return made;
  }

  @Override
  public void setParameterEncodingValues(CodegenParameter field, MediaType form) {
    super.setParameterEncodingValues(field, form);
    FieldStyles.keepExplode(field, form);
  }

  @Override
  public String toModelName(String name) {
    String known = classNames == null ? null : classNames.of(name);
    return known == null ? super.toModelName(name) : known;
  }

  @Override
  public String toApiName(String tag) {
    return interfaceByTag.computeIfAbsent(
        tag,
        name ->
            interfaceNames.claim(
                ClassNames.shortened(JavaText.identifier(super.toApiName(name)), apiNameSuffix)));
  }

  @Override
  public String toOperationId(String operationId) {
    return MethodNames.of(operationId, super::toOperationId);
  }

  /**
   * The stock generator looks up the default among the values of every property that a
   * discriminator of listed values goes by, and fails where a schema describes it again without
   * them.
   */
  @Override
  @Nullable
  @SuppressWarnings("rawtypes") // The stock generator's signature.
  protected CodegenDiscriminator createDiscriminator(String schemaName, Schema schema) {
    CodegenDiscriminator discriminator = super.createDiscriminator(schemaName, schema);
    if (discriminator != null) discriminator.setIsEnum(false);
    return discriminator;
  }

  /** The stock generator takes two ways to the same schema for a circle. */
  @Override
  protected List<MappedModel> getAllOfDescendants(String schemaName) {
    return Objects.requireNonNull(inheritance).descendants(schemaName);
  }

  /** What one of several forms demands, the others may lack. */
  @Override
  @SuppressWarnings("rawtypes") // The stock generator's signature.
  protected void addProperties(
      Map<String, Schema> properties, List<String> required, Schema schema, Set<Schema> visited) {
    super.addProperties(properties, new ArrayList<>(), schema, visited);
    for (String property : properties.keySet())
      if (Demands.always(property, schema, openAPI)) required.add(property);
  }

  @Override
  @SuppressWarnings("rawtypes") // The stock generator's signature.
  public String getSchemaType(Schema schema) {
    return LosslessTypes.of(schema, super.getSchemaType(schema));
  }

  @Override
  public String toEnumVarName(String value, String datatype) {
    if (value.isEmpty()) return "EMPTY";
    // Among numbers the stock generator takes every value for one.
    String type = Character.isLetter(value.charAt(0)) ? "String" : datatype;
    return super.toEnumVarName(value, type).toUpperCase(Locale.ROOT);
  }

  @Override
  public String modelFilename(String templateName, String schema) {
    return modelFilename(templateName, schema, modelFileFolder());
  }

  @Override
  public String modelFilename(String templateName, String schema, String folder) {
    return folder + "/" + toModelFilename(schema) + modelTemplateFiles().get(templateName);
  }

  @Override
  public String apiFilename(String templateName, String tag) {
    return apiFilename(templateName, tag, apiFileFolder());
  }

  @Override
  public String apiFilename(String templateName, String tag, String folder) {
    return folder + "/" + toApiFilename(tag) + apiTemplateFiles().get(templateName);
  }

  @Override
  @SuppressWarnings("rawtypes") // The stock generator's signature.
  public CodegenModel fromModel(String name, Schema schema) {
    CodegenModel model = super.fromModel(name, schema);
    ObjectModel.describesOthers(model, OtherProperties.areDescribed(schema, openAPI));
    return model;
  }

  @Override
  public Map<String, ModelsMap> postProcessAllModels(Map<String, ModelsMap> all) {
    Map<String, ModelsMap> processed = super.postProcessAllModels(all);
    List<CodegenModel> models = new ArrayList<>();
    for (ModelsMap each : processed.values())
      each.getModels().forEach(model -> models.add(model.getModel()));
    TypeResolver resolver = resolver(models);
    models.forEach(model -> prepare(model, resolver));
    types = resolver;
    return processed;
  }

  private TypeResolver resolver(List<CodegenModel> models) {
    List<CodegenModel> generated = models.stream().filter(model -> !model.isAlias).toList();
    DanglingReferences dangling =
        new DanglingReferences(openAPI, this::toModelName, isStrictSpecBehavior());
    return new TypeResolver(generated, Objects.requireNonNull(imports), dangling::refuse);
  }

  private void prepare(CodegenModel model, TypeResolver types) {
    model.vendorExtensions = new HashMap<>(model.vendorExtensions);
    for (String kind : List.of("x-is-enum", "x-is-union", "x-is-object", "x-discriminator"))
      model.vendorExtensions.put(kind, false);
    JavaImports known = Objects.requireNonNull(imports);
    if (EnumModel.isEnum(model)) new EnumModel(known, types).prepare(model);
    else if (UnionModel.isUnion(model)) new UnionModel(known, types).prepare(model);
    else new ObjectModel(known, types).prepare(model);
  }

  @Override
  public OperationsMap postProcessOperationsWithModels(
      OperationsMap operations, List<ModelMap> models) {
    OperationsMap processed = super.postProcessOperationsWithModels(operations, models);
    // Where a user asks for the interfaces alone, no model was prepared.
    TypeResolver resolver =
        types != null ? types : resolver(models.stream().map(ModelMap::getModel).toList());
    Set<String> used = new TreeSet<>(List.of("Call"));
    PathStyle style = Objects.requireNonNull(pathStyle);
    for (CodegenOperation operation : processed.getOperations().getOperation()) {
      used.addAll(new OperationView(operation, resolver, tabSeparated, style).prepare());
    }
    Set<String> lines = Objects.requireNonNull(imports).of(used);
    used.stream()
        .filter(resolver::isModel)
        .map(name -> modelPackage + "." + name)
        .forEach(lines::add);
    processed.put("x-imports", lines);
    processed.put("x-uses-deprecated", resolver.isAnyDeprecated(used));
    return processed;
  }
}
