package dev.jobexecutions.apirecord;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import javax.annotation.Nullable;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldNode;
import org.objectweb.asm.tree.MethodNode;

/** A class as its declaration and, below it, what others can use of its members. */
final class ClassText {
  private final ClassNode node;
  private final TypeNames names;
  private final Kind kind;

  ClassText(ClassNode node, TypeNames names) {
    this.node = node;
    this.names = names;
    kind = Kind.of(node);
  }

  /** The declaration, then constants of an enum in their order, fields, constructors, methods. */
  List<String> lines() {
    List<String> lines = new ArrayList<>();
    lines.add(declaration());
    node.fields.stream().filter(ClassText::isEnumConstant).map(this::field).forEach(lines::add);
    node.fields.stream()
        .filter(field -> !isEnumConstant(field) && Access.isAccessible(field.access))
        .sorted(Comparator.comparing(field -> field.name))
        .map(this::field)
        .forEach(lines::add);
    node.methods.stream()
        .filter(method -> Access.isAccessible(method.access) && !isOfEveryEnum(method))
        .map(method -> new MethodText(method, node, names))
        .sorted(MethodText.ORDER)
        .map(method -> "  " + method)
        .forEach(lines::add);
    return lines;
  }

  private String declaration() {
    StringBuilder text = new StringBuilder();
    text.append(new AnnotationText(names).of(node.visibleAnnotations, node.invisibleAnnotations));
    text.append(Access.modifiers(Access.of(node) & ~kind.impliedModifiers));
    if (isSealed()) text.append("sealed ");
    text.append(kind.keyword).append(' ').append(names.ofThisInFull());

    Signature signature = signature();
    text.append(signature.typeParameters());
    if (kind == Kind.RECORD) text.append(components());
    if (kind == Kind.CLASS && !node.superName.equals("java/lang/Object")) {
      text.append(" extends ").append(signature.superclass());
    }
    if (kind != Kind.ANNOTATION) {
      String inherits = kind == Kind.INTERFACE ? " extends " : " implements ";
      text.append(list(inherits, signature.interfaces()));
    }
    if (isSealed()) {
      text.append(list(" permits ", node.permittedSubclasses.stream().map(names::of).toList()));
    }
    return text.toString();
  }

  /** An enum's constants with bodies make it sealed in the class file only. */
  private boolean isSealed() {
    return node.permittedSubclasses != null && kind != Kind.ENUM;
  }

  private Signature signature() {
    if (node.signature != null) return Signature.of(node.signature, names);
    StringBuilder plain = new StringBuilder("L" + node.superName + ";");
    node.interfaces.forEach(name -> plain.append('L').append(name).append(';'));
    return Signature.of(plain.toString(), names);
  }

  private String components() {
    return node.recordComponents.stream()
        .map(
            component ->
                new AnnotationText(names)
                        .of(component.visibleAnnotations, component.invisibleAnnotations)
                    + type(component.signature, component.descriptor)
                    + " "
                    + component.name)
        .collect(Collectors.joining(", ", "(", ")"));
  }

  private String field(FieldNode field) {
    String annotations =
        new AnnotationText(names).of(field.visibleAnnotations, field.invisibleAnnotations);
    if (isEnumConstant(field)) return "  " + annotations + field.name;
    return "  "
        + annotations
        + Access.modifiers(field.access & ~kind.impliedMemberModifiers)
        + type(field.signature, field.desc)
        + " "
        + field.name
        + (field.value == null ? "" : " = " + Literals.ofField(field.value, field.desc));
  }

  private TypeText type(@Nullable String signature, String descriptor) {
    return Signature.ofField(signature == null ? descriptor : signature, names);
  }

  private static String list(String before, List<String> types) {
    return types.isEmpty()
        ? ""
        : types.stream().sorted().collect(Collectors.joining(", ", before, ""));
  }

  private static boolean isEnumConstant(FieldNode field) {
    return Access.has(field.access, Opcodes.ACC_ENUM);
  }

  /** The two methods that the language gives every enum. */
  private boolean isOfEveryEnum(MethodNode method) {
    if (kind != Kind.ENUM) return false;
    String call = method.name + method.desc;
    return call.startsWith("values()") || call.startsWith("valueOf(Ljava/lang/String;)");
  }
}
