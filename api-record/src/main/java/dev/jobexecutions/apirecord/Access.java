package dev.jobexecutions.apirecord;

import javax.annotation.Nullable;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.InnerClassNode;

/** The access flags of class files: who sees a thing, and its modifiers as Java writes them. */
final class Access {
  private Access() {}

  /** A class's flags; a nested one's own are only in the list of nested classes. */
  static int of(ClassNode node) {
    InnerClassNode nested = nesting(node, node.name);
    return nested == null ? node.access : nested.access;
  }

  /** What a class file says of a nested class that it mentions; nothing of one at the top. */
  @Nullable
  static InnerClassNode nesting(ClassNode node, String internalName) {
    for (InnerClassNode nested : node.innerClasses) {
      if (nested.name.equals(internalName)) return nested;
    }
    return null;
  }

  /** Whether code in another package may use it: public or protected, and written by a person. */
  static boolean isAccessible(int flags) {
    return has(flags, Opcodes.ACC_PUBLIC | Opcodes.ACC_PROTECTED)
        && !has(flags, Opcodes.ACC_SYNTHETIC);
  }

  /** Whether any of the bits is set. */
  static boolean has(int flags, int bits) {
    return (flags & bits) != 0;
  }

  /** The modifiers in the customary order, each with a space behind it. */
  static String modifiers(int flags) {
    StringBuilder text = new StringBuilder();
    if (has(flags, Opcodes.ACC_PUBLIC)) text.append("public ");
    if (has(flags, Opcodes.ACC_PROTECTED)) text.append("protected ");
    if (has(flags, Opcodes.ACC_ABSTRACT)) text.append("abstract ");
    if (has(flags, Opcodes.ACC_STATIC)) text.append("static ");
    if (has(flags, Opcodes.ACC_FINAL)) text.append("final ");
    return text.toString();
  }
}
