package dev.jobexecutions.apirecord;

import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.ClassNode;

/** The kinds of classes, each with the modifiers that go without saying in its source. */
enum Kind {
  CLASS("class", 0, 0),
  INTERFACE(
      "interface",
      Opcodes.ACC_ABSTRACT | Opcodes.ACC_STATIC,
      Opcodes.ACC_PUBLIC | Opcodes.ACC_ABSTRACT),
  ANNOTATION("@interface", INTERFACE.impliedModifiers, INTERFACE.impliedMemberModifiers),
  // One with a body at a constant is not final, which makes no difference to anyone.
  ENUM("enum", Opcodes.ACC_ABSTRACT | Opcodes.ACC_STATIC | Opcodes.ACC_FINAL, 0),
  RECORD("record", Opcodes.ACC_STATIC | Opcodes.ACC_FINAL, 0);

  final String keyword;
  final int impliedModifiers;
  final int impliedMemberModifiers;

  Kind(String keyword, int impliedModifiers, int impliedMemberModifiers) {
    this.keyword = keyword;
    this.impliedModifiers = impliedModifiers;
    this.impliedMemberModifiers = impliedMemberModifiers;
  }

  static Kind of(ClassNode node) {
    if (Access.has(node.access, Opcodes.ACC_ANNOTATION)) return ANNOTATION;
    if (Access.has(node.access, Opcodes.ACC_INTERFACE)) return INTERFACE;
    if (Access.has(node.access, Opcodes.ACC_ENUM)) return ENUM;
    return node.recordComponents == null ? CLASS : RECORD;
  }
}
