package dev.jobexecutions.apirecord;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.InnerClassNode;

/** What other packages can use of the classes in a folder, read without loading a class. */
final class PublicApi {
  private final Map<String, ClassNode> classes;

  private PublicApi(Map<String, ClassNode> classes) {
    this.classes = classes;
  }

  /**
   * The text of the API, a block of lines for each class. The order does not hang on the files'.
   */
  static List<String> of(Path folder) throws IOException {
    Map<String, ClassNode> classes = new HashMap<>();
    for (ClassNode node : read(folder)) classes.put(node.name, node);
    // A record of nothing would agree with nothing for ever.
    if (classes.isEmpty()) throw new IOException("no class file in " + folder + ": compile first");
    return new PublicApi(classes).text();
  }

  private static List<ClassNode> read(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) return List.of();
    List<Path> files;
    try (Stream<Path> all = Files.walk(folder)) {
      files = all.filter(file -> file.toString().endsWith(".class")).toList();
    }
    List<ClassNode> nodes = new ArrayList<>();
    for (Path file : files) {
      ClassNode node = new ClassNode();
      new ClassReader(Files.readAllBytes(file)).accept(node, ClassReader.SKIP_CODE);
      nodes.add(node);
    }
    return nodes;
  }

  private List<String> text() {
    Map<String, List<String>> blocks = new TreeMap<>();
    for (ClassNode node : recorded()) {
      TypeNames names = new TypeNames(node, classes.keySet());
      blocks.put(names.ofThisInFull(), new ClassText(node, names).lines());
      ClassNode packageInfo = classes.get(names.inThisPackage("package-info"));
      if (packageInfo != null) {
        String annotations =
            new AnnotationText(names)
                .of(packageInfo.visibleAnnotations, packageInfo.invisibleAnnotations);
        String name = names.thisPackage();
        if (!annotations.isEmpty()) blocks.put(name, List.of(annotations + "package " + name));
      }
    }
    List<String> lines = new ArrayList<>();
    for (List<String> block : blocks.values()) {
      lines.add("");
      lines.addAll(block);
    }
    return lines;
  }

  /**
   * The classes that others can name, and what these inherit from: a public method of a hidden
   * superclass is as good as their own.
   */
  private Set<ClassNode> recorded() {
    Deque<ClassNode> waiting = new ArrayDeque<>();
    for (ClassNode node : classes.values()) if (isAccessible(node)) waiting.add(node);
    Set<ClassNode> recorded = new HashSet<>();
    while (!waiting.isEmpty()) {
      ClassNode node = waiting.remove();
      if (!recorded.add(node)) continue;
      ClassNode superclass = classes.get(node.superName);
      if (superclass != null) waiting.add(superclass);
      for (String name : node.interfaces) {
        ClassNode inherited = classes.get(name);
        if (inherited != null) waiting.add(inherited);
      }
    }
    return recorded;
  }

  private boolean isAccessible(ClassNode node) {
    if (!Access.isAccessible(Access.of(node))) return false;
    InnerClassNode nested = Access.nesting(node, node.name);
    if (nested == null) return true;
    // A local or anonymous class is nested in none.
    ClassNode outer = nested.outerName == null ? null : classes.get(nested.outerName);
    return outer != null && isAccessible(outer);
  }
}
