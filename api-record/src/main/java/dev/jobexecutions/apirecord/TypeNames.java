package dev.jobexecutions.apirecord;

import java.util.Set;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.InnerClassNode;

/**
 * The names of types as the source of one class can write them without an import: short in its own
 * package and in {@code java.lang}, else in full.
 */
final class TypeNames {
  private final ClassNode user;
  private final Set<String> known;

  /**
   * Names types for one class.
   *
   * @param known the internal names of all classes of the module
   */
  TypeNames(ClassNode user, Set<String> known) {
    this.user = user;
    this.known = known;
  }

  /** A type's name by its internal one, {@code java/util/Map$Entry}. */
  String of(String internalName) {
    InnerClassNode nested = Access.nesting(user, internalName);
    // Not every dollar sign means a nested class.
    if (nested != null && nested.outerName != null) {
      return of(nested.outerName) + "." + nested.innerName;
    }
    String name = internalName.substring(internalName.lastIndexOf('/') + 1);
    if (internalName.equals(inThisPackage(name))) return name;
    // As in Java, a class of the package hides the one of java.lang.
    boolean isHidden = known.contains(inThisPackage(name));
    if (internalName.equals("java/lang/" + name) && !isHidden) return name;
    return internalName.replace('/', '.');
  }

  /** The class's own name with its package. */
  String ofThisInFull() {
    return (thisPackage().isEmpty() ? "" : thisPackage() + ".") + of(user.name);
  }

  /** The last part of the class's own name, which its constructors have. */
  String ofThisAlone() {
    String name = of(user.name);
    return name.substring(name.lastIndexOf('.') + 1);
  }

  /** The class's package. */
  String thisPackage() {
    return user.name.substring(0, Math.max(0, user.name.lastIndexOf('/'))).replace('/', '.');
  }

  /** The internal name of a class in the same package. */
  String inThisPackage(String name) {
    return user.name.substring(0, user.name.lastIndexOf('/') + 1) + name;
  }
}
