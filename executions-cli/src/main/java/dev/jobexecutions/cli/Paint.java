package dev.jobexecutions.cli;

/** A colour of text on a terminal. */
enum Paint {
  PLAIN(""),
  BOLD("1"),
  DIM("2"),
  RED("31"),
  GREEN("32"),
  YELLOW("33"),
  MAGENTA("35"),
  CYAN("36");

  private final String code;

  Paint(String code) {
    this.code = code;
  }

  /** Returns the text between the sequences that switch this colour on and off. */
  String on(String text) {
    return this == PLAIN || text.isEmpty() ? text : "\u001b[" + code + "m" + text + "\u001b[0m";
  }
}
