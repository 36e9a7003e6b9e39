package dev.jobexecutions.apirecord;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.annotation.Nullable;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AnnotationNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.MethodNode;

/** A method or constructor as its declaration. */
final class MethodText {
  /** Constructors first, then by name and types, so that a new modifier leaves a line in place. */
  static final Comparator<MethodText> ORDER =
      Comparator.comparing((MethodText text) -> !text.isConstructor())
          .thenComparing(text -> text.method.name)
          .thenComparing(MethodText::typeList)
          .thenComparing(text -> text.method.desc);

  private final MethodNode method;
  private final ClassNode owner;
  private final TypeNames names;
  private final AnnotationText annotations;
  private final Signature signature;
  private final List<TypeText> types;

  MethodText(MethodNode method, ClassNode owner, TypeNames names) {
    this.method = method;
    this.owner = owner;
    this.names = names;
    annotations = new AnnotationText(names);
    signature = Signature.of(method.signature == null ? method.desc : method.signature, names);
    List<TypeText> all = signature.parameters();
    types = takesOuterObject() ? all.subList(1, all.size()) : all;
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    text.append(annotations.of(method.visibleAnnotations, method.invisibleAnnotations));
    text.append(modifiers());
    String typeParameters = signature.typeParameters();
    if (!typeParameters.isEmpty()) text.append(typeParameters).append(' ');
    if (isConstructor()) {
      text.append(names.ofThisAlone());
    } else {
      text.append(signature.returned()).append(' ').append(method.name);
    }
    text.append(
        IntStream.range(0, types.size())
            .mapToObj(this::parameter)
            .collect(Collectors.joining(", ", "(", ")")));
    if (!method.exceptions.isEmpty()) {
      text.append(" throws ").append(String.join(", ", exceptions()));
    }
    if (method.annotationDefault != null) {
      text.append(" default ").append(annotations.value(method.annotationDefault));
    }
    return text.toString();
  }

  private String modifiers() {
    String modifiers = Access.modifiers(method.access & ~Kind.of(owner).impliedMemberModifiers);
    boolean hasBody = !Access.has(method.access, Opcodes.ACC_ABSTRACT | Opcodes.ACC_STATIC);
    boolean isDefault = hasBody && Access.has(owner.access, Opcodes.ACC_INTERFACE);
    return isDefault ? modifiers + "default " : modifiers;
  }

  private String parameter(int index) {
    boolean isVarargs = index == types.size() - 1 && Access.has(method.access, Opcodes.ACC_VARARGS);
    TypeText type = types.get(index);
    return annotations.of(
            at(index, method.visibleParameterAnnotations),
            at(index, method.invisibleParameterAnnotations))
        + (isVarargs ? type.asVarargs() : type)
        + name(index);
  }

  /** A parameter's name behind a space, if the class was compiled with names. */
  private String name(int index) {
    if (method.parameters == null) return "";
    // What the compiler adds comes first, so the two lists agree at their ends.
    String name = method.parameters.get(index + method.parameters.size() - types.size()).name;
    return name == null ? "" : " " + name;
  }

  /** A parameter's annotations. The compiler leaves out here what it adds to the parameters. */
  @Nullable
  private static List<AnnotationNode> at(int index, @Nullable List<AnnotationNode>[] all) {
    return all == null ? null : all[index];
  }

  private List<String> exceptions() {
    List<String> generic = signature.exceptions();
    return generic.isEmpty() ? method.exceptions.stream().map(names::of).toList() : generic;
  }

  private String typeList() {
    return types.stream().map(TypeText::toString).collect(Collectors.joining(", "));
  }

  private boolean isConstructor() {
    return method.name.equals("<init>");
  }

  /** Whether the first parameter is the outer object that {@code outer.new Inner()} hands over. */
  private boolean takesOuterObject() {
    return isConstructor()
        && Access.nesting(owner, owner.name) != null
        && !Access.has(Access.of(owner), Opcodes.ACC_STATIC)
        && signature.parameters().size() == Type.getArgumentCount(method.desc);
  }
}
