package dev.jobexecutions.generator;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.openapitools.codegen.CodegenModel;

/** Collects what the two files of a model import: the model itself, and its adapter. */
final class FileImports {
  private static final String CONTAINERS = "ContainerJsonAdapters";

  private static final String COPIES = "ContainerCopies";

  private final Set<String> model;
  private final Set<String> adapter;

  /**
   * Makes a collection.
   *
   * @param model what the template of such models always uses
   * @param adapter what the template of their adapters always uses
   */
  FileImports(List<String> model, List<String> adapter) {
    this.model = new TreeSet<>(model);
    this.adapter = new TreeSet<>(adapter);
  }

  /** Adds a type that both files name. */
  void addNames(JavaType type) {
    type.forEachName(model::add);
    type.forEachName(adapter::add);
  }

  /** Adds a type that both files name, and what they need to read it and to copy its values. */
  void add(JavaType type) {
    addNames(type);
    if (type.isContainer()) adapter.add(CONTAINERS);
    if (type.mayBeMutable()) model.add(COPIES);
  }

  /** Adds a type that only the adapter uses. */
  void addToAdapter(String name) {
    adapter.add(name);
  }

  /**
   * Gives both lists to the templates, and says which of the files uses what the document marks as
   * deprecated: the compiler would warn of it, and nobody could mend that.
   */
  void putInto(CodegenModel target, JavaImports imports, TypeResolver types) {
    target.vendorExtensions.put("x-model-uses-deprecated", types.isAnyDeprecated(model));
    target.vendorExtensions.put(
        "x-adapter-uses-deprecated", target.isDeprecated || types.isAnyDeprecated(adapter));
    target.vendorExtensions.put("x-model-imports", imports.of(model));
    target.vendorExtensions.put("x-adapter-imports", imports.of(adapter));
  }
}
