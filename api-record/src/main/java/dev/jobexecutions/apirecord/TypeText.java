package dev.jobexecutions.apirecord;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.signature.SignatureVisitor;

/** One type of a signature, with its type arguments. */
final class TypeText extends SignatureVisitor {
  /** A type argument: what stands before its type, and the type, unless it is {@code ?} alone. */
  private record Argument(String before, Object type) {
    @Override
    public String toString() {
      return before + type;
    }
  }

  private final TypeNames names;
  private final StringBuilder text = new StringBuilder();
  private final List<Argument> arguments = new ArrayList<>();
  private int dimensions;

  TypeText(TypeNames names) {
    super(Opcodes.ASM9);
    this.names = names;
  }

  @Override
  public void visitBaseType(char descriptor) {
    text.append(Type.getType(String.valueOf(descriptor)).getClassName());
  }

  @Override
  public void visitTypeVariable(String name) {
    text.append(name);
  }

  @Override
  public SignatureVisitor visitArrayType() {
    dimensions++;
    return this;
  }

  @Override
  public void visitClassType(String name) {
    text.append(names.of(name));
  }

  @Override
  public void visitInnerClassType(String name) {
    visitEnd();
    text.append('.').append(name);
  }

  @Override
  public void visitTypeArgument() {
    arguments.add(new Argument("?", ""));
  }

  @Override
  public SignatureVisitor visitTypeArgument(char wildcard) {
    String before =
        switch (wildcard) {
          case EXTENDS -> "? extends ";
          case SUPER -> "? super ";
          default -> "";
        };
    TypeText type = new TypeText(names);
    arguments.add(new Argument(before, type));
    return type;
  }

  @Override
  public void visitEnd() {
    if (arguments.isEmpty()) return;
    text.append(
        arguments.stream().map(Argument::toString).collect(Collectors.joining(", ", "<", ">")));
    arguments.clear();
  }

  /** The type as the last parameter of a method of variable arity. */
  String asVarargs() {
    return text + "[]".repeat(dimensions - 1) + "...";
  }

  @Override
  public String toString() {
    return text + "[]".repeat(dimensions);
  }
}
