package dev.jobexecutions.apirecord;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.signature.SignatureReader;
import org.objectweb.asm.signature.SignatureVisitor;

/** The types that the signature of a class or method consists of. */
final class Signature extends SignatureVisitor {
  /** A type parameter with its bounds. */
  private record TypeParameter(String name, List<TypeText> bounds) {
    @Override
    public String toString() {
      String all =
          bounds.stream()
              .map(TypeText::toString)
              .filter(bound -> !bound.equals("Object"))
              .collect(Collectors.joining(" & "));
      return all.isEmpty() ? name : name + " extends " + all;
    }
  }

  private final TypeNames names;
  private final List<TypeParameter> typeParameters = new ArrayList<>();
  private final List<TypeText> interfaces = new ArrayList<>();
  private final List<TypeText> parameters = new ArrayList<>();
  private final List<TypeText> exceptions = new ArrayList<>();
  private final TypeText superclass;
  private final TypeText returned;

  private Signature(TypeNames names) {
    super(Opcodes.ASM9);
    this.names = names;
    superclass = new TypeText(names);
    returned = new TypeText(names);
  }

  /** Reads the signature of a class or method; the descriptor of a method is one, too. */
  static Signature of(String signature, TypeNames names) {
    Signature read = new Signature(names);
    new SignatureReader(signature).accept(read);
    return read;
  }

  /** Reads the signature or descriptor of a field. */
  static TypeText ofField(String signature, TypeNames names) {
    TypeText type = new TypeText(names);
    new SignatureReader(signature).acceptType(type);
    return type;
  }

  /** The type parameters in angle brackets; nothing if there are none. */
  String typeParameters() {
    if (typeParameters.isEmpty()) return "";
    return typeParameters.stream()
        .map(TypeParameter::toString)
        .collect(Collectors.joining(", ", "<", ">"));
  }

  /** What a class extends. */
  String superclass() {
    return superclass.toString();
  }

  /** What a class implements, or an interface extends. */
  List<String> interfaces() {
    return interfaces.stream().map(TypeText::toString).toList();
  }

  /** The types of a method's parameters. */
  List<TypeText> parameters() {
    return parameters;
  }

  /** What a method returns. */
  String returned() {
    return returned.toString();
  }

  /** What a method throws; a signature without type variables among them leaves this empty. */
  List<String> exceptions() {
    return exceptions.stream().map(TypeText::toString).toList();
  }

  @Override
  public void visitFormalTypeParameter(String name) {
    typeParameters.add(new TypeParameter(name, new ArrayList<>()));
  }

  @Override
  public SignatureVisitor visitClassBound() {
    return addTo(typeParameters.get(typeParameters.size() - 1).bounds());
  }

  @Override
  public SignatureVisitor visitInterfaceBound() {
    return addTo(typeParameters.get(typeParameters.size() - 1).bounds());
  }

  @Override
  public SignatureVisitor visitSuperclass() {
    return superclass;
  }

  @Override
  public SignatureVisitor visitInterface() {
    return addTo(interfaces);
  }

  @Override
  public SignatureVisitor visitParameterType() {
    return addTo(parameters);
  }

  @Override
  public SignatureVisitor visitReturnType() {
    return returned;
  }

  @Override
  public SignatureVisitor visitExceptionType() {
    return addTo(exceptions);
  }

  private TypeText addTo(List<TypeText> types) {
    TypeText type = new TypeText(names);
    types.add(type);
    return type;
  }
}
