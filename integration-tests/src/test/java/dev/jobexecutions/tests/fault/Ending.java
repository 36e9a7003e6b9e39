package dev.jobexecutions.tests.fault;

/** What becomes of a connection after an answer, or what there is of one. */
enum Ending {
  /** It waits for another request. */
  KEEP,
  /** The server says that nothing more comes, and still hears the client: half-closed. */
  FINISH,
  /** It breaks, as where a process is killed or a gateway loses its table. */
  RESET,
  /** Nothing happens any more, until the client goes away. */
  STALL
}
