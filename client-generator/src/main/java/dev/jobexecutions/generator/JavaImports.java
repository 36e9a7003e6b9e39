package dev.jobexecutions.generator;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What generated files import: just what they use. It also says which names a model's class can
 * therefore not have.
 */
final class JavaImports {
  private static final List<String> KNOWN =
      List.of(
          "com.squareup.moshi.JsonAdapter",
          "com.squareup.moshi.JsonDataException",
          "com.squareup.moshi.JsonReader",
          "com.squareup.moshi.JsonWriter",
          "com.squareup.moshi.Moshi",
          "java.io.IOException",
          "java.math.BigDecimal",
          "java.math.BigInteger",
          "java.net.URI",
          "java.time.LocalDate",
          "java.time.LocalDateTime",
          "java.time.LocalTime",
          "java.time.OffsetDateTime",
          "java.util.Collections",
          "java.util.LinkedHashMap",
          "java.util.List",
          "java.util.Map",
          "java.util.Objects",
          "java.util.Optional",
          "java.util.Set",
          "java.util.UUID",
          "javax.annotation.Nullable",
          "okhttp3.MultipartBody",
          "okhttp3.RequestBody",
          "okhttp3.ResponseBody",
          "okio.ByteString",
          "retrofit2.Call");
  private static final List<String> RUNTIME =
      List.of(
          "ContainerCopies",
          "ContainerJsonAdapters",
          "Cookies",
          "DateTime",
          "DeepObject",
          "DelimitedValues",
          "PathValues",
          "ObjectJsonAdapter",
          "TextAdapter",
          "UnionJsonAdapter",
          "UnknownListener",
          "Uuid");
  private static final List<String> USED_OF_JAVA_LANG =
      List.of(
          "Boolean",
          "Class",
          "Deprecated",
          "Double",
          "Float",
          "IllegalArgumentException",
          "IllegalStateException",
          "Integer",
          "Long",
          "Number",
          "Object",
          "Override",
          "String",
          "StringBuilder",
          "SuppressWarnings",
          "Void");
  private static final List<String> NESTED = List.of("Builder", "Known");

  private final Map<String, String> qualified = new HashMap<>();

  JavaImports(String invokerPackage) {
    for (String name : KNOWN) qualified.put(name.substring(name.lastIndexOf('.') + 1), name);
    for (String name : RUNTIME) qualified.put(name, invokerPackage + "." + name);
  }

  /** Returns the simple names of every type that generated code may use and that is no model. */
  Set<String> names() {
    Set<String> names = new TreeSet<>(qualified.keySet());
    names.addAll(USED_OF_JAVA_LANG);
    return names;
  }

  /** Adds types that the user mapped to classes of their own. */
  void add(Map<String, String> mapping) {
    mapping.forEach(qualified::putIfAbsent);
  }

  /** Takes every name that would mean something else in a generated file. */
  void reserveIn(UniqueNames names) {
    qualified.keySet().forEach(names::take);
    USED_OF_JAVA_LANG.forEach(names::take);
    NESTED.forEach(names::take);
  }

  /** Returns the name of the class that a nested one, such as {@code MultipartBody.Part}, is in. */
  private static String outermost(String name) {
    int dot = name.indexOf('.');
    return dot < 0 ? name : name.substring(0, dot);
  }

  /** Returns the import lines for the names that a file uses, sorted. */
  Set<String> of(Collection<String> simpleNames) {
    Set<String> imports = new TreeSet<>();
    for (String name : simpleNames) {
      String known = qualified.get(outermost(name));
      if (known != null) imports.add(known);
    }
    return imports;
  }
}
